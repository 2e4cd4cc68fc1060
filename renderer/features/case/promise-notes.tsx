import { useEffect, useEffectEvent, useState } from 'react'
import type { EventType } from '#shared/domain/event.ts'
import type { ClockKind } from '#shared/domain/kind.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { lawsText, reminders } from '#shared/text/laws.ts'
import { engine } from '#bridge/calls.ts'
import { icons, NoteBox } from '#ui/index.ts'
import css from './case.module.css'

type Known = { readonly about: string; readonly facts: readonly (keyof typeof reminders)[] }
const NONE: Known = { about: '', facts: [] }

/** What the organisation's policy promises about the move that is being recorded; nothing where it promises nothing. */
export function PromiseNotes({
  view,
  event,
  requestId,
}: {
  view: CaseView
  event: EventType | null
  /** The one request it concerns; without it every request of the case. */
  requestId?: string
}) {
  const kinds = kindsOf(view, requestId)
  const about = `${event ?? ''} ${kinds.join(' ')}`
  const [known, setKnown] = useState(NONE)
  const ask = useEffectEvent(async () =>
    event === null
      ? null
      : engine.laws.reminders({ event, kinds }).then((answer) => (answer.ok ? answer.value : null)),
  )
  useEffect(() => {
    let current = true
    void ask().then((facts) => {
      if (current && facts !== null) setKnown({ about, facts })
    })
    return () => {
      current = false
    }
  }, [about])
  if (known.about !== about || known.facts.length === 0) return null
  return (
    <NoteBox icon={icons.promise}>
      <b>{lawsText.promised}</b>
      <ul className={css.promised}>
        {known.facts.map((fact) => (
          <li key={fact}>{reminders[fact]}</li>
        ))}
      </ul>
    </NoteBox>
  )
}

function kindsOf(view: CaseView, requestId: string | undefined): ClockKind[] {
  if (view.record.kind === 'complaint') return ['complaint']
  if (view.record.kind === 'breach') return ['breach-authority', 'breach-people']
  return view.requests
    .filter((request) => requestId === undefined || requestId === '' || request.id === requestId)
    .map((request) => request.kind)
}
