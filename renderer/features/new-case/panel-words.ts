import type { ClockGroup, ClockView } from '#shared/contract/views.ts'
import { clockText } from '#shared/text/clock.ts'
import { newCaseText } from '#shared/text/new-case.ts'
import { clockNames, kindNames, wordFor } from '#shared/text/words.ts'
import { clockState, holdingDue, leftWordsFull, longMoment, shortMoment } from '#bridge/clock-words.ts'
import { icons, type Icon } from '#ui/icons.ts'
import type { NewCaseForm } from './form.ts'
import { leadOf } from './preview.ts'

const text = newCaseText.panel

/** One sentence of the panel; `title` is its bold beginning. */
export type PanelNote = {
  readonly id: string
  readonly icon: Icon
  readonly title: string
  readonly sentence: string
}

/** What stands over the date: one answer, both, the first of several, or another duty. */
export function panelLabel(form: NewCaseForm, groups: readonly ClockGroup[]): string {
  const lead = leadOf(groups)
  if (lead !== null && lead.clock.clock !== 'respond') return text.duty(wordFor(clockNames, lead.clock.clock))
  if (lead?.group.kind.startsWith('breach') === true) return text.duty(wordFor(kindNames, lead.group.kind))
  if (lead !== null && holdingDue(lead.clock) === null) return text.waitingAnswer
  if (form.asks.length === 0) return text.access
  if (groups.length < 2) return text.answer
  const dues = new Set(groups.map((group) => dueOf(group)))
  if (dues.size > 1) return text.first
  return groups.length === 2 ? text.both : text.all
}

function dueOf(group: ClockGroup): string | null {
  const main = group.clocks.find((clock) => clock.clock === 'respond')
  return main === undefined ? null : holdingDue(main)
}

/** "22 working days" for what is coming, "2 working days late" for what is past. */
export function chipText(clock: ClockView): string {
  const left = clock.daysLeft
  if (left === null) return ''
  if ('hours' in left) return left.hours > 0 ? clockText.hours(Math.floor(left.hours)) : leftWordsFull(left)
  return left.working > 0 ? clockText.workingDays(left.working) : leftWordsFull(left)
}

const STEP_ICONS: Readonly<Record<string, Icon>> = {
  count: icons.recordEvent,
  clamp: icons.date,
  skip: icons.nextWorkingDay,
  pause: icons.pause,
  restart: icons.pause,
  wait: icons.pause,
  extension: icons.extend,
  soft: icons.info,
  safe: icons.done,
  note: icons.info,
}

/** The sentences under the calendar: how the days count, law beside promise, the other duties. */
export function panelNotes(form: NewCaseForm, groups: readonly ClockGroup[], today: string): PanelNote[] {
  const lead = leadOf(groups)
  if (lead === null) return []
  const { clock, group } = lead
  const note = (id: string, icon: Icon, sentence: string, title = ''): PanelNote => ({
    id,
    icon,
    title,
    sentence,
  })
  const steps = clock.because.flatMap((step, index) => {
    const icon = STEP_ICONS[step.step]
    return icon === undefined ? [] : [note(`step-${index}`, icon, step.sentence, step.title)]
  })
  const duties = group.clocks
    .filter((other) => other !== clock && other.clock !== 'respond' && holdingDue(other) !== null)
    .map((other) =>
      note(
        `duty-${other.clock}`,
        icons.chase,
        text.duties(wordFor(clockNames, other.clock), shortMoment(holdingDue(other) ?? '', today)),
      ),
    )
  const others = groups
    .filter((one) => one !== group && dueOf(one) !== null && dueOf(one) !== holdingDue(clock))
    .map((one) =>
      note(
        `group-${one.kind}`,
        icons.date,
        text.other(wordFor(kindNames, one.kind), shortMoment(dueOf(one) ?? '', today)),
      ),
    )
  const failures = groups.flatMap((one) =>
    one.failure === null
      ? []
      : [note(`failure-${one.kind}`, icons.info, one.failure.message, wordFor(kindNames, one.kind))],
  )
  const order =
    form.asks.includes('access') && form.asks.includes('erasure')
      ? [note('order', icons.info, text.accessFirst)]
      : []
  return [...steps, ...beside(clock, today), ...duties, ...others, ...failures, ...order].slice(0, 8)
}

/** The law beside the promise, or the promise beside the law. */
function beside(clock: ClockView, today: string): PanelNote[] {
  const shown = clock.due
  const also = clock.also ?? []
  const own: PanelNote[] =
    clock.basis === 'promise'
      ? [
          {
            id: 'own',
            icon: icons.promise,
            title: '',
            sentence: also.some((other) => other.due !== null) ? text.shownPromise : text.promiseOnly,
          },
        ]
      : []
  return [
    ...own,
    ...also.flatMap((other, index): PanelNote[] => {
      if (other.due === null) return []
      const date = longMoment(other.due, today)
      const promise = other.basis === 'promise'
      const sentence = !promise
        ? text.law(date, other.citation)
        : other.due === shown
          ? text.samePromise
          : text.promise(date)
      return [{ id: `also-${index}`, icon: promise ? icons.promise : icons.profiles, title: '', sentence }]
    }),
  ]
}

/** The state of the chip beside the date. */
export function panelState(clock: ClockView) {
  return clockState(clock.standing, clock.daysLeft, clock.metOn)
}
