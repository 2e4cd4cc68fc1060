import { out } from '#shared/contract/out.ts'
import type { Command } from '../command.ts'
import { OPENING, openFile, outToken } from '../open-file.ts'

/** `register FILE`: the register as CSV. */
export const register: Command = {
  name: 'register',
  usage: 'register FILE --out F.csv [--passphrase-file FILE]',
  about: 'Writes the register of all cases as CSV.',
  help: ['RFC 4180, UTF-8; a value that a spreadsheet would run as a formula begins with an apostrophe.'],
  words: ['FILE'],
  options: { ...OPENING, out: { type: 'string' } },
  needs: ['out'],
  async run(input) {
    await openFile(input)
    const written = await input.engine.ask(out, 'registerCsv', { token: outToken(input) })
    return {
      json: written,
      lines: [`Wrote ${written.name}: ${written.rows} cases, SHA-256 ${written.sha256}.`],
    }
  },
}
