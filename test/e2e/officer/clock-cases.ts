import { expect, type Page } from '@playwright/test'
import { toEngine } from '../harness/door.ts'

/** A case whose clock looks a certain way; days are counted back from today, because the engine refuses the future. */
export type ClockCase = {
  readonly name: string
  readonly intake: object
  readonly received: number
  readonly events?: readonly (readonly [type: string, daysAgo: number, until?: string])[]
}

const access = { kind: 'request', requests: [{ kind: 'access', scope: 'Everything since 2023.' }] }

/** One case for each look a clock can have. */
export const CLOCK_CASES: readonly ClockCase[] = [
  {
    name: 'paused-and-answered',
    intake: access,
    received: 24,
    events: [
      ['clarification-requested', 18],
      ['clarification-received', 13],
    ],
  },
  { name: 'paused', intake: access, received: 20, events: [['clarification-requested', 3]] },
  { name: 'waiting', intake: access, received: 12, events: [['identity-requested', 10]] },
  {
    name: 'soft',
    intake: { kind: 'request', requests: [{ kind: 'consent-withdrawal', scope: 'Stop the newsletter.' }] },
    received: 4,
  },
  {
    name: 'hours',
    intake: { kind: 'breach', receivedTime: '09:40', scope: 'A van was broken into.' },
    received: 1,
  },
  { name: 'late', intake: access, received: 47 },
  { name: 'met', intake: access, received: 30, events: [['response-sent', 5]] },
  { name: 'extended', intake: access, received: 26, events: [['extension-notified', 6]] },
  {
    name: 'long',
    intake: { ...access, regimes: ['nz-privacy'] },
    received: 20,
    events: [['extension-notified', 6, '+300']],
  },
  { name: 'two-laws', intake: { ...access, regimes: ['uk-gdpr', 'nz-privacy'] }, received: 9 },
  { name: 'memory', intake: { ...access, regimes: ['za-popia'] }, received: 9 },
]

/** An ISO date so many days before today; negative for days to come. */
export function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
}

/** Logs the case through the engine and returns its reference and id. */
export async function logClockCase(page: Page, { name, intake, received, events = [] }: ClockCase) {
  const logged = (await toEngine(page, 'cases.log', {
    channel: 'e-mail',
    received: daysAgo(received),
    person: { name: `Imogen ${name}`, email: 'imogen@example.org' },
    ...intake,
  })) as { ok: true; value: { record: { id: string; reference: string } } }
  expect(logged).toMatchObject({ ok: true })
  const { record } = logged.value
  for (const [type, days, until] of events) {
    const event = {
      type,
      date: daysAgo(days),
      ...(until === undefined ? {} : { until: daysAgo(-Number(until)) }),
    }
    expect(await toEngine(page, 'cases.recordEvent', { caseId: record.id, event })).toMatchObject({
      ok: true,
    })
  }
  return record
}
