import type { LetterView } from '#shared/contract/letters.ts'
import { lettersText } from '#shared/text/letters.ts'
import { PaperPreview } from '#ui/index.ts'
import { LetterPage, type LetterPaper } from './letter-page.tsx'

/** The letter beside its text, as it will print. */
export function LetterPreview({
  view,
  paper,
  onField,
}: {
  view: LetterView
  paper: LetterPaper
  onField: (field: string) => void
}) {
  return (
    <PaperPreview label={lettersText.preview.label} caption={lettersText.preview.caption}>
      <LetterPage view={view} paper={paper} onField={onField} />
    </PaperPreview>
  )
}
