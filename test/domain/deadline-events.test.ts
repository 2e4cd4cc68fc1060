import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { civilDate } from '#shared/domain/civil-date.ts'
import type { Clause } from '#shared/domain/clause.ts'
import { EVENT_TYPES, countingEvents } from '#shared/domain/event.ts'
import type { CaseEvent } from '#shared/domain/event.ts'
import { after, clocks, dated, rules, someDate, someEvents, someMatter } from './any-situation.ts'
import { law, respond } from './shipped-law.ts'
import type { Happened } from './shipped-law.ts'

const UK = { regime: 'uk-gdpr', kind: 'access', calendar: 'gb-eaw', received: '2026-06-01' }

/** An event as a case file keeps it; only what counting looks at is filled in. */
function kept([type, date]: Happened, n: number): CaseEvent {
  return {
    ...{ id: `event-${n}`, type, date: civilDate(date), n, time: null, until: null },
    ...{ corrects: null, correctedBy: null, requestId: null, reviewId: null },
  } as CaseEvent
}

const asHappened = (events: readonly CaseEvent[]): Happened[] =>
  countingEvents(events).map(({ type, date }) => [type, date] as const)

describe('what happens to a case', () => {
  /** What moves a clock, what only says that a duty is done, and what does neither. */
  const effects: readonly (readonly [string, readonly Happened[], Record<string, unknown>])[] = [
    ['identity asked for', [['identity-requested', '2026-06-03']], { due: null, standing: 'waiting' }],
    [
      'identity shown',
      [
        ['identity-requested', '2026-06-03'],
        ['identity-verified', '2026-06-10'],
      ],
      { due: '2026-07-10', standing: 'running' },
    ],
    [
      'identity not shown',
      [
        ['identity-requested', '2026-06-03'],
        ['identity-not-verified', '2026-06-10'],
      ],
      { due: null, standing: 'waiting' },
    ],
    [
      'authority to act shown',
      [
        ['authority-requested', '2026-06-03'],
        ['authority-verified', '2026-06-12'],
      ],
      { due: '2026-07-13', standing: 'running' },
    ],
    ['clarification open', [['clarification-requested', '2026-06-03']], { due: null, standing: 'paused' }],
    [
      'clarification had',
      [
        ['clarification-requested', '2026-06-03'],
        ['clarification-received', '2026-06-09'],
      ],
      { due: '2026-07-08', standing: 'running' },
    ],
    [
      'fee paid',
      [
        ['fee-requested', '2026-06-03'],
        ['fee-paid', '2026-06-15'],
      ],
      { due: '2026-07-15', standing: 'running' },
    ],
    [
      'fee waived',
      [
        ['fee-requested', '2026-06-03'],
        ['fee-waived', '2026-06-16'],
      ],
      { due: '2026-07-16', standing: 'running' },
    ],
    [
      'third party consulted',
      [
        ['third-party-consulted', '2026-06-03'],
        ['third-party-answered', '2026-06-20'],
      ],
      { due: '2026-07-01', standing: 'running' },
    ],
    ['transferred, where the law has no transfer', [['transferred', '2026-06-03']], { standing: 'running' }],
    [
      'extended',
      [['extension-notified', '2026-06-20']],
      { due: '2026-07-01', extendedDue: '2026-09-01', standing: 'running' },
    ],
    ['withdrawn', [['withdrawn', '2026-06-03']], { standing: 'met', metOn: '2026-06-03' }],
    [
      'withdrawn and reopened',
      [
        ['withdrawn', '2026-06-03'],
        ['reopened', '2026-06-20'],
      ],
      { due: '2026-07-01', standing: 'running' },
    ],
  ]
  it.each(effects)('%s', (_name, events, expected) => {
    for (const [type] of events) expect(EVENT_TYPES).toContain(type)
    expect(respond({ ...UK, today: '2026-06-22' }, events)).toMatchObject(expected)
  })

  it('a transfer ends the duty where the law says so, and its own duty is then met', () => {
    const clock = respond({ regime: 'nz-privacy', kind: 'access', received: '2026-06-01' }, [
      ['transferred', '2026-06-05'],
    ])
    expect(clock).toMatchObject({ standing: 'met', metOn: '2026-06-05' })
  })

  it('a wrongly logged event, once corrected, is as if it had never been logged', () => {
    const wrong = fc.record({
      type: fc.constantFrom(...EVENT_TYPES.filter((type) => type !== 'received')),
      days: fc.integer({ min: -3, max: 70 }),
    })
    fc.assert(
      fc.property(
        someMatter,
        someDate,
        someEvents,
        wrong,
        fc.nat(7),
        (matter, received, events, slip, at) => {
          const right = dated(received, events).map((event, n) => kept(event, n * 2))
          const [mistake = ['note', received] as const] = dated(received, [slip])
          const n = Math.min(at, right.length) * 2 - 1
          const mistaken = { ...kept(mistake, n), correctedBy: 'correction' } as CaseEvent
          const correction = {
            ...kept(['note', received], 99),
            id: 'correction',
            corrects: mistaken.id,
          } as CaseEvent
          const all = [...right, mistaken, correction]
          expect(clocks({ ...matter, received }, asHappened(all))).toEqual(
            clocks({ ...matter, received }, asHappened(right)),
          )
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('D-2 and D-3 around 29 February', () => {
  const dayClauses = rules.flatMap((rule) =>
    (law.regime(rule.regime)?.clauses ?? []).flatMap((clause) =>
      clause.kinds.includes(rule.kind) && ['months', 'days', 'working-days'].includes(clause.length.unit)
        ? [{ rule, clause }]
        : [],
    ),
  )

  /** The end by another library's dates and one day at a time. */
  function plain(clause: Clause, received: string, calendarId: string): string {
    const calendar = law.calendar(calendarId)
    let day = Temporal.PlainDate.from(received)
    const works = (weekend: readonly string[]) =>
      calendar?.holidayOn(Temporal.PlainDate.from('1970-01-01').until(day).days) === undefined &&
      !weekend.includes(
        ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'][day.dayOfWeek - 1] ??
          '',
      )
    const { unit } = clause.length
    const count = 'count' in clause.length ? clause.length.count : 0
    if (unit === 'months') day = day.add({ months: count })
    if (unit === 'days') day = day.add({ days: count })
    for (let left = unit === 'working-days' ? count : 0; left > 0;) {
      day = day.add({ days: 1 })
      if (works(calendar?.weekend ?? [])) left--
    }
    while (clause.roll !== undefined && !works(clause.roll.weekend)) day = day.add({ days: 1 })
    return day.toString()
  }

  it('every law ends on the day another library counts to', () => {
    const days = ['2024-01-28', '2024-01-29', '2024-01-30', '2024-01-31', '2024-02-28', '2024-02-29']
    const around = [...days, '2024-03-01', '2028-01-31', '2028-02-29', '2027-01-29', '2027-01-31']
    let compared = 0
    for (const { rule, clause } of dayClauses) {
      const calendar = clause.calendar ?? law.regime(rule.regime)?.calendar ?? 'none'
      for (const received of around) {
        const clock = clocks({ ...rule, received }).find((each) => each.clause === clause.id)
        if (clock === undefined || clock.due === null) continue
        expect(clock.due, `${rule.regime} ${clause.id} ${received}`).toBe(plain(clause, received, calendar))
        compared++
      }
    }
    expect(compared).toBeGreaterThan(400)
  })

  it('every law ends on that day whatever the day of receipt', () => {
    fc.assert(
      fc.property(fc.constantFrom(...dayClauses), fc.nat(3900), ({ rule, clause }, days) => {
        const received = after('2019-01-01', days)
        const calendar = clause.calendar ?? law.regime(rule.regime)?.calendar ?? 'none'
        const clock = clocks({ ...rule, received }).find((each) => each.clause === clause.id)
        if (clock === undefined || clock.due === null) return
        expect(clock.due, clause.id).toBe(plain(clause, received, calendar))
      }),
      { numRuns: 500 },
    )
  })
})

it('D-13 the answers are the same in every time zone of the machine', () => {
  const here = (path: string) => JSON.stringify(fileURLToPath(new URL(path, import.meta.url)))
  const code = `
    const { deadlinesOf } = await import(${here('../../shared/domain/deadline.ts')})
    const { law, situation } = await import(${here('./shipped-law.ts')})
    const { seededSituations } = await import(${here('../independent/situations.ts')})
    const { createHash } = await import('node:crypto')
    const rules = law.regimes.flatMap((pack) =>
      [...new Set(pack.clauses.flatMap((clause) => clause.kinds))].map((kind) => ({ regime: pack.id, kind })))
    const hash = createHash('sha256')
    let answers = 0
    for (const asked of seededSituations(rules, 600, 7)) {
      hash.update(JSON.stringify(deadlinesOf({ ...situation(asked), events: asked.events }, law)))
      answers++
    }
    const clock = new Date(2026, 5, 1).getTimezoneOffset()
    console.log(JSON.stringify({ clock, answers, hash: hash.digest('hex') }))`
  const zones = ['Pacific/Kiritimati', 'Asia/Kolkata', 'UTC', 'Europe/London', 'America/St_Johns']
  const said = zones.map(
    (TZ) =>
      JSON.parse(
        execFileSync(process.execPath, ['--input-type=module', '-e', code], {
          env: { ...process.env, TZ },
          encoding: 'utf8',
        }),
      ) as { clock: number; answers: number; hash: string },
  )
  expect(new Set(said.map(({ clock }) => clock)).size).toBe(zones.length)
  expect(said.every(({ answers }) => answers === 600)).toBe(true)
  expect(new Set(said.map(({ hash }) => hash)).size).toBe(1)
}, 60_000)
