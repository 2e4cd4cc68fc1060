import type { CasePreview } from '#shared/contract/case-archive.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { CaseId, Reference, type OfficerId } from '#shared/domain/ids.ts'
import type { CaseFile } from '../store/case-file.ts'
import { readPeopleHere } from '../store/case-rows.ts'
import { readCase } from '../store/cases.ts'
import { readOfficer } from '../store/officers.ts'
import { letterOfDevice, mayKeepReference } from '../store/reference.ts'
import type { ArchiveHead } from './archive.ts'

/** Absent documents that are named. */
const NAMED = 100

/** What would come in, beside what is in the file already. */
export function previewOf(file: CaseFile, law: LawBook, { source, attachments }: ArchiveHead): CasePreview {
  const { db } = file
  const { rows } = source
  const [record] = rows.case
  if (record === undefined) throw new Error('rows without a case')
  const caseId = CaseId.parse(record.id)
  const here = readCase(db, caseId)
  const absent = rows.attachment.filter((_, at) => !attachments.has(at + 1))
  const present = rows.attachment.filter((_, at) => attachments.has(at + 1))
  const subject = rows.party.find(({ role }) => role === 'subject')
  return {
    organisation: source.organisation,
    madeOn: source.madeOn,
    program: source.program,
    audit: source.audit.words,
    reference: record.reference,
    keepsReference: mayKeepReference(
      db,
      caseId,
      Reference.parse(record.reference),
      letterOfDevice(db, file.deviceId),
    ),
    kind: record.kind,
    kinds: rows.request.map(({ kind }) => kind),
    person: rows.person.find(({ id }) => id === subject?.person_id)?.name ?? '',
    received: rows.event.find(({ type }) => type === 'received' || type === 'aware')?.date ?? null,
    counts: {
      events: rows.event.length,
      correspondence: rows.correspondence.length,
      letters: rows.letter.length,
      sheets: rows.sheet.length,
      documents: rows.attachment.length,
      bytes: present.reduce((sum, { size }) => sum + size, 0),
    },
    absent: absent.slice(0, NAMED).map(({ name, size }) => ({ name, size })),
    absentCount: absent.length,
    officers: rows.officer
      .filter(({ id }) => readOfficer(db, id as OfficerId) === null)
      .map(({ name }) => name),
    peopleApart: readPeopleHere(db, rows).differs.length,
    unknown: unknownIn(record, law),
    here: here === null ? null : { caseId, reference: here.reference },
  }
}

function unknownIn(
  record: { readonly regimes: string; readonly profile_id: string; readonly calendar_id: string },
  law: LawBook,
): string[] {
  const regimes = record.regimes === '' ? [] : record.regimes.split(' ')
  return [
    ...regimes.filter((id) => law.regime(id) === undefined),
    ...(law.profile(record.profile_id) === undefined ? [record.profile_id] : []),
    ...(law.calendar(record.calendar_id) === undefined ? [record.calendar_id] : []),
  ]
}
