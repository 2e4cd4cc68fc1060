import type { z } from 'zod'
import type { LetterView } from '#shared/contract/letters.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { shippedIdOf } from '#shared/domain/own-template.ts'
import { sheetsOf, SheetContent, type Sheet } from '#shared/domain/sheets/sheet.ts'
import type { Channel } from '#shared/domain/kind.ts'
import { channelNames } from '#shared/text/words.ts'

/** What the officer says of a letter that has left. */
export type Sending = {
  readonly date: string
  /** The time of day, where the law counts hours; null where nobody knows it. */
  readonly time: string | null
  readonly channel: Channel
  /** The date printed on the letter. */
  readonly dated: string | null
  readonly to: string
  /** The new date an extension notice names. */
  readonly until: string | null
  readonly overrideReason: string | null
}

/** Whether sending the letter is told to the minute: laws count the hours until an authority knows. */
export function isTimed(templateId: string): boolean {
  return shippedIdOf(templateId) === 'breach-notice-authority'
}

/** Whether sending the letter fulfils a notice of the breach, or answers the regulator's matter. */
export function isOnSheet(templateId: string): boolean {
  return ['breach-notice-authority', 'breach-notice-people', 'regulator-reply'].includes(
    shippedIdOf(templateId),
  )
}

/** The sheet to write or to change once the letter has left; null for a letter that fulfils none. */
export function sentSheet(
  view: LetterView,
  record: CaseView,
  sending: Sending,
  sheets: readonly Sheet[],
): { readonly sheet: Sheet | null; readonly content: SheetContent } | null {
  const templateId = shippedIdOf(view.letter.templateId)
  if (!isOnSheet(templateId)) return null
  if (templateId === 'regulator-reply') return answered(sheets, sending)
  const customer = record.parties.some(({ role }) => role === 'controller')
  const to = templateId === 'breach-notice-people' ? 'people' : customer ? 'controller' : 'authority'
  const notices = sheetsOf(sheets, 'breach-notice')
  const sent = notices.some(({ content: { body } }) => body.to === to && body.sentOn !== null)
  const planned = notices.find(({ content: { body } }) => body.to === to && body.sentOn === null)
  const typed = (name: string) => view.fields.find((field) => field.name === name)?.value ?? ''
  const before = planned?.content.body
  const body: z.input<typeof SheetContent>['body'] = {
    ...before,
    to,
    phase: sent ? 'follow-up' : 'initial',
    recipient: sending.to,
    how: channelNames[sending.channel],
    sentOn: sending.date,
    sentTime: sending.time,
    theirReference: before?.theirReference || view.theirReference,
    content: before?.content || view.subject,
    missing: to === 'people' ? '' : typed('breachMissing'),
    delayReason: to === 'people' ? '' : typed('delayReason'),
  }
  return { sheet: planned ?? null, content: SheetContent.parse({ kind: 'breach-notice', body }) }
}

/** The regulator's open matter with the day on which it was answered. */
function answered(sheets: readonly Sheet[], { date }: Sending): ReturnType<typeof sentSheet> {
  const sheet = sheetsOf(sheets, 'regulator-case').findLast(
    ({ content: { body } }) => body.answeredOn === null,
  )
  if (sheet === undefined) return null
  const body = { ...sheet.content.body, answeredOn: date }
  return { sheet, content: SheetContent.parse({ kind: 'regulator-case', body }) }
}
