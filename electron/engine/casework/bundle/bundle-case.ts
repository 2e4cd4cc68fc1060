import type { BundleFile, BundlePart } from '#shared/contract/regulator-bundle.ts'
import type { CaseView } from '#shared/contract/views.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { Sheet } from '#shared/domain/sheets/sheet.ts'
import type { EngineContext, OpenFile } from '#engine/context.ts'
import { lawOfFile } from '#engine/law-of-file.ts'
import { readAudit, type AuditRow } from '#engine/store/audit.ts'
import { readBreach, type Breach } from '#engine/store/breaches.ts'
import type { ReadableDb } from '#engine/store/database.ts'
import { readSheets } from '#engine/store/sheets.ts'
import { caseView } from '../case-view.ts'
import { templatesOf } from '../templates-of.ts'

/** All of a case that a bundle for the regulator is made from. */
export type BundleCase = {
  readonly view: CaseView
  readonly sheets: readonly Sheet[]
  readonly breach: Breach | null
  /** The entries of the case in the audit trail, oldest first. */
  readonly audit: readonly AuditRow[]
}

/** A file of the case with the neutral name it has in the bundle. */
export type PlacedFile = BundleFile & { readonly file: string }

/** What goes into one bundle. */
export type BundleChoice = {
  readonly has: (part: BundlePart) => boolean
  /** The files that are handed over, in their order; none where the PDF goes alone. */
  readonly files: readonly PlacedFile[]
  /** Whether files are handed over at all. */
  readonly alone: boolean
}

/** Reads the case. Throws `case-unknown`. */
export function bundleCaseOf(context: EngineContext, open: OpenFile, caseId: CaseId): BundleCase {
  const { db } = open.file
  return {
    view: caseView(open.file, lawOfFile(context, open), templatesOf(context, open), caseId),
    sheets: readSheets(db, caseId),
    breach: readBreach(db, caseId),
    audit: auditOf(db, caseId),
  }
}

const PAGE = 1000

function auditOf(db: ReadableDb, caseId: CaseId): AuditRow[] {
  const all: AuditRow[] = []
  for (;;) {
    const page = readAudit(db, { caseId, before: all.at(-1)?.place, limit: PAGE })
    all.push(...page)
    if (page.length < PAGE) return all.toReversed()
  }
}
