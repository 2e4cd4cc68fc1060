import { cases } from '#shared/contract/cases.ts'
import { packs, type MovedRow, type UpdateRow } from '#shared/contract/packs.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { textOption, type Command, type CommandInput } from '../command.ts'
import { CommandFailure } from '../command-failure.ts'
import { OPENING, openFile } from '../open-file.ts'

/** `pack-updates FILE`: what newer versions of the law change in open cases, and taking them over. */
export const packUpdates: Command = {
  name: 'pack-updates',
  usage:
    'pack-updates FILE [--accept all|still|REF,…] [--keep all|REF,… --reason TEXT] [--acknowledge all|REF,…]',
  about: 'Lists open cases that have an older version of their law, and takes newer ones over.',
  help: [
    '  --accept all|still|REF,…   takes the newest versions over: in all cases, where no date moves, or in these',
    '  --keep all|REF,…           keeps the older versions until the next ones come; needs --reason TEXT',
    '  --acknowledge all|REF,…    takes note of dates that moved with newer calendars',
    'A date marked ! comes earlier. Prints what is left after a decision.',
  ],
  words: ['FILE'],
  options: {
    ...OPENING,
    accept: { type: 'string' },
    keep: { type: 'string' },
    reason: { type: 'string' },
    acknowledge: { type: 'string' },
  },
  needs: [],
  async run(input) {
    await openFile(input)
    const { engine } = input
    const before = await engine.ask(packs, 'list', {})
    const decided: Record<string, number> = {}
    if (input.options['accept'] !== undefined) {
      const caseIds = await chosen(input, 'accept', before.rows)
      if (caseIds.length > 0) decided['accepted'] = (await engine.ask(packs, 'accept', { caseIds })).accepted
    }
    if (input.options['keep'] !== undefined) {
      const reason = textOption(input, 'reason')
      if (reason.trim().length < 3) {
        throw new CommandFailure('input-unreadable', '--keep needs --reason TEXT. Nothing was changed.')
      }
      const caseIds = await chosen(input, 'keep', before.rows)
      if (caseIds.length > 0) decided['kept'] = (await engine.ask(packs, 'keep', { caseIds, reason })).kept
    }
    if (input.options['acknowledge'] !== undefined) {
      const caseIds = await chosen(input, 'acknowledge', before.moved)
      if (caseIds.length > 0) decided['seen'] = (await engine.ask(packs, 'acknowledge', { caseIds })).seen
    }
    const list = Object.keys(decided).length === 0 ? before : await engine.ask(packs, 'list', {})
    return {
      json: { ...list, ...decided },
      lines: [
        ...Object.entries(decided).map(([what, count]) => `${count} ${what}.`),
        ...list.packs.flatMap(({ name, from, to, changes }) => [
          `${name} ${from.join(', ')} -> ${to}`,
          ...changes.map((change) => `  ${change.version}: ${change.sentence}`),
        ]),
        ...list.rows.map(updateLine),
        ...list.moved.map((row) => `${whoLine(row)}  moved with newer calendars`),
        ...(list.rows.length + list.moved.length === 0
          ? ['Every open case is under the newest version of its law.']
          : []),
      ],
    }
  },
}

/** The cases an option names: all of a list, those of it without a moving date (`still`), or references. */
async function chosen(
  input: CommandInput,
  name: string,
  rows: readonly (UpdateRow | MovedRow)[],
): Promise<CaseId[]> {
  const named = textOption(input, name).trim()
  if (named === 'all') return rows.map(({ caseId }) => caseId)
  if (named === 'still') {
    return rows.filter((row) => 'state' in row && row.state !== 'moves').map(({ caseId }) => caseId)
  }
  const references = named.split(/[\s,]+/).filter((reference) => reference !== '')
  const found: CaseId[] = []
  for (const reference of references) {
    const view = await input.engine.ask(cases, 'viewByReference', { reference })
    found.push(view.record.id)
  }
  return found
}

function updateLine(row: UpdateRow): string {
  const words = { moves: '', words: '  words or sources differ', same: '  not affected' }[row.state]
  const kept = row.kept === null ? '' : `  kept: ${row.kept.reason}`
  return `${whoLine(row)}${words}${kept}`
}

function whoLine({ reference, person, shown }: UpdateRow | MovedRow): string {
  const mark = shown.direction === 'earlier' ? '!' : ' '
  const date =
    shown.direction === 'none'
      ? (shown.before ?? 'no date')
      : `${shown.before ?? 'no date'} -> ${shown.after ?? 'no date'}`
  return `${mark} ${reference}  ${date}  ${person}`
}
