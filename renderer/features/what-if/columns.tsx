import { Fragment, type CSSProperties, type ReactNode } from 'react'
import type { ComparedColumn } from '#shared/contract/deadlines.ts'
import { whatIfText } from '#shared/text/what-if.ts'
import { BigDate, LinkButton, icons } from '#ui/index.ts'
import { copyText } from './copy-text.ts'
import { Facts, Others, Ribbon, Trail } from './column-parts.tsx'
import { chipOf, dateWords, labelOf, laterWords, shownClock, underName } from './column-words.ts'
import type { Comparison } from './what-if-store.ts'
import css from './what-if.module.css'

const text = whatIfText.result

/** Two to four laws side by side, their dates, calendars and reasons each on one line. */
export function Columns({ comparison }: { comparison: Comparison }) {
  const { columns, today } = comparison
  const style = { '--columns': columns.length } as CSSProperties
  return (
    <div className={css.board} role="region" aria-label={text.scroll} tabIndex={0}>
      <div className={css.grid} style={style}>
        {columns.map((column, at) => (
          <Column key={column.name} column={column} at={at} of={columns.length} today={today} />
        ))}
      </div>
    </div>
  )
}

/** One column: a section for who listens, cells of the common grid for who looks. */
function Column({
  column,
  at,
  of,
  today,
}: {
  column: ComparedColumn
  at: number
  of: number
  today: string
}) {
  const clock = shownClock(column)
  const { date, instead, reason } = dateWords(column)
  const chip = chipOf(clock)
  const size = of === 2 ? 'trail' : 'column'
  const cells: ReactNode[] = [
    <Head key="head" column={column} />,
    <BigDate
      key="date"
      size={of === 2 ? 'wizard' : 'column'}
      label={labelOf(column, clock)}
      date={of > 2 && date !== null ? date.replace(' ', '\n') : date}
      instead={instead}
      {...(reason === '' ? {} : { reason })}
      {...(chip === null ? {} : { chip })}
    />,
    <Facts key="facts" clock={clock} today={today} narrow={of > 2} />,
    <Ribbon key="ribbon" column={column} today={today} size={size} />,
    clock === null ? null : <Trail key="trail" clock={clock} today={today} />,
    <Others key="others" column={column} today={today} />,
  ]
  return (
    <section className={css.column} aria-label={text.column(column.name)}>
      {cells.map((cell, row) => (
        <div
          key={row}
          className={css.cell}
          data-first={at === 0 || undefined}
          style={{ gridColumn: at + 1, gridRow: row + 1 }}
        >
          <Fragment>{cell}</Fragment>
        </div>
      ))}
    </section>
  )
}

function Head({ column }: { column: ComparedColumn }) {
  const later = laterWords(column)
  return (
    <>
      <div className={css.headLine}>
        <h2 className={css.name}>{column.name}</h2>
        <LinkButton
          size="xs"
          icon={icons.copy}
          aria-label={text.copyColumn(column.name)}
          onClick={() => void copyText(column.text)}
        >
          {text.copy}
        </LinkButton>
      </div>
      <p className={css.meta}>{underName(column)}</p>
      {later !== null && <p className={css.later}>{later}</p>}
    </>
  )
}
