import { cases } from '#shared/contract/cases.ts'
import type { CaseRow } from '#shared/contract/views.ts'
import type { Command } from '../command.ts'
import { OPENING, openFile } from '../open-file.ts'

/** Lines asked for at a time; the contract hands out at most a thousand. */
const PAGE = 1000

/** `list FILE`: the register. */
export const list: Command = {
  name: 'list',
  usage: 'list FILE [--closed | --all] [--passphrase-file FILE]',
  about: 'Lists the cases, nearest date first.',
  help: ['Open cases, unless --closed or --all asks for others.'],
  words: ['FILE'],
  options: { ...OPENING, closed: { type: 'boolean' }, all: { type: 'boolean' } },
  needs: [],
  async run(input) {
    await openFile(input)
    const status =
      input.options['all'] === true ? 'all' : input.options['closed'] === true ? 'closed' : 'open'
    const rows: CaseRow[] = []
    for (let total = 1; rows.length < total;) {
      const page = await input.engine.ask(cases, 'list', {
        filter: { status },
        sort: { by: 'due', descending: false },
        offset: rows.length,
        limit: PAGE,
      })
      rows.push(...page.rows)
      total = page.rows.length === 0 ? 0 : page.total
    }
    return { json: rows, lines: rows.map(rowLine) }
  },
}

/** One line of the register as text. */
export function rowLine(row: CaseRow): string {
  return [
    row.reference,
    row.kinds.join('+').padEnd(12),
    `due ${row.due ?? 'unknown'}`.padEnd(15),
    row.standing.padEnd(8),
    row.stage.padEnd(14),
    row.person,
  ].join('  ')
}
