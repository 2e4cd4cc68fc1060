import { createHash } from 'node:crypto'
import type { SentCopy } from '#shared/contract/mail.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { LetterTemplates } from '../letters/templates.ts'
import type { CaseFile } from '../store/case-file.ts'
import { readCase } from '../store/cases.ts'
import { readLetter } from '../store/letters.ts'
import { readLettersOfMail } from '../store/mail-drafts.ts'
import type { ReadMail } from './mail.ts'

/**
 * The letter that a mail carried out of the building, while it is not recorded as sent; null for any other mail and for a
 * draft nobody sent. Programs that send may give a draft another identification, so that the letter is also known by its
 * PDF, in the cases the mail may belong to.
 */
export function sentCopyOf(
  file: CaseFile,
  templates: LetterTemplates,
  mail: ReadMail,
  cases: readonly CaseId[],
): SentCopy | null {
  if (mail.notes.some(({ code }) => code === 'never-sent')) return null
  const hashes = mail.files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))
  const [found] = readLettersOfMail(file.db, mail.messageId, cases, hashes)
  const letter = found === undefined ? null : readLetter(file.db, found.letterId)
  const record = letter === null ? null : readCase(file.db, letter.caseId)
  if (found === undefined || letter === null || record === null) return null
  return {
    caseId: letter.caseId,
    reference: record.reference,
    letterId: letter.id,
    title: templates.byId(letter.templateId, letter.language)?.title ?? letter.templateId,
    because: found.because,
    pdf: hashes.includes(letter.sha256 ?? '') ? 'same' : mail.files.some(isPdf) ? 'other' : 'none',
  }
}

function isPdf({ name, mediaType }: ReadMail['files'][number]): boolean {
  return mediaType === 'application/pdf' || name.toLowerCase().endsWith('.pdf')
}
