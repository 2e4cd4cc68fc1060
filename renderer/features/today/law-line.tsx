import { useEffect } from 'react'
import { lawLine, lawUpdatesText } from '#shared/text/law-updates.ts'
import { followLawSummary, useLawSummary } from '#bridge/law-updates.ts'
import { go } from '#bridge/place.ts'
import { LinkButton, NoteBox, icons } from '#ui/index.ts'
import css from './today.module.css'

/** A quiet line when laws have newer versions or dates moved with calendars; the screen behind it says which. */
export function LawLine() {
  const summary = useLawSummary((now) => now.summary)
  useEffect(followLawSummary, [])
  const line = summary === null ? '' : lawLine(summary)
  if (line === '') return null
  return (
    <div className={css.law}>
      <NoteBox
        icon={icons.profiles}
        actions={<LinkButton onClick={() => go({ screen: 'law-updates' })}>{lawUpdatesText.show}</LinkButton>}
      >
        {line}
      </NoteBox>
    </div>
  )
}
