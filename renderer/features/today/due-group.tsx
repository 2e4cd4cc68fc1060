import type { CaseRow } from '#shared/contract/views.ts'
import { todayText } from '#shared/text/today.ts'
import { initialsOf, kindsInRow } from '#shared/text/words.ts'
import { clockState, daysLeftWords, dueWords } from '#bridge/clock-words.ts'
import { go, type CaseTab } from '#bridge/place.ts'
import { Button, DueList, SectionTitle, icons, type DueRowData, type Icon } from '#ui/index.ts'
import { nextDuty, statusOf } from './today-words.ts'

type Move = { readonly label: string; readonly icon: Icon; readonly tab: CaseTab }

/** What the officer most likely does next with a case at this stage; null where it waits or needs reading first. */
function moveOf(row: CaseRow): Move | null {
  if (row.stage === 'ready-to-send')
    return { label: todayText.actions.send, icon: icons.send, tab: 'letters' }
  if (row.stage === 'deciding') return { label: todayText.actions.decide, icon: icons.check, tab: 'overview' }
  if (row.stage === 'logged' && row.kind !== 'breach' && row.next?.clock === 'acknowledge') {
    return { label: todayText.actions.acknowledge, icon: icons.letter, tab: 'letters' }
  }
  return null
}

function rowOf(row: CaseRow, today: string, first: boolean): DueRowData {
  const move = moveOf(row)
  const duty = nextDuty(row)
  return {
    id: row.id,
    state: clockState(duty.standing, duty.daysLeft),
    share: row.elapsed,
    left: daysLeftWords(duty),
    date: dueWords(duty, today).text,
    name: row.person,
    meta: `${row.reference} · ${kindsInRow(row.kinds)}`,
    status: statusOf(row, today),
    ...(row.kind === 'breach' ? { icon: icons.breaches } : {}),
    ...(row.handler === '' ? {} : { handler: { initials: initialsOf(row.handler), name: row.handler } }),
    ...(move === null
      ? {}
      : {
          actions: (
            <Button
              size="sm"
              icon={move.icon}
              variant={first ? 'primary' : 'default'}
              onClick={() => go({ screen: 'case', caseId: row.id, tab: move.tab })}
            >
              {move.label}
            </Button>
          ),
        }),
  }
}

/** One group of Today with its rows; nothing when it is empty. `leads` marks the group whose first row is next. */
export function DueGroup({
  title,
  rows,
  today,
  leads = false,
}: {
  title: string
  rows: readonly CaseRow[]
  today: string
  leads?: boolean
}) {
  if (rows.length === 0) return null
  return (
    <section>
      <SectionTitle count={rows.length}>{title}</SectionTitle>
      <DueList
        label={title}
        rows={rows.map((row, index) => rowOf(row, today, leads && index === 0))}
        onOpen={(caseId) => go({ screen: 'case', caseId })}
      />
    </section>
  )
}
