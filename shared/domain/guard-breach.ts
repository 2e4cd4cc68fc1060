import type { BreachLaw, Told } from './breach-law.ts'
import { isAssessed, isOwed, tells } from './breach-law.ts'
import type { Confidence } from './clause.ts'
import type { EventType } from './event.ts'
import type { Guard, GuardCode } from './move.ts'
import type { SheetBody } from './sheets/sheet.ts'

/** A breach as far as it is written down: what its guards look at. */
export type BreachCase = {
  /** The assessment that counts, the last one; null while there is none. */
  readonly assessment: SheetBody<'risk-assessment'> | null
  /** Whether it is written what happened, what it does to people, and what is done about it (GDPR Art. 33(5)). */
  readonly written: { readonly facts: boolean; readonly effects: boolean; readonly measures: boolean }
  readonly told: Readonly<Record<Told, boolean>>
  /** Whether the authority was told, or would be by this move, after the time the law gives, and nothing says why. */
  readonly delayUnexplained: boolean
  /** Whether we tell our customer, as its processor, instead of an authority. */
  readonly processor: boolean
}

/** Where a duty to tell somebody stands. */
export type DutySource = {
  readonly clause: string
  readonly citation: string
  readonly confidence: Confidence
}

const PEOPLE = 'the people affected'

/**
 * What speaks against a move in a breach: a late notice without the reasons for the delay (GDPR Art. 33(1)), leaving
 * somebody out whom the law wants told (Art. 33(1), 34(1)), and closing without an assessment, without the notices or
 * the reason why there are none, or without the record of facts, effects and remedies (Art. 33(5)).
 */
export function breachObjections(
  type: EventType,
  breach: BreachCase,
  law: BreachLaw,
  sources: Readonly<Record<Told, DutySource>>,
): Guard[] {
  const found = {
    'authority-notified': () => [delayObjection(breach, sources)],
    'authority-not-needed': () => [leftOutObjection('authority', breach, law, sources)],
    'people-not-needed': () => [leftOutObjection('people', breach, law, sources)],
    closed: () => closingObjections(breach, law, sources),
  }
  const ask = type in found ? found[type as keyof typeof found] : () => []
  return ask().filter((guard) => guard !== undefined)
}

function closingObjections(
  breach: BreachCase,
  law: BreachLaw,
  sources: Readonly<Record<Told, DutySource>>,
): (Guard | undefined)[] {
  const record = recordSource(law, sources)
  if (breach.assessment === null || !isAssessed(breach.assessment)) return [notAssessed(record)]
  return [
    untoldObjection('authority', breach, law, sources),
    untoldObjection('people', breach, law, sources),
    delayObjection(breach, sources),
    writtenObjection(breach, law, record),
  ]
}

function delayObjection(
  { delayUnexplained }: BreachCase,
  { authority }: Readonly<Record<Told, DutySource>>,
): Guard | undefined {
  if (!delayUnexplained) return undefined
  return guard('breach-delay-unexplained', authority, {
    title: 'The reasons for the delay are missing',
    sentence: 'This notice comes after its time. A late notice is accompanied by reasons for the delay.',
    advice: 'Write the reasons into the notice, under “Reason for the delay”.',
  })
}

function leftOutObjection(
  who: Told,
  { assessment, processor }: BreachCase,
  law: BreachLaw,
  sources: Readonly<Record<Told, DutySource>>,
): Guard | undefined {
  const source = sources[who]
  if (assessment === null || !isAssessed(assessment)) return notAssessed(source)
  if (!isOwed(law[who], assessment.result)) return undefined
  const excepted = who === 'people' && assessment.peopleException !== 'none'
  if (excepted && assessment.peopleReason.trim() !== '') return undefined
  const name = nameOf(who, processor)
  if (excepted) {
    return guard('breach-reason-missing', source, {
      title: 'The exception has no reason',
      sentence: `At this risk ${name} are told unless an exception holds. Nothing says why it holds here.`,
      advice: 'Write why the people are not told into the assessment.',
    })
  }
  return guard('breach-notice-owed', source, {
    title: who === 'people' ? 'The people have to be told' : `${capital(name)} has to be told`,
    sentence: `${thresholdWords(law, who, processor)} The assessment comes to that result and leaves ${name} out.`,
    advice:
      who === 'people'
        ? 'Tell them, or name the exception that holds and why.'
        : 'Tell them; what is not known yet can follow.',
  })
}

function untoldObjection(
  who: Told,
  { assessment, told, processor }: BreachCase,
  law: BreachLaw,
  sources: Readonly<Record<Told, DutySource>>,
): Guard | undefined {
  if (told[who] || assessment === null) return undefined
  // a processor tells its customer once; telling the people is the customer's
  if (processor && who === 'people') return undefined
  const name = nameOf(who, processor)
  if (tells(who, assessment, law) === true) {
    return guard(who === 'people' ? 'breach-people-not-told' : 'breach-authority-not-told', sources[who], {
      title: `No notice to ${name} is recorded`,
      sentence: `The assessment says that ${name} ${who === 'people' ? 'are' : 'is'} told. No first notice is recorded in this case.`,
      advice: 'Record the notice with its day and time, then close.',
    })
  }
  const reason = who === 'authority' ? assessment.authorityReason : assessment.peopleReason
  if (reason.trim() !== '') return undefined
  return guard('breach-reason-missing', recordSource(law, sources), {
    title: `Nothing says why ${name} ${who === 'people' ? 'were' : 'was'} not told`,
    sentence: 'A breach without a notice stays on record with the reason why none was needed.',
    advice: 'Write the reason into the assessment.',
  })
}

function writtenObjection(
  { written }: BreachCase,
  { record }: BreachLaw,
  source: DutySource,
): Guard | undefined {
  if (record === '') return undefined
  const missing = [
    written.facts ? '' : 'what happened',
    written.effects ? '' : 'its effect on people',
    written.measures ? '' : 'what is done about it',
  ].filter((part) => part !== '')
  if (missing.length === 0) return undefined
  return guard('breach-not-documented', source, {
    title: 'The record of the breach has gaps',
    sentence: `Every breach is documented with its facts, its effects and the remedies, so that the authority can check. Missing: ${missing.join('; ')}.`,
    advice: 'Fill in what is known, and add a measure.',
  })
}

function notAssessed(source: DutySource): Guard {
  return guard('breach-not-assessed', source, {
    title: 'The risk has not been assessed',
    sentence:
      'Whom to tell follows from the risk to people. No assessment with a result and a day is recorded.',
    advice: 'Assess the risk first. It can be changed when more is known.',
  })
}

/** From which result on somebody has to be told, in a sentence. */
export function thresholdWords(law: BreachLaw, who: Told, processor: boolean): string {
  const name = who === 'people' ? 'The people affected are' : `${capital(nameOf(who, processor))} is`
  if (law[who] === 'any') return `${name} told of any breach, whatever the risk.`
  if (law[who] === 'risk') return `${name} told unless a risk to people is unlikely.`
  return `${name} told when the risk to people is high.`
}

function recordSource({ record }: BreachLaw, { authority }: Readonly<Record<Told, DutySource>>): DutySource {
  return record === '' ? authority : { clause: 'record', citation: record, confidence: 'read' }
}

function nameOf(who: Told, processor: boolean): string {
  if (who === 'people') return PEOPLE
  return processor ? 'the customer' : 'the authority'
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function guard(
  code: GuardCode,
  { clause, citation, confidence }: DutySource,
  words: Pick<Guard, 'title' | 'sentence' | 'advice'>,
): Guard {
  return { code, clause, citation, confidence, ...words }
}
