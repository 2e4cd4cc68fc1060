import { useEffect, useState } from 'react'
import type { GuardView } from '#shared/contract/cases.ts'
import type { EventIntake } from '#shared/domain/event.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { engine } from '#bridge/calls.ts'
import { NoteBox, icons, useDebouncedValue } from '#ui/index.ts'

/** How long the form may rest before the law is asked about it. */
const REST_MS = 200

/** What is worth knowing of a move while its form is filled in; it stops nothing. */
export function MoveNotes({
  caseId,
  event,
}: {
  caseId: CaseView['record']['id']
  event: EventIntake | null
}) {
  const [notes, setNotes] = useState<readonly GuardView[]>([])
  const [asked] = useDebouncedValue(event === null ? '' : JSON.stringify(event), REST_MS)
  useEffect(() => {
    if (asked === '') return
    let current = true
    void engine.cases.weighMove({ caseId, event: JSON.parse(asked) as EventIntake }).then((answer) => {
      if (current) setNotes(answer.ok ? answer.value.notes : [])
    })
    return () => {
      current = false
    }
  }, [caseId, asked])
  if (event === null) return null
  return notes.map((note) => (
    <NoteBox key={note.code} icon={icons.info}>
      <b>{note.title}.</b> {note.sentence} {note.advice}
    </NoteBox>
  ))
}
