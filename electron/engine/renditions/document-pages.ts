import type { CaseFile } from '../store/case-file.ts'
import type { AttachmentId } from '#shared/domain/ids.ts'
import { failed, type Result } from '#shared/domain/result.ts'
import { readAttachment, readAttachmentBytes } from '../store/attachments.ts'
import { Refusal } from '../refusal.ts'
import type { Counted } from './count-pages.ts'
import type { PageFailure } from './open-pdf.ts'
import { createPageThread, type PageThread } from './page-thread.ts'
import type { OpenedPages, PageQuestions } from './page-thread-words.ts'

/** The largest document whose pages are shown, in bytes: PDFium holds it whole, beside what it draws. */
export const LARGEST_SHOWN = 128 * 1024 * 1024

/** Pages of the documents of one file, one document open at a time. */
export type DocumentPages = {
  readonly sizes: (file: CaseFile, id: AttachmentId) => Promise<Result<OpenedPages, PageFailure>>
  /** One question about a document; it is opened first where another was looked at last. */
  readonly ask: <Name extends keyof PageQuestions>(
    file: CaseFile,
    id: AttachmentId,
    name: Name,
    question: PageQuestions[Name]['ask'],
  ) => Promise<Result<PageQuestions[Name]['answer'], PageFailure>>
  /** How many pages a document has; remembered, because its bytes never change. One that cannot be read is one file. */
  readonly count: (file: CaseFile, id: AttachmentId) => Promise<Counted>
  /** Ends the thread, and with it what it holds of any document. */
  readonly end: () => void
}

/** Pages on a thread of their own. Throws `attachment-unknown` for a document that is not there. */
export function createDocumentPages(thread: PageThread = createPageThread()): DocumentPages {
  let shown: { readonly id: AttachmentId; readonly thread: number; readonly opened: OpenedPages } | null =
    null
  let last: Promise<unknown> = Promise.resolve()
  const counted = new Map<string, Counted>()

  const opened = async (file: CaseFile, id: AttachmentId): Promise<Result<OpenedPages, PageFailure>> => {
    if (shown?.id === id && shown.thread === thread.started() && thread.alive())
      return { ok: true, value: shown.opened }
    shown = null
    const attachment = readAttachment(file.db, id)
    if (attachment === null) throw new Refusal('attachment-unknown')
    if (attachment.size > LARGEST_SHOWN) return failed('pages-too-large')
    const answer = await thread.ask('open', { bytes: readAttachmentBytes(file.db, id) })
    if (answer.ok) shown = { id, thread: thread.started(), opened: answer.value }
    return answer
  }
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }
  return {
    sizes: (file, id) => inTurn(() => opened(file, id)),
    ask: (file, id, name, question) =>
      inTurn(async () => {
        const open = await opened(file, id)
        return open.ok ? thread.ask(name, question) : open
      }),
    count: (file, id) =>
      inTurn(async () => {
        const known = counted.get(id)
        if (known !== undefined) return known
        const attachment = readAttachment(file.db, id)
        if (attachment === null) throw new Refusal('attachment-unknown')
        const answer =
          attachment.size > LARGEST_SHOWN
            ? null
            : await thread.ask('count', { bytes: readAttachmentBytes(file.db, id) })
        const found: Counted = answer?.ok === true ? answer.value : { unit: 'file', count: 1 }
        counted.set(id, found)
        return found
      }),
    end: () => {
      shown = null
      counted.clear()
      thread.end()
    },
  }
}
