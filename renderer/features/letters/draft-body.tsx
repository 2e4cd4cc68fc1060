import { useEffect, useRef, useState } from 'react'
import type { LetterView } from '#shared/contract/letters.ts'
import type { CaseView, FileView } from '#shared/contract/views.ts'
import { lettersText } from '#shared/text/letters.ts'
import { PaperPreview, Tabs, useHotkeys, useNarrow } from '#ui/index.ts'
import { ChecksPanel } from './checks-panel.tsx'
import { fieldId, focusField } from './field-control.tsx'
import { missingFields } from './form-places.ts'
import { LetterForm } from './letter-form.tsx'
import { LetterPage } from './letter-page.tsx'
import { letterPaper } from './letter-paper.ts'
import { useLetter } from './letter-store.ts'
import { useSendNote } from './send-note.ts'
import css from './letters.module.css'

/** A draft: the form, how it will read, and what is missing. In a narrow window form and preview share one pane. */
export function DraftBody({ view, record, file }: { view: LetterView; record: CaseView; file: FileView }) {
  const places = useLetter((now) => now.places)
  const narrow = useNarrow()
  const [pane, setPane] = useState<'fields' | 'preview'>('fields')
  const wanted = useRef<string | null>(null)
  const note = useSendNote(view, record, file.today)

  function goTo(field: string) {
    wanted.current = field
    if (narrow && pane === 'preview') setPane('fields')
    else if (focusField(field)) wanted.current = null
  }
  useEffect(() => {
    // the form is there only after the pane changed
    if (wanted.current !== null && focusField(wanted.current)) wanted.current = null
  }, [pane])
  useHotkeys([['F8', () => goToNext(view, goTo)]], [])

  const form = (
    <section className={css.formPane} aria-label={lettersText.form.label}>
      {places !== null && <LetterForm view={view} places={places} />}
    </section>
  )
  const preview = (
    <div className={css.previewPane}>
      <PaperPreview label={lettersText.preview.label} caption={lettersText.preview.caption}>
        <LetterPage view={view} paper={letterPaper(view, record, file)} onField={goTo} />
      </PaperPreview>
    </div>
  )
  return (
    <div className={css.panes}>
      {narrow ? (
        <div className={css.onePane}>
          <div className={css.paneTabs}>
            <Tabs
              label={lettersText.panes.label}
              value={pane}
              panelId="letter-pane"
              onChange={(id) => setPane(id === 'preview' ? 'preview' : 'fields')}
              tabs={[
                { id: 'fields', label: lettersText.panes.fields },
                { id: 'preview', label: lettersText.panes.preview },
              ]}
            />
          </div>
          <div id="letter-pane" role="tabpanel" aria-label={lettersText.panes[pane]} className={css.tabPanel}>
            {pane === 'fields' ? form : preview}
          </div>
        </div>
      ) : (
        <>
          {form}
          {preview}
        </>
      )}
      <aside className={css.checksPane} aria-label={lettersText.checks.title} tabIndex={0}>
        <ChecksPanel view={view} note={note} onGo={goTo} />
      </aside>
    </div>
  )
}

/** The field after the one the cursor is in, round again at the end. */
function goToNext(view: LetterView, goTo: (field: string) => void): void {
  const missing = missingFields(view)
  const at = missing.findIndex((name) =>
    document.getElementById(fieldId(name))?.contains(document.activeElement),
  )
  const next = missing[at + 1] ?? missing[0]
  if (next !== undefined) goTo(next)
}
