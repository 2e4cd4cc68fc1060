import { useState } from 'react'
import type { CaseRow, CaseView } from '#shared/contract/views.ts'
import {
  CLOSE_REASONS,
  LINK_RELATIONS,
  type CloseReason,
  type LinkRelation,
} from '#shared/domain/case-link.ts'
import { CivilDate } from '#shared/domain/civil-date.ts'
import { failureText } from '#shared/text/failures.ts'
import { linksText } from '#shared/text/links.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { Button, DateInput, Dialog, DialogFoot, ErrorNote, OptionList, Select, Textarea } from '#ui/index.ts'
import { showLinkDialog, takeLinks, useLinks } from './links-store.ts'
import { OtherCase } from './other-case.tsx'
import css from './links.module.css'

const words = linksText.dialog
const close = linksText.closeAs

/** The dialog about other cases that is open, if one is. */
export function LinksDialogs({ view }: { view: CaseView }) {
  const dialog = useLinks((now) => now.dialog)
  if (dialog === null) return null
  return dialog.kind === 'link' ? (
    <LinkDialog view={view} other={dialog.other ?? null} />
  ) : (
    <CloseAsDialog view={view} />
  )
}

type Answer = Awaited<ReturnType<typeof engine.links.ofCase>>

/** Makes the change, shows a failure in place, and closes the dialog when it went well. */
function useSaving(): {
  failure: Failure | null
  saving: boolean
  save: (work: Promise<Answer>) => Promise<void>
} {
  const [failure, setFailure] = useState<Failure | null>(null)
  const [saving, setSaving] = useState(false)
  const save = async (work: Promise<Answer>) => {
    setSaving(true)
    const answer = await work
    setSaving(false)
    if (!answer.ok) return setFailure(answer.failure)
    takeLinks(answer)
    showLinkDialog(null)
  }
  return { failure, saving, save }
}

function LinkDialog({ view, other }: { view: CaseView; other: CaseRow | null }) {
  const [chosen, setChosen] = useState(other)
  const [relation, setRelation] = useState<LinkRelation>('same-person')
  const { failure, saving, save } = useSaving()
  const caseId = view.record.id
  return (
    <Dialog
      opened
      onClose={() => showLinkDialog(null)}
      title={words.title}
      closeLabel={words.close}
      footer={
        <>
          <Button variant="quiet" onClick={() => showLinkDialog(null)}>
            {words.cancel}
          </Button>
          <Button
            variant="primary"
            disabled={chosen === null}
            loading={saving}
            onClick={() =>
              chosen !== null && void save(engine.links.add({ caseId, otherCaseId: chosen.id, relation }))
            }
          >
            {chosen === null ? words.choose : words.save}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        {failure !== null && <ErrorNote {...failureText(failure)} />}
        <OtherCase label={words.other} caseId={caseId} chosen={chosen} onChoose={setChosen} />
        <Select
          label={words.relation}
          data={LINK_RELATIONS.map((value) => ({ value, label: linksText.relations[value] }))}
          value={relation}
          allowDeselect={false}
          onChange={(value) => value !== null && setRelation(value as LinkRelation)}
        />
      </div>
    </Dialog>
  )
}

function CloseAsDialog({ view }: { view: CaseView }) {
  const today = useOpenFile((now) => now.file?.today ?? '')
  const [reason, setReason] = useState<CloseReason | null>(null)
  const [other, setOther] = useState<CaseRow | null>(null)
  const [date, setDate] = useState<string | null>(today)
  const [note, setNote] = useState('')
  const { failure, saving, save } = useSaving()
  const caseId = view.record.id
  const missing =
    reason === null
      ? close.chooseReason
      : reason === 'duplicate' && other === null
        ? close.chooseOther
        : note.trim() === ''
          ? close.noteFirst
          : null
  const submit = () => {
    if (reason === null || date === null) return
    const duplicateOf = reason === 'duplicate' && other !== null ? { duplicateOf: other.id } : {}
    void save(engine.links.closeAs({ caseId, reason, date: CivilDate.parse(date), note, ...duplicateOf }))
  }
  return (
    <Dialog
      opened
      onClose={() => showLinkDialog(null)}
      title={close.title}
      closeLabel={words.close}
      size={560}
      footer={
        <DialogFoot
          cancel={words.cancel}
          onCancel={() => showLinkDialog(null)}
          confirm={{
            label: missing ?? close.save,
            disabled: missing !== null || date === null,
            loading: saving,
            onClick: submit,
          }}
        />
      }
    >
      <div className={css.form}>
        {failure !== null && <ErrorNote {...failureText(failure)} />}
        <OptionList
          type="radio"
          legend={close.why}
          options={CLOSE_REASONS.map((value) => ({
            value,
            title: close.reasons[value],
            text: close.texts[value],
          }))}
          value={reason === null ? [] : [reason]}
          onChange={([value]) => setReason((value ?? null) as CloseReason | null)}
        />
        {reason === 'duplicate' && (
          <OtherCase label={close.of} caseId={caseId} chosen={other} onChoose={setOther} />
        )}
        <DateInput
          label={close.date}
          value={date}
          onChange={setDate}
          today={today}
          maxDate={today}
          required
        />
        <Textarea
          label={close.note}
          description={close.noteHint}
          minRows={2}
          maxLength={10_000}
          required
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
    </Dialog>
  )
}
