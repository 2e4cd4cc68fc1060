import { useEffect, useState } from 'react'
import type { ProfileView } from '#shared/contract/laws.ts'
import { isCivilDate } from '#shared/domain/civil-date.ts'
import { retentionEndOf } from '#shared/domain/retention.ts'
import { recordsText } from '#shared/text/records.ts'
import { engine } from '#bridge/calls.ts'
import { fullDateWords } from '#bridge/day-words.ts'
import { LinkButton, NoteBox, icons } from '#ui/index.ts'

const text = recordsText.dialog

/** What the organisation's own policy promises for such a data set, and the day it gives once its use has ended. */
export function PromisedEnd({
  purpose,
  endedOn,
  keepUntil,
  onChoose,
}: {
  purpose: string
  endedOn: string | null
  keepUntil: string | null
  onChoose: (date: string) => void
}) {
  const [promises, setPromises] = useState<ProfileView['retention']>([])
  useEffect(() => {
    let current = true
    void engine.laws.profile({}).then((answer) => {
      if (current && answer.ok) setPromises(answer.value.retention)
    })
    return () => {
      current = false
    }
  }, [])
  // a promise speaks of what the data set is for: "data set for a migration"
  const promise = promises.find(
    ({ rule }) =>
      rule.category.includes('data set') && purpose !== 'other' && rule.category.includes(purpose),
  )
  if (promise === undefined) return null
  const end = retentionEndOf(promise.rule, endedOn !== null && isCivilDate(endedOn) ? endedOn : null)
  return (
    <NoteBox
      icon={icons.promise}
      {...(end.kind === 'ends' && end.date !== keepUntil
        ? {
            actions: (
              <LinkButton onClick={() => onChoose(end.date)}>
                {text.keepUntil(fullDateWords(end.date))}
              </LinkButton>
            ),
          }
        : {})}
    >
      {text.profileSays(promise.sentence)}
    </NoteBox>
  )
}
