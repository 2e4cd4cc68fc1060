import { RecordKind, records as group } from '#shared/contract/records.ts'
import { FILE_SHEETS } from '#shared/domain/sheets/sheet.ts'
import type { Command } from '../command.ts'
import { CommandFailure } from '../command-failure.ts'
import { OPENING, openFile } from '../open-file.ts'

/** `records FILE KIND`: one of the organisation's own lists. */
export const records: Command = {
  name: 'records',
  usage: 'records FILE KIND [--passphrase-file FILE]',
  about: 'Lists systems, consents, policy versions, data sets, disclosures or retention rules.',
  help: [`KIND is one of ${FILE_SHEETS.join(', ')}.`, 'What asks for something comes first.'],
  words: ['FILE', 'KIND'],
  options: OPENING,
  needs: [],
  async run(input) {
    const kind = RecordKind.safeParse(input.words[1])
    if (!kind.success)
      throw new CommandFailure('input-unreadable', `KIND is one of ${FILE_SHEETS.join(', ')}.`)
    await openFile(input)
    const rows = await input.engine.ask(group, 'list', { kind: kind.data })
    return {
      json: rows,
      lines:
        rows.length === 0
          ? ['The list is empty.']
          : rows.map(({ sheet, state, code, date }) =>
              [state.padEnd(8), code.padEnd(16), date ?? '–', nameOf(sheet.content.body)].join('  '),
            ),
    }
  },
}

/** The first line of text an entry says. */
function nameOf(body: object): string {
  return String(Object.values(body).find((value) => typeof value === 'string' && value !== '') ?? '')
}
