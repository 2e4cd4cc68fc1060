import type { Handlers } from '#shared/contract/define.ts'
import type { disclosure as group } from '#shared/contract/disclosure.ts'
import { attachmentView } from '../casework/case-view.ts'
import { answer, onFile, refuse, type EngineContext } from '../context.ts'
import { failureOf } from '../failure-of.ts'
import { takingsOf } from '../casework/takings.ts'
import { appendAttachment, dropStaged, readAttachment } from '../store/attachments.ts'
import { readCase } from '../store/cases.ts'
import { write } from '../store/write.ts'

type TakeCalls = Pick<Handlers<typeof group>, 'takeIn' | 'takeChunk' | 'takeEnd'>

/** Handlers for files that are dropped onto a window: they come in pieces, and become attachments when they are whole. */
export function disclosureTakeHandlers(context: EngineContext): TakeCalls {
  return {
    takeIn: ({ caseId, name }) =>
      onFile(context, ({ file }) => {
        if (file.readOnly) return refuse('file-read-only')
        if (readCase(file.db, caseId) === null) return refuse('case-unknown')
        return answer({ id: takingsOf(file).begin(caseId, name) })
      }),
    takeChunk: ({ id, bytes }) =>
      onFile(context, async ({ file }) => {
        const taken = await takingsOf(file).push(id, bytes)
        return taken.ok ? answer(null) : refuse(taken.failure)
      }),
    takeEnd: ({ id, keep }) =>
      onFile(context, async ({ file }) => {
        const ended = await takingsOf(file).end(id)
        if (ended === null) return refuse('take-in-gone')
        if (!ended.staged.ok) return { ok: false, failure: failureOf(ended.staged.failure) }
        const staged = ended.staged.value
        if (!keep) {
          dropStaged(file, staged)
          return answer(null)
        }
        const kept = write(file, 'disclosure.takeEnd', (db) => appendAttachment(db, ended.caseId, staged))
        const attachment = readAttachment(file.db, kept)
        return answer(attachment === null ? null : attachmentView(attachment))
      }),
  }
}
