import { createHash } from 'node:crypto'
import type { MailView } from '#shared/contract/mail.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { today, type CaseFile } from '../store/case-file.ts'
import { readFiledMail } from '../store/mail-ids.ts'
import { readOfficers } from '../store/officers.ts'
import { readOrganisation } from '../store/organisation.ts'
import type { MailNow } from './bytes-of.ts'
import { MAIL_LIMITS, type ReadMail } from './mail.ts'
import { mailDays } from './mail-days.ts'
import type { OpenMail } from './open-mails.ts'
import { safeLine } from './safe-words.ts'
import { suggestCases } from './suggest.ts'

/** A mail as it is shown before it is filed. */
export function mailView(
  file: CaseFile,
  law: LawBook,
  open: OpenMail,
  { mail, sha256, size }: MailNow,
): MailView {
  const direction = directionOf(file, mail)
  return {
    mailId: open.id,
    name: safeLine(open.name, 300),
    size,
    sha256,
    format: mail.format,
    direction,
    from: [...mail.from],
    replyTo: [...mail.replyTo],
    to: [...mail.to],
    cc: [...mail.cc],
    subject: mail.subject,
    text: mail.text,
    files: mail.files.map(({ name, mediaType, inline, bytes }) => ({
      name,
      mediaType,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      inline,
    })),
    notes: [
      ...mail.notes,
      ...(mail.files.length > MAIL_LIMITS.files
        ? [{ code: 'files-left' as const, count: mail.files.length - MAIL_LIMITS.files }]
        : []),
    ],
    messageId: mail.messageId,
    refersTo: [...mail.refersTo],
    written: mail.written,
    ...mailDays(mail, direction, readOrganisation(file.db).zone, today(file)),
    suggestions: suggestCases(file, law, mail, direction),
    filed: readFiledMail(file.db, sha256, mail.messageId),
  }
}

/** `out` when the sender's address is the organisation's own or that of one of its officers. */
export function directionOf(file: CaseFile, mail: Pick<ReadMail, 'from'>): 'in' | 'out' {
  const own = [readOrganisation(file.db).email, ...readOfficers(file.db).map(({ email }) => email)]
    .map((address) => address.trim().toLowerCase())
    .filter((address) => address !== '')
  return mail.from.some(({ address }) => own.includes(address.toLowerCase())) ? 'out' : 'in'
}
