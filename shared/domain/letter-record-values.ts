import type { Finding } from './case.ts'
import type { CivilDate, CivilTime } from './civil-date.ts'
import { letterDate, shortLetterDate, type DateOrder } from './letter-date.ts'
import type { LetterValues } from './letter-merge.ts'
import type { LetterWords } from './letter-values.ts'

type Moment = { readonly date: CivilDate; readonly time: CivilTime | null }

/** What a breach says to its notices. Texts may be empty, numbers and days null while they are not known. */
export type BreachLetterSources = {
  readonly name: string
  readonly happened: string
  readonly happenedOn: CivilDate | null
  readonly aware: Moment | null
  readonly awareBecause: string
  readonly data: string
  readonly people: string
  readonly peopleCount: number | null
  readonly recordCount: number | null
  readonly consequences: string
  readonly contact: string
  readonly measures: readonly {
    readonly what: string
    readonly due: CivilDate | null
    readonly doneOn: CivilDate | null
  }[]
  readonly missing: string
  /** Whether the people are told: when they were, that they will be, or why they are not; null while undecided. */
  readonly peopleTold: Moment | 'will-be' | { readonly notBecause: string } | null
  readonly authorityTold: Moment | null
  readonly otherAgencies: readonly string[]
  readonly delayReason: string
}

/** What the record fields of a letter are read from; null where the case has no such record. */
export type RecordLetterSources = {
  readonly handlerName: string
  readonly issues: readonly { readonly text: string; readonly finding: Finding | null }[]
  readonly lessons: readonly string[]
  readonly review: {
    readonly received: CivilDate
    readonly due: CivilDate | null
    readonly reviewerName: string
    readonly reasons: string
  } | null
  readonly chronology: readonly (Moment & { readonly what: string })[]
  readonly regulatorCase: {
    readonly contact: string
    readonly reference: string
    readonly openedOn: CivilDate | null
    readonly about: string
  } | null
  readonly breach: BreachLetterSources | null
}

/** A version of our own policy, as its announcement names it. */
export type PolicyLetterSources = {
  readonly name: string
  readonly version: string
  readonly effectiveOn: CivilDate | null
  readonly change: string
  readonly web: string
}

/** The values of the record fields, policy fields excepted. What the officer typed is laid over them afterwards. */
export function recordLetterValues(
  from: RecordLetterSources,
  words: LetterWords,
  order: DateOrder,
): LetterValues {
  const day = (date: CivilDate | null): string => (date === null ? '' : letterDate(date, words, order))
  const { review, regulatorCase, breach } = from
  return {
    handlerName: from.handlerName,
    settledIssues: from.issues.flatMap(({ text, finding }) =>
      finding === null ? [] : [{ issue: text, finding: words.findings[finding] }],
    ),
    openIssues: from.issues.flatMap(({ text, finding }) => (finding === null ? [text] : [])),
    lessons: [...from.lessons],
    appealDate: day(review?.received ?? null),
    appealDueDate: day(review?.due ?? null),
    reviewerName: review?.reviewerName ?? '',
    appealReasons: review?.reasons ?? '',
    chronology: from.chronology.map(({ date, time, what }) => ({
      when: withTime(shortLetterDate(date, words, order), time),
      what,
    })),
    regulatorContact: regulatorCase?.contact ?? '',
    regulatorReference: regulatorCase?.reference ?? '',
    regulatorLetterDate: day(regulatorCase?.openedOn ?? null),
    regulatorAbout: regulatorCase?.about ?? '',
    ...breachValues(breach, words, order),
  }
}

/** The values of the fields that speak of a version of our own policy. */
export function policyLetterValues(
  policy: PolicyLetterSources | null,
  words: LetterWords,
  order: DateOrder,
): LetterValues {
  const { effectiveOn = null } = policy ?? {}
  return {
    policyName: policy?.name ?? '',
    policyVersion: policy?.version ?? '',
    policyEffective: effectiveOn === null ? '' : letterDate(effectiveOn, words, order),
    policyChange: policy?.change ?? '',
    policyWeb: policy?.web ?? '',
  }
}

function breachValues(
  breach: BreachLetterSources | null,
  words: LetterWords,
  order: DateOrder,
): LetterValues {
  const day = (date: CivilDate): string => letterDate(date, words, order)
  const moment = (at: Moment | null | undefined): string =>
    at === null || at === undefined ? '' : withTime(day(at.date), at.time)
  const count = (number: number | null | undefined): string =>
    number === null || number === undefined
      ? words.breach.notKnownYet
      : String(number).replace(/\B(?=(\d{3})+$)/g, words.breach.thousands)
  const measures = breach?.measures ?? []
  return {
    breachName: breach?.name ?? '',
    breachHappened: breach?.happened ?? '',
    breachWhen: breach?.happenedOn ? day(breach.happenedOn) : '',
    breachAware: moment(breach?.aware),
    breachAwareBecause: breach?.awareBecause ?? '',
    breachData: breach?.data ?? '',
    breachPeople: breach?.people ?? '',
    breachPeopleCount: breach === null ? '' : count(breach.peopleCount),
    breachRecordCount: breach === null ? '' : count(breach.recordCount),
    breachConsequences: breach?.consequences ?? '',
    breachContact: breach?.contact ?? '',
    breachMeasures: measures.map(({ what, due, doneOn }) => ({
      what,
      when:
        doneOn !== null
          ? words.breach.doneOn.replace('{date}', day(doneOn))
          : due === null
            ? ''
            : words.breach.dueBy.replace('{date}', day(due)),
    })),
    breachActions: measures.map(({ what }) => what),
    breachMissing: breach?.missing ?? '',
    peopleTold: toldWords(breach?.peopleTold ?? null, words, moment),
    authorityTold: breach?.authorityTold ? day(breach.authorityTold.date) : '',
    otherAgencies: [...(breach?.otherAgencies ?? [])],
    firstNoticeDate: moment(breach?.authorityTold),
    delayReason: breach?.delayReason ?? '',
  }
}

function toldWords(
  told: BreachLetterSources['peopleTold'],
  { breach }: LetterWords,
  moment: (at: Moment) => string,
): string {
  if (told === null) return ''
  if (told === 'will-be') return breach.peopleWillBeTold
  if ('notBecause' in told) return [breach.peopleNotTold, told.notBecause].join(' ').trim()
  return breach.peopleWereTold.replace('{date}', moment(told))
}

function withTime(date: string, time: CivilTime | null): string {
  return time === null ? date : `${date}, ${time}`
}
