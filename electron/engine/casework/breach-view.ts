import type { BreachDuty, BreachRow, BreachView } from '#shared/contract/breaches.ts'
import { isAssessed, tells, type Told } from '#shared/domain/breach-law.ts'
import { thresholdWords } from '#shared/domain/guard-breach.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { closedOn, stageOf } from '#shared/domain/stage.ts'
import { breachDutyText } from '#shared/text/breaches.ts'
import { Refusal } from '../context.ts'
import { nowOf, today, type CaseFile } from '../store/case-file.ts'
import { readEventsOf } from '../store/events.ts'
import { readOrganisation } from '../store/organisation.ts'
import { readParties } from '../store/people.ts'
import { readSheets } from '../store/sheets.ts'
import { breachGuards, breachState, type BreachState } from './breach-state.ts'
import { receivedOf, type CaseFacts } from './clocks.ts'
import { readFacts } from './rows.ts'

/** The register's lines of the breaches, in the order asked for; computed now, never from the index. */
export function breachRows(file: CaseFile, law: LawBook, ids: readonly CaseId[]): BreachRow[] {
  const events = readEventsOf(file.db, ids)
  const reading = readingOf(file, law)
  return ids.flatMap((id) => {
    const facts = readFacts(file.db, id, events.get(id) ?? [])
    return facts === null ? [] : [rowOf(file, facts, reading(facts))]
  })
}

/** A breach for its board. Throws a `case-unknown` refusal for a case that is none. */
export function breachView(file: CaseFile, law: LawBook, caseId: CaseId): BreachView {
  const facts = readFacts(file.db, caseId)
  if (facts?.record.kind !== 'breach') throw new Refusal('case-unknown')
  const state = readingOf(file, law)(facts)
  const row = rowOf(file, facts, state)
  const { zone } = readOrganisation(file.db)
  const closing = { type: 'closed', date: today(file) } as const
  return {
    row,
    processor: state.processor,
    hours: hoursOf(row.authority),
    closing: row.closedOn === null ? breachGuards(state, closing, facts, law, zone) : [],
  }
}

function readingOf(file: CaseFile, law: LawBook): (facts: CaseFacts) => BreachState {
  const { zone } = readOrganisation(file.db)
  const day = today(file)
  const now = nowOf(file)
  return (facts) => breachState(facts, readSheets(file.db, facts.record.id), law, zone, day, now)
}

function rowOf({ db }: CaseFile, { record, events }: CaseFacts, state: BreachState): BreachRow {
  const aware = receivedOf(events)
  return {
    id: record.id,
    reference: record.reference,
    title: readParties(db, record.id).find(({ role }) => role === 'subject')?.name ?? '',
    aware: aware === null ? null : { date: aware.date, time: aware.time },
    stage: stageOf('breach', events),
    risk: state.assessment === null || !isAssessed(state.assessment) ? 'pending' : state.assessment.result,
    peopleCount: state.facts?.peopleCount ?? null,
    authority: dutyOf('authority', state),
    people: dutyOf('people', state),
    handler: record.handlerName,
    closedOn: closedOn(events),
  }
}

function dutyOf(who: Told, state: BreachState): BreachDuty {
  const clock = state.clocks[who]
  const told = state.told[who]
  return {
    ...standsOf(who, state),
    citation: clock?.citation ?? '',
    due: clock?.extendedDue ?? clock?.due ?? null,
    safe: clock?.safe ?? null,
    standing: clock?.standing ?? 'soft',
    daysLeft: clock?.daysLeft ?? null,
    told: told === null ? null : { ...told },
    late: who === 'authority' && state.late,
  }
}

function standsOf(who: Told, state: BreachState): Pick<BreachDuty, 'state' | 'sentence'> {
  const { assessment, law } = state
  if (state.told[who] !== null) return { state: 'told', sentence: '' }
  const rule = thresholdWords(law, who, state.processor)
  const tell = assessment === null ? null : tells(who, assessment, law)
  if (assessment === null || tell === null) {
    const sentence = law[who] === 'any' ? rule : `${rule} ${breachDutyText.assessFirst}`
    return { state: 'open', sentence }
  }
  const decided = who === 'authority' ? assessment.tellAuthority : assessment.tellPeople
  const result = breachDutyText.resultYes(breachDutyText.results[assessment.result])
  if (tell)
    return { state: 'owed', sentence: decided === 'yes' ? breachDutyText.decidedYes : `${rule} ${result}` }
  const { peopleException } = assessment
  if (who === 'people' && decided === 'no' && peopleException !== 'none')
    return { state: 'not-owed', sentence: breachDutyText.exception[peopleException] }
  return { state: 'not-owed', sentence: decided === 'no' ? breachDutyText.decidedNo : `${rule} ${result}` }
}

/** How much of a clock of hours has run. Laws count 72; the hour left out at the start is no part of it. */
function hoursOf({ daysLeft }: BreachDuty): BreachView['hours'] {
  if (daysLeft === null || !('hours' in daysLeft)) return null
  const total = 72
  return { total, elapsed: Math.min(total, Math.max(0, total - daysLeft.hours)) }
}
