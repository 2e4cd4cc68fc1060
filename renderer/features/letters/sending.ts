import type { GuardView } from '#shared/contract/cases.ts'
import type { LetterView } from '#shared/contract/letters.ts'
import type { CaseView, ClockView } from '#shared/contract/views.ts'
import type { z } from 'zod'
import type { EventIntake } from '#shared/domain/event.ts'
import { dayOf } from '#bridge/clock-words.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { parseTypedDate } from '#ui/dates.ts'
import { plainLetter } from './letter-plain.ts'
import type { EventType } from '#shared/domain/event.ts'
import { recordOnSheet } from './record-on-sheet.ts'
import type { Sending } from './sent-sheet.ts'
import { isAboutReview, sentEventOf } from '#shared/domain/sent-events.ts'

/** How recording ended: done, stopped by the law, or failed; `eventKept` once the timeline has it. */
export type SendingEnd =
  | { readonly kind: 'done'; readonly record: CaseView }
  | { readonly kind: 'guarded'; readonly guards: readonly GuardView[] }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly eventKept: boolean }

type Event = z.input<typeof EventIntake>

/** What the timeline says once the letter has left, null for a letter that moves nothing. */
export function sentEventType({ letter }: LetterView, record: CaseView): EventType | null {
  const about = record.requests.filter(({ id }) => letter.requestId === null || id === letter.requestId)
  return sentEventOf(
    letter.templateId,
    about.map(({ outcome }) => outcome),
  )
}

/** The event of sending the letter on a day, null for a letter that moves nothing. */
export function sentEvent(
  view: LetterView,
  record: CaseView,
  sending: Pick<Sending, 'date' | 'until' | 'overrideReason'>,
): Event | null {
  const type = sentEventType(view, record)
  if (type === null) return null
  // the law looks at the ground of a fee
  const ground = type === 'fee-requested' ? feeGroundOf(view) : ''
  const review = isAboutReview(view.letter.templateId) ? record.reviews.at(-1) : undefined
  return {
    type,
    date: sending.date,
    ...(view.letter.requestId === null ? {} : { requestId: view.letter.requestId }),
    ...(review === undefined ? {} : { reviewId: review.id }),
    ...(type === 'extension-notified' && sending.until !== null ? { until: sending.until } : {}),
    ...(ground === '' ? {} : { detail: ground }),
    ...(sending.overrideReason === null ? {} : { overrideReason: sending.overrideReason }),
  }
}

/** Why the letter asks for a fee, in the officer's words. */
function feeGroundOf({ fields }: LetterView): string {
  return ['unfoundedGround', 'feeGround', 'refusalReason']
    .flatMap((name) => fields.find((field) => field.name === name)?.value.trim() ?? '')
    .filter((said) => said !== '')
    .join(': ')
}

/** The date an extension notice names: as the letter has it, else the latest the law allows. */
export function untilOf(view: LetterView, record: CaseView, today: string): string | null {
  const named = view.fields.find((field) => field.name === 'extendedDate')?.value ?? ''
  const clock = clockOf(view, record)
  const known = clock?.extendedDue ?? clock?.latestIfExtended ?? null
  return parseTypedDate(named, today) ?? (known === null ? null : dayOf(known))
}

/** The answer's clock of the request the letter is about. */
export function clockOf(view: LetterView, record: CaseView): ClockView | undefined {
  return record.groups
    .filter((group) => view.letter.requestId === null || group.requestId === view.letter.requestId)
    .flatMap((group) => group.clocks)
    .find((clock) => clock.clock === 'respond')
}

/** The entry of the correspondence that carries the letter's PDF; undefined while it is not recorded as sent. */
export function sentEntry(
  view: LetterView,
  record: CaseView,
): CaseView['correspondence'][number] | undefined {
  return record.correspondence.find((entry) => entry.direction !== 'in' && entry.letterId === view.letter.id)
}

/**
 * Writes the event of sending into the timeline and files the letter with the correspondence. The event comes first,
 * because the law may object to it; `eventKept` says that an earlier try got so far.
 */
export async function recordSent(
  view: LetterView,
  record: CaseView,
  sending: Sending,
  from: string,
  eventKept: boolean,
): Promise<SendingEnd> {
  const { caseId } = view
  const onSheet = eventKept ? null : await recordOnSheet(view, record, sending)
  if (onSheet?.kind === 'guarded') return onSheet
  if (onSheet?.kind === 'failed') return { ...onSheet, eventKept }
  const event = eventKept ? null : sentEvent(view, record, sending)
  if (event !== null) {
    const answer = await engine.cases.recordEvent({ caseId, event })
    if (!answer.ok && answer.failure.code === 'move-without-effect') {
      const weighed = await engine.cases.weighMove({ caseId, event })
      if (weighed.ok && weighed.value.guards.length > 0)
        return { kind: 'guarded', guards: weighed.value.guards }
    }
    if (!answer.ok) return { kind: 'failed', failure: answer.failure, eventKept }
  }
  const filed = await engine.cases.addCorrespondence({
    caseId,
    direction: view.to === 'colleague' ? 'internal' : 'out',
    channel: sending.channel,
    date: sending.date,
    ...(sending.dated === null ? {} : { dated: sending.dated }),
    from,
    to: sending.to,
    subject: view.subject,
    body: plainLetter(view.doc.content),
    attachmentIds: view.letter.pdf === null ? [] : [view.letter.pdf.id],
  })
  if (!filed.ok) {
    const kept = eventKept || event !== null || onSheet !== null
    return { kind: 'failed', failure: filed.failure, eventKept: kept }
  }
  return { kind: 'done', record: filed.value }
}
