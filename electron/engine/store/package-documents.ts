import { z } from 'zod'
import { GivenGround, PackageDocument, Release, type DocumentDecision } from '#shared/domain/disclosure.ts'
import type { AttachmentId, CaseId } from '#shared/domain/ids.ts'
import { appendRow, givenColumns, removeRow, replaceRow } from './change.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { readOne, readShaped } from './database.ts'
import { newUuid } from './new-id.ts'
import { sql } from './sql.ts'

/** The ground columns of something that has none. */
export const NO_GROUND = { regime: '', ground: '', title: '', citation: '', confidence: 'read' } as const

const Row = z.strictObject({
  ...PackageDocument.omit({ ground: true }).shape,
  ...GivenGround.shape,
})

/** What was decided about documents of the case, in their order. Documents nobody looked at have no row. */
export function readPackageDocuments(db: ReadableDb, caseId: CaseId): PackageDocument[] {
  return readShaped(
    db,
    Row,
    sql`SELECT attachment_id AS attachmentId, shown_as AS shownAs, position, decision, regime, ground, title, citation,
          confidence, found_in AS foundIn, third_party AS thirdParty, release, note
        FROM package_document WHERE case_id = ${caseId} ORDER BY position, id`,
  ).map(({ regime, ground, title, citation, confidence, ...rest }) => ({
    ...rest,
    ground: title === '' ? null : { regime, ground, title, citation, confidence },
  }))
}

/** What of a document can change; what is left out stays. */
export type DocumentChange = {
  readonly decision?: DocumentDecision | undefined
  readonly ground?: GivenGround | null | undefined
  readonly foundIn?: string | undefined
  readonly thirdParty?: PackageDocument['thirdParty'] | undefined
  readonly release?: number | undefined
  readonly note?: string | undefined
  readonly position?: number | undefined
  readonly shownAs?: AttachmentId | null | undefined
}

/** Keeps a decision about a document; `first` is what holds for it as long as nobody decided. */
export function keepPackageDocument(
  db: WritableDb,
  caseId: CaseId,
  first: PackageDocument,
  change: DocumentChange,
): void {
  const { ground, ...rest } = change
  const columns = givenColumns({
    decision: rest.decision,
    found_in: rest.foundIn,
    third_party: rest.thirdParty,
    release: rest.release,
    note: rest.note,
    position: rest.position,
    shown_as: rest.shownAs,
    ...(ground === undefined ? {} : (ground ?? NO_GROUND)),
  })
  const known = readOne(db, sql`SELECT id FROM package_document WHERE attachment_id = ${first.attachmentId}`)
  if (known !== null) return void replaceRow(db, 'package_document', String(known['id']), columns)
  appendRow(db, 'package_document', {
    id: newUuid(),
    case_id: caseId,
    attachment_id: first.attachmentId,
    shown_as: first.shownAs,
    position: first.position,
    decision: first.decision,
    ...(first.ground ?? NO_GROUND),
    found_in: first.foundIn,
    third_party: first.thirdParty,
    release: first.release,
    note: first.note,
    ...columns,
  })
}

const ReleaseRow = z.strictObject({ id: z.string(), ...Release.shape })

/** The releases of a case that were planned, by number. */
export function readReleases(db: ReadableDb, caseId: CaseId): Release[] {
  return releaseRows(db, caseId).map(({ number, plannedOn, note }) => ({ number, plannedOn, note }))
}

/** Plans a release, or changes its plan. */
export function keepRelease(db: WritableDb, caseId: CaseId, { number, plannedOn, note }: Release): void {
  const known = releaseRows(db, caseId).find((each) => each.number === number)
  const columns = { planned_on: plannedOn, note }
  if (known !== undefined) return void replaceRow(db, 'package_release', known.id, columns)
  appendRow(db, 'package_release', { id: newUuid(), case_id: caseId, number, ...columns })
}

/** Takes a planned release back; documents that were to go with it are the caller's to move. */
export function dropRelease(db: WritableDb, caseId: CaseId, number: number): void {
  const known = releaseRows(db, caseId).find((each) => each.number === number)
  if (known !== undefined) removeRow(db, 'package_release', known.id)
}

function releaseRows(db: ReadableDb, caseId: CaseId) {
  return readShaped(
    db,
    ReleaseRow,
    sql`SELECT id, number, planned_on AS plannedOn, note FROM package_release WHERE case_id = ${caseId}
        ORDER BY number`,
  )
}
