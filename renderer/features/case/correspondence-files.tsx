import { useState } from 'react'
import { caseTabsText } from '#shared/text/case-tabs.ts'
import { failureText } from '#shared/text/failures.ts'
import type { Failure } from '#bridge/door.ts'
import { Button, ErrorNote, IconButton, IconView, icons } from '#ui/index.ts'
import type { Entry } from './correspondence-entry.ts'
import { attachFile } from './documents-files.ts'
import css from './correspondence.module.css'
import shared from './tabs.module.css'

const text = caseTabsText.correspondence.form

/** The files of an entry that is being typed. Each is kept with the case as soon as it is chosen. */
export function CorrespondenceFiles({
  caseId,
  files,
  onChange,
}: {
  caseId: string
  files: Entry['files']
  onChange: (files: Entry['files']) => void
}) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)

  async function attach() {
    setBusy(true)
    const answer = await attachFile(caseId)
    setBusy(false)
    setFailure(answer.ok ? null : answer.failure)
    if (answer.ok && answer.value !== null)
      onChange([...files, { id: answer.value.id, name: answer.value.name }])
  }

  return (
    <div>
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      {files.length > 0 && (
        <ul className={css.chosenFiles}>
          {files.map((file) => (
            <li key={file.id} className={css.chosenFile}>
              <IconView icon={icons.attachment} />
              <span className={shared.grow}>{file.name}</span>
              <IconButton
                icon={icons.close}
                label={text.removeFile(file.name)}
                onClick={() => onChange(files.filter(({ id }) => id !== file.id))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={css.attach}>
        <Button size="sm" icon={icons.attachment} loading={busy} onClick={() => void attach()}>
          {text.attach}
        </Button>
        {files.length > 0 && <span className={shared.meta}>{text.filesStay}</span>}
      </div>
    </div>
  )
}
