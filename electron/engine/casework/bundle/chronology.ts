import { bundlePaperText } from '#shared/text/bundle-paper.ts'
import { eventNames, kindNames } from '#shared/text/words.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import type { CaseEvent } from '#shared/domain/event.ts'
import type { RecordPart } from '#engine/letters/record-sheet.ts'
import type { DayWords, Moments } from './moments.ts'

const text = bundlePaperText.chronology

/** One thing that happened, as the bundle counts them. `null` is nothing, of places and days alike. */
export type ChronologyEntry = {
  /** From 1, by the day it happened. */
  readonly place: number
  readonly date: string
  readonly time: string | null
  readonly type: CaseEvent['type']
  readonly title: string
  /** Which request it concerns, where the case has several. */
  readonly concerns: string | null
  readonly newDate: string | null
  readonly detail: string
  readonly overrideReason: string
  /** ISO 8601 instant in UTC. */
  readonly recordedAt: string
  readonly officer: string
  readonly counts: boolean
  /** The entry that counts instead, where it is listed. */
  readonly correctedBy: number | null
  readonly correctedOn: string | null
  readonly corrects: number | null
}

/** Every event by its day, corrected ones in their place; notes only where they are wanted. */
export function chronologyOf(view: CaseView, notes: boolean): ChronologyEntry[] {
  const shown = view.events
    .filter(({ type }) => notes || type !== 'note')
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  const placeOf = new Map<string, number>(shown.map(({ id }, at) => [id, at + 1]))
  const all = new Map<string, CaseEvent>(view.events.map((event) => [event.id, event]))
  const requests = new Map<string, string>(view.requests.map(({ id, kind }) => [id, kindNames[kind]]))
  return shown.map((event, at) => ({
    place: at + 1,
    date: event.date,
    time: event.time,
    type: event.type,
    title: eventNames[event.type],
    concerns: view.requests.length > 1 ? (requests.get(event.requestId ?? '') ?? null) : null,
    newDate: event.until,
    detail: event.detail,
    overrideReason: event.overrideReason,
    recordedAt: event.recordedAt,
    officer: event.officerName,
    counts: event.correctedBy === null,
    correctedBy: placeOf.get(event.correctedBy ?? '') ?? null,
    correctedOn: all.get(event.correctedBy ?? '')?.recordedAt ?? null,
    corrects: placeOf.get(event.corrects ?? '') ?? null,
  }))
}

function orderOf({ date, time, n }: CaseEvent): string {
  return `${date}T${time ?? '00:00'}#${String(n).padStart(9, '0')}`
}

/** The chronology as a table on paper. */
export function chronologyPart(entries: readonly ChronologyEntry[], { day, moment }: Moments): RecordPart {
  return {
    kind: 'table',
    title: '',
    heads: text.heads,
    widths: [9, 30, 92, 36],
    titled: 2,
    struck: entries.flatMap(({ counts }, at) => (counts ? [] : [at])),
    rows: entries.map((entry) => [
      String(entry.place),
      entry.time === null ? dayOf(entry.date, day) : text.at(dayOf(entry.date, day), entry.time),
      linesOf(entry, day),
      [moment(entry.recordedAt), entry.officer].filter((line) => line !== '').join('\n'),
    ]),
  }
}

function linesOf(entry: ChronologyEntry, day: DayWords): string {
  return [
    entry.concerns === null ? entry.title : `${entry.title}: ${entry.concerns}`,
    entry.newDate === null ? '' : text.until(dayOf(entry.newDate, day)),
    entry.detail,
    entry.overrideReason === '' ? '' : text.override(entry.overrideReason),
    entry.corrects === null ? '' : text.corrects(entry.corrects),
    correctionOf(entry, day),
  ]
    .filter((line) => line.trim() !== '')
    .join('\n')
}

function correctionOf({ counts, correctedBy, correctedOn }: ChronologyEntry, day: DayWords): string {
  if (counts) return ''
  if (correctedBy !== null) return text.corrected(correctedBy)
  return text.takenBack(correctedOn === null ? '' : dayOf(correctedOn.slice(0, 10), day))
}

function dayOf(date: string, day: DayWords): string {
  return day(civilDate(date))
}

/** Columns of chronology.csv and keys of chronology.json, in their order. */
const COLUMNS = [
  'number',
  'date',
  'time',
  'event',
  'title',
  'concerns',
  'new_date',
  'detail',
  'override_reason',
  'recorded_at',
  'officer',
  'counts',
  'corrected_by',
  'corrects',
] as const

/** The chronology as rows of texts and numbers under their names, for CSV and JSON alike. */
export function chronologyData(entries: readonly ChronologyEntry[]) {
  return entries.map(
    (entry) =>
      ({
        number: entry.place,
        date: entry.date,
        time: entry.time,
        event: entry.type,
        title: entry.title,
        concerns: entry.concerns,
        new_date: entry.newDate,
        detail: entry.detail,
        override_reason: entry.overrideReason,
        recorded_at: entry.recordedAt,
        officer: entry.officer,
        counts: entry.counts ? 'yes' : 'no',
        corrected_by: entry.correctedBy,
        corrects: entry.corrects,
      }) satisfies Record<(typeof COLUMNS)[number], string | number | null>,
  )
}

/** The same as header and cells. */
export function chronologyTable(entries: readonly ChronologyEntry[]) {
  return {
    header: COLUMNS,
    rows: chronologyData(entries).map((row) => COLUMNS.map((column) => String(row[column] ?? ''))),
  }
}
