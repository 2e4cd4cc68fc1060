import { useState } from 'react'
import type { CaseView } from '#shared/contract/views.ts'
import { caseText } from '#shared/text/case.ts'
import { engine } from '#bridge/calls.ts'
import { TextInput, Textarea } from '#ui/index.ts'
import { SaveDialog } from './save-dialog.tsx'

const text = caseText.inspector

/** Edits how somebody is known and reached; the earlier details stay in the record. */
export function PersonDialog({ view, partyId }: { view: CaseView; partyId: string }) {
  const party = view.parties.find((each) => each.id === partyId)
  const [form, setForm] = useState({
    name: party?.name ?? '',
    email: party?.email ?? '',
    phone: party?.phone ?? '',
    address: party?.address ?? '',
    salutation: party?.salutation ?? '',
  })
  if (party === undefined) return null
  const set = (field: keyof typeof form) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget
    setForm((now) => ({ ...now, [field]: value }))
  }
  const wrongEmail = form.email !== '' && !form.email.includes('@')
  const blocked = form.name.trim() === '' ? text.nameMissing : wrongEmail ? text.emailWrong : null
  return (
    <SaveDialog
      title={text.dialog}
      save={text.save}
      blocked={blocked}
      onSave={() => engine.cases.setParty({ caseId: view.record.id, partyId: party.id, details: form })}
    >
      <TextInput label={text.name} value={form.name} onChange={set('name')} maxLength={300} data-autofocus />
      <TextInput label={text.greeting} value={form.salutation} onChange={set('salutation')} maxLength={300} />
      <TextInput label={text.email} value={form.email} onChange={set('email')} maxLength={320} />
      <TextInput label={text.phone} value={form.phone} onChange={set('phone')} maxLength={60} />
      <Textarea
        label={text.address}
        value={form.address}
        onChange={set('address')}
        maxLength={1000}
        minRows={3}
      />
    </SaveDialog>
  )
}
