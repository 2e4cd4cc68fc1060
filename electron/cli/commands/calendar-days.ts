import { calendars, type DayEffect, type DaySpan, type OwnDay } from '#shared/contract/calendars.ts'
import { DAY_CHANGE_KINDS, DayChangeKind } from '#shared/domain/day-change.ts'
import { isCivilDate } from '#shared/domain/civil-date.ts'
import { calendarDaysBetween } from '#shared/domain/day-number.ts'
import { LONGEST_SPAN } from '#shared/domain/day-plan.ts'
import { CalendarId, DayChangeId } from '#shared/domain/ids.ts'
import { textOption, type Command, type CommandInput, type CommandOutput } from '../command.ts'
import { CommandFailure } from '../command-failure.ts'
import { OPENING, openFile } from '../open-file.ts'

/** `calendar-days FILE`: the days the organisation entered in its calendars. */
export const calendarDays: Command = {
  name: 'calendar-days',
  usage:
    'calendar-days FILE [--calendar ID] [--add DATE[..DATE] --kind KIND --name NAME | --import F.ics | --remove ID] [--source TEXT] [--preview] [--passphrase-file FILE]',
  about: 'Lists, adds, imports or takes back office closures, one-off holidays and struck holidays.',
  help: [
    'Without --add, --import or --remove it lists the days entered.',
    `--kind      ${DAY_CHANGE_KINDS.join(', ')}`,
    '            office-closed moves promises only, never a date of the law; the others count for both.',
    '--calendar  the calendar the days belong to; without it the organisation’s own',
    '--import    takes the whole days of an .ics file that are not free already, as office-closed unless --kind says else',
    '--source    who proclaimed the days; for --import the name of the file',
    '--remove    the id of a day, as the list prints it',
    '--preview   saves nothing and prints which dates of open cases would move',
    'Prints what was done to each day, and the dates of open cases that move.',
  ],
  words: ['FILE'],
  options: {
    ...OPENING,
    calendar: { type: 'string' },
    add: { type: 'string' },
    import: { type: 'string' },
    remove: { type: 'string' },
    kind: { type: 'string' },
    name: { type: 'string' },
    source: { type: 'string' },
    preview: { type: 'boolean' },
  },
  needs: [],
  async run(input) {
    const chosen = ['add', 'import', 'remove'].filter((name) => input.options[name] !== undefined)
    if (chosen.length > 1) {
      throw unreadable('--add, --import and --remove are done one at a time.')
    }
    const spans = chosen[0] === 'add' ? [spanOf(input)] : []
    await openFile(input)
    if (chosen[0] === 'remove') return taken(input)
    if (chosen[0] === undefined) return listed(input)
    const calendarId = await calendarOf(input)
    if (chosen[0] === 'add') return entered(input, { calendarId, spans, source: textOption(input, 'source') })
    return imported(input, calendarId)
  },
}

type Wanted = { readonly calendarId: CalendarId; readonly spans: DaySpan[]; readonly source: string }

async function listed(input: CommandInput): Promise<CommandOutput> {
  const id = textOption(input, 'calendar')
  const own = await input.engine.ask(calendars, 'own', id === '' ? {} : { calendarId: idOf(id) })
  return { json: own, lines: own.length === 0 ? ['No days were entered.'] : own.map(ownLine) }
}

async function entered(input: CommandInput, wanted: Wanted): Promise<CommandOutput> {
  const effect = await input.engine.ask(calendars, 'preview', wanted)
  if (input.options['preview'] !== true) await input.engine.ask(calendars, 'add', wanted)
  const days = effect.days.map(({ date, kind, name, state }) => `${date}  ${kind}  ${state}  ${name}`)
  return { json: effect, lines: [...days, ...movedLines(effect)] }
}

async function imported(input: CommandInput, calendarId: CalendarId): Promise<CommandOutput> {
  const token = input.engine.grant(textOption(input, 'import'), 'open')
  const found = await input.engine.ask(calendars, 'readIcs', { token, calendarId })
  const kind = input.options['kind'] === undefined ? 'office-closed' : kindOf(input)
  const picked = found.days.filter(
    (day) => !day.timed && !day.weekend && day.listed === null && !day.entered && !day.outside,
  )
  if (picked.length === 0) {
    throw new CommandFailure(
      'days-change-nothing',
      'The file has no whole day that is not free already. Nothing was changed.',
    )
  }
  const spans = picked.map(({ date, name }) => ({ from: date, to: date, kind, name: name || found.fileName }))
  const done = await entered(input, {
    calendarId,
    spans,
    source: textOption(input, 'source') || found.fileName,
  })
  const left = found.days.length - picked.length
  return {
    json: { ...(done.json as DayEffect), leftOut: left, unread: found.unread },
    lines: [...done.lines, `${left} days of the file were left out.`],
  }
}

async function taken(input: CommandInput): Promise<CommandOutput> {
  const id = DayChangeId.safeParse(textOption(input, 'remove'))
  if (!id.success) throw unreadable('--remove needs the id of a day as the list prints it.')
  const effect = await input.engine.ask(calendars, 'preview', { remove: [id.data] })
  if (input.options['preview'] !== true) await input.engine.ask(calendars, 'remove', { ids: [id.data] })
  return { json: effect, lines: movedLines(effect) }
}

function movedLines({ moved, movedTotal, openCases }: DayEffect): string[] {
  const lines = moved.map(
    ({ reference, kind, clock, which, from, to }) =>
      `${reference}  ${kind}  ${clock}${which === 'safe' ? ' (safe date)' : ''}  ${from ?? 'unknown'} -> ${to ?? 'unknown'}`,
  )
  return [...lines, `${movedTotal} dates move in ${openCases} open cases.`]
}

function ownLine({ id, calendarId, date, kind, name, source }: OwnDay): string {
  return [id, calendarId, date, kind, name, source].filter((part) => part !== '').join('  ')
}

function spanOf(input: CommandInput): DaySpan {
  const [from = '', to = from, ...more] = textOption(input, 'add').split('..')
  if (!isCivilDate(from) || !isCivilDate(to) || more.length > 0 || to < from) {
    throw new CommandFailure(
      'date-unknown',
      'There is no such day in --add. Write it as 2026-12-24, or 2026-12-24..2026-12-31. Nothing was changed.',
    )
  }
  if (calendarDaysBetween(from, to) >= LONGEST_SPAN) {
    throw unreadable(`--add takes at most ${LONGEST_SPAN} days at a time.`)
  }
  const name = textOption(input, 'name').trim()
  if (name === '') throw new CommandFailure('name-missing', '--name is missing. Nothing was changed.')
  return { from, to, kind: kindOf(input), name }
}

function kindOf(input: CommandInput): DayChangeKind {
  const kind = DayChangeKind.safeParse(input.options['kind'])
  if (!kind.success) throw unreadable(`--kind is one of ${DAY_CHANGE_KINDS.join(', ')}.`)
  return kind.data
}

async function calendarOf(input: CommandInput): Promise<CalendarId> {
  const id = textOption(input, 'calendar')
  if (id !== '') return idOf(id)
  const ours = (await input.engine.ask(calendars, 'list', {})).find((calendar) => calendar.ours)
  if (ours === undefined) throw unreadable('--calendar is missing: the organisation’s own counts every day.')
  return ours.id
}

function idOf(text: string): CalendarId {
  const id = CalendarId.safeParse(text)
  if (!id.success) {
    throw new CommandFailure(
      'calendar-unknown',
      `Redress does not know the calendar ${text}. Nothing was changed.`,
    )
  }
  return id.data
}

function unreadable(sentence: string): CommandFailure {
  return new CommandFailure('input-unreadable', `${sentence} Nothing was changed.`)
}
