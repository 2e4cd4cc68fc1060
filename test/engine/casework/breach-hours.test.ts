import { expect, test } from 'vitest'
import { cases } from '#shared/contract/cases.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { addCalendarDays } from '#shared/domain/day-number.ts'
import { clockText } from '#shared/text/clock.ts'
import { systemClock } from '#engine/clock.ts'
import { openEngine } from './open-engine.ts'

const HOUR = 3_600_000
const breach = {
  kind: 'breach' as const,
  person: { name: 'Stolen laptop' },
  requests: [],
  receivedTime: '09:40',
}

test('hours left of a breach clock are counted from now and not from the first minute of today', async () => {
  const today = systemClock.today('Europe/London')
  const { log, ask } = await openEngine('uk-equipment', today)
  const before = Date.now()
  const { record } = await log({ ...breach, received: addCalendarDays(today, -1) })
  const view = await ask(cases, 'view', { caseId: record.id })
  const { rows } = await ask(cases, 'list', {})
  const due = Date.parse(view.headline.due ?? '')
  const hoursAt = (moment: number) => Math.floor((due - moment) / HOUR)
  for (const left of [view.headline.daysLeft, rows[0]?.daysLeft]) {
    const hours = left !== null && left !== undefined && 'hours' in left ? left.hours : Number.NaN
    expect(hours).toBeLessThanOrEqual(hoursAt(before))
    expect(hours).toBeGreaterThanOrEqual(hoursAt(Date.now()))
  }
  expect(view.groups[0]?.clocks[0]?.notes).not.toContain(clockText.fromMidnight)
})

test('on another day than the machine’s own the hours count from 00:00, and the clock says so', async () => {
  const { log } = await openEngine('uk-equipment', civilDate('2026-06-24'))
  const view = await log({ ...breach, received: '2026-06-23' })
  expect(view.headline).toMatchObject({ due: '2026-06-26T10:00:00+01:00', daysLeft: { hours: 58 } })
  expect(view.groups[0]?.clocks[0]?.notes).toContain(clockText.fromMidnight)
})

test('where a law sets a time for assessing a breach, the assessment has a clock of its own', async () => {
  const { log } = await openEngine('uk-equipment', civilDate('2026-06-24'))
  const kinds = async (regimes: string[]) =>
    (await log({ ...breach, received: '2026-06-23', regimes })).groups.map(({ kind }) => kind)
  expect(await kinds(['au-privacy'])).toEqual(['breach-authority', 'breach-people', 'breach-assessment'])
  expect(await kinds(['eu-gdpr'])).toEqual(['breach-authority', 'breach-people'])
})
