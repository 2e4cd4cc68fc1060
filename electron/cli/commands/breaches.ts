import { BREACH_FILTERS, breaches, type BreachRow } from '#shared/contract/breaches.ts'
import { breachesText } from '#shared/text/breaches.ts'
import { clockText } from '#shared/text/clock.ts'
import type { Command } from '../command.ts'
import { CommandFailure } from '../command-failure.ts'
import { OPENING, openFile } from '../open-file.ts'

const PAGE = 1000

/** `breaches FILE`: the register of breaches. */
export const breachesCommand: Command = {
  name: 'breaches',
  usage: 'breaches FILE [--show WHICH] [--passphrase-file FILE]',
  about: 'Lists the breaches with the hours left to tell the authority, nearest first.',
  help: [`WHICH is ${BREACH_FILTERS.join(', ')}; without it: open.`],
  words: ['FILE'],
  options: { ...OPENING, show: { type: 'string' } },
  needs: [],
  async run(input) {
    const show = input.options['show'] ?? 'open'
    const filter = BREACH_FILTERS.find((each) => each === show)
    if (filter === undefined) {
      throw new CommandFailure(
        'input-unreadable',
        `There is no such list of breaches. Write one of: ${BREACH_FILTERS.join(', ')}.`,
      )
    }
    await openFile(input)
    const rows: BreachRow[] = []
    const notes: string[] = []
    for (let total = 1; rows.length < total;) {
      const page = await input.engine.ask(breaches, 'list', { filter, offset: rows.length, limit: PAGE })
      rows.push(...page.rows)
      if (page.fromMidnight && notes.length === 0) notes.push(clockText.fromMidnight)
      total = page.rows.length === 0 ? 0 : page.total
    }
    if (rows.length === 0) return { json: rows, lines: [breachesText.empty.view.title] }
    return { json: rows, lines: [...rows.map(line), ...notes] }
  },
}

function line({ reference, authority, people, risk, peopleCount, title }: BreachRow): string {
  return [
    reference,
    `tell by ${authority.due ?? authority.safe ?? 'no fixed date'}`.padEnd(33),
    leftOf(authority).padEnd(12),
    breachesText.risks[risk].padEnd(12),
    `authority ${authority.state}`.padEnd(18),
    `people ${people.state}${peopleCount === null ? '' : ` (${peopleCount})`}`.padEnd(18),
    title,
  ].join('  ')
}

function leftOf({ daysLeft }: BreachRow['authority']): string {
  if (daysLeft === null) return ''
  return 'hours' in daysLeft ? `${daysLeft.hours} h left` : `${daysLeft.calendar} d left`
}
