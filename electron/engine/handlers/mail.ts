import type { CallFailure, Handlers } from '#shared/contract/define.ts'
import type { mail as group } from '#shared/contract/mail.ts'
import { failureOf } from '../failure-of.ts'
import { answer, onFile, refuse, type EngineContext, type OpenFile } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { bytesOfMail, readOpenMail } from '../mail/bytes-of.ts'
import { appendMail, dropMail, stageMail } from '../mail/file-mail.ts'
import { gatherMails } from '../mail/gather.ts'
import { mailDays } from '../mail/mail-days.ts'
import { directionOf, mailView } from '../mail/mail-view.ts'
import { openMail, openMails, takePiece, waitForMail, type OpenMail } from '../mail/open-mails.ts'
import { safeLine } from '../mail/safe-words.ts'
import { today } from '../store/case-file.ts'
import { readCase } from '../store/cases.ts'
import { readFiledMail } from '../store/mail-ids.ts'
import { readOrganisation } from '../store/organisation.ts'
import { changeCase } from './change-case.ts'
import { checkDay } from './check-intake.ts'

/** Handlers for mail that comes in. */
export function mailHandlers(context: EngineContext): Handlers<typeof group> {
  const waiting = ({ id, name, size }: OpenMail) => ({ mailId: id, name: safeLine(name, 300), size })

  return {
    gather: ({ tokens }) =>
      onFile(context, async ({ file }) => {
        const mails = []
        let leftOut = 0
        for (const token of tokens) {
          const grant = context.grants.take(token, ['open'])
          if (!grant.ok) return grant
          const found = await gatherMails(grant.value.path)
          if (!found.ok) return { ok: false, failure: found.failure }
          mails.push(...found.value.mails.map(({ path, name, size }) => waitForMail(file, name, size, path)))
          leftOut += found.value.leftOut
        }
        return answer({ mails: mails.map(waiting), leftOut })
      }),
    begin: ({ name, size }) =>
      onFile(context, ({ file }) => answer(waiting(waitForMail(file, name, size, null)))),
    add: ({ mailId, bytes }) =>
      onFile(context, ({ file }) => {
        takePiece(openMail(file, mailId), bytes)
        return answer(null)
      }),
    read: ({ mailId }) =>
      onFile(context, async (open) => {
        const waits = openMail(open.file, mailId)
        const now = await readOpenMail(waits)
        if (!now.ok) return refuseAs(now.failure)
        // locked while the thread was reading
        if (context.open() !== open) return refuse('locked')
        waits.sha256 = now.value.sha256
        return answer(mailView(open.file, lawOfFile(context, open), waits, now.value))
      }),
    file: (order) => onFile(context, (open) => fileMail(context, open, order)),
    forget: ({ mailIds }) =>
      onFile(context, ({ file }) => {
        for (const id of mailIds) openMails(file).delete(id)
        return answer(null)
      }),
  }
}

type Order = Parameters<Handlers<typeof group>['file']>[0]

async function fileMail(context: EngineContext, open: OpenFile, order: Order) {
  const { file } = open
  const { mailId, caseId, date, time } = order
  const waits = openMail(file, mailId)
  checkDay(date, today(file))
  const record = readCase(file.db, caseId)
  if (record === null) return refuse('case-unknown')
  const now = await readOpenMail(waits)
  if (!now.ok) return refuseAs(now.failure)
  const { mail, sha256 } = now.value
  if (waits.sha256 !== '' && waits.sha256 !== sha256) return refuse('mail-changed')
  const filed = readFiledMail(file.db, sha256, mail.messageId)
  if (filed !== null && !(filed.same === 'message-id' && order.again))
    return refuse('mail-filed', { reference: filed.reference })
  const bytes = await bytesOfMail(waits)
  if (!bytes.ok) return refuseAs(bytes.failure)
  if (context.open() !== open) return refuse('locked')
  const staged = await stageMail(file, waits.name, bytes.value, mail)
  if (!staged.ok) return { ok: false as const, failure: failureOf(staged.failure) }
  const direction = order.direction ?? directionOf(file, mail)
  const { dated } = mailDays(mail, direction, readOrganisation(file.db).zone, today(file))
  const done = await changeCase(
    context,
    'mail.file',
    caseId,
    (db) => appendMail(db, caseId, mail, staged.value, { direction, date, time, dated }),
    (_, correspondenceId) =>
      answer({
        caseId,
        reference: record.reference,
        correspondenceId,
        direction,
        files: staged.value.files.length,
      }),
  )
  if (!done.ok && context.open() === open) dropMail(file, staged.value)
  return done
}

function refuseAs(failure: CallFailure): { readonly ok: false; readonly failure: CallFailure } {
  return { ok: false, failure }
}
