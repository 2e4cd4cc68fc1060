import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { calendar, CALENDAR_AREAS, type CalendarEntry } from '#shared/contract/calendar.ts'
import { calendars } from '#shared/contract/calendars.ts'
import { cases } from '#shared/contract/cases.ts'
import { retention } from '#shared/contract/retention.ts'
import { sheets } from '#shared/contract/sheets.ts'
import { civilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import { openEngine, type OpenEngine } from './open-engine.ts'

const TODAY = civilDate('2026-06-24')

/** A file with one thing of each kind: an answer that is late, one to come, a breach, a task, a list entry. */
async function busyFile() {
  const engine = await openEngine('uk-equipment', TODAY)
  const late = await engine.log({ received: '2026-05-20', person: { name: 'Edda Sallowby' } })
  const coming = await engine.log({
    received: '2026-06-22',
    person: { name: 'Gethin Maelor' },
    requests: [{ kind: 'erasure', scope: 'Everything about my knee' }],
    tasks: [{ playbookId: 'erasure', steps: ['send'] }],
  })
  const breach = await engine.log({
    kind: 'breach',
    received: '2026-06-24',
    receivedTime: '09:40',
    requests: [],
    person: { name: 'Stolen service laptop' },
  })
  await engine.ask(sheets, 'add', {
    caseId: null,
    content: {
      kind: 'authorisation',
      body: { customer: 'Harbour Clinic', authorisedOn: TODAY, keepUntil: civilDate('2026-07-10') },
    },
  })
  return { ...engine, late, coming, breach }
}

const month = ({ ask }: OpenEngine, from: string, to: string, more: object = {}) =>
  ask(calendar, 'days', { from: civilDate(from), to: civilDate(to), ...more })

const shown = (days: readonly { date: CivilDate; entries: readonly CalendarEntry[] }[]) =>
  days.flatMap(({ date, entries }) =>
    entries.map(({ area, reference, standing, sheet }) => [
      date,
      area,
      reference || (sheet?.content.kind ?? ''),
      standing,
    ]),
  )

test('a month lists each open duty, task and list entry on its day, and says what stands there', async () => {
  const engine = await busyFile()
  const { days, before, anything } = await month(engine, '2026-06-01', '2026-07-31')
  const of = ({ record }: { record: { reference: string } }) => record.reference
  const found = shown(days)
  expect(found).toContainEqual(['2026-06-22', 'answer', of(engine.late), 'overdue'])
  expect(found).toContainEqual(['2026-06-27', 'breach', of(engine.breach), 'running'])
  expect(found).toContainEqual(['2026-07-22', 'answer', of(engine.coming), 'running'])
  expect(found).toContainEqual(['2026-07-21', 'task', of(engine.coming), 'running'])
  expect(found).toContainEqual(['2026-07-10', 'record', 'authorisation', 'running'])
  expect(days).toHaveLength(61)
  expect([before, anything]).toEqual([0, true])
  expect((await month(engine, '2026-07-01', '2026-07-31')).before).toBe(
    found.filter(([date]) => String(date) < '2026-07-01').length,
  )
})

test('only what is asked for is shown, and a day says how much of it is not listed', async () => {
  const engine = await busyFile()
  for (let n = 0; n < 6; n += 1) await engine.log({ received: '2026-06-22' })
  const { days } = await month(engine, '2026-07-01', '2026-07-31', { areas: ['answer'], most: 2 })
  const day = days.find(({ date }) => date === '2026-07-22')
  expect(day?.total).toBe(7)
  expect(day?.entries.map(({ area }) => area)).toEqual(['answer', 'answer'])
  expect(new Set(shown(days).map(([, area]) => area))).toEqual(new Set(['answer']))
})

test('holidays, weekends and closures of the office are marked with their names', async () => {
  const engine = await openEngine('uk-equipment', civilDate('2026-12-01'))
  const known = await engine.ask(calendars, 'list', {})
  const ours = known.find((each) => each.ours)
  if (ours === undefined) throw new Error('no calendar')
  await engine.ask(calendars, 'add', {
    calendarId: ours.id,
    spans: [
      {
        from: civilDate('2026-12-24'),
        to: civilDate('2026-12-24'),
        kind: 'office-closed',
        name: 'Office party',
      },
    ],
  })
  const { days } = await month(engine, '2026-12-01', '2026-12-31')
  const free = (date: string) => days.find((day) => day.date === date)?.free
  expect(free('2026-12-25')).toMatchObject({ mark: 'holiday', name: 'Christmas Day' })
  expect(free('2026-12-24')).toEqual({ mark: 'closed', name: 'Office party' })
  expect(free('2026-12-05')).toEqual({ mark: 'weekend', name: '' })
  expect(free('2026-12-01')).toBeNull()
})

test('what is answered, closed, destroyed or done is in no month any more', async () => {
  const engine = await busyFile()
  const { ask, late, coming } = engine
  const caseId = late.record.id
  const of = async (id: string) =>
    (await month(engine, '2026-06-01', '2026-07-31')).days.flatMap(({ entries }) =>
      entries.filter((entry) => entry.caseId === id),
    )
  expect(await of(caseId)).not.toEqual([])
  await ask(cases, 'recordEvent', { caseId, event: { type: 'response-sent', date: TODAY } })
  expect((await of(caseId)).filter(({ area }) => area === 'answer')).toEqual([])
  await ask(cases, 'recordEvent', { caseId: coming.record.id, event: { type: 'closed', date: TODAY } })
  expect((await of(coming.record.id)).map(({ area }) => area)).toEqual(['task'])
  await ask(retention, 'destroy', { caseIds: [coming.record.id], reason: 'Logged twice', keepNumbers: false })
  expect(await of(coming.record.id)).toEqual([])
  const { entries } = await written(engine)
  expect(entries.some(({ uid }) => uid === '')).toBe(false)
})

test('an extension moves an answer to its new day', async () => {
  const engine = await busyFile()
  const { coming } = engine
  await engine.ask(cases, 'recordEvent', {
    caseId: coming.record.id,
    event: { type: 'extension-notified', date: TODAY, until: civilDate('2026-09-22'), detail: 'Complex' },
  })
  const days = async (from: string, to: string) =>
    shown((await month(engine, from, to, { areas: ['answer'] })).days).filter(
      ([, , reference]) => reference === coming.record.reference,
    )
  expect(await days('2026-07-01', '2026-07-31')).toEqual([])
  expect(await days('2026-09-01', '2026-09-30')).toEqual([
    ['2026-09-22', 'answer', coming.record.reference, 'running'],
  ])
})

test('more than 62 days are refused', async () => {
  const engine = await openEngine('uk-equipment', TODAY)
  const asked = { from: civilDate('2026-01-01'), to: civilDate('2026-12-31') }
  expect(await engine.answer(calendar, 'days', asked)).toMatchObject({ failure: { code: 'days-too-many' } })
})

async function written(engine: OpenEngine) {
  const path = join(engine.folder, `due-${Math.random()}.ics`)
  const made = await engine.ask(calendar, 'ics', { token: engine.grant(path, 'save') })
  const bytes = readFileSync(path)
  const text = bytes.toString('utf8')
  const events = new ICAL.Component(ICAL.parse(text) as unknown[] as never).getAllSubcomponents('vevent')
  const entries = events.map((event) => ({
    uid: String(event.getFirstPropertyValue('uid')),
    summary: String(event.getFirstPropertyValue('summary')),
    start: String(event.getFirstPropertyValue('dtstart')),
    stamp: String(event.getFirstPropertyValue('dtstamp')),
  }))
  return { made, text, entries }
}

test('a calendar file says when what is due in which case, and names nobody', async () => {
  const engine = await busyFile()
  const { made, text, entries } = await written(engine)
  expect(made.entries).toBe(entries.length)
  const { late, coming, breach } = engine
  const at = (summary: string) => entries.find((entry) => entry.summary === summary)?.start
  expect(at(`${late.record.reference}: Access, answer due`)).toBe('2026-06-22')
  expect(at(`${coming.record.reference}: Erasure, answer due`)).toBe('2026-07-22')
  expect(at(`${coming.record.reference}: Task`)).toBe('2026-07-21')
  expect(at(`${breach.record.reference}: Tell the authority`)).toBe('2026-06-27T09:00:00Z')
  expect(at('Authorised data set')).toBe('2026-07-10')
  for (const word of ['Edda', 'Sallowby', 'Gethin', 'Maelor', 'knee', 'laptop', 'Harbour', 'Send', 'Marlow'])
    expect(text).not.toContain(word)
  // ids of the file would tie the export to it
  for (const { record } of [late, coming, breach]) expect(text).not.toContain(record.id)
})

test('a calendar file keeps to the format: lines of at most 75 octets, one stamp, no id twice', async () => {
  const engine = await busyFile()
  const { text, entries } = await written(engine)
  expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(new Set(entries.map(({ stamp }) => stamp))).toEqual(new Set(['2026-06-24T00:00:00Z']))
  expect(new Set(entries.map(({ uid }) => uid)).size).toBe(entries.length)
})

test('a file of many entries is whole, however it was written', async () => {
  const engine = await busyFile()
  for (let n = 0; n < 130; n += 1) {
    const content = { kind: 'task', body: { title: `Step ${n}`, due: civilDate('2026-08-03') } } as const
    await engine.ask(sheets, 'add', { caseId: engine.coming.record.id, content })
  }
  const { made, text, entries } = await written(engine)
  expect(entries).toHaveLength(made.entries)
  expect(new Set(entries.map(({ uid }) => uid)).size).toBeGreaterThan(130)
  expect(text.match(/BEGIN:VCALENDAR|END:VCALENDAR/g)).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR'])
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
})

test('a duty keeps its id when its day moves, so that a calendar moves it', async () => {
  const engine = await busyFile()
  const summary = `${engine.coming.record.reference}: Erasure, answer due`
  const one = (await written(engine)).entries.find((entry) => entry.summary === summary)
  engine.goTo(civilDate('2026-06-25'))
  await engine.ask(cases, 'recordEvent', {
    caseId: engine.coming.record.id,
    event: { type: 'extension-notified', date: TODAY, until: civilDate('2026-09-22'), detail: 'Complex' },
  })
  const two = (await written(engine)).entries.find((entry) => entry.summary === summary)
  expect(two).toMatchObject({ uid: one?.uid, start: '2026-09-22', stamp: '2026-06-25T00:00:00Z' })
})

test('what is left out on the screen is left out of the file', async () => {
  const engine = await busyFile()
  const path = join(engine.folder, 'breaches.ics')
  const token = engine.grant(path, 'save')
  await engine.ask(calendar, 'ics', { token, areas: ['breach'] })
  expect(readFileSync(path, 'utf8')).not.toContain('answer due')
  expect(CALENDAR_AREAS).toContain('breach')
})
