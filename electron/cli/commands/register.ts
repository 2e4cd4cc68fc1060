import { out } from '#shared/contract/out.ts'
import { textOption, type Command } from '../command.ts'
import { CommandFailure } from '../command-failure.ts'
import { OPENING, openFile, outToken } from '../open-file.ts'

const CALLS = { csv: 'registerCsv', xlsx: 'registerXlsx', json: 'registerJson' } as const

/** `register FILE`: the register as CSV, workbook or JSON. */
export const register: Command = {
  name: 'register',
  usage: 'register FILE --out F [--format csv|xlsx|json] [--passphrase-file FILE]',
  about: 'Writes the register of all cases as CSV, as a workbook or as JSON.',
  help: [
    'Without --format the ending of F says which: .xlsx, .json, else CSV.',
    'CSV: RFC 4180, UTF-8; a value that a spreadsheet would run as a formula begins with an apostrophe.',
    'XLSX: text is text, days are days; nothing in it is a formula or a link.',
    'JSON: in the shape of redress-register-1.schema.json; see redress schema.',
  ],
  words: ['FILE'],
  options: { ...OPENING, out: { type: 'string' }, format: { type: 'string' } },
  needs: ['out'],
  async run(input) {
    const format = formatOf(textOption(input, 'format'), textOption(input, 'out'))
    await openFile(input)
    const written = await input.engine.ask(out, CALLS[format], { token: outToken(input) })
    return {
      json: written,
      lines: [`Wrote ${written.name}: ${written.rows} cases, SHA-256 ${written.sha256}.`],
    }
  },
}

function formatOf(asked: string, path: string): keyof typeof CALLS {
  if (asked === 'csv' || asked === 'xlsx' || asked === 'json') return asked
  if (asked !== '')
    throw new CommandFailure('input-unreadable', 'FORMAT is csv, xlsx or json. Nothing was written.')
  const ending = /\.(xlsx|json)$/i.exec(path)?.[1]?.toLowerCase()
  return ending === 'xlsx' || ending === 'json' ? ending : 'csv'
}
