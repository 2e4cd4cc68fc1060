import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { Clock } from '#shared/domain/clock.ts'
import { addCalendarDays } from '#shared/domain/day-number.ts'
import { deadlinesOf } from '#shared/domain/deadline.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { law, situation } from './shipped-law.ts'
import type { Happened } from './shipped-law.ts'

const rules = law.regimes.flatMap((pack) =>
  [...new Set(pack.clauses.flatMap((clause) => clause.kinds))].map((kind) => ({ regime: pack.id, kind })),
)
const someRule = fc.constantFrom(...rules)
const someDate = fc
  .integer({ min: 0, max: 2900 })
  .map((days) => Temporal.PlainDate.from('2019-03-01').add({ days }).toString())
const MOVING = [
  'identity-requested',
  'identity-verified',
  'clarification-requested',
  'clarification-received',
  'fee-requested',
  'fee-paid',
  'fee-confirmed',
  'request-dated',
  'extension-notified',
  'people-told',
] as const
const someEvents = fc.array(
  fc
    .tuple(fc.constantFrom(...MOVING), fc.integer({ min: 0, max: 60 }))
    .map(([type, days]) => ({ type, days })),
  { maxLength: 6 },
)
const dated = (received: string, events: readonly { type: string; days: number }[]): Happened[] =>
  events.map(({ type, days }) => [type, addCalendarDays(civilDate(received), days)] as const)

function clocks(base: Record<string, unknown>, events: readonly Happened[] = []): Clock[] {
  const found = deadlinesOf(situation(base, events), law)
  return found.ok ? found.value.flatMap((clock) => [clock, ...(clock.also ?? [])]) : []
}

const dates = (found: readonly Clock[]) =>
  found.map(({ clock, source, due, safe, extendedDue }) => ({ clock, source, due, safe, extendedDue }))

describe('D-13 invariants of every law', () => {
  it('a later receipt is never due earlier', () => {
    fc.assert(
      fc.property(someRule, someDate, fc.integer({ min: 1, max: 40 }), (rule, received, days) => {
        const later = clocks({ ...rule, received: addCalendarDays(civilDate(received), days) })
        for (const [at, clock] of clocks({ ...rule, received }).entries()) {
          const other = later[at]
          if (other?.clause !== clock.clause || clock.due === null || other.due === null) continue
          expect(other.due >= clock.due, `${received} ${clock.due} ${other.due}`).toBe(true)
        }
      }),
    )
  })

  it('an unknown event, or one that moves no clock, changes no date', () => {
    const idle = fc.constantFrom('note', 'search-began', 'hold-placed', 'progress-sent', 'moon-rose')
    fc.assert(
      fc.property(someRule, someDate, someEvents, idle, (rule, received, events, type) => {
        const happened = dated(received, events)
        const before = dates(clocks({ ...rule, received }, happened))
        const after = dates(
          clocks({ ...rule, received }, [...happened, [type, addCalendarDays(civilDate(received), 5)]]),
        )
        expect(after).toEqual(before)
      }),
    )
  })

  it('the order in which events are given changes nothing but for those of one day', () => {
    fc.assert(
      fc.property(someRule, someDate, someEvents, (rule, received, events) => {
        const oneADay = [...new Map(events.map((event) => [event.days, event])).values()]
        const happened = dated(received, oneADay)
        expect(clocks({ ...rule, received }, happened.toReversed())).toEqual(
          clocks({ ...rule, received }, happened),
        )
      }),
    )
  })

  it('each step goes on from the date the step before it reached, from start to due', () => {
    fc.assert(
      fc.property(someRule, someDate, someEvents, (rule, received, events) => {
        for (const { because, due } of clocks({ ...rule, received }, dated(received, events))) {
          const [start, ...rest] = because
          expect(start?.step).toBe('start')
          expect(start?.before).toBeNull()
          const end = because.findIndex(({ step }) => step === 'due')
          const chain = end < 0 ? rest.filter(({ step }) => step !== 'safe') : because.slice(1, end + 1)
          let at = start?.after
          for (const step of chain) {
            expect(step.before, JSON.stringify(because)).toBe(at)
            at = step.after
          }
          expect(at ?? null).toBe(due)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('a safe date is earlier than the due date, and an extended one not earlier', () => {
    fc.assert(
      fc.property(someRule, someDate, someEvents, (rule, received, events) => {
        for (const { due, safe, extendedDue } of clocks({ ...rule, received }, dated(received, events))) {
          if (due !== null && safe !== undefined) expect(safe < due).toBe(true)
          if (due !== null && extendedDue !== undefined) expect(extendedDue >= due).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('every step and every clock names its clause and its citation', () => {
    for (const rule of rules) {
      for (const clock of clocks({ ...rule, received: '2027-06-10' })) {
        const texts = [clock, ...clock.because].flatMap(({ clause, citation }) => [clause, citation])
        expect(texts.every((text) => text.length > 0)).toBe(true)
      }
    }
  })

  it('the answer is the same in every time zone of the machine', () => {
    const here = (path: string) => JSON.stringify(fileURLToPath(new URL(path, import.meta.url)))
    const code = `
      const { deadlinesOf } = await import(${here('../../shared/domain/deadline.ts')})
      const { lawBookOf } = await import(${here('../../shared/domain/law-book.ts')})
      const { readFileSync } = await import('node:fs')
      const read = (path) => JSON.parse(readFileSync(${here('../../resources/')} + path, 'utf8'))
      const law = lawBookOf({
        regimes: [read('regimes/uk-gdpr/pack.json'), read('regimes/nz-privacy/pack.json')],
        profiles: [],
        calendars: (id) => read('calendars/' + id + '.json'),
        zones: read('zones.json'),
      })
      const ask = (regime, kind, received, calendar) =>
        deadlinesOf({ regime, kind, received, calendar, events: [], today: '2026-10-25' }, law)
      console.log(JSON.stringify([
        ask('uk-gdpr', 'access', '2026-09-30T23:59:00+01:00', 'gb-eaw'),
        ask('uk-gdpr', 'breach-authority', '2026-10-23T09:15:00+01:00', 'gb-eaw'),
        ask('nz-privacy', 'breach-authority', '2026-04-03T10:00:00+13:00', 'none'),
      ]))`
    const answers = ['Pacific/Auckland', 'America/St_Johns'].map((TZ) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', code], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      }),
    )
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('2026-10-26T09:00:00+00:00')
  })
})
