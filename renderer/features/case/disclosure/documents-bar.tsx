import { useRef, useState } from 'react'
import type { CaseView } from '#shared/contract/views.ts'
import { caseTabsText } from '#shared/text/case-tabs.ts'
import { disclosureText as text } from '#shared/text/disclosure.ts'
import { engine, main } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { Button, EmptyState, icons, toast } from '#ui/index.ts'
import { attachFile } from '../documents-files.ts'
import { readPlan, showFailure } from './disclosure-store.ts'
import css from './disclosure.module.css'

/** How documents come in: a file, a folder; and the whole case as JSON. */
export function DocumentsBar({ view, onFiles }: { view: CaseView; onFiles: (files: File[]) => void }) {
  const readOnly = useOpenFile((now) => now.file?.readOnly ?? true)
  const folder = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const { record } = view

  async function attach() {
    setBusy(true)
    const answer = await attachFile(record.id)
    setBusy(false)
    showFailure(answer.ok ? null : answer.failure)
    if (!answer.ok || answer.value === null) return
    toast({ text: caseTabsText.documents.attached(answer.value.name), closeLabel: text.close })
    await readPlan()
  }
  return (
    <div className={css.bar}>
      <Button
        size="sm"
        icon={icons.attachment}
        loading={busy}
        disabled={readOnly}
        onClick={() => void attach()}
      >
        {text.attach}
      </Button>
      <Button
        size="sm"
        variant="quiet"
        icon={icons.openFile}
        disabled={readOnly}
        onClick={() => folder.current?.click()}
      >
        {text.attachFolder}
      </Button>
      <input
        ref={folder}
        type="file"
        hidden
        multiple
        {...{ webkitdirectory: '' }}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
      <span className={css.grow} />
      <Button
        size="sm"
        variant="quiet"
        icon={icons.dataFile}
        onClick={() => void writeJson(view).then(showFailure)}
      >
        {text.json}
      </Button>
    </div>
  )
}

/** What the place is for while it is empty. */
export function NoDocuments() {
  return <EmptyState icon={icons.document} title={text.empty.title} text={text.empty.text} />
}

/** Asks where to and writes the whole case as JSON there. Null when it is written or the dialog was left. */
async function writeJson({ record }: CaseView): Promise<Failure | null> {
  const words = caseTabsText.documents
  const place = await main.chooseToSave({ suggestedName: words.jsonName(record.reference), kind: 'json' })
  if (!place.ok) return place.failure
  if (place.value === null) return null
  const written = await engine.out.caseJson({ caseId: record.id, token: place.value.token })
  if (!written.ok) return written.failure
  toast({ text: words.saved(written.value.name), closeLabel: text.close })
  return null
}
