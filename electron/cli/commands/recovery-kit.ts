import { caseFile } from '#shared/contract/case-file.ts'
import type { Command } from '../command.ts'
import { OPENING, openFile, outToken } from '../open-file.ts'

/** `recovery-kit FILE`: the sheet that opens the file without the passphrase. */
export const recoveryKit: Command = {
  name: 'recovery-kit',
  usage: 'recovery-kit FILE --out F.pdf [--passphrase-file FILE]',
  about: 'Writes the recovery kit as PDF: it opens the file without the passphrase.',
  help: [
    'Print it, keep it where you keep deeds, and delete the PDF. Every change of passphrase makes a new kit necessary.',
  ],
  words: ['FILE'],
  options: { ...OPENING, out: { type: 'string' } },
  needs: ['out'],
  async run(input) {
    await openFile(input)
    const written = await input.engine.ask(caseFile, 'makeKit', { token: outToken(input) })
    return { json: written, lines: [`Wrote ${written.name}. Print it and delete the file.`] }
  },
}
