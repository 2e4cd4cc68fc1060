import type { LetterView } from '#shared/contract/letters.ts'
import type { CaseView, FileView } from '#shared/contract/views.ts'
import { lettersText } from '#shared/text/letters.ts'
import { PaperPreview } from '#ui/index.ts'
import { FinalPanel } from './final-panel.tsx'
import { LetterPage } from './letter-page.tsx'
import { letterPaper } from './letter-paper.ts'
import css from './letters.module.css'

/** A frozen letter and what is known of it. */
export function FinalBody({
  view,
  record,
  file,
  onPdf,
  onRecord,
}: {
  view: LetterView
  record: CaseView
  file: FileView
  onPdf: () => void
  onRecord: () => void
}) {
  return (
    <div className={css.panes}>
      <div className={css.previewPane}>
        <PaperPreview label={lettersText.preview.label} caption={lettersText.preview.captionFinal}>
          <LetterPage view={view} paper={letterPaper(view, record, file)} onField={null} />
        </PaperPreview>
      </div>
      <aside className={css.checksPane} aria-label={lettersText.final.label} tabIndex={0}>
        <FinalPanel view={view} record={record} readOnly={file.readOnly} onPdf={onPdf} onRecord={onRecord} />
      </aside>
    </div>
  )
}
