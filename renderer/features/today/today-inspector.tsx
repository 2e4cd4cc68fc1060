import type { TodayView } from '#shared/contract/today.ts'
import { clockText } from '#shared/text/clock.ts'
import { todayText } from '#shared/text/today.ts'
import { eventNames, wordFor } from '#shared/text/words.ts'
import { wallOf } from '#bridge/instants.ts'
import { go } from '#bridge/place.ts'
import { IconView, InspectorSection, icons, shortDate, type Icon } from '#ui/index.ts'
import css from './today.module.css'

const eventIcons: Readonly<Record<string, Icon>> = {
  received: icons.mailIn,
  aware: icons.breaches,
  acknowledged: icons.send,
  'response-sent': icons.send,
  'extension-notified': icons.extend,
  'search-began': icons.search,
  'appeal-received': icons.appeal,
  closed: icons.done,
}

/** "09:12" for today, "Tue 23 Jun, 17:40" before. */
function whenWords(instant: string, zone: string, today: string): string {
  const { date, time } = wallOf(instant, zone)
  return date === today ? time : clockText.at(shortDate(date, today), time)
}

/** The right-hand side of Today: the latest entries of all cases, and how the month went. */
export function TodayInspector({ view, zone }: { view: TodayView; zone: string }) {
  const text = todayText.inspector
  return (
    <>
      <InspectorSection title={text.recent}>
        {view.recent.length === 0 ? (
          <p className={css.quiet}>{text.noRecent}</p>
        ) : (
          <ul className={css.entries}>
            {view.recent.map((entry, index) => (
              <li key={`${entry.at}-${index}`} className={css.entry}>
                <IconView icon={eventIcons[entry.type] ?? icons.recordEvent} />
                <span>
                  <button
                    type="button"
                    className={css.entryLink}
                    onClick={() => go({ screen: 'case', caseId: entry.caseId })}
                  >
                    {entry.person}
                  </button>
                  <span className={css.what}>{wordFor(eventNames, entry.type)}</span>
                  <span className={css.meta}>
                    {text.entry(entry.reference, whenWords(entry.at, zone, view.today))}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </InspectorSection>
      <InspectorSection title={text.month}>
        {view.month.sent === 0 ? (
          <p className={css.quiet}>{text.noneSent}</p>
        ) : (
          <>
            <p>
              <span className={css.figure}>{text.onTime(view.month.onTime, view.month.sent)}</span>{' '}
              {text.sentOnTime}
            </p>
            <p className={css.meta}>{text.late(view.month.sent - view.month.onTime)}</p>
          </>
        )}
      </InspectorSection>
    </>
  )
}
