import { useState } from 'react'
import type { CaseView } from '#shared/contract/views.ts'
import { caseTabsText } from '#shared/text/case-tabs.ts'
import { failureText } from '#shared/text/failures.ts'
import type { Failure } from '#bridge/door.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { ErrorNote, SectionTitle } from '#ui/index.ts'
import { beginLetter } from './begin-letter.ts'
import { LettersPicker } from './letters-picker.tsx'
import { LettersTable } from './letters-table.tsx'
import css from './tabs.module.css'

const text = caseTabsText.letters

/** The letters of a case, and the templates a new one is begun from. */
export function LettersTab({ view }: { view: CaseView }) {
  const readOnly = useOpenFile((now) => now.file?.readOnly ?? true)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const caseId = view.record.id

  async function begin(templateId: string, requestId: string | null) {
    if (busy) return
    setBusy(true)
    setFailure(await beginLetter(caseId, templateId, requestId))
    setBusy(false)
  }

  return (
    <div className={css.tab}>
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      <section>
        <SectionTitle count={view.letters.length}>{text.written}</SectionTitle>
        {view.letters.length === 0 ? <p className={css.lead}>{text.empty}</p> : <LettersTable view={view} />}
      </section>
      {!readOnly && (
        <LettersPicker
          view={view}
          busy={busy}
          onFailure={setFailure}
          onBegin={(id, about) => void begin(id, about)}
        />
      )}
    </div>
  )
}
