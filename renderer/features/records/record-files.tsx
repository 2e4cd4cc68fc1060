import { useState } from 'react'
import type { AttachmentView } from '#shared/contract/views.ts'
import type { SheetId } from '#shared/domain/ids.ts'
import { fileKind } from '#shared/text/case-tabs.ts'
import { failureText } from '#shared/text/failures.ts'
import { recordsText } from '#shared/text/records.ts'
import { sizeText } from '#shared/text/settings.ts'
import { engine, main } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { Button, ErrorNote, FileCard, LinkButton, icons, toast } from '#ui/index.ts'
import { refreshRecords, useRecords } from './records-store.ts'
import css from './records.module.css'

const text = recordsText.files
const NONE: readonly AttachmentView[] = []

/** A file chosen for an entry that is not kept yet. */
export type ChosenFile = { readonly token: string; readonly name: string }

/** Asks for a file in the system's own dialog; null when it was left. */
async function chooseFile(onFailure: (failure: Failure) => void): Promise<ChosenFile | null> {
  const chosen = await main.chooseToOpen({ purpose: 'attachment' })
  if (chosen.ok) return chosen.value
  onFailure(chosen.failure)
  return null
}

/** The files of an entry: each can be saved as a copy or taken out, and another one added. */
export function RecordFiles({ sheetId, readOnly }: { sheetId: SheetId; readOnly: boolean }) {
  const files = useRecords((now) => now.rows?.find(({ sheet }) => sheet.id === sheetId)?.files ?? NONE)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const add = async () => {
    const chosen = await chooseFile(setFailure)
    if (chosen === null) return
    setBusy(true)
    const answer = await engine.records.attach({ sheetId, token: chosen.token })
    setBusy(false)
    setFailure(answer.ok ? null : answer.failure)
    await refreshRecords()
  }
  const remove = async ({ id }: AttachmentView) => {
    const answer = await engine.records.removeFile({ fileId: id })
    setFailure(answer.ok ? null : answer.failure)
    await refreshRecords()
  }
  return (
    <FilesSection failure={failure} empty={files.length === 0} {...(readOnly ? {} : { onAdd: add, busy })}>
      {files.map((file) => (
        <KeptFile
          key={file.id}
          file={file}
          onSave={() => void saveCopy(file).then(setFailure)}
          {...(readOnly ? {} : { onRemove: () => void remove(file) })}
        />
      ))}
    </FilesSection>
  )
}

/** The files of an entry that is being made: they are kept with it when it is saved. */
export function FilesToKeep({
  files,
  onChange,
}: {
  files: readonly ChosenFile[]
  onChange: (files: readonly ChosenFile[]) => void
}) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const add = async () => {
    const chosen = await chooseFile(setFailure)
    if (chosen !== null) onChange([...files, chosen])
  }
  return (
    <FilesSection failure={failure} empty={files.length === 0} onAdd={add} busy={false}>
      {files.map((file) => (
        <li key={file.token} className={css.file}>
          <FileCard icon={icons.attachment} name={file.name} meta={text.keptOnSave} />
          <LinkButton onClick={() => onChange(files.filter((each) => each !== file))}>
            {text.leaveOut}
          </LinkButton>
        </li>
      ))}
    </FilesSection>
  )
}

function FilesSection({
  failure,
  empty,
  onAdd,
  busy = false,
  children,
}: {
  failure: Failure | null
  empty: boolean
  onAdd?: () => Promise<void>
  busy?: boolean
  children: React.ReactNode
}) {
  return (
    <section className={css.files} aria-label={text.title}>
      <h3 className={css.filesTitle}>{text.title}</h3>
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      {empty && <p className={css.quiet}>{text.empty}</p>}
      <ul className={css.fileList}>{children}</ul>
      {onAdd !== undefined && (
        <Button icon={icons.attachment} loading={busy} onClick={() => void onAdd()}>
          {text.add}
        </Button>
      )}
    </section>
  )
}

/** Taking out asks once more in the same place: the bytes are gone at once. */
function KeptFile({
  file,
  onSave,
  onRemove,
}: {
  file: AttachmentView
  onSave: () => void
  onRemove?: () => void
}) {
  const [asked, setAsked] = useState(false)
  return (
    <li className={css.file}>
      <FileCard
        icon={icons.document}
        name={file.name}
        meta={`${fileKind(file.mediaType)}, ${sizeText(file.size)}`}
      />
      {asked && onRemove !== undefined ? (
        <span role="group" aria-label={text.removeOf(file.name)} className={css.asked}>
          <span>{text.sure}</span>
          <LinkButton onClick={onRemove}>{text.remove}</LinkButton>
          <LinkButton onClick={() => setAsked(false)}>{text.keep}</LinkButton>
        </span>
      ) : (
        <span className={css.asked}>
          <LinkButton aria-label={text.saveOf(file.name)} onClick={onSave}>
            {text.save}
          </LinkButton>
          {onRemove !== undefined && (
            <LinkButton aria-label={text.removeOf(file.name)} onClick={() => setAsked(true)}>
              {text.remove}
            </LinkButton>
          )}
        </span>
      )}
      <span className={css.hash} title={text.hash}>
        {file.sha256}
      </span>
    </li>
  )
}

async function saveCopy({ id, name }: AttachmentView): Promise<Failure | null> {
  const place = await main.chooseToSave({ suggestedName: name.slice(-120), kind: 'any' })
  if (!place.ok) return place.failure
  if (place.value === null) return null
  const written = await engine.records.saveFile({ fileId: id, token: place.value.token })
  if (!written.ok) return written.failure
  toast({ text: text.saved(written.value.name), state: 'met', closeLabel: recordsText.close })
  return null
}
