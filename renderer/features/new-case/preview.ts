import { CLOCK_GOES_ON } from '#shared/domain/because.ts'
import type { z } from 'zod'
import type { deadlines } from '#shared/contract/deadlines.ts'
import type { ClockGroup, ClockView, FileView } from '#shared/contract/views.ts'
import { isCivilDate } from '#shared/domain/civil-date.ts'
import { holdingDue } from '#bridge/clock-words.ts'
import { instantIn } from '#bridge/instants.ts'
import { caseKindOf, clockKindsOf, startDay, type NewCaseForm } from './form.ts'

/** What the engine is asked for a date. */
export type PreviewInput = z.input<typeof deadlines.calls.preview.input>

/** The question behind a form; null while the day it starts on is not given. */
export function previewInput(form: NewCaseForm, file: FileView): PreviewInput | null {
  const day = startDay(form)
  if (day === null || !isCivilDate(day) || day > file.today) return null
  const time = timeOf(form)
  const hours = caseKindOf(form) === 'breach' && time !== null
  return {
    profile: file.profileId,
    kinds: clockKindsOf(form),
    received: hours ? instantIn(day, time, file.organisation.zone) : day,
    events: eventsOf(form, file.today),
    ...(form.regimes.length === 0 ? {} : { regimes: form.regimes }),
    ...(form.place === '' ? {} : { place: form.place }),
  }
}

function eventsOf(form: NewCaseForm, today: string): NonNullable<PreviewInput['events']> {
  const event = (type: string, day: string | null) =>
    day !== null && isCivilDate(day) ? [{ type, date: day }] : []
  return [
    ...event('request-dated', form.dated),
    ...event('controller-received', form.controllerReceived),
    ...(caseKindOf(form) === 'request' && form.identity === 'ask' ? event('identity-requested', today) : []),
  ]
}

/** The time of receipt as `HH:MM`, null when none or none that can be read. */
export function timeOf(form: NewCaseForm): string | null {
  const match = /^(\d{1,2})[:.](\d{2})$/.exec(form.receivedTime.trim())
  return match === null ? null : `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? ''}`
}

/** The clock whose date the panel shows: the earliest answer with a date, else the earliest other duty with one. */
export function leadOf(groups: readonly ClockGroup[]): { group: ClockGroup; clock: ClockView } | null {
  const all = groups.flatMap((group) => group.clocks.map((clock) => ({ group, clock })))
  const answers = all.filter(({ clock }) => clock.clock === 'respond')
  const dated = (list: typeof all) =>
    list
      .filter(({ clock }) => holdingDue(clock) !== null)
      .toSorted((a, b) => (holdingDue(a.clock) ?? '').localeCompare(holdingDue(b.clock) ?? ''))[0]
  const waiting = answers.find(({ clock }) => clock.standing === 'waiting' || clock.standing === 'paused')
  return dated(answers) ?? waiting ?? dated(all) ?? answers[0] ?? all[0] ?? null
}

/** The day the panel shows; null when there is none. */
export function leadDue(groups: readonly ClockGroup[] | undefined): string | null {
  const lead = groups === undefined ? null : leadOf(groups)
  return lead === null ? null : holdingDue(lead.clock)
}

/** Whether a law says, of what is asked in the form, that its clock goes on meanwhile. */
export function saysClockGoesOn(groups: readonly ClockGroup[] | null): boolean {
  return (groups ?? []).some((group) =>
    group.clocks.some((clock) => clock.because.some(({ title }) => title === CLOCK_GOES_ON)),
  )
}
