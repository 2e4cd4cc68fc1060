import { useState } from 'react'
import { disclosureText } from '#shared/text/disclosure.ts'
import { caseText } from '#shared/text/case.ts'
import { findingWords, safeText } from '#shared/text/safe-to-send.ts'
import { Checkbox, Dialog, DialogFoot, Textarea } from '#ui/index.ts'
import type { ListedFinding } from './plan-findings.ts'
import { leaveIn } from './run-check.ts'
import css from './check.module.css'

const text = safeText.dialog

/** Asks why a finding stays in; the same reason can hold for all open ones of its kind. */
export function LeaveInDialog({
  asked,
  listed,
  onClose,
}: {
  asked: ListedFinding
  listed: readonly ListedFinding[]
  onClose: () => void
}) {
  const [reason, setReason] = useState('')
  const [all, setAll] = useState(false)
  const [saving, setSaving] = useState(false)
  const { kind, places } = asked.finding
  const alike = listed.filter(({ finding }) => finding.kind === kind && finding.override === null)
  const written = reason.trim() !== ''

  async function save() {
    setSaving(true)
    await leaveIn(all ? alike.map(({ finding }) => finding) : [asked.finding], reason.trim())
    setSaving(false)
    // what went wrong stands above the table
    onClose()
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={`${text.title}: ${findingWords[kind].title}`}
      closeLabel={disclosureText.close}
      footer={
        <DialogFoot
          cancel={caseText.cancel}
          onCancel={onClose}
          confirm={{
            label: written ? text.save : text.missing,
            disabled: !written,
            loading: saving,
            onClick: () => void save(),
          }}
        />
      }
    >
      <div className={css.form}>
        <p className={css.where}>{[asked.name, ...places].join(' · ')}</p>
        <Textarea
          label={text.reason}
          description={text.hint}
          value={reason}
          maxLength={2000}
          autosize
          minRows={2}
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {alike.length > 1 && (
          <Checkbox
            label={text.alike(alike.length)}
            checked={all}
            onChange={(event) => setAll(event.currentTarget.checked)}
          />
        )}
      </div>
    </Dialog>
  )
}
