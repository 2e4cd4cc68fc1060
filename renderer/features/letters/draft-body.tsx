import { useEffect, useRef, useState } from 'react'
import type { LetterView } from '#shared/contract/letters.ts'
import type { CaseView, FileView } from '#shared/contract/views.ts'
import { editorText } from '#shared/text/letter-editor.ts'
import { lettersText } from '#shared/text/letters.ts'
import { LinkButton, Tabs, useHotkeys, useNarrow } from '#ui/index.ts'
import { ChecksPanel } from './checks-panel.tsx'
import { openChip } from './editor/open-chip.ts'
import { TextPane } from './editor/text-pane.tsx'
import { focusField } from './field-control.tsx'
import { missingFields } from './form-places.ts'
import { LetterForm } from './letter-form.tsx'
import { LetterPreview } from './letter-preview.tsx'
import { letterPaper } from './letter-paper.ts'
import { useLetter } from './letter-store.ts'
import { useSendNote } from './send-note.ts'
import css from './letters.module.css'

type Pane = 'text' | 'fields' | 'preview'

/** A draft: its text, how it will print, and what is missing. In a narrow window text, fields and preview share one pane. */
export function DraftBody({ view, record, file }: { view: LetterView; record: CaseView; file: FileView }) {
  const places = useLetter((now) => now.places)
  const narrow = useNarrow()
  const [chosen, setPane] = useState<Pane>('text')
  const pane = !narrow && chosen === 'preview' ? 'text' : chosen
  const wanted = useRef<string | null>(null)
  const last = useRef<string | null>(null)
  const putBack = useRef<((clause: string) => void) | null>(null)
  const note = useSendNote(view, record, file.today)
  const { writing } = view

  function goTo(field: string) {
    last.current = field
    wanted.current = field
    if (reach(field, pane)) wanted.current = null
    else setPane(pane === 'text' ? 'fields' : 'text')
  }
  useEffect(() => {
    // the place is there only after the pane changed
    const field = wanted.current
    if (field === null) return
    wanted.current = null
    if (!reach(field, pane) && pane === 'text') {
      wanted.current = field
      setPane('fields')
    }
  }, [pane])
  useHotkeys(
    [
      [
        'F8',
        () => {
          const next = nextMissing(view, last.current)
          if (next !== undefined) goTo(next)
        },
      ],
    ],
    [],
    true,
  )

  const paper = letterPaper(view, record, file)
  const text = writing !== null && (
    <section className={css.textPane} aria-label={editorText.label} hidden={pane !== 'text'}>
      <TextPane
        view={view}
        writing={writing}
        record={record}
        paper={paper}
        readOnly={file.readOnly}
        putBackRef={putBack}
        onFields={narrow ? null : () => setPane('fields')}
      />
    </section>
  )
  const fields = pane === 'fields' && (
    <section className={css.formPane} aria-label={lettersText.form.label}>
      {!narrow && (
        <p className={css.paneBack}>
          <LinkButton onClick={() => setPane('text')}>{editorText.foot.text}</LinkButton>
        </p>
      )}
      {places !== null && <LetterForm view={view} places={places} />}
    </section>
  )
  const preview = (
    <div className={css.previewPane}>
      <LetterPreview view={view} paper={paper} />
    </div>
  )
  const tabs: readonly Pane[] = ['text', 'fields', 'preview']
  return (
    <div className={css.panes}>
      <div className={css.onePane}>
        {narrow && (
          <div className={css.paneTabs}>
            <Tabs
              label={lettersText.panes.label}
              value={pane}
              panelId="letter-pane"
              onChange={(id) => setPane(tabs.find((tab) => tab === id) ?? 'text')}
              tabs={tabs.map((id) => ({ id, label: lettersText.panes[id] }))}
            />
          </div>
        )}
        <div
          id="letter-pane"
          className={css.tabPanel}
          {...(narrow ? { role: 'tabpanel', 'aria-label': lettersText.panes[pane] } : {})}
        >
          {text}
          {fields}
          {narrow && pane === 'preview' && preview}
        </div>
      </div>
      {!narrow && preview}
      <aside className={css.checksPane} aria-label={lettersText.checks.title} tabIndex={0}>
        <ChecksPanel
          view={view}
          note={note}
          onGo={goTo}
          onPutBack={(clause) => {
            setPane('text')
            putBack.current?.(clause)
          }}
        />
      </aside>
    </div>
  )
}

function reach(field: string, pane: Pane): boolean {
  return pane === 'text' ? openChip(field) : pane === 'fields' && focusField(field)
}

/** The next missing field in reading order after the one gone to last, round again at the end. */
function nextMissing(view: LetterView, last: string | null): string | undefined {
  const missing = missingFields(view)
  const order = view.fields.map(({ name }) => name)
  const from = last === null ? -1 : order.indexOf(last)
  return missing.find((name) => order.indexOf(name) > from) ?? missing[0]
}
