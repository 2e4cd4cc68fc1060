import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CaseIntake, CorrespondenceIntake } from '#shared/domain/case.ts'
import { CaseId } from '#shared/domain/ids.ts'
import type { CaseFile } from '#engine/store/case-file.ts'
import { appendCase } from '#engine/store/cases.ts'
import { appendCorrespondence } from '#engine/store/correspondence.ts'
import { nativeOf, readAll } from '#engine/store/database.ts'
import { refreshCase } from '#engine/store/derived.ts'
import { learnLines } from '#engine/store/held-cases.ts'
import { newId } from '#engine/store/new-id.ts'
import { readParties, replacePerson } from '#engine/store/people.ts'
import { purgeCase } from '#engine/store/purge.ts'
import { countRegister, readRegisterIds } from '#engine/store/register.ts'
import { REGISTER_SORTS, type RegisterSort } from '#engine/store/register-order.ts'
import { holdsTerm, searchTerms } from '#engine/store/search-terms.ts'
import { sql } from '#engine/store/sql.ts'
import { write } from '#engine/store/write.ts'
import { newCaseFile, TODAY } from './new-file.ts'

const WORDS = ['please', 'teapot', 'kettle', 'lukasz', 'strasse', 'harbour', 'zibeline']
const SETTING = {
  profileId: 'nz-imaging',
  regimes: ['nz-privacy'],
  calendarId: 'nz',
  packVersion: '',
  today: TODAY,
}
type Asked = {
  readonly text: string
  readonly closed: boolean | undefined
  readonly sort: RegisterSort
  readonly descending: boolean
}
const someWords = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
  .map((list) => list.join(' '))
const query: fc.Arbitrary<Asked> = fc.record({
  text: fc.oneof(
    someWords,
    fc.constantFrom('plea', 'te ket', '"teapot kettle"', 'Łukasz', 'Straße', 'xylophone'),
  ),
  closed: fc.option(fc.boolean(), { nil: undefined }),
  sort: fc.constantFrom(...REGISTER_SORTS),
  descending: fc.boolean(),
})

/** The cases in which each term stands somewhere, as reading every text says. */
function readThrough(file: CaseFile, text: string): Set<string> {
  const texts = Map.groupBy(readAll(file.db, sql`SELECT case_id, folded FROM search_text`), (row) =>
    String(row['case_id']),
  )
  const terms = searchTerms(text)
  return new Set(
    [...texts].flatMap(([id, rows]) =>
      terms.every((term) => rows.some((row) => holdsTerm(String(row['folded']), term))) ? [id] : [],
    ),
  )
}

/** The register narrowed by words is the register, in the same order, without the cases that lack one of them. */
function expectNarrowed(file: CaseFile, { text, ...others }: Asked) {
  const filter = { closed: others.closed }
  const held = readThrough(file, text)
  const wanted = readRegisterIds(file.db, { ...others, filter }).filter((id) => held.has(id))
  const asked = { ...others, filter: { ...filter, text } }
  expect(readRegisterIds(file.db, asked)).toEqual(wanted)
  expect(readRegisterIds(file.db, { ...asked, offset: 3, limit: 5 })).toEqual(wanted.slice(3, 8))
  expect(countRegister(file.db, asked.filter)).toBe(wanted.length)
  expect(countRegister(file.db, { text })).toBe(held.size)
}

describe('the register narrowed by words', () => {
  it('shows and counts the cases in which every word stands, in the order asked for, however common the words', async () => {
    const { file } = await newCaseFile()
    fillIndex(file, 8600)
    fc.assert(
      fc.property(query, (asked) => expectNarrowed(file, asked)),
      { numRuns: 25, examples: [[{ text: 'please', closed: undefined, sort: 'due', descending: false }]] },
    )
  })

  it('is right after every change: logged, renamed, destroyed, taken back, learned ahead or not', async () => {
    const { file } = await newCaseFile()
    const cases: CaseId[] = []
    const change: fc.Arbitrary<Change> = fc.record({
      what: fc.constantFrom('log', 'log', 'write', 'write', 'rename', 'destroy', 'fail', 'learn'),
      words: someWords,
      which: fc.nat(),
    })
    fc.assert(
      fc.property(fc.array(fc.tuple(change, query), { minLength: 1, maxLength: 8 }), (steps) => {
        for (const [step, asked] of steps) {
          changed(file, cases, step, asked.text)
          expectNarrowed(file, asked)
        }
      }),
      { numRuns: 25 },
    )
  })
})

type Change = {
  readonly what: 'log' | 'write' | 'rename' | 'destroy' | 'fail' | 'learn'
  readonly words: string
  /** Which of the cases it happens to. */
  readonly which: number
}

function changed(file: CaseFile, cases: CaseId[], { what, words, which }: Change, asked: string): void {
  const caseId = cases[which % Math.max(1, cases.length)]
  if (what === 'learn') for (const _ of learnLines(file.db)) continue
  else if (what === 'log') cases.push(write(file, 'cases.log', (db) => logged(db, words)))
  else if (what === 'fail')
    expect(() =>
      write(file, 'cases.log', (db) => {
        refreshCase(db, logged(db, asked))
        countRegister(db, { text: asked })
        throw new Error('taken back')
      }),
    ).toThrow()
  else if (caseId !== undefined && what === 'rename')
    write(file, 'people.change', (db) => {
      for (const { personId } of readParties(db, caseId)) replacePerson(db, personId, { name: words })
    })
  else if (caseId !== undefined && what === 'write') {
    const mail = { caseId, direction: 'in', channel: 'e-mail', date: TODAY, body: words }
    write(file, 'cases.addCorrespondence', (db) => appendCorrespondence(db, CorrespondenceIntake.parse(mail)))
  } else if (caseId !== undefined) {
    // the numbers of what goes are given to what is written next
    write(file, 'cases.purge', (db) => purgeCase(db, caseId))
    cases.splice(cases.indexOf(caseId), 1)
  }
}

function logged(db: Parameters<typeof appendCase>[0], words: string): CaseId {
  const intake = CaseIntake.parse({
    kind: 'request',
    channel: 'e-mail',
    received: TODAY,
    person: { name: words },
    requests: [{ kind: 'access' }],
  })
  return appendCase(db, intake, SETTING).caseId
}

/** Lines of the register with texts, straight into the index: logging as many cases would take a minute. */
function fillIndex(file: CaseFile, count: number): void {
  const native = nativeOf(file.db)
  const line = native.prepare(
    `INSERT INTO case_index (case_id, reference, kind, kinds, subjects, subject_key, received, logged_at, due, closed)
     VALUES (?, ?, 'request', 'access', ?, ?, '2026-05-01', '2026-05-01T08:00:00.000Z', ?, ?)`,
  )
  const text = native.prepare(
    `INSERT INTO search_text (case_id, source, source_id, date, folded) VALUES (?, ?, ?, '2026-05-01', ?)`,
  )
  native.exec('BEGIN')
  for (let n = 0; n < count; n += 1) {
    const id = newId(CaseId)
    line.run(
      id,
      `FI-2026-${n}`,
      `name ${n % 97}`,
      `name ${n % 97}`,
      n % 5 === 0 ? null : `2026-06-${10 + (n % 20)}`,
      n % 3 === 0 ? 1 : 0,
    )
    text.run(id, 'case', id, n % 11 === 0 ? 'lukasz in the strasse' : 'somebody')
    text.run(
      id,
      'correspondence',
      `m${n}`,
      `${n % 50 === 0 ? 'nothing' : 'please'} ${n % 2 === 0 ? 'teapot kettle' : 'kettle teapot'}`,
    )
    if (n % 400 === 7) text.run(id, 'correspondence', `z${n}`, 'zibeline harbour')
  }
  native.exec('COMMIT')
}
