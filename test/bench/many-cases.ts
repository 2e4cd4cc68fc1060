import { CaseIntake, CorrespondenceIntake } from '#shared/domain/case.ts'
import { civilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import { addCalendarDays } from '#shared/domain/day-number.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { reindex } from '#engine/casework/rows.ts'
import type { CaseFile } from '#engine/store/case-file.ts'
import { today } from '#engine/store/case-file.ts'
import { appendCase } from '#engine/store/cases.ts'
import { appendCorrespondence } from '#engine/store/correspondence.ts'
import { appendEvent } from '#engine/store/events.ts'
import { write } from '#engine/store/write.ts'

const FIRST =
  'Imogen Gethin Desmond Nuala Oskar Yusra Winifred Callum Rafferty Marisol Odalys Ansel Łukasz Zoë Søren Hana'
const BEGIN =
  'Sallow Mael Okpar Fenni Linden Kettle Asto Strath Coombe Tenter Green Bright Under Quill Thorn Marsh'
const END = 'by or aeke moor land dale row hill den mantle water haugh feather quist ton wick'
const WORDS =
  'please send everything you hold about my account since the repair in october invoices calls recordings notes ' +
  'photographs address delivery order warranty teapot kettle lamp bicycle tracker sensor battery engineer visit ' +
  'complaint counter letter answer never came twice month office branch leeds york harbour'
const RIGHTS = ['access', 'erasure', 'correction', 'portability', 'objection'] as const
const CASES_A_SAVE = 250

/** A small generator of the same numbers for the same seed (mulberry32), 0 to 1. */
export function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What cases are logged under. */
export type Setting = {
  readonly profileId: string
  readonly regimes: readonly string[]
  readonly calendarId: string
  readonly packVersion: string
}

/**
 * Logs invented cases through the store, as an engine would: intake, a message each, events, and the register's index
 * computed by the law. Most are closed, as in a real file. One case in a thousand holds the rare word `zibeline`.
 */
export function fillWithCases(
  file: CaseFile,
  law: LawBook,
  setting: Setting,
  count: number,
  { seed = 4711, told = () => undefined }: { seed?: number; told?: (done: number) => void } = {},
): void {
  const number = numbersFrom(seed)
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(number() * list.length)] as Item
  const names = { first: FIRST.split(' '), begin: BEGIN.split(' '), end: END.split(' ') }
  const words = WORDS.split(' ')
  const text = (length: number) => Array.from({ length }, () => pick(words)).join(' ')
  const day = today(file)
  for (let done = 0; done < count; done += CASES_A_SAVE) {
    write(file, 'bench.fill', (db) => {
      for (let n = done; n < Math.min(count, done + CASES_A_SAVE); n += 1) {
        const old = number() < 0.96
        const received = addCalendarDays(day, -Math.floor(number() * (old ? 1500 : 28)) - (old ? 60 : 1))
        const name = `${pick(names.first)} ${pick(names.begin)}${pick(names.end)}`
        const rare = n % 1000 === 7 ? ' zibeline' : ''
        const intake = CaseIntake.parse({
          kind: number() < 0.1 ? 'complaint' : 'request',
          channel: pick(['e-mail', 'letter', 'phone', 'web-form']),
          received,
          person: { name, email: `p${Math.floor(number() * count)}@example.org` },
          requests: [{ kind: pick(RIGHTS), scope: text(18) }],
          issues: [],
        })
        const { caseId } = appendCase(db, intake, { ...setting, today: day })
        const mail = { caseId, direction: 'in', channel: 'e-mail', date: received, from: name }
        appendCorrespondence(
          db,
          CorrespondenceIntake.parse({ ...mail, subject: text(4), body: text(60) + rare }),
        )
        if (old) closeCase(db, caseId, addCalendarDays(received, 20 + Math.floor(number() * 14)))
        reindex(db, file, law, caseId)
      }
    })
    told(Math.min(count, done + CASES_A_SAVE))
  }
}

function closeCase(
  db: Parameters<typeof appendEvent>[0],
  caseId: Parameters<typeof appendEvent>[1],
  date: CivilDate,
) {
  appendEvent(db, caseId, { type: 'response-sent', date })
  appendEvent(db, caseId, { type: 'closed', date: civilDate(date) })
}
