import type { CaseRows } from '#shared/domain/case-row-shapes.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { AttachmentId, CaseId, Reference } from '#shared/domain/ids.ts'
import { caseView } from '../casework/case-view.ts'
import { clockGroupsOf } from '../casework/clocks.ts'
import { casesOf } from '../casework/report-cases.ts'
import { registerSources } from '../casework/register-lines.ts'
import { indexRow, readFacts } from '../casework/rows.ts'
import { Refusal } from '../refusal.ts'
import type { LetterTemplates } from '../letters/templates.ts'
import { dropStaged, stageAttachment, type StagedAttachment } from '../store/attachments.ts'
import { readContacts } from '../store/contacts.ts'
import { readPackageDocuments } from '../store/package-documents.ts'
import { readPackagesBuilt } from '../store/packages-built.ts'
import { readRedactions } from '../store/redactions.ts'
import { readFindingOverrides } from '../store/finding-overrides.ts'
import { readBreach } from '../store/breaches.ts'
import { nowOf, today, type CaseFile } from '../store/case-file.ts'
import { writeCaseIndex } from '../store/case-index.ts'
import { appendCaseRows, readClash, readPeopleHere } from '../store/case-rows.ts'
import type { WritableDb } from '../store/database.ts'
import { readUnseenMoves } from '../store/date-moves.ts'
import { isStoreError, StoreError } from '../store/failure.ts'
import { readLawsKept } from '../store/law-choices.ts'
import { readLetters } from '../store/letters.ts'
import { newUuid } from '../store/new-id.ts'
import { readOrganisation } from '../store/organisation.ts'
import { appendAbsent, appendReadBack } from '../store/read-back.ts'
import { allocateReference, keepReference } from '../store/reference.ts'
import { readCase } from '../store/cases.ts'
import { readSheets } from '../store/sheets.ts'
import { ArchiveRefusal, type ArchiveHead } from './archive.ts'
import { onKnownTemplates } from './known-templates.ts'
import type { OpenArchive } from './archive-thread.ts'

/**
 * Takes the bytes of the attachments into the file, where they wait for their case. Each has to be what its row says:
 * `archive-unfit` otherwise, and nothing stays.
 */
export async function stageArchived(
  file: CaseFile,
  { head, attachment }: OpenArchive,
): Promise<StagedAttachment[]> {
  const staged: StagedAttachment[] = []
  try {
    for (const [at, row] of head.source.rows.attachment.entries()) {
      if (!head.attachments.has(at + 1)) continue
      const { name, media_type: mediaType, size, sha256 } = row
      const one = await stageAttachment(
        file,
        { name, mediaType, id: AttachmentId.parse(row.id) },
        attachment(at + 1, size),
      )
      if (!one.ok) throw new StoreError(one.failure)
      staged.push(one.value)
      if (one.value.size !== size || one.value.sha256 !== sha256)
        throw new ArchiveRefusal('archive-unfit', { place: `attachments.${at + 1}` })
    }
    return staged
  } catch (error) {
    for (const one of staged) dropStaged(file, one)
    throw error
  }
}

/** What was taken in. */
export type TakenIn = { readonly caseId: CaseId; readonly reference: Reference }

/**
 * Writes the case as it was: its own ids, days, officers and numbers, under its own reference where that is free. Yields
 * between stretches; whatever does not fit ends it with a `Refusal`, and the transaction with it.
 */
export function* takeIn(
  db: WritableDb,
  file: CaseFile,
  law: LawBook,
  templates: LetterTemplates,
  { source, sha256, attachments }: ArchiveHead,
): Generator<number, TakenIn> {
  const { rows } = source
  const [record] = rows.case
  if (record === undefined) throw new Refusal('archive-unfit', { place: 'rows.case' })
  const caseId = CaseId.parse(record.id)
  if (readCase(db, caseId) !== null) throw new Refusal('case-here-already')
  if (readClash(db, rows) !== null) throw new Refusal('archive-clash')
  const before = Reference.parse(record.reference)
  const kept = keepReference(db, caseId, before)
  const reference = kept ? before : allocateReference(db, record.kind, today(file))
  const people = readPeopleHere(db, rows)
  yield* appendCaseRows(db, onKnownTemplates(rows, templates), {
    reference,
    people: new Map(people.differs.map((id) => [id, newUuid()])),
    peopleHere: new Set(people.same),
  })
  for (const [at, { id }] of rows.attachment.entries())
    if (!attachments.has(at + 1)) appendAbsent(db, caseId, id)
  appendReadBack(db, caseId, {
    reference: before,
    earlierReference: source.earlierReference === '' && !kept ? before : source.earlierReference,
    organisation: source.organisation,
    madeOn: source.madeOn,
    program: source.program,
    head: `${source.audit.words} ${source.audit.hex}`,
    sha256,
    entries: Object.fromEntries(rows.event.map(({ id, device_id, n }) => [id, [device_id, n]])),
  })
  // the names of the case are in the index once the step is over; its dates go into the same line
  yield 1
  writeIndex(db, file, law, caseId)
  checkReadable(file, law, templates, caseId, rows)
  return { caseId, reference }
}

function writeIndex(db: WritableDb, file: CaseFile, law: LawBook, caseId: CaseId): void {
  const facts = readFacts(db, caseId)
  if (facts === null) throw new Refusal('archive-unfit', { place: 'rows.case' })
  const groups = clockGroupsOf(facts, law, readOrganisation(db).zone, today(file), 'dates', nowOf(file))
  writeCaseIndex(db, [indexRow(facts, groups, today(file))])
}

/**
 * Reads the case with everything that reads cases: one row that a list cannot read would shut the list for the whole
 * file. To be extended with every reader that goes over all cases.
 */
function checkReadable(
  file: CaseFile,
  law: LawBook,
  templates: LetterTemplates,
  caseId: CaseId,
  rows: CaseRows,
): void {
  const { db } = file
  try {
    caseView(file, law, templates, caseId)
    readSheets(db, caseId)
    readBreach(db, caseId)
    readLawsKept(db)
    readUnseenMoves(db)
    readContacts(db, caseId)
    readPackageDocuments(db, caseId)
    readPackagesBuilt(db, caseId)
    readFindingOverrides(db, caseId)
    for (const { id } of rows.attachment) readRedactions(db, AttachmentId.parse(id))
    readLetters(db, caseId)
    registerSources(file, law, [caseId])
    casesOf(file, law, [caseId])
  } catch (error) {
    if (isStoreError(error) && error.failure !== 'file-altered') throw error
    throw new Refusal('archive-unfit', { place: 'rows' })
  }
}
