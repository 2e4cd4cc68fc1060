import { existsSync } from 'node:fs'
import { caseFile } from '#shared/contract/case-file.ts'
import { cases } from '#shared/contract/cases.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { textOption, type CommandInput } from './command.ts'
import { CommandFailure } from './command-failure.ts'
import { readPassphrase } from './passphrase.ts'

/** Options of every command that opens a case file. */
export const OPENING = {
  'passphrase-file': { type: 'string' },
} as const

/** Opens the case file named first, with the passphrase from its file or the prompt. */
export async function openFile(input: CommandInput): Promise<void> {
  const path = input.words[0] ?? ''
  if (!existsSync(path))
    throw new CommandFailure('file-missing', 'There is no such file. Nothing was changed.')
  const given = input.options['passphrase-file']
  const passphrase = await readPassphrase(typeof given === 'string' ? given : undefined, 'Passphrase: ')
  await input.engine.ask(caseFile, 'unlock', { token: input.engine.grant(path, 'open'), passphrase })
}

/** The case by the reference named second. */
export async function caseByReference(input: CommandInput): Promise<CaseView> {
  const reference = (input.words[1] ?? '').toUpperCase()
  return input.engine.ask(cases, 'viewByReference', { reference })
}

/** A token for writing the file named by `--out`. */
export function outToken(input: CommandInput, option: 'out' | 'pdf' = 'out'): string {
  return input.engine.grant(textOption(input, option), 'save')
}
