import { useEffect, useState } from 'react'
import type { BulkChange } from '#shared/contract/bulk.ts'
import { CivilDate, isCivilDate } from '#shared/domain/civil-date.ts'
import { OfficerId } from '#shared/domain/ids.ts'
import { bulkText } from '#shared/text/bulk.ts'
import { failureText } from '#shared/text/failures.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { Dialog, DialogFoot, ErrorNote, useDebouncedValue } from '#ui/index.ts'
import { BulkFields, NOBODY, type BulkForm } from './bulk-fields.tsx'
import { BulkPreview } from './bulk-preview.tsx'
import { applyBulk, endBulk, previewBulk, useBulk, type BulkKind } from './bulk-store.ts'

/** Typing pauses this long before the preview follows. */
const PREVIEW_AFTER_MS = 250

/** One change in the selected cases: what it is, what it does to each, and only then the button that does it. */
export function BulkDialog() {
  const kind = useBulk((now) => now.kind)
  return kind === null ? null : <Opened key={kind} kind={kind} />
}

function Opened({ kind }: { kind: BulkKind }) {
  const { ids, lines, failure, busy } = useBulk()
  const today = useOpenFile((now) => now.file?.today ?? '')
  const [form, setForm] = useState<BulkForm>({
    handler: null,
    type: kind === 'close' ? 'closed' : 'acknowledged',
    date: today,
    detail: '',
    place: '',
    calendar: '',
  })
  const change = changeOf(kind, form)
  const [settled] = useDebouncedValue(JSON.stringify(change), PREVIEW_AFTER_MS)
  useEffect(() => void previewBulk(JSON.parse(settled) as BulkChange | null), [settled])
  const changing = (lines ?? []).filter((line) => line.effect === 'changes').length
  const current = JSON.stringify(change) === settled
  const missing = missingIn(kind, form, change)
  return (
    <Dialog
      opened
      onClose={endBulk}
      title={bulkText.titles[kind](ids.length)}
      closeLabel={bulkText.close}
      size={640}
      footer={
        <DialogFoot
          cancel={bulkText.cancel}
          onCancel={endBulk}
          confirm={{
            label:
              missing ??
              (lines === null
                ? bulkText.computing
                : changing === 0
                  ? bulkText.nothing
                  : bulkText.apply[kind](changing)),
            loading: busy,
            disabled: missing !== null || !current || changing === 0,
            onClick: () => change !== null && void applyBulk(change),
          }}
        />
      }
    >
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      <BulkFields kind={kind} form={form} onChange={(part) => setForm((now) => ({ ...now, ...part }))} />
      {lines !== null && change !== null && <BulkPreview kind={kind} lines={lines} />}
    </Dialog>
  )
}

function changeOf(kind: BulkKind, form: BulkForm): BulkChange | null {
  switch (kind) {
    case 'handler':
      return form.handler === null
        ? null
        : { kind, handlerId: form.handler === NOBODY ? null : OfficerId.parse(form.handler) }
    case 'place': {
      const place = form.place.trim().toUpperCase()
      const given = {
        ...(place === '' ? {} : { place }),
        ...(form.calendar === '' ? {} : { calendarId: form.calendar }),
      }
      return Object.keys(given).length === 0 ? null : { kind, ...given }
    }
    case 'event':
    case 'close':
      return form.date === null || !isCivilDate(form.date)
        ? null
        : { kind: 'event', type: form.type, date: CivilDate.parse(form.date), detail: form.detail.trim() }
  }
}

function missingIn(kind: BulkKind, form: BulkForm, change: BulkChange | null): string | null {
  if (change === null) return bulkText.chooseFirst
  return kind === 'close' && form.detail.trim() === '' ? bulkText.reasonFirst : null
}
