import { existsSync } from 'node:fs'
import { caseArchive, type CasePreview } from '#shared/contract/case-archive.ts'
import { caseArchiveText as text } from '#shared/text/case-archive.ts'
import { textOption, type Command, type CommandInput } from '../command.ts'
import { CommandFailure } from '../command-failure.ts'
import { OPENING, openFile } from '../open-file.ts'
import { secretInFile } from '../passphrase.ts'

/** `case-in FILE --from F`: a case that was saved with `case-out` comes into the file. */
export const caseIn: Command = {
  name: 'case-in',
  usage: 'case-in FILE --from F.zip|F.json [--password-file P] [--dry-run] [--passphrase-file FILE]',
  about: 'Reads a saved case back, all of it or nothing.',
  help: [
    'A case that is in the file already is never written over. It keeps its reference where that is free.',
    '--dry-run says what would come in, and writes nothing.',
  ],
  words: ['FILE'],
  options: {
    ...OPENING,
    from: { type: 'string' },
    'password-file': { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  needs: ['from'],
  async run(input) {
    const from = textOption(input, 'from')
    if (!existsSync(from))
      throw new CommandFailure('file-missing', 'There is no such file. Nothing was changed.')
    await openFile(input)
    const { readId, preview } = await found(input, from)
    const lines = text.lines(preview)
    if (input.options['dry-run'] === true)
      return { json: { preview }, lines: [...lines, text.nothingWritten] }
    const taken = await input.engine.ask(caseArchive, 'run', { readId })
    return { json: { preview, taken }, lines: [...lines, text.done(taken.reference)] }
  },
}

async function found(
  input: CommandInput,
  from: string,
): Promise<{ readonly readId: string; readonly preview: CasePreview }> {
  const { engine } = input
  const opened = await engine.ask(caseArchive, 'open', { token: engine.grant(from, 'open') })
  if (opened.preview !== null) return { readId: opened.readId, preview: opened.preview }
  const secret = textOption(input, 'password-file')
  if (secret === '')
    throw new CommandFailure(
      'archive-password-needed',
      'The archive is encrypted. Name the file that holds its password with --password-file.',
    )
  const unlocked = await engine.ask(caseArchive, 'unlock', {
    readId: opened.readId,
    password: await secretInFile(secret),
  })
  if (unlocked.preview === null) throw new CommandFailure('archive-password-wrong', text.passwordWrong)
  return { readId: unlocked.readId, preview: unlocked.preview }
}
