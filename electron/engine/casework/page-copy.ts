import { extname } from 'node:path'
import type { AttachmentId, CaseId } from '#shared/domain/ids.ts'
import { pageCopyText as text } from '#shared/text/page-copy.ts'
import { Refusal, type EngineContext, type OpenFile } from '../context.ts'
import { UncoveredCharacters } from '../letters/printer.ts'
import { withTexts, type RecordSheet } from '../letters/record-sheet.ts'
import { decodedText, isBinary } from '../reading/decoded-text.ts'
import { createTextReader } from '../reading/text-reader.ts'
import {
  appendAttachmentBytes,
  readAttachment,
  readAttachmentBytes,
  type Attachment,
} from '../store/attachments.ts'
import { keepPackageDocument, readPackageDocuments } from '../store/package-documents.ts'
import { readCase } from '../store/cases.ts'
import { write } from '../store/write.ts'
import { templatesOf } from './templates-of.ts'
import { firstDecisions } from './disclosure-plan.ts'
import { caseView } from './case-view.ts'
import { lawOfFile } from '../law-of-file.ts'
import { recordFrame } from './record-frame.ts'

/** Characters that are printed; a longer text is no letter any more. */
const LONGEST = 200_000
/** Five seconds for reading, as everywhere, and ten in which the thread may start on a busy machine. */
const READING_MS = 15_000
/** Formats that are words inside something else; all others are read as they stand, line by line. */
const PACKED = ['.eml', '.htm', '.html']

/**
 * The text of a document as pages (PDF), so that it can be redacted. Characters no font has are printed as their code
 * points. Throws `attachment-unknown`, `copy-no-text`, `copy-too-long`.
 */
export async function pageCopyOf(
  context: EngineContext,
  open: OpenFile,
  caseId: CaseId,
  id: AttachmentId,
): Promise<Uint8Array> {
  const { db } = open.file
  const attachment = readAttachment(db, id)
  const record = readCase(db, caseId)
  if (attachment === null || record === null) throw new Refusal('attachment-unknown')
  const words = await wordsOf(attachment, readAttachmentBytes(db, id))
  if (words.trim() === '') throw new Refusal('copy-no-text')
  if (words.length > LONGEST) throw new Refusal('copy-too-long')
  const { dayWords, ...frame } = recordFrame(context, open)
  return printed(context, {
    ...frame,
    title: attachment.name,
    reference: record.reference,
    made: text.made(dayWords(frame.date)),
    lead: text.lead,
    // neither size nor hash of the document: with all but one name of a short text known, a hash proves any guess
    parts: [{ kind: 'text', title: '', text: words }],
    // the copy is a document of the person's, not a record of ours
    footer: '',
  })
}

/** Keeps the copy with the case and hands it over in the document's place. Boxes on an earlier copy stay with that. */
export function keepPageCopy(
  context: EngineContext,
  open: OpenFile,
  caseId: CaseId,
  id: AttachmentId,
  pdf: Uint8Array,
): Attachment {
  const view = caseView(open.file, lawOfFile(context, open), templatesOf(context, open), caseId)
  return write(open.file, 'disclosure.makePageCopy', (db) => {
    const name = text.name(readAttachment(db, id)?.name ?? '')
    const copy = appendAttachmentBytes(db, caseId, { name, mediaType: 'application/pdf' }, pdf)
    const standing =
      readPackageDocuments(db, caseId).find((each) => each.attachmentId === id) ??
      firstDecisions(db, view).find((each) => each.attachmentId === id)
    if (standing === undefined) throw new Refusal('attachment-unknown')
    keepPackageDocument(db, caseId, standing, { shownAs: copy.id })
    return copy
  })
}

async function wordsOf({ name }: Attachment, bytes: Uint8Array): Promise<string> {
  if (!PACKED.includes(extname(name).toLowerCase())) return isBinary(bytes) ? '' : decodedText(bytes)
  const reader = createTextReader(READING_MS)
  try {
    const read = await reader.read(name, bytes)
    return read.text
  } finally {
    reader.end()
  }
}

async function printed(context: EngineContext, sheet: RecordSheet): Promise<Uint8Array> {
  try {
    return await context.printer().recordPdf(sheet)
  } catch (error) {
    if (!(error instanceof UncoveredCharacters)) throw error
    const codes = new Map(error.characters.map(({ character, codePoint }) => [character, `[${codePoint}]`]))
    const named = (value: string) => [...value].map((each) => codes.get(each) ?? each).join('')
    return context.printer().recordPdf(withTexts(sheet, named))
  }
}
