import { useEffect, useRef } from 'react'
import type { LetterView } from '#shared/contract/letters.ts'
import type { CaseView, FileView } from '#shared/contract/views.ts'
import { lettersText } from '#shared/text/letters.ts'
import { FinalPanel } from './final-panel.tsx'
import { LetterPreview } from './letter-preview.tsx'
import { letterPaper } from './letter-paper.ts'
import { useLetter } from './letter-store.ts'
import css from './letters.module.css'

/** A frozen letter and what is known of it. */
export function FinalBody({
  view,
  record,
  file,
  onRecord,
}: {
  view: LetterView
  record: CaseView
  file: FileView
  onRecord: () => void
}) {
  const arrived = useLetter((now) => now.arrived)
  const panel = useRef<HTMLElement>(null)
  // the button that had the focus is gone
  useEffect(() => {
    if (arrived) panel.current?.focus()
  }, [arrived])
  return (
    <div className={css.panes}>
      <div className={css.finalPane}>
        <LetterPreview view={view} paper={letterPaper(view, record, file)} />
      </div>
      <aside ref={panel} className={css.checksPane} aria-label={lettersText.final.label} tabIndex={0}>
        <FinalPanel view={view} record={record} readOnly={file.readOnly} onRecord={onRecord} />
      </aside>
    </div>
  )
}
