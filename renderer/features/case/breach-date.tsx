import type { ReactNode } from 'react'
import type { BreachView } from '#shared/contract/breaches.ts'
import { breachBoardText } from '#shared/text/breach-board.ts'
import { caseText } from '#shared/text/case.ts'
import {
  clockState,
  fullMoment,
  leftWords,
  shortMoment,
  timeOf,
  type ClockLook,
} from '#bridge/clock-words.ts'
import { BigDate, BreachLine } from '#ui/index.ts'

const text = breachBoardText.date

/** A moment of the record as the clock words take it, `2026-06-23T09:40:00`; the day alone without a time. */
export function momentText({ date, time }: { readonly date: string; readonly time: string | null }): string {
  return time === null ? date : `${date}T${time}:00`
}

/** The head's date of a breach: the hours that are left, or how telling the authority ended; `other` for clocks in days. */
export function BreachDate({
  breach,
  compact,
  today,
  why,
  other,
}: {
  breach: BreachView
  compact: boolean
  today: string
  why: { label: string; onClick: () => void }
  other: ReactNode
}) {
  const { authority } = breach.row
  // a processor's first notice goes to its customer
  const who = breach.processor ? 'customer' : 'authority'
  const size = compact ? 'compact' : 'full'
  if (authority.told !== null) {
    const moment = momentText(authority.told)
    return (
      <BigDate
        size={size}
        label={text.toldOf[who]}
        date={shortMoment(moment)}
        shortDate={shortMoment(moment, today)}
        chip={{
          state: authority.late ? 'met-late' : 'met',
          share: 1,
          text: authority.late ? text.late : text.inTime,
        }}
      />
    )
  }
  if (authority.state === 'not-owed')
    return (
      <BigDate
        size={size}
        label={text.noneFor[who]}
        date={null}
        instead={text.notNeeded}
        reason={authority.sentence}
      />
    )
  const { hours } = breach
  const end = authority.due ?? authority.safe
  if (hours === null || end === null || authority.daysLeft === null) return other
  const state = clockState('running', authority.daysLeft)
  return (
    <BigDate
      size={size}
      label={text.by(text[who])}
      date={shortMoment(end)}
      shortDate={shortMoment(end, today)}
      chip={{ state, share: hours.elapsed / hours.total, text: leftWords(authority.daysLeft) }}
      why={why}
      {...(compact
        ? {}
        : { line: <Line breach={breach} hours={hours} end={end} state={state} today={today} /> })}
    />
  )
}

function Line({
  breach,
  hours,
  end,
  state,
  today,
}: {
  breach: BreachView
  hours: { total: number; elapsed: number }
  end: string
  state: ClockLook
  today: string
}) {
  const { aware, authority } = breach.row
  const safe = authority.due === null || authority.safe === null ? null : timeOf(authority.safe)
  const late = authority.daysLeft !== null && 'hours' in authority.daysLeft && authority.daysLeft.hours < 0
  return (
    <BreachLine
      sentence={text.sentence(hours.elapsed, hours.total, fullMoment(end))}
      elapsedHours={hours.elapsed}
      totalHours={hours.total}
      state={state}
      labels={[
        {
          at: 0,
          label: aware === null ? caseText.header.notBegun : shortMoment(momentText(aware), today),
          note: text.aware,
        },
        ...(late ? [] : [{ at: hours.elapsed, label: text.now, strong: true }]),
        { at: hours.total, label: shortMoment(end, today), note: safe === null ? text.due : text.safe(safe) },
      ]}
    />
  )
}
