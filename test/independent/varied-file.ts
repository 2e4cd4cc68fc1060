import { cases } from '#shared/contract/cases.ts'
import { retention } from '#shared/contract/retention.ts'
import { sheets } from '#shared/contract/sheets.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { FINDINGS, OUTCOMES } from '#shared/domain/case.ts'
import { civilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import { addCalendarDays, calendarDaysBetween } from '#shared/domain/day-number.ts'
import type { EventType } from '#shared/domain/event.ts'
import { CASE_KINDS, CHANNELS, RIGHT_KINDS } from '#shared/domain/kind.ts'
import { SHEETS } from '#shared/domain/sheets/sheet.ts'
import { exportCase, type ExportedCase } from './report-differences.ts'
import { randomFrom } from './random.ts'
import type { OpenEngine } from '../engine/casework/open-engine.ts'

/** Reason for every move, so that the guards let through what an officer may do with one. */
const overrideReason = 'Recorded to be counted'

/** One case in the making: what is decided by chance, and what is recorded of it. */
type Making = {
  readonly engine: OpenEngine
  readonly random: () => number
  readonly last: CivilDate
  readonly view: CaseView
  readonly record: (type: EventType, days: number, more?: object) => Promise<CaseView | null>
}

/**
 * Fills a file with cases as varied as a builder can make them: every kind, channel and outcome; paused, extended,
 * refused, late, withdrawn, corrected, opened again, appealed, partly answered, still open. The same seed makes the same
 * cases. Some are destroyed at the end; the exports of those whose numbers were kept are handed back.
 */
export async function fillWithVariedCases(
  engine: OpenEngine,
  { count, from, to, seed }: { count: number; from: CivilDate; to: CivilDate; seed: number },
): Promise<{ readonly gone: ExportedCase[]; readonly destroyedWithout: number }> {
  const random = randomFrom(seed)
  engine.goTo(to)
  const closed: CaseView[] = []
  for (let at = 0; at < count; at += 1) {
    const view = await variedCase(engine, random, at, from, to)
    if (view.closedOn !== null) closed.push(view)
  }
  const chosen = closed.filter((_, at) => at % 4 === 0)
  const kept = chosen.filter((_, at) => at % 2 === 0)
  const without = chosen.filter((_, at) => at % 2 === 1)
  const gone: ExportedCase[] = []
  for (const { record } of kept) gone.push(await exportCase(engine, record.id, true))
  for (const [group, keepNumbers] of [
    [kept, true],
    [without, false],
  ] as const)
    await engine.ask(retention, 'destroy', {
      caseIds: group.map(({ record }) => record.id),
      reason: 'Time is over',
      keepNumbers,
    })
  return { gone, destroyedWithout: without.length }
}

async function variedCase(
  engine: OpenEngine,
  random: () => number,
  at: number,
  from: CivilDate,
  last: CivilDate,
): Promise<CaseView> {
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item
  const kind = at % 10 < 7 ? 'request' : (CASE_KINDS[1 + (at % 2)] ?? 'complaint')
  const received = addCalendarDays(from, Math.floor(random() * calendarDaysBetween(from, last)))
  const rights = [RIGHT_KINDS[at % RIGHT_KINDS.length], ...(random() < 0.25 ? [pick(RIGHT_KINDS)] : [])]
  const view = await engine.log({
    kind,
    channel: pick(CHANNELS),
    received,
    ...(random() < 0.5 ? { receivedTime: '10:20' as never } : {}),
    person: { name: `Person ${at}` },
    requests: kind === 'request' ? rights.map((right) => ({ kind: right ?? 'access' })) : [],
    issues: kind === 'complaint' ? [{ text: 'First' }, { text: 'Second' }].slice(0, 1 + (at % 2)) : [],
  })
  const caseId = view.record.id
  const record: Making['record'] = async (type, days, more = {}) => {
    const date = addCalendarDays(received, days)
    if (date > last) return null
    const event = { type, date, overrideReason, ...more }
    return engine.ask(cases, 'recordEvent', { caseId, event })
  }
  const making = { engine, random, last, view, record }
  if (kind === 'breach') await breachTold(making)
  else if (kind === 'complaint') await complaintHandled(making)
  else await requestHandled(making)
  await ending(making)
  return engine.ask(cases, 'view', { caseId })
}

async function requestHandled(making: Making): Promise<void> {
  const { engine, random, view, record } = making
  const caseId = view.record.id
  await record('acknowledged', 2)
  if (random() < 0.2) {
    await record('identity-requested', 3)
    if (random() < 0.8) await record('identity-verified', 4 + Math.floor(random() * 20))
  }
  if (random() < 0.15) {
    await record('clarification-requested', 5)
    if (random() < 0.8) await record('clarification-received', 6 + Math.floor(random() * 15))
  }
  if (random() < 0.4) await record('extension-notified', 8 + Math.floor(random() * 20))
  if (random() < 0.06) await record('transferred', 6)
  if (random() < 0.06) await record('forwarded-to-controller', 4)
  for (const request of view.requests) {
    if (random() < 0.2) continue
    const outcome = OUTCOMES[Math.floor(random() * OUTCOMES.length)] ?? 'granted'
    const refused = ['refused', 'granted-in-part'].includes(outcome)
    const [known] = await engine.ask(cases, 'groundsOf', { caseId, requestId: request.id })
    const own = { title: 'Our own reason', citation: 'Policy 4', facts: 'As it was' }
    const grounds =
      known === undefined || random() < 0.3
        ? [own]
        : [{ regime: known.regime, ground: known.ground, facts: 'So it is' }]
    const decision = { outcome, reason: 'Weighed', grounds: refused ? grounds : [], overrideReason }
    await engine.ask(cases, 'decide', { caseId, requestId: request.id, ...decision })
  }
  if (random() < 0.1) await record('withdrawn', 12 + Math.floor(random() * 40))
}

async function complaintHandled({ engine, random, view, record }: Making): Promise<void> {
  const caseId = view.record.id
  await record('acknowledged', 4)
  for (const issue of view.issues) {
    if (random() < 0.2) continue
    const finding = FINDINGS[Math.floor(random() * FINDINGS.length)] ?? 'upheld'
    await engine.ask(cases, 'settleIssue', { caseId, issueId: issue.id, finding })
  }
}

async function breachTold({ engine, random, view, record }: Making): Promise<void> {
  const days = Math.floor(random() * 6)
  if (random() < 0.8) await record('authority-notified', days, random() < 0.6 ? { time: '12:00' } : {})
  if (random() < 0.4) await record('people-told', days + 1)
  if (random() < 0.7) {
    const results = SHEETS['risk-assessment'].shape.result.def.innerType.options
    const result = results[Math.floor(random() * results.length)] ?? 'pending'
    const content = { kind: 'risk-assessment', body: { result } } as const
    await engine.ask(sheets, 'add', { caseId: view.record.id, content })
  }
}

/** Answered, corrected, closed, opened again, appealed, explained; or left open. */
async function ending({ engine, random, last, view, record }: Making): Promise<void> {
  const caseId = view.record.id
  const days = 10 + Math.floor(random() * 75)
  if (view.record.kind !== 'breach' && random() < 0.8) {
    const [first] = view.requests
    const partly = first !== undefined && view.requests.length > 1 && random() < 0.3
    const sent = await record('response-sent', days, partly ? { requestId: first.id } : {})
    const event = sent?.events.findLast(({ type }) => type === 'response-sent')
    if (event !== undefined && random() < 0.15)
      await record('response-sent', days + 3, { corrects: event.id })
    if (random() < 0.4) {
      const causes = SHEETS.lateness.shape.cause.def.innerType.options
      const cause = causes[Math.floor(random() * causes.length)] ?? 'other'
      await engine.ask(sheets, 'add', { caseId, content: { kind: 'lateness', body: { cause } } })
    }
  }
  if (random() < 0.75) await record('closed', days + 5)
  if (random() < 0.12) {
    const again = await record('reopened', days + 9)
    if (again !== null && random() < 0.6) {
      await record('response-sent', days + 14)
      await record('closed', days + 16)
    }
  }
  if (view.record.kind === 'breach' || random() > 0.15) return
  const received = addCalendarDays(civilDate(view.received.date), days + 6)
  if (received > last) return
  const { reviews } = await engine.ask(cases, 'openReview', { caseId, received })
  const outcome = (['upheld', 'changed', 'withdrawn'] as const)[Math.floor(random() * 4)]
  const review = reviews[0]
  if (outcome === undefined || review === undefined) return
  await engine.ask(cases, 'decideReview', {
    caseId,
    reviewId: review.id,
    outcome,
    overrideReason,
  })
  // the appeal opened what was closed
  if (random() < 0.75) await record('closed', days + 20)
}
