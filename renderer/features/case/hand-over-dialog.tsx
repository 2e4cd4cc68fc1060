import { useState } from 'react'
import { OfficerId } from '#shared/domain/ids.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { caseText } from '#shared/text/case.ts'
import { engine } from '#bridge/calls.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { Select } from '#ui/index.ts'
import { SaveDialog } from './save-dialog.tsx'

const text = caseText.menu

/** Hands the case to another officer. */
export function HandOverDialog({ view }: { view: CaseView }) {
  const officers = useOpenFile((now) => now.file?.officers ?? [])
  const [handler, setHandler] = useState<string | null>(view.record.handlerId)
  return (
    <SaveDialog
      title={text.handOverTitle}
      save={text.handOverDo}
      blocked={null}
      onSave={() =>
        engine.cases.setHandler({
          caseId: view.record.id,
          handlerId: handler === null ? null : OfficerId.parse(handler),
        })
      }
    >
      <Select
        label={text.handOverLabel}
        placeholder={caseText.header.nobody}
        clearable
        data={officers.map((officer) => ({ value: officer.id, label: officer.name }))}
        value={handler}
        onChange={setHandler}
        data-autofocus
      />
    </SaveDialog>
  )
}
