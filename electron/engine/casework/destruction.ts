import { holdOf } from '#shared/domain/case-retention.ts'
import { civilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import { addCalendarDays } from '#shared/domain/day-number.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { ruleOnCertificate } from '#shared/domain/retention-reasons.ts'
import { closedOn } from '#shared/domain/stage.ts'
import type { DestructionPreview, HoldingBackup } from '#shared/contract/retention.ts'
import { Refusal } from '../context.ts'
import type { CaseFile } from '../store/case-file.ts'
import type { ReadableDb, WritableDb } from '../store/database.ts'
import { appendDestruction, appendStatistic } from '../store/destructions.ts'
import { fold } from '../store/fold.ts'
import {
  readBackups,
  readExportCounts,
  readFirstLogged,
  readHoldings,
  readLargestFiles,
  readNames,
} from '../store/keeping.ts'
import { purgeCase } from '../store/purge.ts'
import { readSetting } from '../store/settings.ts'
import { caseFigures, retentionOfCase } from './retention.ts'
import { readFacts } from './rows.ts'

/** Setting of the file: days a backup is kept before its file is destroyed. */
export const BACKUP_DAYS = 'backup-kept-days'
/** How many files a preview names. */
const NAMED_FILES = 200
/** Fewer letters than this are not taken for somebody's name: "van", "de". */
const NAME_LETTERS = 3

/** How many days backups are kept, as the officer said; null while nobody did. */
export function backupDaysOf(db: ReadableDb): number | null {
  const days = Number(readSetting(db, BACKUP_DAYS) ?? '')
  return Number.isInteger(days) && days > 0 ? days : null
}

/** The backups made between two instants, each with the day it is gone by. */
export function holdingBackups(db: ReadableDb, from: string | null, to: string | null): HoldingBackup[] {
  const days = backupDaysOf(db)
  return readBackups(db, from, to).map((backup) => ({ ...backup, goneBy: goneBy(backup.madeAt, days) }))
}

function goneBy(madeAt: string, days: number | null): CivilDate | null {
  return days === null ? null : addCalendarDays(civilDate(madeAt.slice(0, 10)), days)
}

/** What destroying the cases takes away and what it cannot reach. Throws `case-unknown`. */
export function destructionPreview(file: CaseFile, caseIds: readonly CaseId[]): DestructionPreview {
  const { db } = file
  const cases: DestructionPreview['cases'] = []
  const blocked: DestructionPreview['blocked'] = []
  for (const caseId of new Set(caseIds)) {
    const facts = readFacts(db, caseId)
    if (facts === null) throw new Refusal('case-unknown')
    const { reference, kind } = facts.record
    const hold = holdOf(facts.events)
    const closed = closedOn(facts.events)
    if (hold !== null) blocked.push({ reference, why: 'held', reason: hold.reason })
    else if (closed === null) blocked.push({ reference, why: 'open', reason: '' })
    else {
      const { rule, until, state } = retentionOfCase(file, facts)
      cases.push({ caseId, reference, kind, closedOn: closed, rule, until, early: state === 'keep' })
    }
  }
  const ids = cases.map(({ caseId }) => caseId)
  return {
    cases,
    blocked,
    ...readHoldings(db, ids),
    files: readLargestFiles(db, ids, NAMED_FILES),
    backups: ids.length === 0 ? [] : holdingBackups(db, readFirstLogged(db, ids), null),
    anyBackup: readBackups(db, null, null).length > 0,
    exports: readExportCounts(db, ids),
  }
}

/**
 * Takes one case out of the file and writes its certificate. Throws `case-unknown`, `case-open`, `case-held`, and
 * `reason-names-person`, because the certificate stays and names nobody.
 */
export function destroyCase(
  db: WritableDb,
  file: CaseFile,
  law: LawBook,
  caseId: CaseId,
  { reason, keepNumbers }: { readonly reason: string; readonly keepNumbers: boolean },
): void {
  const facts = readFacts(db, caseId)
  if (facts === null) throw new Refusal('case-unknown')
  const { reference, kind, loggedAt } = facts.record
  if (holdOf(facts.events) !== null) throw new Refusal('case-held', { reference })
  const closed = closedOn(facts.events)
  if (closed === null) throw new Refusal('case-open', { reference })
  if (namesSomebody(reason, readNames(db, caseId))) throw new Refusal('reason-names-person', { reference })
  const rule = ruleOnCertificate(retentionOfCase(file, facts))
  const figures = keepNumbers ? caseFigures(file, law, caseId) : null
  const backups = readBackups(db, loggedAt, null).length
  const purged = purgeCase(db, caseId)
  if (figures !== null) appendStatistic(db, figures)
  appendDestruction(db, { reference, kind, rule, reason, closedOn: closed, backups }, purged)
}

/** Whether a text holds a whole name or the last word of one, whatever its accents and capitals. */
function namesSomebody(text: string, names: readonly string[]): boolean {
  const words = wordsOf(text)
  return names.some((name) => {
    const parts = wordsOf(name)
    const last = parts.at(-1) ?? ''
    if (Array.from(last).length >= NAME_LETTERS && words.includes(last)) return true
    return parts.length > 0 && ` ${words.join(' ')} `.includes(` ${parts.join(' ')} `)
  })
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
