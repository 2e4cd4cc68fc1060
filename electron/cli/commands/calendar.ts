import { CALENDAR_AREAS, calendar as group, type CalendarEntry } from '#shared/contract/calendar.ts'
import { caseFile } from '#shared/contract/case-file.ts'
import { CivilDate } from '#shared/domain/civil-date.ts'
import { addCalendarDays } from '#shared/domain/day-number.ts'
import { calendarIcs } from '#shared/text/calendar-file.ts'
import { CommandFailure } from '../command-failure.ts'
import { textOption, type Command, type CommandInput } from '../command.ts'
import { OPENING, openFile, outToken } from '../open-file.ts'

/** Days listed where none are named. */
const DAYS_AHEAD = 30
/** Entries listed a day. */
const MOST_A_DAY = 500

/** `calendar FILE`: what is due on which day, as a list or as a calendar file. */
export const calendar: Command = {
  name: 'calendar',
  usage: 'calendar FILE [--from DATE] [--to DATE] [--show KINDS] [--out F.ics] [--passphrase-file FILE]',
  about: 'Lists what is due on which day, or writes all of it as a calendar file without names.',
  help: [
    `Lists the next ${DAYS_AHEAD} days unless --from and --to name others, at most 62.`,
    `--show  some of ${CALENDAR_AREAS.join(', ')}, separated by commas; all of them without it`,
    '--out   writes everything that is open and has a day: references, kinds and days, no person and no words of a case',
  ],
  words: ['FILE'],
  options: {
    ...OPENING,
    from: { type: 'string' },
    to: { type: 'string' },
    show: { type: 'string' },
    out: { type: 'string' },
  },
  needs: [],
  async run(input) {
    const areas = areasIn(input)
    await openFile(input)
    if (input.options['out'] !== undefined) {
      const written = await input.engine.ask(group, 'ics', { token: outToken(input), areas })
      return {
        json: written,
        lines: [`Wrote ${written.name}: ${written.entries} entries, SHA-256 ${written.sha256}.`],
      }
    }
    const { today } = await input.engine.ask(caseFile, 'view', {})
    const from = dayIn(input, 'from') ?? today
    const to = dayIn(input, 'to') ?? addCalendarDays(from, DAYS_AHEAD)
    const { days } = await input.engine.ask(group, 'days', { from, to, areas, most: MOST_A_DAY })
    const entries = days.flatMap((day) => day.entries)
    return {
      json: days,
      lines: entries.length === 0 ? ['Nothing is due on these days.'] : entries.map(lineOf),
    }
  },
}

function lineOf({ moment, standing, reference, kind, clock, sheet, person }: CalendarEntry): string {
  const what =
    sheet === null
      ? calendarIcs.duty(reference, kind, clock)
      : calendarIcs.sheet(reference, sheet.content.kind)
  return [moment, standing.padEnd(7), what, person].join('  ').trimEnd()
}

function dayIn(input: CommandInput, option: 'from' | 'to'): CivilDate | undefined {
  const said = input.options[option]
  if (said === undefined) return undefined
  const day = CivilDate.safeParse(said)
  if (day.success) return day.data
  throw new CommandFailure(
    'input-unreadable',
    `--${option} wants a day such as 2026-07-01, not ${String(said)}.`,
  )
}

function areasIn(input: CommandInput) {
  if (input.options['show'] === undefined) return [...CALENDAR_AREAS]
  const asked = textOption(input, 'show').split(',')
  const known = CALENDAR_AREAS.filter((area) => asked.includes(area))
  if (known.length === asked.length) return known
  throw new CommandFailure('input-unreadable', `--show wants some of ${CALENDAR_AREAS.join(', ')}.`)
}
