import type { GuardView } from '#shared/contract/cases.ts'
import type { LetterView } from '#shared/contract/letters.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { sheetFormText } from '#shared/text/sheets.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { isOnSheet, sentSheet, type Sending } from './sent-sheet.ts'

/** How writing what a sent letter fulfils ended; `null` where it fulfils nothing that is kept on a sheet. */
type SheetEnd =
  | { readonly kind: 'kept' }
  | { readonly kind: 'guarded'; readonly guards: readonly GuardView[] }
  | { readonly kind: 'failed'; readonly failure: Failure }

/**
 * Records a breach notice with its phase, or the answer to the regulator, where the case keeps them. The dates on a
 * notice are events of the case and go past the same guards as any other. Null for any other letter.
 */
export async function recordOnSheet(
  view: LetterView,
  record: CaseView,
  sending: Sending,
): Promise<SheetEnd | null> {
  if (!isOnSheet(view.letter.templateId)) return null
  const kept = await engine.sheets.ofCase({ caseId: view.caseId })
  if (!kept.ok) return { kind: 'failed', failure: kept.failure }
  const found = sentSheet(view, record, sending, kept.value)
  if (found === null) return null
  const { sheet, content } = found
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
