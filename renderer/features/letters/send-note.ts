import { useEffect, useEffectEvent, useState } from 'react'
import type { LetterView } from '#shared/contract/letters.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { lettersText } from '#shared/text/letters.ts'
import { engine } from '#bridge/calls.ts'
import { fullMoment } from '#bridge/clock-words.ts'
import { clockOf, sentEvent, sentEventType, untilOf } from './sending.ts'

/** What the law says of sending a draft today. */
export type SendNote = { readonly state: 'met' | 'soon'; readonly title?: string; readonly text: string }

/** Asks the law what sending this letter today would do; null while nothing is known or nothing is to be said. */
export function useSendNote(
  view: LetterView | null,
  record: CaseView | null,
  today: string,
): SendNote | null {
  const [note, setNote] = useState<SendNote | null>(null)
  const ready = view !== null && record !== null && view.letter.status === 'draft' && today !== ''
  const until =
    ready && sentEventType(view, record) === 'extension-notified' ? untilOf(view, record, today) : null
  const weigh = useEffectEvent(async (isCurrent: () => boolean) => {
    const event = ready ? sentEvent(view, record, { date: today, until, overrideReason: null }) : null
    if (event === null || !ready) return
    const answer = await engine.cases.weighMove({ caseId: view.caseId, event })
    if (!isCurrent() || !answer.ok) return
    const [guard] = answer.value.guards
    const [worthKnowing] = answer.value.notes
    if (guard !== undefined)
      setNote({ state: 'soon', title: guard.title, text: `${guard.sentence} ${guard.advice}` })
    else if (worthKnowing !== undefined)
      setNote({
        state: 'soon',
        title: worthKnowing.title,
        text: `${worthKnowing.sentence} ${worthKnowing.advice}`,
      })
    else setNote(inTime(view, record))
  })
  useEffect(() => {
    let current = true
    void weigh(() => current)
    return () => {
      current = false
    }
    // weighed anew when the case changes or the letter names another date, not at every word typed
  }, [record, view?.letter.id, until, today])
  return ready ? note : null
}

function inTime(view: LetterView, record: CaseView): SendNote | null {
  const noticeBy = clockOf(view, record)?.noticeBy
  if (sentEventType(view, record) !== 'extension-notified' || noticeBy === undefined) return null
  return { state: 'met', text: lettersText.checks.inTime(fullMoment(noticeBy)) }
}
