import fc from 'fast-check'
import { expect, test } from 'vitest'
import { civilDate } from '#shared/domain/civil-date.ts'
import { CaseId, type OfficerId } from '#shared/domain/ids.ts'
import type { CaseFile } from '#engine/store/case-file.ts'
import { nativeOf, readAll, type Row } from '#engine/store/database.ts'
import { newId } from '#engine/store/new-id.ts'
import { appendOfficer } from '#engine/store/officers.ts'
import { readRegister, readRegisterIds, type RegisterQuery } from '#engine/store/register.ts'
import { REGISTER_SORTS, type RegisterSort } from '#engine/store/register-order.ts'
import type { RegisterFilter } from '#engine/store/register-filter.ts'
import { sql } from '#engine/store/sql.ts'
import { write } from '#engine/store/write.ts'
import { newCaseFile } from './new-file.ts'

const LINES = 400
const filters: fc.Arbitrary<RegisterFilter> = fc.record(
  {
    closed: fc.boolean(),
    kinds: fc.constantFrom(['complaint'], ['request', 'breach']),
    rights: fc.constantFrom(['erasure'], ['access']),
    stages: fc.constantFrom(['logged'], ['closed', 'sent']),
    channels: fc.constantFrom(['letter'], ['e-mail', 'phone'], []),
    waitingOn: fc.constantFrom(['person'], ['person', 'agent']),
    outcomes: fc.constantFrom(['refused'], ['granted']),
    laws: fc.constantFrom(['uk-gdpr'], ['gdpr']),
    dueTo: fc.constant(civilDate('2026-06-15')),
    receivedFrom: fc.constant(civilDate('2026-05-10')),
    closedFrom: fc.constant(civilDate('2026-06-01')),
  },
  { requiredKeys: [] },
)

test('every page of every order and filter is what sorting and filtering all lines by hand gives', async () => {
  const { file } = await newCaseFile()
  const handlers = officersIn(file, ['Mere Tamatea', 'Ana Rewi', 'Ana Rewi'])
  fillIndex(file, handlers)
  const lines = readAll(
    file.db,
    sql`SELECT i.*, officer.name FROM case_index i LEFT JOIN officer ON officer.id = i.handler_id`,
  )
  fc.assert(
    fc.property(
      filters,
      fc.constantFrom(...REGISTER_SORTS),
      fc.boolean(),
      fc.nat(LINES),
      fc.option(fc.constantFrom(null, ...handlers), { nil: undefined }),
      (others, sort, descending, offset, handlerId) => {
        const filter = { ...others, ...(handlerId === undefined ? {} : { handlerId }) }
        const wanted = inOrder(
          lines.filter((line) => isLeft(line, filter)),
          sort,
          descending,
        )
        const query = { filter, sort, descending } satisfies RegisterQuery
        expect(readRegisterIds(file.db, query)).toEqual(wanted)
        expect(readRegisterIds(file.db, { ...query, offset, limit: 7 })).toEqual(
          wanted.slice(offset, offset + 7),
        )
        expect(readRegister(file.db, { ...query, limit: 1 })).toMatchObject({
          total: wanted.length,
          all: LINES,
        })
      },
    ),
    { numRuns: 150 },
  )
})

test('no order of a whole register makes SQLite sort it', async () => {
  const { file } = await newCaseFile()
  fillIndex(file, officersIn(file, ['Mere Tamatea', 'Ana Rewi']))
  const native = nativeOf(file.db)
  const plans: string[] = []
  const prepare = native.prepare.bind(native)
  native.prepare = ((text: string) => {
    if (/FROM case_index i\s+INDEXED BY/.test(text) && text.includes('ORDER BY')) plans.push(text)
    return prepare(text)
  }) as typeof native.prepare
  for (const sort of REGISTER_SORTS)
    for (const descending of [false, true]) readRegisterIds(file.db, { sort, descending, limit: 10 })
  expect(plans.length).toBeGreaterThanOrEqual(2 * REGISTER_SORTS.length)
  for (const text of plans) {
    const steps = prepare(`EXPLAIN QUERY PLAN ${text}`).all(
      ...Array(text.split('?').length - 1).fill('[]'),
    ) as {
      detail: string
    }[]
    expect(steps.map(({ detail }) => detail).join(' | '), text).not.toContain('TEMP B-TREE')
  }
})

function officersIn(file: CaseFile, names: readonly string[]): OfficerId[] {
  return write(file, 'officers.add', (db) => names.map((name) => appendOfficer(db, { name })))
}

function fillIndex(file: CaseFile, handlers: readonly OfficerId[]): void {
  const line = nativeOf(file.db).prepare(
    `INSERT INTO case_index (case_id, reference, kind, kinds, subjects, subject_key, received, logged_at, due, closed,
       stage, standing, waiting_on, handler_id, channel, regimes, outcomes, closed_on)
     VALUES (?, ?, ?, ?, 'x', ?, ?, ?, ?, ?, ?, 'running', ?, ?, ?, ?, ?, ?)`,
  )
  const of = <Item>(list: readonly Item[], n: number): Item => list[n % list.length] as Item
  for (let n = 0; n < LINES; n += 1) {
    const closed = n % 7 !== 3
    line.run(
      newId(CaseId),
      `FI-2026-${(n * 37) % LINES}`,
      of(['request', 'complaint', 'request', 'breach'], n),
      of(['access', 'erasure', 'access erasure', ''], n),
      `name ${(n * 31) % 60}`,
      n % 19 === 0 ? null : `2026-05-${String(1 + (n % 28)).padStart(2, '0')}`,
      `2026-05-${String(1 + (n % 28)).padStart(2, '0')}T08:00:00.000Z`,
      n % 5 === 0 ? null : `2026-06-${String(1 + ((n * 13) % 30)).padStart(2, '0')}`,
      closed ? 1 : 0,
      of(['logged', 'closed', 'sent'], n),
      of(['', '', 'person', 'agent'], n >> 2),
      of([null, ...handlers], n >> 1),
      of(['letter', 'e-mail', 'phone'], n),
      of(['uk-gdpr', 'gdpr', 'uk-gdpr gdpr'], n),
      of(['', 'granted', 'refused', 'granted refused'], n >> 3),
      closed ? `2026-0${5 + (n % 2)}-20` : null,
    )
  }
}

function isLeft(line: Row, filter: RegisterFilter): boolean {
  const among = (column: string, values: readonly string[] | undefined) =>
    values === undefined || values.includes(String(line[column]))
  const holds = (column: string, values: readonly string[] | undefined) =>
    values === undefined || values.some((value) => String(line[column]).split(' ').includes(value))
  const at = (column: string) => (line[column] === null ? null : String(line[column]))
  const { kinds, rights } = filter
  return (
    (filter.closed === undefined || line['closed'] === Number(filter.closed)) &&
    ((kinds === undefined && rights === undefined) ||
      (kinds !== undefined && among('kind', kinds)) ||
      (rights !== undefined && holds('kinds', rights))) &&
    among('stage', filter.stages) &&
    among('channel', filter.channels) &&
    among('waiting_on', filter.waitingOn) &&
    holds('outcomes', filter.outcomes) &&
    holds('regimes', filter.laws) &&
    (filter.handlerId === undefined || line['handler_id'] === filter.handlerId) &&
    (filter.dueTo === undefined || (at('due') ?? '9') <= filter.dueTo) &&
    (filter.receivedFrom === undefined || (at('received') ?? '') >= filter.receivedFrom) &&
    (filter.closedFrom === undefined || (at('closed_on') ?? '') >= filter.closedFrom)
  )
}

const COLUMNS: Readonly<Record<RegisterSort, string>> = {
  due: 'due',
  received: 'received',
  reference: 'reference',
  person: 'subject_key',
  kind: 'kind',
  stage: 'stage',
  waiting: 'waiting_on',
  handler: 'name',
  channel: 'channel',
  law: 'regimes',
  outcome: 'outcomes',
  closed: 'closed_on',
  logged: 'logged_at',
}

/** Empty last, whichever way; of equal ones the first logged first, or last. */
function inOrder(lines: readonly Row[], sort: RegisterSort, descending: boolean): string[] {
  const key = (line: Row) => String(line[COLUMNS[sort]] ?? '')
  const empties = (line: Row) => Number((sort === 'law' || sort === 'channel' ? 'x' : key(line)) === '')
  const by = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  const sign = descending ? -1 : 1
  return lines
    .toSorted(
      (a, b) =>
        empties(a) - empties(b) ||
        sign * by(key(a), key(b)) ||
        sign * by(String(a['case_id']), String(b['case_id'])),
    )
    .map((line) => String(line['case_id']))
}
