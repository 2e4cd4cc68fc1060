import type { ClockGroup, ClockView } from '#shared/contract/views.ts'
import { clockText } from '#shared/text/clock.ts'
import { newCaseText } from '#shared/text/new-case.ts'
import { clockNames, kindInSentence, kindNames, wordFor } from '#shared/text/words.ts'
import { clockState, holdingDue, leftWordsFull, longMoment, shortMoment } from '#bridge/clock-words.ts'
import { stepIconOf } from '#bridge/clock-props.ts'
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
  readonly citation?: string
}

/** What stands over the date: one answer, both, the first of several, or another duty. */
export function panelLabel(form: NewCaseForm, groups: readonly ClockGroup[]): string {
  const lead = leadOf(groups)
  if (lead !== null && lead.clock.clock !== 'respond') return text.duty(wordFor(clockNames, lead.clock.clock))
  if (lead?.group.kind.startsWith('breach') === true)
    return text.duty(capital(wordFor(kindInSentence, lead.group.kind)))
  if (lead !== null && holdingDue(lead.clock) === null) return text.waitingAnswer
  if (form.asks.length === 0) return text.access
  if (groups.length < 2) return text.answer
  const dues = new Set(groups.map((group) => dueOf(group)))
  if (dues.size > 1) return text.first
  return groups.length === 2 ? text.both : text.all
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

function dueOf(group: ClockGroup | undefined): string | null {
  const main = group?.clocks.find((clock) => clock.clock === 'respond')
  return main === undefined ? null : holdingDue(main)
}

/** "22 working days" for what is coming, "2 working days late" for what is past. */
export function chipText(clock: ClockView): string {
  const left = clock.daysLeft
  if (left === null) return ''
  if ('hours' in left) return left.hours > 0 ? clockText.hours(Math.floor(left.hours)) : leftWordsFull(left)
  return left.working > 0 ? clockText.workingDays(left.working) : leftWordsFull(left)
}

/** Steps that say where the clock starts and ends: that stands above the sentences already. */
const ENDS = ['start', 'due']
/** Other duties worth a line before the case is there; a transfer concerns few cases and is told in the case. */
const DUTIES = ['acknowledge', 'progress', 'controller']
/** Sentences the panel has room for. */
const ROOM = 7

/** The sentences under the calendar: how the days count, law beside promise, the other duties. */
export function panelNotes(form: NewCaseForm, groups: readonly ClockGroup[], today: string): PanelNote[] {
  const lead = leadOf(groups)
  const notes = lead === null ? [] : [...reasons(lead.clock, today), ...duties(lead.group, lead.clock, today)]
  const others = groups
    .filter((one) => one !== lead?.group && dueOf(one) !== null && dueOf(one) !== dueOf(lead?.group))
    .map((one) => ({
      id: `group-${one.kind}`,
      icon: icons.date,
      title: '',
      sentence: text.other(wordFor(kindNames, one.kind), shortMoment(dueOf(one) ?? '', today)),
    }))
  const failures = groups.flatMap((one) =>
    one.failure === null
      ? []
      : [
          {
            id: `failure-${one.kind}`,
            icon: icons.info,
            title: wordFor(kindNames, one.kind),
            sentence: one.failure.message,
          },
        ],
  )
  const both = form.asks.includes('access') && form.asks.includes('erasure')
  const order = both ? [{ id: 'order', icon: icons.info, title: '', sentence: text.accessFirst }] : []
  return [...failures, ...notes.slice(0, ROOM - others.length - order.length), ...others, ...order]
}

/** How the days of the shown clock count, without where they start and end: that stands above. */
function reasons(clock: ClockView, today: string): PanelNote[] {
  const steps = clock.because
    .filter((step) => !ENDS.includes(step.step))
    .map((step, index) => ({
      id: `step-${index}`,
      icon: icons[stepIconOf(step.step)],
      title: step.title,
      sentence: step.sentence,
      citation: step.citation,
    }))
  const said = new Set(steps.map((step) => step.sentence))
  const notes = clock.notes
    .filter((sentence) => !said.has(sentence))
    .map((sentence, index) => ({ id: `note-${index}`, icon: icons.info, title: '', sentence }))
  const law = clock.also?.find((other) => other.basis !== 'promise' && other.due !== null)
  const promise =
    law === undefined || law.due === null
      ? text.promise
      : text.promiseFirst(longMoment(law.due, today), law.citation)
  const own =
    clock.basis === 'promise' ? [{ id: 'own', icon: icons.promise, title: '', sentence: promise }] : []
  return [...steps, ...own, ...notes]
}

function duties(group: ClockGroup, shown: ClockView, today: string): PanelNote[] {
  return group.clocks
    .filter((clock) => clock !== shown && DUTIES.includes(clock.clock))
    .flatMap((clock) => {
      const due = holdingDue(clock)
      const sentence =
        due === null ? '' : text.duties(wordFor(clockNames, clock.clock), shortMoment(due, today))
      return due === null ? [] : [{ id: `duty-${clock.clock}`, icon: icons.chase, title: '', sentence }]
    })
}

/** The state of the chip beside the date. */
export function panelState(clock: ClockView) {
  return clockState(clock.standing, clock.daysLeft, clock.metOn)
}
