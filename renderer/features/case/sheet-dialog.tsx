import { useState } from 'react'
import { z } from 'zod'
import type { CaseView } from '#shared/contract/views.ts'
import type { CallFailure } from '#shared/contract/define.ts'
import { RequestId } from '#shared/domain/ids.ts'
import { emptySheet } from '#shared/domain/sheets/sheet-fields.ts'
import { SheetContent, sheetsOf, type Sheet, type SheetKind } from '#shared/domain/sheets/sheet.ts'
import { caseText } from '#shared/text/case.ts'
import { draftText } from '#shared/text/drafts.ts'
import { failureText } from '#shared/text/failures.ts'
import { sheetFormText } from '#shared/text/sheets.ts'
import { kindNames, wordFor } from '#shared/text/words.ts'
import { engine } from '#bridge/calls.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { useDraft } from '#bridge/use-draft.ts'
import { sheetFormFields, sheetWords } from '#bridge/sheet-words.ts'
import {
  Dialog,
  DialogFoot,
  ErrorNote,
  FieldForm,
  NoteBox,
  Select,
  type FormValue,
  icons,
} from '#ui/index.ts'
import { RefusedMove } from './refused-move.tsx'
import { listsFor, useSheets } from './sheets-store.ts'
import css from './case.module.css'

type Props = {
  view: CaseView
  kind: SheetKind
  /** The sheet to change; absent for a new one. */
  sheet?: Sheet | undefined
  /** What a new sheet begins with. */
  first?: Readonly<Record<string, FormValue>> | undefined
  onClose: () => void
}

const KeptForm = z.object({ values: z.record(z.string(), z.unknown()), requestId: z.string() })

/** Fills in a sheet of the case, or changes one. A date that moves a clock is questioned by the law's guard first. */
export function SheetDialog({ view, kind, sheet, first, onClose }: Props) {
  const words = sheetWords(kind)
  const today = useOpenFile((now) => now.file?.today ?? '')
  const systems = useSheets((now) => now.systems)
  const [values, setValues] = useState<Readonly<Record<string, FormValue>>>({
    ...((sheet?.content.body ?? emptySheet(kind)) as Record<string, FormValue>),
    ...first,
  })
  const [requestId, setRequestId] = useState<string>(sheet?.requestId ?? onlyRequest(view))
  const { restored, forget } = useDraft(
    `sheet/${sheet?.id ?? kind}`,
    view.record.id,
    { values, requestId },
    (kept) => {
      const typed = KeptForm.safeParse(kept)
      if (!typed.success) return false
      setValues((now) => ({ ...now, ...(typed.data.values as Record<string, FormValue>) }))
      setRequestId(typed.data.requestId)
      return true
    },
  )
  const leave = () => {
    forget()
    onClose()
  }
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const [guard, setGuard] = useState<CallFailure | null>(null)
  const [saving, setSaving] = useState(false)
  const fields = sheetFormFields(kind, listsFor(view, systems))
  const missing = fields.find((field) => field.required && String(values[field.name] ?? '').trim() === '')
  const change = (name: string, value: FormValue) => {
    const system = name === 'systemId' ? systemOf(systems, value) : undefined
    setValues((now) => ({
      ...now,
      [name]: value,
      ...(name === 'systemId' ? { system: system?.name ?? '' } : {}),
      // whoever looks after a system is asked first, unless somebody is named already
      ...(system !== undefined && now['who'] === '' ? { who: system.owner } : {}),
    }))
  }
  const save = async (overrideReason?: string) => {
    const content = SheetContent.safeParse({ kind, body: values })
    if (!content.success) return setFailure({ code: 'input-unreadable', details: { field: kind } })
    setSaving(true)
    const override = overrideReason === undefined ? {} : { overrideReason }
    const answer =
      sheet === undefined
        ? await engine.sheets.add({
            caseId: view.record.id,
            requestId: requestId === '' ? null : RequestId.parse(requestId),
            content: content.data,
            ...override,
          })
        : await engine.sheets.change({ sheetId: sheet.id, content: content.data, ...override })
    setSaving(false)
    if (answer.ok) return leave()
    if (answer.failure.code === 'move-without-effect') setGuard(answer.failure)
    else setFailure(answer.failure)
  }
  if (guard !== null) {
    return (
      <RefusedMove
        failure={guard}
        onBack={() => setGuard(null)}
        onOverride={(reason) => {
          setGuard(null)
          void save(reason)
        }}
      />
    )
  }
  return (
    <Dialog
      opened
      onClose={leave}
      title={sheet === undefined ? words.add : words.name}
      closeLabel={caseText.close}
      size={560}
      footer={
        <DialogFoot
          cancel={sheetFormText.cancel}
          onCancel={leave}
          confirm={{
            label: missing === undefined ? sheetFormText.save : sheetFormText.missing(missing.label),
            disabled: missing !== undefined,
            loading: saving,
            onClick: () => void save(),
          }}
        />
      }
    >
      <div className={css.form}>
        <p className={css.quiet}>{words.about}</p>
        {restored && <NoteBox icon={icons.info}>{draftText.restored}</NoteBox>}
        {failure !== null && <ErrorNote {...failureText(failure)} />}
        {sheet === undefined && view.requests.length > 1 && (
          <Select
            label={sheetFormText.request}
            data={[
              { value: '', label: sheetFormText.wholeCase },
              ...view.requests.map((request) => ({
                value: request.id as string,
                label: wordFor(kindNames, request.kind),
              })),
            ]}
            value={requestId}
            onChange={(value) => setRequestId(value ?? '')}
          />
        )}
        <FieldForm
          fields={fields}
          values={values}
          onChange={change}
          today={today}
          moneyWords={sheetFormText}
        />
      </div>
    </Dialog>
  )
}

/** With one request there is nothing to choose: the sheet belongs to it. */
function onlyRequest(view: CaseView): string {
  return view.requests.length === 1 ? (view.requests[0]?.id ?? '') : ''
}

function systemOf(systems: readonly Sheet[], id: FormValue) {
  return sheetsOf(systems, 'system').find((system) => system.id === id)?.content.body
}
