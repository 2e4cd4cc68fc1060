import type { CaseView } from '#shared/contract/views.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { dayWords } from '#shared/domain/date-words.ts'
import { calendarDaysBetween, dayOf } from '#shared/domain/day-number.ts'
import type { RequestId } from '#shared/domain/ids.ts'
import { sheetsOf, type SheetOf } from '#shared/domain/sheets/sheet.ts'
import { chaserText, searchRecordText, type ChaserFacts, type SearchSum } from '#shared/text/search-record.ts'
import { requestSheetText } from '#shared/text/sheets-request.ts'
import { kindNames, wordFor } from '#shared/text/words.ts'
import { Refusal, type EngineContext, type OpenFile } from '../context.ts'
import type { RecordPart, RecordSheet } from '../letters/record-sheet.ts'
import { today } from '../store/case-file.ts'
import { readCase } from '../store/cases.ts'
import { readOfficers } from '../store/officers.ts'
import { readOrganisation } from '../store/organisation.ts'
import { readSheets } from '../store/sheets.ts'
import { recordFrame } from './record-frame.ts'

type Search = SheetOf<'search'>
const text = searchRecordText
const results = requestSheetText.search.choices.result

/** The record of searches of a case, or of one request of it. Throws `request-unknown`. */
export function searchRecordOf(
  context: EngineContext,
  open: OpenFile,
  view: CaseView,
  requestId: RequestId | null,
): RecordSheet {
  if (requestId !== null && !view.requests.some(({ id }) => id === requestId))
    throw new Refusal('request-unknown')
  const all = sheetsOf(readSheets(open.file.db, view.record.id), 'search')
  // a search that belongs to no request was made for all of them
  const searches = all.filter(
    (sheet) => requestId === null || sheet.requestId === requestId || sheet.requestId === null,
  )
  const { dayWords: shortDay, ...frame } = recordFrame(context, open)
  const groups = [...view.requests.map(({ id }) => id), null].flatMap((id) => {
    const own = searches.filter((sheet) => sheet.requestId === id)
    return own.length === 0 ? [] : [{ id, own }]
  })
  return {
    ...frame,
    title: text.title,
    reference: view.record.reference,
    made: text.made(shortDay(frame.date)),
    lead: text.lead,
    parts:
      groups.length === 0
        ? [{ kind: 'text', title: '', text: text.none }]
        : [
            ...groups.flatMap(({ id, own }) => groupParts(own, titleOf(view, id), shortDay)),
            ...evidenceParts(view, searches),
          ],
  }
}

function titleOf(view: CaseView, id: RequestId | null): string {
  const kind = view.requests.find((request) => request.id === id)?.kind
  return kind === undefined ? text.wholeCase : wordFor(kindNames, kind)
}

function groupParts(
  searches: readonly Search[],
  title: string,
  shortDay: (date: CivilDate) => string,
): RecordPart[] {
  const day = (date: CivilDate | null, words: (day: string) => string) =>
    date === null ? '' : words(shortDay(date))
  return [
    {
      kind: 'table',
      title,
      heads: text.heads,
      widths: [24, 32, 32, 32, 9, 12],
      rows: searches.map(({ content: { body } }) => [
        lines(body.system, body.who === '' ? '' : text.by(body.who)),
        lines(body.terms, body.period === '' ? '' : text.period(body.period)),
        lines(
          day(body.askedOn, text.asked),
          day(body.searchedOn, text.searched),
          body.searchedOn === null ? day(body.answerBy, text.wanted) : '',
        ),
        lines(results[body.result], body.found, body.exception),
        body.items === null ? '–' : String(body.items),
        body.minutes === null ? '–' : String(body.minutes),
      ]),
    },
    { kind: 'text', title: '', text: text.sum(sumOf(searches)) },
  ]
}

function evidenceParts(view: CaseView, searches: readonly Search[]): RecordPart[] {
  const files = new Map(view.attachments.map((file) => [file.id, file]))
  const rows = searches.flatMap(({ content: { body } }) =>
    body.attachmentIds.flatMap((id) => {
      const file = files.get(id)
      return file === undefined ? [] : [[body.system, file.name, file.sha256]]
    }),
  )
  return rows.length === 0
    ? []
    : [{ kind: 'table', title: text.evidence, heads: text.evidenceHeads, widths: [3, 4, 5], rows }]
}

function sumOf(searches: readonly Search[]): SearchSum {
  const count = (result: Search['content']['body']['result']) =>
    searches.filter(({ content }) => content.body.result === result).length
  return {
    searches: searches.length,
    found: count('found'),
    nothing: count('none'),
    exception: count('exception'),
    pending: count('pending'),
    minutes: searches.reduce((sum, { content }) => sum + (content.body.minutes ?? 0), 0),
  }
}

/** The message that reminds whoever has to make a search. Throws `sheet-elsewhere` for anything but a search of a case. */
export function chaserOf({ file }: OpenFile, sheet: Search) {
  const record = sheet.caseId === null ? null : readCase(file.db, sheet.caseId)
  if (record === null) throw new Refusal('sheet-elsewhere')
  const { body } = sheet.content
  const facts: ChaserFacts = {
    who: body.who,
    system: body.system,
    reference: record.reference,
    terms: body.terms.trim(),
    period: body.period,
    askedOn: body.askedOn === null ? '' : dayWords(dayOf(body.askedOn)),
    answerBy: body.answerBy === null ? '' : dayWords(dayOf(body.answerBy)),
    late: body.answerBy === null ? null : calendarDaysBetween(body.answerBy, today(file)),
    officer: readOfficers(file.db).find(({ id }) => id === file.officerId)?.name ?? '',
    organisation: readOrganisation(file.db).name,
  }
  return { subject: chaserText.subject(facts), text: chaserText.text(facts) }
}

function lines(...parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join('\n')
}
