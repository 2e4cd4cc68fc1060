import { useState } from 'react'
import type { GuardView } from '#shared/contract/cases.ts'
import { caseText } from '#shared/text/case.ts'
import { guardText } from '#shared/text/guards.ts'
import { confidenceProps } from '#bridge/confidence-words.ts'
import { ConfidenceMark, GuardDialog, GuardList } from '#ui/index.ts'
import { showDialog } from './case-store.ts'

/** Asks for a reason before a move goes ahead that the law speaks against; leaving it is the advised way. */
export function GuardQuestion({
  guards,
  override = guardText.override,
  overrideEmpty = guardText.overrideEmpty,
  onBack,
  onOverride,
}: {
  guards: readonly GuardView[]
  override?: string
  overrideEmpty?: string
  /** Back to the form. */
  onBack: () => void
  onOverride: (reason: string) => void
}) {
  const [reason, setReason] = useState('')
  return (
    <GuardDialog
      opened
      onClose={onBack}
      title={guards.length === 1 ? guards[0]?.title : guardText.several(guards.length)}
      closeLabel={caseText.close}
      reasonLabel={guardText.reason}
      reasonHint={guardText.reasonHint}
      reason={reason}
      onReason={setReason}
      advised={{ label: guardText.keep, onClick: () => showDialog(null) }}
      override={{ label: override, emptyLabel: overrideEmpty, onClick: () => onOverride(reason.trim()) }}
    >
      <GuardList items={guards.map(guardItem)} />
    </GuardDialog>
  )
}

function guardItem(guard: GuardView, index: number) {
  const { title, sentence, advice, citation, confidence } = guard
  return {
    id: `${guard.code}/${index}`,
    title,
    sentence,
    advice,
    citation,
    ...(confidence === 'read' ? {} : { mark: <ConfidenceMark {...confidenceProps(confidence)} /> }),
  }
}
