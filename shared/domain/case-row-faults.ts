import type { CaseRows } from './case-row-shapes.ts'
import { CARRIED_TABLES, REFERENCES, type CarriedTable } from './case-rows.ts'

/**
 * Where rows do not hang together although each has its shape: an id twice, a row of another case, a name of something
 * that is not there, a letter whose document is another. Null when they do; else the place, `event.corrects` for one.
 */
export function faultOfRows(rows: CaseRows): string | null {
  const [record] = rows.case
  const ids = new Map(CARRIED_TABLES.map((table) => [table, new Set(rows[table].map(({ id }) => id))]))
  const all = CARRIED_TABLES.flatMap((table) => rows[table].map(({ id }) => id))
  if (new Set(all).size !== all.length) return 'id'
  for (const table of CARRIED_TABLES) {
    const fault = faultOfTable(rows, table, record?.id ?? '', ids)
    if (fault !== null) return `${table}.${fault}`
  }
  const hashes = new Map(rows.attachment.map(({ id, sha256 }) => [id, sha256]))
  for (const { attachment_id, sha256 } of rows.letter)
    if (attachment_id !== null && hashes.get(attachment_id) !== sha256) return 'letter.sha256'
  return faultOfCorrections(rows) ?? faultOfKind(rows)
}

function faultOfTable(
  rows: CaseRows,
  table: CarriedTable,
  caseId: string,
  ids: ReadonlyMap<CarriedTable, ReadonlySet<string>>,
): string | null {
  for (const row of rows[table] as readonly Readonly<Record<string, unknown>>[]) {
    if ('case_id' in row && row['case_id'] !== caseId) return 'case_id'
    for (const [column, target] of Object.entries(REFERENCES[table] ?? {})) {
      const named = row[column]
      if (typeof named === 'string' && ids.get(target)?.has(named) !== true) return column
    }
  }
  return null
}

/** An event corrects one written before it, and each is corrected once. */
function faultOfCorrections({ event }: CaseRows): string | null {
  const before = new Set<string>()
  const corrected = new Set<string>()
  const numbers = new Set<string>()
  for (const { id, corrects, device_id, n } of event) {
    if (corrects !== null && (!before.has(corrects) || corrected.has(corrects))) return 'event.corrects'
    if (corrects !== null) corrected.add(corrects)
    if (numbers.has(`${device_id} ${n}`)) return 'event.n'
    numbers.add(`${device_id} ${n}`)
    before.add(id)
  }
  return null
}

function faultOfKind({ case: [record], breach, event, party }: CaseRows): string | null {
  if ((record?.kind === 'breach') !== (breach.length === 1)) return 'breach'
  if (!party.some(({ role }) => role === 'subject')) return 'party'
  return event.some(({ type }) => type === 'received' || type === 'aware') ? null : 'event'
}
