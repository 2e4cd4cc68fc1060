import type { GuardView } from '#shared/contract/cases.ts'
import type { LetterView } from '#shared/contract/letters.ts'
import type { CaseView } from '#shared/contract/views.ts'
import type { EventType } from '#shared/domain/event.ts'
import type { Sheet, SheetContent } from '#shared/domain/sheets/sheet.ts'
import { sheetFormText } from '#shared/text/sheets.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { datedSheets, isDatedOnSheet } from './sent-dates.ts'
import { isOnSheet, sentSheet, type Sending } from './sent-sheet.ts'

/** How writing what a sent letter fulfils ended; `null` where it fulfils nothing that is kept on a sheet. */
type SheetEnd =
  | { readonly kind: 'kept' }
  | { readonly kind: 'guarded'; readonly guards: readonly GuardView[] }
  | { readonly kind: 'failed'; readonly failure: Failure }

/**
 * Records a breach notice with its phase, the answer to the regulator, or the day a question, a fee or a consultation went
 * out, where the case keeps them. Dates on sheets are events of the case and go past the guards of all events. Null where
 * no sheet speaks of the letter. `event` is what the timeline says of sending it.
 */
export async function recordOnSheet(
  view: LetterView,
  record: CaseView,
  sending: Sending,
  event: EventType | null,
): Promise<SheetEnd | null> {
  if (!isOnSheet(view.letter.templateId) && !isDatedOnSheet(event)) return null
  const kept = await engine.sheets.ofCase({ caseId: view.caseId })
  if (!kept.ok) return { kind: 'failed', failure: kept.failure }
  const found = isDatedOnSheet(event)
    ? datedSheets(event, view, record, sending, kept.value)
    : listed(sentSheet(view, record, sending, kept.value))
  if (found === null) return null
  for (const each of found) {
    const end = await keep(view, sending, each)
    if (end.kind !== 'kept') return end
  }
  return { kind: 'kept' }
}

type SheetToKeep = { readonly sheet: Sheet | null; readonly content: SheetContent }

const listed = (one: SheetToKeep | null): SheetToKeep[] | null => (one === null ? null : [one])

async function keep(view: LetterView, sending: Sending, { sheet, content }: SheetToKeep): Promise<SheetEnd> {
  const override = sending.overrideReason === null ? {} : { overrideReason: sending.overrideReason }
  const answer =
    sheet === null
      ? await engine.sheets.add({ caseId: view.caseId, requestId: null, content, ...override })
      : await engine.sheets.change({ sheetId: sheet.id, content, ...override })
  if (answer.ok) return { kind: 'kept' }
  const guards = answer.failure.code === 'move-without-effect' ? guardsOf(answer.failure) : []
  return guards.length > 0 ? { kind: 'guarded', guards } : { kind: 'failed', failure: answer.failure }
}

function guardsOf({ details }: Failure): GuardView[] {
  const text = (name: string) => String(details?.[name] ?? '')
  return [
    {
      code: 'move-without-effect',
      clause: '',
      title: sheetFormText.guardTitle,
      sentence: text('sentence'),
      advice: '',
      citation: text('citation'),
      confidence: 'read',
    },
  ]
}
