import { useState } from 'react'
import type { CallFailure } from '#shared/contract/define.ts'
import { caseText } from '#shared/text/case.ts'
import { guardText } from '#shared/text/guards.ts'
import { sheetFormText } from '#shared/text/sheets.ts'
import { GuardDialog } from '#ui/index.ts'
import css from './case.module.css'

/** Asks for a reason after the engine refused a move that something speaks against; leaving it is the advised way. */
export function RefusedMove({
  failure,
  onBack,
  onOverride,
}: {
  failure: CallFailure
  onBack: () => void
  onOverride: (reason: string) => void
}) {
  const [reason, setReason] = useState('')
  return (
    <GuardDialog
      opened
      onClose={onBack}
      title={sheetFormText.guardTitle}
      closeLabel={caseText.close}
      reasonLabel={guardText.reason}
      reasonHint={guardText.reasonHint}
      reason={reason}
      onReason={setReason}
      advised={{ label: guardText.keep, onClick: onBack }}
      override={{
        label: guardText.override,
        emptyLabel: guardText.overrideEmpty,
        onClick: () => onOverride(reason.trim()),
      }}
    >
      <p>{failure.details?.['sentence']}</p>
      <p className={css.quiet}>{failure.details?.['citation']}</p>
    </GuardDialog>
  )
}
