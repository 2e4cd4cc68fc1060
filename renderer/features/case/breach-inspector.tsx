import type { CaseView } from '#shared/contract/views.ts'
import { countingEvents } from '#shared/domain/event.ts'
import { sheetsOf } from '#shared/domain/sheets/sheet.ts'
import { breachBoardText } from '#shared/text/breach-board.ts'
import { InspectorSection, KeyValues, shortDate } from '#ui/index.ts'
import { eventTitle } from './event-looks.ts'
import { useSheets } from './sheets-store.ts'
import board from './breach.module.css'

/** What happened in a breach, hour by hour, the last first. */
export function HourByHour({ view, today }: { view: CaseView; today: string }) {
  const events = [...countingEvents(view.events)].reverse()
  const days = [...new Set(events.map(({ date }) => date))]
  return (
    <InspectorSection title={breachBoardText.hours.title}>
      {days.map((date) => (
        <div key={date}>
          <p className={board.day}>{shortDate(date, today)}</p>
          <dl className={board.hours}>
            {events
              .filter((event) => event.date === date)
              .map((event) => (
                <Moment
                  key={event.id}
                  time={event.time ?? '–'}
                  title={eventTitle(view, event)}
                  detail={event.detail}
                />
              ))}
          </dl>
        </div>
      ))}
    </InspectorSection>
  )
}

function Moment({ time, title, detail }: { time: string; title: string; detail: string }) {
  return (
    <>
      <dt>{time}</dt>
      <dd>
        {title}
        {detail !== '' && <p className={board.missing}>{detail}</p>}
      </dd>
    </>
  )
}

/** The matters a regulator opened about the case: since when, by when it wants an answer, and how they ended. */
export function RegulatorCases({ today }: { today: string }) {
  const found = sheetsOf(
    useSheets((now) => now.sheets),
    'regulator-case',
  )
  const text = breachBoardText.regulator
  return found.map(({ id, content: { body } }) => {
    const answer =
      body.answeredOn !== null
        ? text.sent(shortDate(body.answeredOn, today))
        : body.answerDue === null
          ? ''
          : text.due(shortDate(body.answerDue, today))
    const items = [
      { label: text.reference, value: body.theirReference },
      { label: text.contact, value: body.contact },
      { label: text.opened, value: body.openedOn === null ? '' : shortDate(body.openedOn, today) },
      { label: text.answer, value: answer },
      {
        label: text.outcome,
        value:
          body.closedOn === null
            ? body.outcome || text.open
            : text.closed(shortDate(body.closedOn, today), body.outcome),
      },
    ].filter(({ value }) => value !== '')
    return (
      <InspectorSection key={id} title={body.regulator === '' ? text.title : body.regulator}>
        <KeyValues items={items} />
      </InspectorSection>
    )
  })
}
