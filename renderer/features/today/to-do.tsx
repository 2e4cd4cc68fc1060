import { useEffect, useState } from 'react'
import type { DueSheet } from '#shared/contract/sheets.ts'
import type { TodayView } from '#shared/contract/today.ts'
import { CivilDate } from '#shared/domain/civil-date.ts'
import { calendarDaysBetween } from '#shared/domain/day-number.ts'
import { tasksText } from '#shared/text/tasks.ts'
import { initialsOf } from '#shared/text/words.ts'
import { engine } from '#bridge/calls.ts'
import { leftWords, shortMoment } from '#bridge/clock-words.ts'
import { door } from '#bridge/door.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go } from '#bridge/place.ts'
import { sheetTitle, sheetWords } from '#bridge/sheet-words.ts'
import { toDoState } from '#bridge/task-words.ts'
import { DueList, LinkButton, SectionTitle, type DueRowData } from '#ui/index.ts'

const SHOWN_AT_FIRST = 8
const words = tasksText.today

/** What is to be done by the end of the horizon besides the answers: tasks, chasers, measures. */
export function ToDo({ view }: { view: TodayView }) {
  const by = view.days.at(-1)?.date ?? view.today
  const [due, setDue] = useState<readonly DueSheet[]>([])
  const [all, setAll] = useState(false)
  const officers = useOpenFile((now) => now.file?.officers ?? [])
  useEffect(() => {
    const again = async () => {
      const answer = await engine.sheets.due({ by: CivilDate.parse(by) })
      if (answer.ok) setDue(answer.value)
    }
    void again()
    return door.onChanged(() => void again())
  }, [by])
  const mine = due.filter(({ sheet }) => sheet.caseId !== null)
  if (mine.length === 0) return null
  const shown = all ? mine : mine.slice(0, SHOWN_AT_FIRST)
  const more = mine.length - shown.length
  return (
    <section>
      <SectionTitle count={mine.length}>{words.title}</SectionTitle>
      <DueList
        label={words.title}
        rows={shown.map((each) => rowOf(each, view.today, officers))}
        onOpen={(id) => {
          const caseId = mine.find(({ sheet }) => sheet.id === id)?.sheet.caseId
          if (caseId !== undefined && caseId !== null) go({ screen: 'case', caseId })
        }}
      />
      {more > 0 && <LinkButton onClick={() => setAll(true)}>{words.more(more)}</LinkButton>}
    </section>
  )
}

function rowOf(
  { sheet, reference, person }: DueSheet,
  today: CivilDate,
  officers: readonly { readonly id: string; readonly name: string }[],
): DueRowData {
  const { kind, body } = sheet.content
  const owner = kind === 'task' ? officers.find(({ id }) => id === body.ownerId) : undefined
  const days = sheet.due === null ? null : calendarDaysBetween(today, sheet.due)
  return {
    id: sheet.id,
    state: toDoState(sheet.due, sheet.doneOn, today),
    left: days === null ? '' : leftWords({ working: days, calendar: days }),
    date: sheet.due === null ? '' : shortMoment(sheet.due, today),
    name: sheetTitle(sheet),
    meta: [reference ?? '', person, kind === 'task' ? '' : sheetWords(kind).name]
      .filter((part) => part !== '')
      .join(' · '),
    ...(owner === undefined ? {} : { handler: { initials: initialsOf(owner.name), name: owner.name } }),
  }
}
