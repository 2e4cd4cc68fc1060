import { FINDINGS, OUTCOMES } from '#shared/domain/case.ts'
import type { ValueField } from '#shared/domain/import/fields.ts'
import { CHANNELS, RIGHT_KINDS } from '#shared/domain/kind.ts'
import { importText } from '#shared/text/imports.ts'
import { channelNames, findingNames, kindNames, outcomeNames, wordFor } from '#shared/text/words.ts'
import { useOpenFile } from '#bridge/open-file.ts'

const { special } = importText.words

/** One thing a word can become. */
export type Choice = { readonly value: string; readonly label: string }

/** What a word of the field can become, in the words of the program. */
export function useChoices(field: ValueField): readonly Choice[] {
  const file = useOpenFile((now) => now.file)
  const keep: Choice = { value: 'none', label: special.none }
  switch (field) {
    case 'kind':
      return [
        ...[...RIGHT_KINDS, 'complaint', 'breach'].map((value) => ({
          value,
          label: wordFor(kindNames, value),
        })),
        { value: 'request', label: special.request },
        { value: 'leave-out', label: special['leave-out'] },
      ]
    case 'outcome':
      return [
        ...OUTCOMES.map((value) => ({ value: value as string, label: outcomeNames[value] })),
        ...FINDINGS.filter((value) => value !== 'withdrawn').map((value) => ({
          value,
          label: findingNames[value],
        })),
        keep,
      ]
    case 'status':
      return [
        { value: 'open', label: special.open },
        { value: 'closed', label: special.closed },
      ]
    case 'channel':
      return [...CHANNELS.map((value) => ({ value: value as string, label: channelNames[value] })), keep]
    case 'handler':
      return [
        ...(file?.officers ?? []).map(({ id, name }) => ({ value: id as string, label: name })),
        { value: 'none', label: special.nobody },
      ]
    case 'law':
      return [...(file?.regimes ?? []).map(({ id, name }) => ({ value: id, label: name })), keep]
  }
}
