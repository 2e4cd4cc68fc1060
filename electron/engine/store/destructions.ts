import { type z } from 'zod'
import { CaseFigures } from '#shared/domain/case-figures.ts'
import { Destruction } from '#shared/domain/destruction.ts'
import { appendRow, writingOf } from './change.ts'
import type { ReadableDb, Row, WritableDb } from './database.ts'
import { readAll, readShaped, shaped } from './database.ts'
import { StoreError } from './failure.ts'
import { newUuid } from './new-id.ts'
import type { Purged } from './purge.ts'
import { sql } from './sql.ts'

/** Writes the certificate of a case just purged. */
export function appendDestruction(
  db: WritableDb,
  what: Pick<Destruction, 'reference' | 'kind' | 'rule' | 'reason' | 'closedOn' | 'backups'>,
  purged: Purged,
): void {
  const { at, officerId } = writingOf(db)
  appendRow(db, 'destruction', {
    id: newUuid(),
    reference: what.reference,
    kind: what.kind,
    rule: what.rule,
    reason: what.reason,
    closed_on: what.closedOn,
    destroyed_at: at,
    officer_id: officerId,
    row_count: purged.rows,
    attachment_count: purged.attachments,
    attachment_bytes: purged.bytes,
    person_count: purged.people,
    backup_count: what.backups,
  })
}

/** Every certificate, the newest first. */
export function readDestructions(db: ReadableDb): Destruction[] {
  return readShaped(
    db,
    Destruction,
    sql`SELECT d.id, d.reference, d.kind, d.rule, d.reason, d.closed_on AS closedOn, d.destroyed_at AS destroyedAt,
          officer.name AS officerName, d.row_count AS rows, d.attachment_count AS attachments,
          d.attachment_bytes AS bytes, d.person_count AS people, d.backup_count AS backups
        FROM destruction d JOIN officer ON officer.id = d.officer_id ORDER BY d.id DESC`,
  )
}

/** What the first columns of `statistic` do not hold; its names are those of `CaseFigures`. */
const Detail = CaseFigures.pick({
  answeredMonth: true,
  grounds: true,
  dated: true,
  lateReasons: true,
  appeals: true,
  breach: true,
})

/** Keeps the numbers of a case that is about to go. */
export function appendStatistic(db: WritableDb, figures: CaseFigures): void {
  const id = newUuid()
  appendRow(db, 'statistic', {
    id,
    kind: figures.kind,
    rights: figures.rights.join(' '),
    regimes: figures.regimes.join(' '),
    channel: figures.channel,
    received_month: figures.receivedMonth,
    closed_month: figures.closedMonth,
    outcomes: figures.outcomes.join(' '),
    days: figures.days,
    late: Number(figures.late),
    late_without_extension: Number(figures.lateWithoutExtension),
    extended: Number(figures.extended),
    paused_days: figures.pausedDays,
  })
  const { answeredMonth, grounds, dated, lateReasons, appeals, breach } = figures
  const detail = { answeredMonth, grounds, dated, lateReasons, appeals, breach }
  appendRow(db, 'statistic_detail', { id: newUuid(), statistic_id: id, body: JSON.stringify(detail) })
}

/** The numbers of the cases that are gone. */
export function readStatistics(db: ReadableDb): CaseFigures[] {
  const rows = readAll(
    db,
    sql`SELECT s.*, d.body FROM statistic s LEFT JOIN statistic_detail d ON d.statistic_id = s.id
        ORDER BY s.received_month, s.id`,
  )
  return rows.map((row) =>
    shaped(CaseFigures, {
      kind: row['kind'],
      rights: words(row['rights']),
      regimes: words(row['regimes']),
      channel: row['channel'],
      receivedMonth: row['received_month'],
      closedMonth: row['closed_month'],
      outcomes: words(row['outcomes']),
      days: row['days'],
      late: row['late'] === 1,
      lateWithoutExtension: row['late_without_extension'] === 1,
      extended: row['extended'] === 1,
      pausedDays: row['paused_days'],
      ...detailOf(row),
    }),
  )
}

/** A case destroyed before details were kept counts as answered when it was closed, by a date. */
function detailOf(row: Row): z.infer<typeof Detail> {
  const body = row['body']
  if (typeof body === 'string') return shaped(Detail, jsonOf(body))
  const answeredMonth = row['days'] === null ? '' : String(row['closed_month'])
  const breach = { authority: 'not-told', people: false, risk: 'pending' } as const
  return {
    answeredMonth,
    grounds: [],
    dated: true,
    lateReasons: [],
    appeals: [],
    breach: row['kind'] === 'breach' ? breach : null,
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new StoreError('file-altered')
  }
}

function words(text: unknown): string[] {
  return String(text)
    .split(' ')
    .filter((word) => word !== '')
}
