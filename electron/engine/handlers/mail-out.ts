import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { CallFailure, Handlers } from '#shared/contract/define.ts'
import type { mailOut as group } from '#shared/contract/mail-out.ts'
import { isMailAddress } from '#shared/domain/mail-draft.ts'
import { pdfPasswordFault } from '#shared/domain/pdf-password.ts'
import {
  attachmentName,
  drafted,
  mailDraftPlan,
  ownAddress,
  threadOf,
  type Drafted,
} from '../casework/mail-draft-plan.ts'
import { answer, onFile, Refusal, refuse, type EngineContext, type OpenFile } from '../context.ts'
import { protectPdf } from '../letters/protect-pdf.ts'
import { draftBytes, newMessageId, type OutgoingMail } from '../mail/draft-bytes.ts'
import { holdsPassword, rememberPassword } from '../mail/known-passwords.ts'
import { fileToRead } from '../read-file.ts'
import { readAttachmentBytes } from '../store/attachments.ts'
import { readCase } from '../store/cases.ts'
import { appendExport } from '../store/exports.ts'
import { appendMailId } from '../store/mail-ids.ts'
import { readOrganisation } from '../store/organisation.ts'
import { write } from '../store/write.ts'
import { saveTo } from './save-to.ts'

type Order = Parameters<Handlers<typeof group>['write']>[0]

/** Handlers for mail that goes out. Nothing is sent: what is written opens in the officer's mail program. */
export function mailOutHandlers(context: EngineContext): Handlers<typeof group> {
  return {
    plan: ({ source }) =>
      onFile(context, (open) => answer(mailDraftPlan(context, open, drafted(open, source)))),
    write: (order) => onFile(context, (open) => writeDraft(context, open, order)),
  }
}

async function writeDraft(context: EngineContext, open: OpenFile, order: Order) {
  const { file } = open
  if (file.readOnly) return refuse('file-read-only')
  const what = drafted(open, order.source)
  const record = readCase(file.db, what.caseId)
  if (record === null) return refuse('case-unknown')
  const { address } = order.to
  if (!isMailAddress(address)) return refuse('draft-address', { address: address.slice(0, 80) })
  const fault = order.password === undefined ? null : pdfPasswordFault(order.password)
  if (fault !== null) return refuse(fault === 'short' ? 'password-too-short' : 'password-unfit')
  if (order.password !== undefined) rememberPassword(file, order.password)
  if (holdsPassword(file, `${order.subject}\n${order.body}\n${order.to.name}`))
    return refuse('draft-holds-password')
  const attached = order.attach ? await fileOf(context, open, what, record.reference, order) : null
  if (attached !== null && 'failure' in attached) return attached
  const grant = context.grants.take(order.token, ['save'])
  if (!grant.ok) return grant
  const from = ownAddress(open)
  const messageId = newMessageId(from)
  const written = await saveTo(
    open,
    grant.value,
    draftBytes({
      from: from === '' ? null : { name: readOrganisation(file.db).name, address: from },
      to: { name: order.to.name, address },
      subject: order.subject,
      body: order.body,
      messageId,
      thread: order.answers === null ? [] : threadOf(open, what.caseId, order.answers),
      at: context.clock.instant(),
      file: attached,
    }),
  )
  if (!written.ok) return refuse(written.failure)
  if (context.open() !== open) return refuse('locked')
  write(file, 'mailOut.write', (db) => {
    appendExport(db, 'mailOut.write', what.caseId, written.value.sha256)
    appendMailId(db, what.caseId, {
      role: 'draft',
      messageId,
      // the letter is found again by its PDF; a package has none
      ...(what.kind === 'letter' && what.letter.attachmentId !== null
        ? { attachmentId: what.letter.attachmentId }
        : {}),
    })
  })
  return answer({
    name: basename(grant.value.path),
    ...written.value,
    attachment: attached?.name ?? null,
    messageId,
  })
}

type Attached = NonNullable<OutgoingMail['file']> | { readonly ok: false; readonly failure: CallFailure }

async function fileOf(
  context: EngineContext,
  open: OpenFile,
  what: Drafted,
  reference: string,
  { password, packageToken }: Order,
): Promise<Attached> {
  const name = attachmentName(what, reference)
  if (what.kind === 'letter') {
    if (what.letter.attachmentId === null) return refuse('draft-not-final')
    const pdf = readAttachmentBytes(open.file.db, what.letter.attachmentId)
    // with a password only the locked copy goes
    const content = password === undefined ? pdf : await protectPdf(pdf, password)
    return { name, mediaType: 'application/pdf', content }
  }
  if (packageToken === undefined) return refuse('draft-no-file')
  const grant = context.grants.take(packageToken, ['open'])
  if (!grant.ok) return grant
  const { bytes, sha256 } = what.built.contents
  const chunks = await fileToRead(grant.value.path, bytes)
  if (!chunks.ok)
    return refuse(chunks.failure === 'attachment-too-large' ? 'draft-other-file' : chunks.failure)
  return { name, mediaType: 'application/zip', content: exactly(chunks.value, sha256) }
}

/** The bytes, as long as their SHA-256 is the one expected: otherwise nothing of the draft stays. */
async function* exactly(chunks: AsyncIterable<Uint8Array>, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for await (const chunk of chunks) {
    hash.update(chunk)
    yield chunk
  }
  if (hash.digest('hex') !== sha256) throw new Refusal('draft-other-file')
}
