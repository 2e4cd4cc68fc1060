import { expect, type Page } from '@playwright/test'
import { toEngine } from '../harness/door.ts'

type Answer = {
  readonly ok: true
  readonly value: { record: { id: string; reference: string }; issues: { id: string }[] }
}

/** Days before today, as an ISO date; the engine refuses the future, so everything here lies behind us. */
function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
}

const PEOPLE = [
  ['Imogen Sallowby', 'access', 24],
  ['Gethin Maelor', 'erasure', 33],
  ['Desmond Okparaeke', 'access', 29],
  ['Nuala Fennimoor', 'access', 27],
  ['Oskar Lindenmoor', 'correction', 26],
  ['Yusra Kettleby', 'portability', 25],
  ['Winifred Astolat', 'access', 23],
  ['Callum Strathearrow', 'objection', 16],
  ['Rafferty Coombehill', 'restriction', 12],
  ['Marisol Tenterden', 'erasure', 9],
  ['Odalys Greenmantle', 'access', 6],
  ['Ansel Brightwater', 'access', 5],
] as const

/**
 * Fills an open file with invented matters of every standing: late, near, far, waiting, paused, answered, and a
 * complaint. Returns the references of the first request and of the complaint.
 */
export async function fillPracticeFile(page: Page): Promise<readonly [string, string]> {
  const logged: Answer['value'][] = []
  for (const [name, kind, days] of PEOPLE) {
    logged.push(
      await log(page, {
        kind: 'request',
        channel: 'e-mail',
        received: daysAgo(days),
        person: {
          name,
          email: `${name.split(' ')[0]?.toLowerCase()}@example.org`,
          address: '3 Invented Row\nLeeds',
        },
        requests: [
          { kind, scope: 'Everything you hold about me since 2023, the pay records from Leeds included.' },
        ],
      }),
    )
  }
  const complaint = await log(page, {
    kind: 'complaint',
    channel: 'letter',
    received: daysAgo(8),
    dated: daysAgo(10),
    person: { name: 'Beatrix Underhaugh', address: '12 Sample Lane\nYork' },
    issues: [{ text: 'My file was left on the counter.' }, { text: 'Nobody answered my first letter.' }],
  })
  const [first, , , , , , answered, , , , clarifying, waiting] = logged
  await record(page, first, 'acknowledged', 22)
  await record(page, first, 'clarification-requested', 18)
  await record(page, first, 'clarification-received', 13)
  await record(page, answered, 'response-sent', 2)
  await record(page, clarifying, 'clarification-requested', 3)
  await record(page, waiting, 'identity-requested', 4)
  await correspond(page, first)
  expect(logged).toHaveLength(PEOPLE.length)
  return [first?.record.reference ?? '', complaint.record.reference]
}

async function log(page: Page, intake: object): Promise<Answer['value']> {
  const answer = (await toEngine(page, 'cases.log', intake)) as Answer
  expect(answer).toMatchObject({ ok: true })
  return answer.value
}

async function record(
  page: Page,
  view: Answer['value'] | undefined,
  type: string,
  days: number,
): Promise<void> {
  const event = { type, date: daysAgo(days) }
  expect(await toEngine(page, 'cases.recordEvent', { caseId: view?.record.id, event })).toMatchObject({
    ok: true,
  })
}

async function correspond(page: Page, view: Answer['value'] | undefined): Promise<void> {
  const about = { caseId: view?.record.id, channel: 'e-mail' }
  const letters = [
    {
      direction: 'in',
      date: daysAgo(24),
      from: 'Imogen Sallowby',
      subject: 'What you hold about me',
      body: 'Dear all,\n\nplease send me everything you hold about me.\n\nKind regards\nImogen Sallowby',
    },
    {
      direction: 'out',
      date: daysAgo(22),
      to: 'Imogen Sallowby',
      subject: 'We have your request',
      body: 'We received your request.',
    },
    {
      direction: 'in',
      date: daysAgo(13),
      dated: daysAgo(14),
      from: 'Imogen Sallowby',
      subject: 'Re: Which years do you mean?',
      body: 'Everything since the first repair in October 2023.',
    },
  ]
  for (const letter of letters) {
    expect(await toEngine(page, 'cases.addCorrespondence', { ...about, ...letter })).toMatchObject({
      ok: true,
    })
  }
}
