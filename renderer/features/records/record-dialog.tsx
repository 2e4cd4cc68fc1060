import { useState } from 'react'
import type { RecordKind } from '#shared/domain/sheets/record-standing.ts'
import { emptySheet } from '#shared/domain/sheets/sheet-fields.ts'
import { SheetContent, type Sheet } from '#shared/domain/sheets/sheet.ts'
import { failureText } from '#shared/text/failures.ts'
import { recordsText } from '#shared/text/records.ts'
import { sheetFormText } from '#shared/text/sheets.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { sheetFormFields, sheetWords } from '#bridge/sheet-words.ts'
import { Dialog, DialogFoot, ErrorNote, FieldForm, toast, type FormValue } from '#ui/index.ts'
import { PromisedEnd } from './promised-end.tsx'
import { FilesToKeep, RecordFiles, type ChosenFile } from './record-files.tsx'
import { refreshRecords, useRecords } from './records-store.ts'
import css from './records.module.css'

const text = recordsText.dialog

/** What the dialog is opened for: a new entry, a change of one, or only the fields that end it. */
export type RecordTask = {
  readonly kind: RecordKind
  readonly sheet?: Sheet
  /** What is set before the officer types; wins over what the entry says. */
  readonly first?: Readonly<Record<string, FormValue>>
  /** Only these fields are asked for; all without it. */
  readonly only?: readonly string[]
  readonly title: string
  /** The reference of the case the entry names already, however old it is. */
  readonly reference?: string
}

/** Fills in an entry of one of the organisation's lists, changes it or ends it. */
export function RecordDialog({ task, onClose }: { task: RecordTask; onClose: () => void }) {
  const { kind, sheet, only } = task
  const today = useOpenFile((now) => now.file?.today ?? '')
  const cases = useRecords((now) => now.cases)
  const [values, setValues] = useState<Readonly<Record<string, FormValue>>>({
    ...((sheet?.content.body ?? emptySheet(kind)) as Record<string, FormValue>),
    ...task.first,
  })
  const [failure, setFailure] = useState<Failure | null>(null)
  const [saving, setSaving] = useState(false)
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  const readOnly = useOpenFile((now) => now.file?.readOnly ?? true)
  const named = typeof values['caseId'] === 'string' ? values['caseId'] : null
  const offered =
    named === null || cases.some(({ value }) => value === named)
      ? cases
      : [...cases, { value: named, label: task.reference || recordsText.caseGone }]
  const fields = sheetFormFields(kind, { case: offered }).filter(
    ({ name }) => only === undefined || only.includes(name),
  )
  const missing = fields.find((field) => field.required && String(values[field.name] ?? '').trim() === '')
  const save = async () => {
    const content = SheetContent.safeParse({ kind, body: values })
    if (!content.success) return setFailure({ code: 'input-unreadable', details: { field: kind } })
    setSaving(true)
    const answer =
      sheet === undefined
        ? await engine.sheets.add({ caseId: null, content: content.data })
        : await engine.sheets.change({ sheetId: sheet.id, content: content.data })
    if (!answer.ok) {
      setSaving(false)
      return setFailure(answer.failure)
    }
    for (const { token, name } of files) {
      const kept = await engine.records.attach({ sheetId: answer.value.id, token })
      if (!kept.ok) tellNotKept(name, kept.failure)
    }
    await refreshRecords()
    onClose()
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={task.title}
      closeLabel={recordsText.close}
      size={560}
      footer={
        <DialogFoot
          cancel={text.cancel}
          onCancel={onClose}
          confirm={{
            label: missing === undefined ? text.save : text.missing(missing.label),
            disabled: missing !== undefined,
            loading: saving,
            onClick: () => void save(),
          }}
        />
      }
    >
      <div className={css.form}>
        {only === undefined && <p className={css.quiet}>{sheetWords(kind).about}</p>}
        {failure !== null && <ErrorNote {...failureText(failure)} />}
        <FieldForm
          fields={fields}
          values={values}
          onChange={(name, value) => setValues((now) => ({ ...now, [name]: value }))}
          today={today}
          moneyWords={sheetFormText}
        />
        {kind === 'authorisation' && (
          <PromisedEnd
            purpose={String(values['purpose'] ?? '')}
            endedOn={typeof values['endedOn'] === 'string' ? values['endedOn'] : null}
            keepUntil={typeof values['keepUntil'] === 'string' ? values['keepUntil'] : null}
            onChoose={(keepUntil) => setValues((now) => ({ ...now, keepUntil }))}
          />
        )}
        {only === undefined && sheet !== undefined && <RecordFiles sheetId={sheet.id} readOnly={readOnly} />}
        {only === undefined && sheet === undefined && <FilesToKeep files={files} onChange={setFiles} />}
      </div>
    </Dialog>
  )
}

/** The entry is there by then, so the dialog goes; what failed is told beside it. */
function tellNotKept(name: string, failure: Failure): void {
  const { what, now } = failureText(failure)
  toast({
    title: recordsText.files.notKept(name),
    text: `${what} ${now}`,
    state: 'overdue',
    closeLabel: recordsText.close,
  })
}
