import type { DayEffect, MovedDate, PlannedDay } from '#shared/contract/calendars.ts'
import { calendarsText } from '#shared/text/calendars.ts'
import { failureText } from '#shared/text/failures.ts'
import { clockNames, kindNames, wordFor } from '#shared/text/words.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { ErrorNote, LiveRegion, VisuallyHidden, shortDate } from '#ui/index.ts'
import { recordedOf, type Effect } from './effect.ts'
import css from './effect-panel.module.css'

const words = calendarsText.effect
const ROWS = 50
const LEFT = ['weekend', 'listed', 'entered', 'not-listed', 'outside-years'] as const

/** What days would do to the open cases, before they are saved. */
export function EffectPanel({ effect, closures = false }: { effect: Effect; closures?: boolean }) {
  return (
    <section className={css.panel} aria-labelledby="effect-title">
      <h3 id="effect-title" className={css.title}>
        {words.title}
      </h3>
      {effect.state === 'waiting' && <p>{words.waiting}</p>}
      {effect.state === 'reading' && <p>{words.reading}</p>}
      {effect.state === 'failed' && <ErrorNote {...failureText(effect.failure)} />}
      {effect.state === 'known' && (
        <>
          {effect.effect.days.length > 0 && <p>{daysSentence(effect.effect.days, recordedOf(effect))}</p>}
          <Moves {...effect.effect} />
          {closures && <p className={css.quiet}>{words.closureNote}</p>}
        </>
      )}
      <LiveRegion>{spoken(effect)}</LiveRegion>
    </section>
  )
}

function Moves({ moved, movedTotal, openCases }: DayEffect) {
  const today = useOpenFile((now) => now.file?.today ?? '')
  if (movedTotal === 0) return <p>{words.noMove(openCases)}</p>
  const { columns } = words
  return (
    <>
      <p className={css.count}>{movesSentence({ moved, movedTotal })}</p>
      <div className={css.scroll} tabIndex={0} role="group" aria-label={words.caption}>
        <table className={css.table}>
          <caption>
            <VisuallyHidden>{words.caption}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col">{columns.case}</th>
              <th scope="col">{columns.duty}</th>
              <th scope="col">{columns.from}</th>
              <th scope="col">{columns.to}</th>
            </tr>
          </thead>
          <tbody>
            {moved.slice(0, ROWS).map((move) => (
              <tr key={`${move.caseId} ${move.kind} ${move.clock}`}>
                <th scope="row">
                  {move.person === '' ? move.reference : move.person}
                  {move.person !== '' && <span className={css.reference}>{move.reference}</span>}
                </th>
                <td>{dutyOf(move)}</td>
                <td className={css.before}>{dateOf(move.from, today)}</td>
                <td className={css.after}>{dateOf(move.to, today)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {movedTotal > ROWS && <p className={css.quiet}>{words.more(movedTotal - ROWS)}</p>}
    </>
  )
}

function dutyOf({ kind, clock, which, basis }: MovedDate): string {
  const duty = clock === 'respond' ? wordFor(kindNames, kind) : wordFor(clockNames, clock)
  const promised = basis === 'promise' ? words.promise(duty) : duty
  return which === 'safe' ? words.safe(promised) : promised
}

function dateOf(date: string | null, today: string): string {
  return date === null ? words.unknown : shortDate(date.slice(0, 10), today)
}

function daysSentence(days: readonly PlannedDay[], recorded: number): string {
  const left = LEFT.flatMap((state) => {
    const count = days.filter((day) => day.state === state).length
    return count === 0 ? [] : [words.left[state](count)]
  })
  return [recorded === 0 ? words.nothing : words.recorded(recorded), ...left].join(' ')
}

function movesSentence({ moved, movedTotal }: Pick<DayEffect, 'moved' | 'movedTotal'>): string {
  return words.moves(movedTotal, new Set(moved.map(({ caseId }) => caseId)).size)
}

function spoken(effect: Effect): string {
  if (effect.state !== 'known') return ''
  const { movedTotal, openCases } = effect.effect
  return movedTotal === 0 ? words.noMove(openCases) : `${movesSentence(effect.effect)}.`
}
