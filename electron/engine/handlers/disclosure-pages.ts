import type { Handlers } from '#shared/contract/define.ts'
import type { disclosure as group } from '#shared/contract/disclosure.ts'
import type { PageHit } from '#shared/contract/disclosure-pages.ts'
import { isCovered, type Redaction } from '#shared/domain/disclosure.ts'
import type { AttachmentId, CaseId } from '#shared/domain/ids.ts'
import type { Result } from '#shared/domain/result.ts'
import { attachmentView } from '../casework/case-view.ts'
import { chosenGround } from '../casework/disclosure-grounds.ts'
import { keepPageCopy, pageCopyOf } from '../casework/page-copy.ts'
import { answer, onFile, Refusal, refuse, type EngineContext, type OpenFile } from '../context.ts'
import type { PageFailure } from '../renditions/open-pdf.ts'
import { readAttachment, readAttachments } from '../store/attachments.ts'
import { readCase } from '../store/cases.ts'
import type { ReadableDb } from '../store/database.ts'
import {
  appendRedaction,
  caseOfRedaction,
  readRedaction,
  readRedactions,
  removeRedaction,
  replaceRedaction,
} from '../store/redactions.ts'
import { write } from '../store/write.ts'

type PageCalls = Pick<
  Handlers<typeof group>,
  'count' | 'pages' | 'draw' | 'find' | 'boxes' | 'drawBoxes' | 'changeBox' | 'eraseBoxes' | 'makePageCopy'
>

/** Places that one search shows; who looks for "e" wants something else. */
const MOST_HITS = 500

/** Handlers for the pages of documents and the boxes on them. */
export function disclosurePagesHandlers(context: EngineContext): PageCalls {
  const inDocument = (db: ReadableDb, id: AttachmentId) => {
    const attachment = readAttachment(db, id)
    if (attachment === null) throw new Refusal('attachment-unknown')
    return attachment
  }
  const shown = <Found, Value>(found: Result<Found, PageFailure>, value: (found: Found) => Value) =>
    found.ok ? answer(value(found.value)) : refuse(found.failure)
  const boxesOf = ({ file }: OpenFile, id: AttachmentId) => readRedactions(file.db, id)

  return {
    count: ({ caseId, attachmentIds }) =>
      onFile(context, async ({ file }) => {
        if (readCase(file.db, caseId) === null) return refuse('case-unknown')
        const known = new Set<string>(readAttachments(file.db, caseId).map(({ id }) => id))
        const counts = []
        for (const attachmentId of attachmentIds) {
          if (!known.has(attachmentId)) continue
          counts.push({ attachmentId, ...(await context.pages().count(file, attachmentId)) })
        }
        return answer(counts)
      }),
    pages: ({ attachmentId }) =>
      onFile(context, async ({ file }) =>
        shown(await context.pages().sizes(file, attachmentId), ({ kind, sizes }) => ({
          kind,
          sizes: [...sizes],
        })),
      ),
    draw: ({ attachmentId, page, scale }) =>
      onFile(context, async ({ file }) =>
        shown(
          await context.pages().ask(file, attachmentId, 'draw', { page: page - 1, scale }),
          (picture) => picture,
        ),
      ),
    find: ({ attachmentId, words }) =>
      onFile(context, async (open) => {
        const { file } = open
        const pages = context.pages()
        const sizes = await pages.sizes(file, attachmentId)
        if (!sizes.ok) return refuse(sizes.failure)
        const drawn = boxesOf(open, attachmentId)
        const hits: PageHit[] = []
        for (let page = 0; page < sizes.value.sizes.length && hits.length < MOST_HITS; page += 1) {
          const found = await pages.ask(file, attachmentId, 'find', { page, wanted: words })
          if (!found.ok) return refuse(found.failure)
          for (const hit of found.value) {
            const covered = hit.boxes.every((box) => isCovered(box, page + 1, drawn))
            hits.push({ ...hit, page: page + 1, boxes: [...hit.boxes], covered })
          }
        }
        return answer(hits.slice(0, MOST_HITS))
      }),
    boxes: ({ attachmentId }) =>
      onFile(context, (open) => {
        inDocument(open.file.db, attachmentId)
        return answer(boxesOf(open, attachmentId))
      }),
    drawBoxes: ({ attachmentId, ground, boxes, note }) =>
      onFile(context, (open) => {
        const { caseId } = inDocument(open.file.db, attachmentId)
        const ids = write(open.file, 'disclosure.drawBoxes', (db) => {
          const chosen = chosenGround(db, context.law(), caseId, ground)
          return boxes.map((box) =>
            appendRedaction(db, { caseId, attachmentId }, { ...box, ground: chosen, note }),
          )
        })
        return answer({ ids, boxes: boxesOf(open, attachmentId) })
      }),
    changeBox: ({ id, ground, ...change }) =>
      onFile(context, (open) => {
        const { box, caseId } = knownBox(open.file.db, id)
        write(open.file, 'disclosure.changeBox', (db) =>
          replaceRedaction(db, id, {
            ...change,
            ground: ground === undefined ? undefined : chosenGround(db, context.law(), caseId, ground),
          }),
        )
        return answer(boxesOf(open, box.attachmentId))
      }),
    eraseBoxes: ({ ids }) =>
      onFile(context, (open) => {
        const known = ids.map((id) => knownBox(open.file.db, id).box)
        write(open.file, 'disclosure.eraseBoxes', (db) => {
          for (const { id } of known) removeRedaction(db, id)
        })
        const [first] = known
        return answer(first === undefined ? [] : boxesOf(open, first.attachmentId))
      }),
    makePageCopy: ({ caseId, attachmentId }) =>
      onFile(context, async (open) => {
        if (inDocument(open.file.db, attachmentId).caseId !== caseId) return refuse('attachment-unknown')
        const pdf = await pageCopyOf(context, open, caseId, attachmentId)
        return answer(attachmentView(keepPageCopy(context, open, caseId, attachmentId, pdf)))
      }),
  }
}

function knownBox(db: ReadableDb, id: string): { readonly box: Redaction; readonly caseId: CaseId } {
  const box = readRedaction(db, id)
  const caseId = caseOfRedaction(db, id)
  if (box === null || caseId === null) throw new Refusal('redaction-unknown')
  return { box, caseId: caseId as CaseId }
}
