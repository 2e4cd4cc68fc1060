import { whatIfText } from '#shared/text/what-if.ts'
import { clockLineProps, whySteps } from '#bridge/clock-props.ts'
import { holdingDue } from '#bridge/clock-words.ts'
import { BigDate, Card, ClockLine, LiveRegion, WhyTrail, icons } from '#ui/index.ts'
import { copyText } from './copy-text.ts'
import { Facts, Others, Ribbon } from './column-parts.tsx'
import { chipOf, dateWords, labelOf, shownClock, underName, whyWords } from './column-words.ts'
import type { Comparison } from './what-if-store.ts'
import css from './what-if.module.css'

const text = whatIfText.result

/** One law alone: the date as a case shows it, with its line, its calendar and its trail. */
export function OneColumn({ comparison }: { comparison: Comparison }) {
  const { columns, today } = comparison
  const column = columns[0]
  if (column === undefined) return null
  const clock = shownClock(column)
  const { date, instead, reason } = dateWords(column)
  const chip = chipOf(clock)
  const line = clock === null ? null : clockLineProps(clock, today)
  const drawn = clock !== null && holdingDue(clock) !== null && column.group.days.length > 0
  return (
    <section className={css.one} aria-label={text.column(column.name)}>
      <Card padded>
        <div className={css.oneHead}>
          <h2 className={css.name}>{column.name}</h2>
          <p className={css.meta}>{underName(column)}</p>
        </div>
        <BigDate
          label={labelOf(column, clock)}
          date={date}
          instead={instead}
          {...(reason === '' ? {} : { reason })}
          {...(chip === null ? {} : { chip })}
          {...(line === null ? {} : { line: <ClockLine {...line} /> })}
        />
        <div className={css.oneFacts}>
          <Facts clock={clock} today={today} narrow={false} />
        </div>
      </Card>
      {clock !== null && (
        <WhyTrail
          title={whyWords(clock, today)}
          steps={whySteps(clock, icons, today)}
          copy={{ label: text.copyOne, onClick: () => void copyText(column.text) }}
          {...(drawn ? { aside: <Ribbon column={column} today={today} size="trail" /> } : {})}
        />
      )}
      <div className={css.oneOthers}>
        <Others column={column} today={today} />
      </div>
      <LiveRegion>{text.one(column.name, date ?? `${instead}. ${reason}`.replace(/\.$/, ''))}</LiveRegion>
    </section>
  )
}
