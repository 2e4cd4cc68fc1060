import { useState } from 'react'
import type { CaseView } from '#shared/contract/views.ts'
import { caseTabsText } from '#shared/text/case-tabs.ts'
import { failureText } from '#shared/text/failures.ts'
import { sizeText } from '#shared/text/settings.ts'
import { engine, main } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { Button, EmptyState, ErrorNote, icons, toast } from '#ui/index.ts'
import { attachFile } from './documents-files.ts'
import { DocumentsTable } from './documents-table.tsx'
import { PackageDialog } from './package-dialog.tsx'
import css from './tabs.module.css'

const text = caseTabsText.documents

/** The documents of a case, and what is made of them for the person. */
export function DocumentsTab({ view }: { view: CaseView }) {
  const readOnly = useOpenFile((now) => now.file?.readOnly ?? true)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [packing, setPacking] = useState(false)
  const [busy, setBusy] = useState(false)
  const { attachments, record } = view

  async function attach() {
    setBusy(true)
    const answer = await attachFile(record.id)
    setBusy(false)
    setFailure(answer.ok ? null : answer.failure)
    if (answer.ok && answer.value !== null) {
      toast({ text: text.attached(answer.value.name), closeLabel: caseTabsText.close })
    }
  }

  const attachButton = (
    <Button icon={icons.attachment} loading={busy} disabled={readOnly} onClick={() => void attach()}>
      {text.attach}
    </Button>
  )
  return (
    <div className={css.tab}>
      <div className={css.bar}>
        <p className={css.lead}>
          {attachments.length > 0 &&
            text.lead(attachments.length, sizeText(attachments.reduce((sum, { size }) => sum + size, 0)))}
        </p>
        {attachments.length > 0 && attachButton}
        <Button variant="quiet" icon={icons.dataFile} onClick={() => void writeJson(view).then(setFailure)}>
          {text.json}
        </Button>
        <Button variant="primary" icon={icons.package} disabled={readOnly} onClick={() => setPacking(true)}>
          {text.package}
        </Button>
      </div>
      {failure !== null && (
        <ErrorNote
          {...failureText(failure)}
          onClose={() => setFailure(null)}
          closeLabel={caseTabsText.close}
        />
      )}
      {attachments.length === 0 ? (
        <EmptyState
          icon={icons.document}
          title={text.empty.title}
          text={text.empty.text}
          action={attachButton}
        />
      ) : (
        <DocumentsTable attachments={attachments} onFailure={setFailure} />
      )}
      {packing && <PackageDialog view={view} onClose={() => setPacking(false)} />}
    </div>
  )
}

/** Asks where to and writes the whole case as JSON there. Null when it is written or the dialog was left. */
async function writeJson({ record }: CaseView): Promise<Failure | null> {
  const place = await main.chooseToSave({ suggestedName: text.jsonName(record.reference), kind: 'json' })
  if (!place.ok) return place.failure
  if (place.value === null) return null
  const written = await engine.out.caseJson({ caseId: record.id, token: place.value.token })
  if (!written.ok) return written.failure
  toast({ text: text.saved(written.value.name), closeLabel: caseTabsText.close })
  return null
}
