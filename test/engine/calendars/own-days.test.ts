import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { answerCall } from '#shared/contract/bind.ts'
import { calendars } from '#shared/contract/calendars.ts'
import { caseFile } from '#shared/contract/case-file.ts'
import { cases } from '#shared/contract/cases.ts'
import { deadlines } from '#shared/contract/deadlines.ts'
import type { Answer, Client, Group } from '#shared/contract/define.ts'
import { out } from '#shared/contract/out.ts'
import { today } from '#shared/contract/today.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { CalendarId } from '#shared/domain/ids.ts'
import { fixedClock } from '#engine/clock.ts'
import type { Engine } from '#engine/engine.ts'
import { startEngine } from '#engine/start-engine.ts'

vi.setConfig({ testTimeout: 60_000 })

const ROOT = join(import.meta.dirname, '../../..')
const UK = CalendarId.parse('gb-eaw')
let folder: string
let engine: Engine
let tokens = 0

const ask = <G extends Group>(group: G): Client<G> =>
  new Proxy({} as Client<G>, {
    get: (_, name) => (input: unknown) =>
      answerCall(engine.handlers.get(`${group.name}.${String(name)}`), input, (error) => {
        throw error
      }),
  })
const good = async <Value>(answer: Promise<Answer<Value>>): Promise<Value> => {
  const said = await answer
  if (!said.ok) throw new Error(JSON.stringify(said.failure))
  return said.value
}
const token = (path: string, mode: 'open' | 'save' | 'create') => {
  const made = (tokens += 1).toString(16).padStart(32, '0')
  engine.grant({ token: made, path, mode })
  return made
}
const fixture = (name: string) => join(ROOT, 'test/fixtures/calendars', name)
const span = (from: string, kind: string, name: string, to = from) => ({ from, to, kind, name }) as never

async function newFile(profileId = 'uk-equipment'): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'redress-days-'))
  const options = { resourcesDir: join(ROOT, 'resources'), typstWasm: '', version: '0.0.0' }
  engine = startEngine(
    { ...options, userDataDir: join(folder, 'user-data') },
    fixedClock('2026-06-15T09:00:00.000Z'),
  )
  const { handlers } = engine
  onTestFinished(async () => {
    if (handlers === engine.handlers) await engine.flushAndClose('officer')
    rmSync(folder, { recursive: true, force: true })
  })
  await good(
    ask(caseFile).create({
      token: token(join(folder, 'a.redress'), 'create'),
      profileId: profileId as never,
      organisation: 'Quillhaven',
      passphrase: new TextEncoder().encode('seven brass herons wade at noon'),
    }),
  )
}

const log = (received: string, kind = 'access', name = 'Imogen Sallowby'): Promise<CaseView> =>
  good(
    ask(cases).log({
      kind: kind === 'complaint' ? 'complaint' : 'request',
      channel: 'e-mail',
      received: received as never,
      person: { name },
      ...(kind === 'complaint'
        ? { issues: [{ text: 'Late.' }] }
        : { requests: [{ kind: kind as never, scope: 'All.' }] }),
    } as never),
  )
const respond = (view: CaseView) => view.groups[0]?.clocks.find(({ clock }) => clock === 'respond')

describe('the organisation’s own days in an open file', () => {
  beforeEach(() => newFile())

  it('a one-off holiday is previewed, then seen by case, register, first screen, preview, CSV and letters’ facts', async () => {
    const made = await log('2026-06-08')
    expect(respond(made)?.due).toBe('2026-07-08')
    const wanted = {
      calendarId: UK,
      spans: [span('2026-07-08', 'public-holiday', 'Victory holiday')],
      source: 'Royal proclamation',
    }
    const effect = await good(ask(calendars).preview(wanted))
    expect(effect).toMatchObject({
      days: [{ date: '2026-07-08', state: 'new' }],
      moved: [
        {
          reference: made.record.reference,
          person: 'Imogen Sallowby',
          kind: 'access',
          clock: 'respond',
          which: 'due',
          from: '2026-07-08',
          to: '2026-07-09',
        },
      ],
      movedTotal: 1,
      openCases: 1,
    })
    expect(respond(await good(ask(cases).view({ caseId: made.record.id })))?.due).toBe('2026-07-08')
    await good(ask(calendars).add(wanted))
    const view = await good(ask(cases).view({ caseId: made.record.id }))
    expect(respond(view)?.due).toBe('2026-07-09')
    expect(view.groups[0]?.explanation).toContain('(Victory holiday, entered by the organisation)')
    const sort = { by: 'due', descending: false } as const
    const list = await good(ask(cases).list({ filter: {}, sort, offset: 0, limit: 10 }))
    expect(list.rows.map(({ due }) => due)).toEqual(['2026-07-09'])
    const first = await good(ask(today).view({}))
    expect([...first.later, ...first.soon, ...first.waiting].map(({ due }) => due)).toContain('2026-07-09')
    const asked = { kinds: ['access'] as never, received: '2026-06-08' }
    expect((await good(ask(deadlines).preview(asked)))[0]?.clocks[0]?.due).toBe('2026-07-09')
    const csv = join(folder, 'register.csv')
    await good(ask(out).registerCsv({ token: token(csv, 'save'), filter: { status: 'all' } as never }))
    expect(readFileSync(csv, 'utf8')).toContain('2026-07-09')
  })

  it('the register is sorted by the new dates at once', async () => {
    const early = await log('2026-06-08', 'access', 'Gethin Maelor')
    const { organisation } = await good(ask(caseFile).view({}))
    await good(ask(caseFile).setOrganisation({ ...organisation, calendarId: 'gb-sct' as never }))
    const late = await log('2026-06-09', 'access', 'Nuala Fennimoor')
    const first = async () => {
      const sort = { by: 'due', descending: false } as const
      const { rows } = await good(ask(cases).list({ filter: {}, sort, offset: 0, limit: 1 }))
      return rows.map(({ reference, due }) => [reference, due])
    }
    expect(await first()).toEqual([[early.record.reference, '2026-07-08']])
    await good(
      ask(calendars).add({
        calendarId: UK,
        spans: [span('2026-07-08', 'public-holiday', 'England only', '2026-07-10')],
      }),
    )
    expect(await first()).toEqual([[late.record.reference, '2026-07-09']])
  })

  it('a closure moves no date of the law, and the trail says so', async () => {
    const made = await log('2026-06-08')
    const wanted = {
      calendarId: UK,
      spans: [span('2026-07-08', 'office-closed', 'Summer party')],
      source: '',
    }
    await good(ask(calendars).add(wanted))
    const view = await good(ask(cases).view({ caseId: made.record.id }))
    expect(respond(view)?.due).toBe('2026-07-08')
    expect(respond(view)?.because.map(({ title }) => title)).toContain('The office is closed on this day')
  })

  it('taking a day back is previewed, recorded, and moves the date back', async () => {
    const made = await log('2026-06-08')
    const [day] = await good(
      ask(calendars).add({
        calendarId: UK,
        spans: [span('2026-07-08', 'public-holiday', 'Victory holiday')],
      }),
    )
    if (day === undefined) throw new Error('no day')
    const effect = await good(ask(calendars).preview({ remove: [day.id] }))
    expect(effect.moved).toMatchObject([{ from: '2026-07-09', to: '2026-07-08' }])
    expect(await good(ask(calendars).remove({ ids: [day.id] }))).toEqual([])
    expect(respond(await good(ask(cases).view({ caseId: made.record.id })))?.due).toBe('2026-07-08')
    const audit = await good(ask(cases).auditOf({ caseId: null }))
    expect(audit[0]).toMatchObject({ call: 'calendars.remove', what: 'remove day_change' })
    expect(await ask(calendars).remove({ ids: [day.id] })).toMatchObject({
      ok: false,
      failure: { code: 'day-change-unknown' },
    })
    expect(await good(ask(caseFile).verify({}))).toMatchObject({ ok: true })
  })

  it('days that are free already, entered before, never listed or outside the years are named and not recorded', async () => {
    await good(ask(calendars).add({ calendarId: UK, spans: [span('2026-07-08', 'office-closed', 'Party')] }))
    const spans = [
      span('2026-12-24', 'office-closed', 'Winter closure', '2026-12-29'),
      span('2026-07-08', 'office-closed', 'Party again'),
      span('2026-07-09', 'worked', 'Not free anyway'),
      span('2026-08-31', 'worked', 'Summer bank holiday'),
      span('2031-01-02', 'public-holiday', 'Too late'),
      span('2026-07-11', 'public-holiday', 'On a Saturday'),
    ]
    const { days } = await good(ask(calendars).preview({ calendarId: UK, spans }))
    expect(days.map(({ date, state }) => `${date.slice(2)} ${state}`)).toEqual([
      '26-12-24 new',
      '26-12-25 listed',
      '26-12-26 listed',
      '26-12-27 weekend',
      '26-12-28 listed',
      '26-12-29 new',
      '26-07-08 entered',
      '26-07-09 not-listed',
      '26-08-31 new',
      '31-01-02 outside-years',
      '26-07-11 new',
    ])
    expect(await good(ask(calendars).add({ calendarId: UK, spans }))).toHaveLength(5)
    const again = await ask(calendars).add({ calendarId: UK, spans })
    expect(again).toMatchObject({ ok: false, failure: { code: 'days-change-nothing' } })
  })

  it('calendars are listed with what the officer entered; the one that counts every day takes none', async () => {
    await good(ask(calendars).add({ calendarId: UK, spans: [span('2026-07-08', 'office-closed', 'Party')] }))
    const all = await good(ask(calendars).list({}))
    expect(all.find(({ ours }) => ours)).toMatchObject({
      id: 'gb-eaw',
      own: 1,
      firstYear: 2019,
      lastYear: 2030,
    })
    expect(all.some(({ id }) => id === 'none')).toBe(false)
    const none = {
      calendarId: CalendarId.parse('none'),
      spans: [span('2026-07-08', 'office-closed', 'Party')],
    }
    expect(await ask(calendars).add(none)).toMatchObject({
      ok: false,
      failure: { code: 'calendar-counts-all' },
    })
    const unknown = { ...none, calendarId: CalendarId.parse('atlantis') }
    expect(await ask(calendars).add(unknown)).toMatchObject({
      ok: false,
      failure: { code: 'calendar-unknown' },
    })
    const year = await good(ask(calendars).year({ calendarId: UK, year: 2026 }))
    expect(year.days.filter(({ mark }) => mark !== 'holiday')).toEqual([
      { date: '2026-07-08', mark: 'closed', name: 'Party', source: '' },
    ])
    expect(year.days.filter(({ mark }) => mark === 'holiday')).toHaveLength(9)
  })

  it('an .ics file is read into days to pick from, each with what speaks against it', async () => {
    await good(ask(calendars).add({ calendarId: UK, spans: [span('2026-07-08', 'office-closed', 'Party')] }))
    const found = await good(
      ask(calendars).readIcs({ token: token(fixture('google-like.ics'), 'open'), calendarId: UK }),
    )
    expect(found.fileName).toBe('google-like.ics')
    expect(found.days).toMatchObject([
      { date: '2026-05-25', listed: 'Spring bank holiday' },
      { date: '2026-06-06', weekend: true },
      { date: '2026-06-07', weekend: true },
      { date: '2026-07-08', entered: true },
      { date: '2035-01-01', outside: true },
    ])
  })

  it('a calendar file of 2 MB, a folder, a missing file and a spent token are refused, and nothing is lost', async () => {
    const large = join(folder, 'large.ics')
    writeFileSync(large, 'BEGIN:VCALENDAR\r\n'.padEnd(2_000_000, 'X'))
    const code = async (path: string) => {
      const said = await ask(calendars).readIcs({ token: token(path, 'open'), calendarId: UK })
      return said.ok ? null : said.failure.code
    }
    expect(await code(large)).toBe('ics-too-large')
    expect(await code(folder)).toBe('attachment-no-file')
    expect(await code(join(folder, 'gone.ics'))).toBe('file-missing')
    expect(await code(fixture('not-a-calendar.ics'))).toBe('ics-not-calendar')
    const spent = await ask(calendars).readIcs({ token: '0'.repeat(32), calendarId: UK })
    expect(spent).toMatchObject({ ok: false, failure: { code: 'token-spent' } })
    expect(await good(ask(calendars).own({}))).toEqual([])
  })
})

describe('a promise of the organisation', () => {
  it('leaves closures out: ten business days end a day later, and the case shows it before and after saving', async () => {
    await newFile('nz-imaging')
    const made = await log('2026-06-08', 'complaint')
    const calendarId = CalendarId.parse('nz')
    const promised = (view: CaseView) =>
      view.groups[0]?.clocks.map(({ clock, basis, due }) => [clock, basis, due])
    const wanted = { calendarId, spans: [span('2026-06-17', 'office-closed', 'Flood')] }
    const before = promised(made)
    const effect = await good(ask(calendars).preview(wanted))
    expect(
      effect.moved.every(({ basis, from, to }) => basis === 'promise' && (to ?? '') > (from ?? '')),
    ).toBe(true)
    expect(effect.movedTotal).toBeGreaterThan(0)
    await good(ask(calendars).add(wanted))
    const after = promised(await good(ask(cases).view({ caseId: made.record.id })))
    expect(after).not.toEqual(before)
  })
})
