import { isCivilDate } from '#shared/domain/civil-date.ts'
import { newCaseText } from '#shared/text/new-case.ts'
import { caseKindOf, stepsOf, type NewCaseForm, type StepId } from './form.ts'

/** Fields that can be wrong. */
export type Field = keyof NewCaseForm
/** A sentence for each field that cannot stay as it is. */
export type Mistakes = Partial<Record<Field, string>>

/** What the check has to know besides the form. */
export type Surroundings = {
  readonly today: string
  readonly processor: boolean
  /** The law says that its clock goes on while proof is awaited: asking then needs a reason. */
  readonly proofStopsNothing?: boolean
}

const words = newCaseText.errors
/** Before this day no date of a case can lie (the engine refuses it too). */
const EARLIEST = '1990-01-01'

function dayMistake(day: string | null, today: string): string | undefined {
  if (day === null) return undefined
  if (!isCivilDate(day)) return words.unreadable(day)
  if (day > today) return words.future
  return day < EARLIEST ? words.early : undefined
}

const timeMistake = (value: string) =>
  value.trim() === '' || /^([01]?\d|2[0-3])[:.][0-5]\d$/.test(value.trim()) ? undefined : words.time
const blank = (value: string) => value.trim() === ''
const mailMistake = (value: string) =>
  blank(value) || /^\S+@\S+$/u.test(value.trim()) ? undefined : words.email

const checks: Record<
  StepId,
  (form: NewCaseForm, around: Surroundings) => Record<string, string | undefined>
> = {
  came: (form, { today }) => ({
    received: form.received === null ? words.receivedMissing : dayMistake(form.received, today),
    receivedTime: timeMistake(form.receivedTime),
    dated: dayMistake(form.dated, today),
  }),
  who: (form, { today, processor }) => ({
    name: blank(form.name) ? words.name : undefined,
    email: mailMistake(form.email),
    agentName: form.hasAgent && blank(form.agentName) ? words.agentName : undefined,
    agentEmail: form.hasAgent ? mailMistake(form.agentEmail) : undefined,
    controllerOrganisation:
      processor && form.channel === 'through-customer' && blank(form.controllerOrganisation)
        ? words.controllerName
        : undefined,
    controllerEmail: processor ? mailMistake(form.controllerEmail) : undefined,
    controllerReceived: processor ? dayMistake(form.controllerReceived, today) : undefined,
  }),
  want: (form) => ({
    asks: form.asks.length === 0 ? words.nothingAsked : undefined,
    issues:
      caseKindOf(form) === 'complaint' && form.issues.every((issue) => blank(issue))
        ? words.noIssue
        : undefined,
  }),
  law: (form, { today, proofStopsNothing }) => ({
    identityReason:
      proofStopsNothing === true && form.identity === 'ask' && form.identityReason.trim().length < 3
        ? words.identityReason
        : undefined,
    receivedTime: timeMistake(form.receivedTime),
    startDate:
      form.start !== 'other'
        ? undefined
        : form.startDate === null
          ? words.startDate
          : dayMistake(form.startDate, today),
    startReason: form.start === 'other' && blank(form.startReason) ? words.startReason : undefined,
  }),
  happened: (form, { today, processor }) => ({
    name: blank(form.name) ? words.breachName : undefined,
    received: form.received === null ? words.awareMissing : dayMistake(form.received, today),
    receivedTime: timeMistake(form.receivedTime),
    controllerEmail: processor ? mailMistake(form.controllerEmail) : undefined,
    controllerReceived: processor ? dayMistake(form.controllerReceived, today) : undefined,
  }),
  start: () => ({}),
}

/** What is wrong on one step; empty when it can be left. */
export function mistakesOn(step: StepId, form: NewCaseForm, around: Surroundings): Mistakes {
  return Object.fromEntries(
    Object.entries(checks[step](form, around)).filter(([, sentence]) => sentence !== undefined),
  )
}

/** The first step on which something is wrong; null when the case can be logged. */
export function firstWrongStep(form: NewCaseForm, around: Surroundings): number | null {
  const index = stepsOf(form).findIndex((step) => Object.keys(mistakesOn(step, form, around)).length > 0)
  return index === -1 ? null : index
}
