import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addCalendarDays } from '#shared/domain/day-number.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { RegisterKey } from '#shared/domain/register-columns.ts'
import { REGISTER_COLUMNS } from '#shared/domain/register-columns.ts'
import { keepNextLines, registerLines } from '#engine/casework/register-lines.ts'
import { reindex } from '#engine/casework/rows.ts'
import { fixedClock } from '#engine/clock.ts'
import type { CaseFile } from '#engine/store/case-file.ts'
import { replaceCase } from '#engine/store/cases.ts'
import type { WritableDb } from '#engine/store/database.ts'
import { nativeOf } from '#engine/store/database.ts'
import { appendEvent } from '#engine/store/events.ts'
import { replaceOfficer } from '#engine/store/officers.ts'
import { appendParty, readParties, replacePerson } from '#engine/store/people.ts'
import { purgeCase } from '#engine/store/purge.ts'
import { appendRequest, readRequests, replaceOutcome } from '#engine/store/requests.ts'
import { write } from '#engine/store/write.ts'
import { CLOCK, newCaseFile, TODAY } from '../store/new-file.ts'
import { history, law, logged, type Matter } from './histories.ts'

const BASIS = 'as kept'
const matter = fc.record<Matter>({
  kind: fc.constantFrom('request', 'complaint', 'breach'),
  profileId: fc.constantFrom('nz-imaging', 'uk-equipment'),
})

/** Keeps what can be kept, and answers of which of the cases that was. */
function kept(file: CaseFile, ids: readonly CaseId[]): string[] {
  let after: CaseId | null = null
  do {
    after = write(file, 'register.keep', (db) =>
      keepNextLines(db, file, { law, basis: BASIS }, { after, most: 3 }),
    )
  } while (after !== null)
  return keptOf(file, ids)
}

function keptOf({ db }: CaseFile, ids: readonly CaseId[]): string[] {
  const known = new Set(nativeOf(db).prepare('SELECT case_id FROM register_line').pluck().all())
  return ids.filter((id) => known.has(id))
}

/** The lines as they are written out, and as they would be were none kept. */
function both(file: CaseFile, ids: readonly CaseId[]) {
  return {
    shown: registerLines(file, { law, basis: BASIS }, ids),
    computed: registerLines(file, { law, basis: 'never kept' }, ids),
  }
}

test('a kept line says at any later moment what computing it would say, whatever happened to the case', async () => {
  let hours = 0
  const now = () => fixedClock(new Date(Date.parse(CLOCK.instant()) + hours * 3_600_000).toISOString())
  const { file } = await newCaseFile({ instant: () => now().instant(), today: (zone) => now().today(zone) })
  let found = 0
  fc.assert(
    fc.property(
      fc.array(fc.tuple(history, matter, fc.boolean()), { minLength: 1, maxLength: 6 }),
      fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 31, max: 20_000 })),
      (cases, later) => {
        hours = 0
        const ids = write(file, 'cases.log', (db) =>
          cases.map(([story, what, closed]) => {
            const caseId = logged(file, db, story, what)
            if (closed) appendEvent(db, caseId, { type: 'closed', date: TODAY })
            reindex(db, file, law, caseId)
            return caseId
          }),
        )
        found += kept(file, ids).length
        hours = later
        const { shown, computed } = both(file, ids)
        expect(shown).toEqual(computed)
      },
    ),
    { numRuns: 50 },
  )
  expect(found).toBeGreaterThan(100)
})

test('a line that counts days holds for its day, one that counts hours is never kept', async () => {
  let day = TODAY
  const { file } = await newCaseFile({ ...CLOCK, today: () => day })
  const [daily, hourly] = write(file, 'cases.log', (db) => [
    logged(file, db, { events: [], agent: false }),
    logged(file, db, { events: [], agent: false }, { kind: 'breach', profileId: 'uk-equipment' }),
  ])
  expect(kept(file, [daily, hourly] as CaseId[])).toEqual([daily])
  nativeOf(file.db)
    .prepare('UPDATE register_line SET cells = ?')
    .run(JSON.stringify(['of that day']))
  expect(registerLines(file, { law, basis: BASIS }, [daily as CaseId])).toEqual([['of that day']])
  day = addCalendarDays(TODAY, 1)
  expect(registerLines(file, { law, basis: BASIS }, [daily as CaseId])[0]).toHaveLength(
    REGISTER_COLUMNS.length,
  )
})

test('a line kept under another law, another program or other days of the office counts for nothing', async () => {
  const { file } = await newCaseFile()
  const caseId = write(file, 'cases.log', (db) => closedCase(file, db))
  kept(file, [caseId])
  nativeOf(file.db)
    .prepare('UPDATE register_line SET cells = ?')
    .run(JSON.stringify(['from another time']))
  expect(registerLines(file, { law, basis: BASIS }, [caseId])).toEqual([['from another time']])
  expect(registerLines(file, { law, basis: 'another' }, [caseId])[0]).toHaveLength(REGISTER_COLUMNS.length)
})

test('lines come in the order asked for, kept or computed, and cases that are gone have none', async () => {
  const { file } = await newCaseFile()
  const ids = write(file, 'cases.log', (db) => [
    closedCase(file, db),
    logged(file, db, { events: [], agent: true }),
    closedCase(file, db),
  ])
  kept(file, ids)
  const [gone] = ids
  write(file, 'retention.destroy', (db) => purgeCase(db, gone as CaseId))
  expect(keptOf(file, ids)).toEqual(ids.slice(1))
  const { shown, computed } = both(file, ids.toReversed())
  expect(shown).toEqual(computed)
  expect(shown.map((line) => line[0])).toEqual(['FI-2026-0003', 'FI-2026-0002'])
})

type Change = (db: WritableDb, caseId: CaseId, file: CaseFile) => void

/** What is changed, the column that shows it, and what stands there then. */
const CHANGES: readonly (readonly [string, RegisterKey, string, Change])[] = [
  ['an event', 'stage', 'logged', (db, id) => void appendEvent(db, id, { type: 'reopened', date: TODAY })],
  [
    'another name of the person',
    'person',
    'Aroha Linden',
    (db, id) => {
      for (const { personId } of readParties(db, id)) replacePerson(db, personId, { name: 'Aroha Linden' })
    },
  ],
  [
    'an agent who joins',
    'agent',
    'Tane Linden (Harbour Law)',
    (db, id) => void appendParty(db, id, 'agent', { name: 'Tane Linden', organisation: 'Harbour Law' }),
  ],
  [
    'another name of the officer',
    'handler',
    'Ngaire Moana',
    (db, _, file) => replaceOfficer(db, file.officerId, { name: 'Ngaire Moana' }),
  ],
  ['another officer', 'handler', '', (db, id) => replaceCase(db, id, { handlerId: null })],
  [
    'the reference they use',
    'their_reference',
    'HL/77',
    (db, id) => replaceCase(db, id, { theirReference: 'HL/77' }),
  ],
  [
    'an outcome',
    'outcome',
    'refused',
    (db, id) => {
      for (const request of readRequests(db, id)) replaceOutcome(db, request.id, 'refused', 'Privilege')
    },
  ],
  [
    'another right',
    'rights',
    'access; erasure',
    (db, id) => void appendRequest(db, id, { kind: 'erasure', scope: '' }),
  ],
  ['another law', 'regime', 'uk-gdpr', (db, id) => replaceCase(db, id, { regimes: ['uk-gdpr'] })],
]

describe('a kept line goes with', () => {
  test.each(CHANGES)('%s', async (_, column, text, change) => {
    const { file } = await newCaseFile()
    const caseId = write(file, 'cases.log', (db) => closedCase(file, db))
    expect(kept(file, [caseId])).toHaveLength(1)
    const cell = (line: readonly string[] | undefined) =>
      line?.[REGISTER_COLUMNS.findIndex(({ key }) => key === column)]
    expect(cell(both(file, [caseId]).shown[0])).not.toBe(text)
    write(file, 'cases.change', (db) => change(db, caseId, file))
    const { shown, computed } = both(file, [caseId])
    expect(shown).toEqual(computed)
    expect(cell(shown[0])).toBe(text)
  })
})

/** A request that was answered and closed. */
function closedCase(file: CaseFile, db: WritableDb): CaseId {
  return logged(file, db, {
    events: [
      { type: 'response-sent', daysAgo: 50, corrects: false },
      { type: 'closed', daysAgo: 49, corrects: false },
    ],
    agent: false,
  })
}
