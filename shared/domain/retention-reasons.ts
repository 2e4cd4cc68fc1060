import type { Retention, RetentionRule } from './case-retention.ts'
import { isClamped } from './case-retention.ts'
import type { CivilDate } from './civil-date.ts'
import { dayWords, numberWord, shortDayWords } from './date-words.ts'
import { dateOf, dayOf } from './day-number.ts'

/** One step of why a case is kept until a day, in the order it is reckoned. */
export type RetentionStep = {
  readonly step: 'closed' | 'rule' | 'no-rule' | 'decision' | 'hold' | 'end'
  readonly title: string
  readonly sentence: string
  /** The day after this step. */
  readonly after: CivilDate | null
  /** The day before it, where the step moved one. */
  readonly before: CivilDate | null
}

/** Why a case is kept until a day: closing, rule, decision, hold, and what that means today. */
export function retentionSteps(retention: Retention): RetentionStep[] {
  const { closed, by, decision, until } = retention
  const steps: RetentionStep[] = []
  if (closed !== null) {
    steps.push({
      step: 'closed',
      title: 'The case was closed',
      sentence: `On ${words(closed)}. Keeping is counted from that day.`,
      before: null,
      after: closed,
    })
    steps.push(by === null ? noRule : ruleStep(by, closed))
    if (decision !== null) steps.push(decisionStep(decision, by?.until ?? null, until))
  }
  if (retention.hold !== null) steps.push(holdStep(retention.hold))
  return [...steps, { step: 'end', ...endOf(retention), before: null, after: until }]
}

/** The rule in a few words, "three years after closing". */
export function lengthWords({ count, unit }: Pick<RetentionRule, 'count' | 'unit'>): string {
  return `${numberWord(count)} ${count === 1 ? unit.slice(0, -1) : unit} after closing`
}

/** Why, on one line of a list: "Closed requests: three years after closing". */
export function retentionLine({ hold, by, decision, until }: Retention): string {
  if (hold !== null) return said('On hold', hold.reason)
  if (decision?.result === 'keep' && decision.keptUntil !== null && decision.keptUntil === until)
    return said('Kept longer', decision.reason)
  const rule = by === null ? 'No rule says how long' : `${by.rule.name}: ${lengthWords(by.rule)}`
  return decision?.result === 'let-go' ? said('May go', decision.reason) : rule
}

/** The rule as a certificate names it, "Closed requests, three years after closing, until 20 January 2023". */
export function ruleOnCertificate({ by }: Retention): string {
  return by === null
    ? ''
    : `${by.rule.name}, ${lengthWords(by.rule)}, until ${shortDayWords(dayOf(by.until))}`
}

const noRule: RetentionStep = {
  step: 'no-rule',
  title: 'No rule fits',
  sentence: 'No rule in use says how long a case of this kind is kept.',
  before: null,
  after: null,
}

function ruleStep({ rule, until, fitting }: NonNullable<Retention['by']>, closed: CivilDate): RetentionStep {
  const several = fitting > 1 ? ` The longest of ${numberWord(fitting)} rules that fit.` : ''
  const clamped = isClamped(closed, until) ? ' That month has no such day, so its last day counts.' : ''
  const basis = rule.basis.trim() === '' ? '' : ` ${stopped(rule.basis)}`
  return {
    step: 'rule',
    title: rule.name,
    sentence: `Kept for ${lengthWords(rule)}.${several}${clamped}${basis}`,
    before: closed,
    after: until,
  }
}

function decisionStep(
  decision: NonNullable<Retention['decision']>,
  before: CivilDate | null,
  until: CivilDate | null,
): RetentionStep {
  const on = decision.decidedOn === null ? '' : ` on ${words(decision.decidedOn)}`
  const because = decision.reason.trim() === '' ? '' : ` Because: ${stopped(decision.reason)}`
  if (decision.result === 'let-go')
    return {
      step: 'decision',
      title: 'It may go',
      sentence: `Looked at again and decided${on}.${because}`,
      before: null,
      after: null,
    }
  const moved = decision.keptUntil !== null && decision.keptUntil === until
  const idle = moved ? '' : ' The rule keeps it longer than that, so nothing changes.'
  return {
    step: 'decision',
    title: 'Kept longer',
    sentence: `Decided${on}.${because}${idle}`,
    before: moved ? before : null,
    after: moved ? until : null,
  }
}

function holdStep({ since, reason, officer }: NonNullable<Retention['hold']>): RetentionStep {
  return {
    step: 'hold',
    title: 'Legal hold',
    sentence: `Placed by ${officer} on ${words(since)}.${reason.trim() === '' ? '' : ` Because: ${stopped(reason)}`} Nothing is destroyed until it is lifted.`,
    before: null,
    after: null,
  }
}

function endOf({ state, until }: Retention): Pick<RetentionStep, 'title' | 'sentence'> {
  switch (state) {
    case 'open':
      return { title: 'Open', sentence: 'The case is not closed, so its keeping has not begun.' }
    case 'held':
      return {
        title: 'Stays while the hold lies on it',
        sentence:
          until === null ? 'No day is reckoned.' : `Without the hold its last day is ${words(until)}.`,
      }
    case 'keep':
      return {
        title: 'Last day it is kept',
        sentence: until === null ? '' : `From ${words(next(until))} it comes up to be dealt with.`,
      }
    case 'no-rule':
      return { title: 'To be decided', sentence: 'Say how long it is kept, or that it may go.' }
    case 'review':
      return { title: 'To be looked at again', sentence: 'Its time is over. Keep it longer, or let it go.' }
    case 'anonymise':
      return {
        title: 'To be destroyed, numbers kept',
        sentence: 'Its time is over. Its line of numbers stays.',
      }
    case 'destroy':
      return { title: 'To be destroyed', sentence: 'Its time is over. Nothing is destroyed by itself.' }
  }
}

function said(what: string, reason: string): string {
  return reason.trim() === '' ? what : `${what}: ${reason.trim()}`
}

function stopped(text: string): string {
  const trimmed = text.trim()
  return /[.?]$/.test(trimmed) ? trimmed : `${trimmed}.`
}

function words(date: CivilDate): string {
  return dayWords(dayOf(date))
}

function next(date: CivilDate): CivilDate {
  return dateOf(dayOf(date) + 1)
}
