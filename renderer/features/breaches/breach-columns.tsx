import type { BreachDuty, BreachRow } from '#shared/contract/breaches.ts'
import { breachesText } from '#shared/text/breaches.ts'
import { clockText } from '#shared/text/clock.ts'
import { grouped, initialsOf, stageNames } from '#shared/text/words.ts'
import { clockState, leftWords, shortMoment } from '#bridge/clock-words.ts'
import { Avatar, StateText, shortDate, type RegisterColumn } from '#ui/index.ts'
import css from './breaches.module.css'

const words = breachesText

/** "Tue 23 Jun, 09:40"; the day alone where no time is known. */
function moment({ date, time }: NonNullable<BreachRow['aware']>, today: string): string {
  const day = shortDate(date, today)
  return time === null ? day : clockText.at(day, time)
}

function DueCell({ duty, today }: { duty: BreachDuty; today: string }) {
  const end = duty.due ?? duty.safe
  if (end !== null) return shortMoment(end, today)
  return <span className={css.quiet}>{clockText.notFixed}</span>
}

/** What is left, or how it ended: told in time, told late, or needless. */
function LeftCell({ row }: { row: BreachRow }) {
  const { state, late, standing, daysLeft } = row.authority
  if (state === 'told')
    return (
      <StateText state={late ? 'met-late' : 'met'}>
        {late ? words.authority.late : words.authority.told}
      </StateText>
    )
  if (state === 'not-owed')
    return (
      <StateText state="met" quiet>
        {words.authority['not-owed']}
      </StateText>
    )
  if (row.closedOn !== null) return words.table.none
  if (daysLeft === null)
    return (
      <StateText state="soft" quiet>
        {clockText.noFixedDate}
      </StateText>
    )
  // without the time of awareness there is no exact end: what is left until the safe one still counts
  const look = clockState(standing === 'waiting' ? 'running' : standing, daysLeft)
  return (
    <StateText state={look} quiet={look === 'running'}>
      {leftWords(daysLeft)}
    </StateText>
  )
}

function RiskCell({ row }: { row: BreachRow }) {
  if (row.risk === 'pending') return <span className={css.quiet}>{words.risks.pending}</span>
  return row.risk === 'high-risk' ? <b>{words.risks['high-risk']}</b> : words.risks[row.risk]
}

function ToldCell({ duty }: { duty: BreachDuty }) {
  if (duty.state === 'owed') return <StateText state="soon">{words.told.owed}</StateText>
  return <span className={duty.state === 'told' ? undefined : css.quiet}>{words.told[duty.state]}</span>
}

/** The columns of the register. A column that can be sorted has the id of its sort order. */
export function breachColumns(today: string): RegisterColumn<BreachRow>[] {
  const { columns, table } = words
  return [
    {
      id: 'reference',
      header: columns.reference,
      width: 132,
      sortable: true,
      tone: 'quiet',
      cell: (row) => row.reference,
    },
    {
      id: 'title',
      header: columns.title,
      width: 'grow',
      minWidth: 150,
      sortable: true,
      tone: 'name',
      cell: (row) => row.title,
    },
    {
      id: 'aware',
      header: columns.aware,
      width: 132,
      sortable: true,
      tone: 'quiet',
      narrow: 'hide',
      cell: (row) => (row.aware === null ? table.none : moment(row.aware, today)),
    },
    {
      id: 'due',
      header: columns.due,
      width: 128,
      sortable: true,
      tabular: true,
      cell: (row) => <DueCell duty={row.authority} today={today} />,
    },
    {
      id: 'left',
      header: columns.left,
      width: 128,
      cell: (row) => (
        <span className={css.state}>
          <LeftCell row={row} />
        </span>
      ),
    },
    { id: 'risk', header: columns.risk, width: 92, cell: (row) => <RiskCell row={row} /> },
    {
      id: 'people',
      header: columns.people,
      width: 78,
      align: 'right',
      tabular: true,
      cell: (row) =>
        row.peopleCount === null ? (
          <span className={css.quiet}>{words.unknown}</span>
        ) : (
          grouped(row.peopleCount)
        ),
    },
    {
      id: 'told',
      header: columns.told,
      width: 104,
      cell: (row) => (
        <span className={css.state}>
          <ToldCell duty={row.people} />
        </span>
      ),
    },
    {
      id: 'stage',
      header: columns.stage,
      width: 106,
      sortable: true,
      narrow: 'hide',
      cell: (row) => stageNames[row.stage],
    },
    {
      id: 'handler',
      header: columns.handler,
      width: 66,
      sortable: true,
      narrow: 'hide',
      cell: (row) =>
        row.handler === '' ? table.none : <Avatar initials={initialsOf(row.handler)} name={row.handler} />,
    },
  ]
}
