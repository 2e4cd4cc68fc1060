import type { ComparedColumn } from '#shared/contract/deadlines.ts'
import type { Situation } from '#shared/domain/situation.ts'
import type { Clock } from '#shared/domain/clock.ts'
import { dueWords, sentenceCase } from '#shared/domain/date-words.ts'
import { explanationText } from '#shared/domain/explain.ts'
import { isCivilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import { momentOf } from '#shared/domain/zones.ts'
import { whatIfText } from '#shared/text/what-if.ts'
import { eventNames, kindNames, wordFor } from '#shared/text/words.ts'
import type { TargetWords } from './target-words.ts'

const text = whatIfText.copied

/** One column as plain text: the date shown with its reasons first, then the other duties in a line each. */
export function columnText(words: TargetWords, clocks: readonly Clock[], failure: string): string {
  const [shown, ...others] = clocks
  const title = words.title.startsWith(words.name) ? words.title : `${words.name} · ${words.title}`
  if (shown === undefined) return `${title}\n\n${sentenceCase(failure)}`
  const also = others.map((clock) => `${explanationText(clock).split('\n')[0] ?? ''} [${clock.citation}]`)
  return [
    title,
    '',
    explanationText(shown),
    ...extensionLines(shown),
    ...(also.length === 0 ? [] : ['', text.also, ...also]),
  ].join('\n')
}

function extensionLines({ latestIfExtended, noticeBy }: Clock): string[] {
  if (latestIfExtended === undefined) return []
  const latest = dueWords(latestIfExtended)
  return ['', noticeBy === undefined ? text.latest(latest) : text.latestAndNotice(latest, dueWords(noticeBy))]
}

/** The whole comparison as plain text: what was asked, what differs, then each column. */
export function comparisonText(
  { kind, received, events }: Pick<Situation, 'kind' | 'received' | 'events'>,
  today: CivilDate,
  columns: readonly ComparedColumn[],
): string {
  const known = isCivilDate(received) || momentOf(received) !== undefined
  const differences = columns.flatMap(({ difference }) => (difference === null ? [] : [difference.sentence]))
  return [
    text.title,
    text.asked(wordFor(kindNames, kind), known ? dueWords(received) : received, dueWords(today)),
    ...events.map(({ type, date }) => text.event(wordFor(eventNames, type), dueWords(date))),
    ...(differences.length === 0 ? [] : ['', ...differences]),
    ...columns.flatMap((column) => ['', '', column.text]),
    '',
    text.foot,
  ].join('\n')
}
