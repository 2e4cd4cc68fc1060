import type { Page } from '@playwright/test'
import { civilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import { addCalendarDays } from '#shared/domain/day-number.ts'
import { CHANNELS, RIGHT_KINDS } from '#shared/domain/kind.ts'
import { toEngine } from '../harness/door.ts'

type Logged = {
  readonly value: {
    readonly record: { readonly id: string }
    readonly requests: readonly { readonly id: string }[]
    readonly issues: readonly { readonly id: string }[]
  }
}

const OUTCOMES = ['granted', 'granted', 'granted-in-part', 'granted', 'refused', 'nothing-held'] as const
const CAUSES = ['search-slow', 'third-party', 'volume', 'search-slow', 'identity'] as const
const FINDINGS = ['upheld', 'not-upheld', 'partly-upheld'] as const

/** Logs and works through cases over the past sixteen months, through the engine, as many a month as given in turn. */
export async function workThroughYears(page: Page, perMonth: readonly number[]): Promise<void> {
  const view = (await toEngine(page, 'caseFile.view')) as { value: { today: string } }
  const today = civilDate(view.value.today)
  let at = 0
  for (let back = 16; back >= 0; back -= 1) {
    const count = perMonth[back % perMonth.length] ?? 2
    for (let one = 0; one < count; one += 1) {
      const received = addCalendarDays(today, -back * 30 - ((one * 7) % 28))
      await workThrough(page, at, received, today)
      at += 1
    }
  }
}

async function workThrough(page: Page, at: number, received: CivilDate, today: CivilDate): Promise<void> {
  const kind = at % 9 === 7 ? 'complaint' : at % 13 === 11 ? 'breach' : 'request'
  const { value } = (await toEngine(page, 'cases.log', {
    kind,
    channel: CHANNELS[(at * at) % CHANNELS.length],
    received,
    ...(kind === 'breach' ? { receivedTime: '09:00' } : {}),
    person: { name: `Person ${at}` },
    requests: kind === 'request' ? [{ kind: RIGHT_KINDS[(at * 7) % 5] }] : [],
    issues: kind === 'complaint' ? [{ text: 'The answer came late.' }] : [],
  })) as Logged
  const caseId = value.record.id
  const record = async (type: string, days: number, more: object = {}) => {
    const date = addCalendarDays(received, days)
    if (date > today) return
    const event = { type, date, overrideReason: 'Recorded afterwards', ...more }
    await toEngine(page, 'cases.recordEvent', { caseId, event })
  }
  if (kind === 'breach') {
    await record('authority-notified', 2 + (at % 3), { time: '09:30' })
    if (at % 2 === 0) await record('people-told', 5)
    await record('closed', 30)
    return
  }
  const request = value.requests[0]
  if (request !== undefined) {
    const outcome = OUTCOMES[at % OUTCOMES.length] ?? 'granted'
    const ground = { title: 'Other people’s data', citation: 'Art. 15(4)', facts: 'Names of neighbours' }
    const grounds = ['refused', 'granted-in-part'].includes(outcome) ? [ground] : []
    const decision = { outcome, reason: 'Weighed.', grounds, overrideReason: 'Recorded afterwards' }
    await toEngine(page, 'cases.decide', { caseId, requestId: request.id, ...decision })
  }
  const issue = value.issues[0]
  if (issue !== undefined)
    await toEngine(page, 'cases.settleIssue', { caseId, issueId: issue.id, finding: FINDINGS[at % 3] })
  const late = at % 8 === 3
  const extended = at % 7 === 2
  if (extended) await record('extension-notified', 20)
  const days = extended ? 60 : late ? 41 : 9 + ((at * 5) % 18)
  await record('response-sent', days)
  if (late && !extended && at % 3 !== 0) {
    const body = { cause: CAUSES[at % CAUSES.length] }
    await toEngine(page, 'sheets.add', { caseId, content: { kind: 'lateness', body } })
  }
  await record('closed', days + 4)
  if (at % 17 === 5)
    await toEngine(page, 'cases.openReview', { caseId, received: addCalendarDays(received, days) })
}
