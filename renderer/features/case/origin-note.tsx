import { useEffect, useState } from 'react'
import type { z } from 'zod'
import type { caseArchive } from '#shared/contract/case-archive.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { caseArchiveText } from '#shared/text/case-archive.ts'
import { engine } from '#bridge/calls.ts'
import { wallOf } from '#bridge/instants.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { NoteBox, fullDate, icons } from '#ui/index.ts'

type Origin = z.output<(typeof caseArchive.calls.origin)['output']>

/** Where a case was read back from; nothing for one that began in this file. */
export function OriginNote({ view }: { view: CaseView }) {
  const caseId = view.record.id
  const zone = useOpenFile((now) => now.file?.organisation.zone ?? 'UTC')
  const [origin, setOrigin] = useState<Origin>(null)
  useEffect(() => {
    void engine.caseArchive.origin({ caseId }).then((answer) => setOrigin(answer.ok ? answer.value : null))
  }, [caseId])
  if (origin === null) return null
  const { organisation, madeOn, readAt, officerName } = origin
  return (
    <NoteBox icon={icons.info}>
      {caseArchiveText.origin(
        organisation,
        fullDate(madeOn),
        fullDate(wallOf(readAt, zone).date),
        officerName,
      )}
    </NoteBox>
  )
}
