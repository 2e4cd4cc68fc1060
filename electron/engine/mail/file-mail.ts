import type { MailAddress, MailView } from '#shared/contract/mail.ts'
import type { CivilDate, CivilTime } from '#shared/domain/civil-date.ts'
import type { AttachmentId, CaseId, CorrespondenceId } from '#shared/domain/ids.ts'
import { ok, type Result } from '#shared/domain/result.ts'
import { appendAttachment, dropStaged, stageAttachment, type StagedAttachment } from '../store/attachments.ts'
import type { CaseFile } from '../store/case-file.ts'
import { appendCorrespondence } from '../store/correspondence.ts'
import type { WritableDb } from '../store/database.ts'
import type { StoreFailure } from '../store/failure.ts'
import { appendMailId } from '../store/mail-ids.ts'
import { MAIL_LIMITS, type MailFile, type ReadMail } from './mail.ts'
import { safeFileName } from './safe-words.ts'

const LONGEST_LINE = 500
/** Identifications kept of what a mail refers to: the first of a thread and its last ones. */
const MOST_REFERENCES = 20

/** A mail whose bytes lie in the case file already and wait to be filed. */
export type StagedMail = { readonly original: StagedAttachment; readonly files: readonly StagedAttachment[] }

/** Takes the original and the files of a mail into the case file, encrypted. Nothing stays when one of them fails. */
export async function stageMail(
  file: CaseFile,
  name: string,
  bytes: Uint8Array,
  mail: ReadMail,
): Promise<Result<StagedMail, StoreFailure>> {
  const mediaType = mail.format === 'msg' ? 'application/vnd.ms-outlook' : 'message/rfc822'
  const fallback = mail.format === 'msg' ? 'mail.msg' : 'mail.eml'
  const stage = (each: MailFile) =>
    stageAttachment(file, { name: each.name, mediaType: each.mediaType }, [each.bytes])
  const original = await stage({ name: safeFileName(name, fallback), mediaType, inline: false, bytes })
  if (!original.ok) return original
  const files: StagedAttachment[] = []
  for (const each of mail.files.slice(0, MAIL_LIMITS.files)) {
    const one = await stage(each)
    if (!one.ok) {
      dropMail(file, { original: original.value, files })
      return one
    }
    files.push(one.value)
  }
  return ok({ original: original.value, files })
}

/** Lets go of what was taken in. */
export function dropMail(file: CaseFile, { original, files }: StagedMail): void {
  for (const each of [original, ...files]) dropStaged(file, each)
}

/** Makes a mail correspondence of a case: the original first, then its files, and the identifications it is found by. */
export function appendMail(
  db: WritableDb,
  caseId: CaseId,
  mail: ReadMail,
  staged: StagedMail,
  when: {
    readonly direction: MailView['direction']
    readonly date: CivilDate
    readonly time: CivilTime | null
    readonly dated: CivilDate | null
  },
): CorrespondenceId {
  const attachmentIds: AttachmentId[] = [staged.original, ...staged.files].map((each) =>
    appendAttachment(db, caseId, each),
  )
  const correspondenceId = appendCorrespondence(db, {
    caseId,
    direction: when.direction,
    channel: 'e-mail',
    date: when.date,
    ...(when.time === null ? {} : { time: when.time }),
    ...(when.dated === null ? {} : { dated: when.dated }),
    from: peopleLine(mail.from),
    to: peopleLine([...mail.to, ...mail.cc]),
    subject: mail.subject.slice(0, LONGEST_LINE),
    body: mail.text,
    attachmentIds,
  })
  const [attachmentId] = attachmentIds
  appendMailId(db, caseId, {
    role: 'own',
    messageId: mail.messageId,
    correspondenceId,
    ...(attachmentId === undefined ? {} : { attachmentId }),
  })
  for (const messageId of threadOf(mail))
    appendMailId(db, caseId, { role: 'refers', messageId, correspondenceId })
  return correspondenceId
}

function threadOf({ refersTo, messageId }: ReadMail): string[] {
  const others = refersTo.filter((id) => id !== messageId)
  return others.length <= MOST_REFERENCES
    ? others
    : [...others.slice(0, 1), ...others.slice(1 - MOST_REFERENCES)]
}

/** "Imogen Sallowby <imogen@example.org>; …" in at most one line of correspondence. */
export function peopleLine(people: readonly MailAddress[]): string {
  let line = ''
  for (const { name, address } of people) {
    const one = name === '' || address === '' ? name + address : `${name} <${address}>`
    const next = line === '' ? one : `${line}; ${one}`
    if (next.length > LONGEST_LINE - 4) return line === '' ? one.slice(0, LONGEST_LINE) : `${line}; …`
    line = next
  }
  return line
}
