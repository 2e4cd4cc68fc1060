import type { CaseView } from '#shared/contract/views.ts'
import type { DisclosurePlan } from '#shared/contract/disclosure.ts'
import type { BuiltContents, PackageRecipient } from '#shared/domain/disclosure.ts'
import { REDACTION_LABEL } from '#shared/text/redaction-schedule.ts'
import { Refusal, type EngineContext, type OpenFile } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import type { PackageInput } from '../packages/package-input.ts'
import { coverLetterOf } from '../packages/persons-letters.ts'
import { CopyRefused, renderCopy, type RenderedCopy } from '../renditions/render-copy.ts'
import type { DocumentPages } from '../renditions/document-pages.ts'
import {
  dropStaged,
  readAttachment,
  readAttachmentBytes,
  readAttachmentChunks,
  readStagedChunks,
  stageAttachment,
  type StagedAttachment,
} from '../store/attachments.ts'
import { StoreError } from '../store/failure.ts'
import { fileView } from './file-view.ts'
import { coverNote } from './letter-view.ts'
import { numbered, placedDocuments, toBurn, type Placed } from './placed-documents.ts'
import { coveredOrRefused, printLetter } from './print-letter.ts'
import { scheduleOf } from './redaction-schedule.ts'
import { regulatorOf } from './regulator.ts'

/** What to build, and who watches. */
export type BuildOrder = {
  readonly view: CaseView
  readonly plan: DisclosurePlan
  readonly release: number
  readonly recipient: PackageRecipient
  readonly tellWithheld: boolean
  readonly password: Uint8Array
  /** Told before copies are made, and after each page; may throw to stop. */
  readonly onCopies: (pages: number) => void
  readonly onPage: () => void
}

/** Everything a package is made from, and what to let go of when it is written or given up. */
export type Prepared = {
  readonly input: PackageInput
  readonly contents: Pick<BuiltContents, 'documents' | 'withheld' | 'redactions'>
  readonly drop: () => void
}

type Ready = PackageInput['documents'][number]

/**
 * Makes the copies with their boxes burnt in and gathers all else. Copies lie in the case file while the package is
 * built, encrypted like everything in it, so that memory holds one page at a time. Throws a Refusal.
 */
export async function prepareDisclosure(
  context: EngineContext,
  open: OpenFile,
  pages: DocumentPages,
  order: BuildOrder,
): Promise<Prepared> {
  const { view, plan, release, recipient } = order
  const placed = placedDocuments(open, plan.documents, release)
  const { listed, numbers } = numbered(placed)
  const staged: StagedAttachment[] = []
  const drop = () => {
    for (const each of staged.splice(0)) dropStaged(open.file, each)
  }
  try {
    const documents: Ready[] = []
    order.onCopies(await pagesToBurn(open, pages, placed))
    for (const each of placed) {
      documents.push(
        !each.burnt
          ? await asItIs(open, pages, each)
          : await burnt(open, pages, each, numbers, staged, order.onPage),
      )
    }
    const withheld = order.tellWithheld
      ? plan.documents.flatMap(({ decision, ground }) =>
          decision === 'withhold' && ground !== null ? [ground] : [],
        )
      : []
    const file = fileView(context, open)
    const { releases } = plan
    const next = releases.find(({ number }) => number > release)
    return {
      drop,
      input: {
        view,
        organisation: file.organisation,
        letter: recipient.kind === 'person' ? await coverPdf(context, open, view) : null,
        documents,
        complaint: recipient.kind === 'person' ? regulatorOf(lawOfFile(context, open), view.record) : null,
        audit: file.audit,
        madeOn: file.today,
        password: order.password,
        part: { number: release, of: releases.length, next: next?.plannedOn ?? null },
        ...(recipient.kind === 'controller' ? { controller: recipient.name } : {}),
        ...(listed.length + withheld.length === 0
          ? {}
          : {
              schedule: {
                redactions: listed,
                pdf: await coveredOrRefused(() =>
                  context.printer().recordPdf(scheduleOf(context, open, view, listed, withheld)),
                ),
              },
            }),
      },
      contents: {
        documents: placed.map(({ document, file: place, boxes }, index) => {
          const ready = documents[index]
          return {
            attachmentId: document.attachmentId,
            name: document.name,
            file: place,
            pages: ready?.pages ?? null,
            redactions: boxes.length,
            size: ready?.attachment.size ?? 0,
            sha256: ready?.attachment.sha256 ?? '',
          }
        }),
        withheld: plan.documents.filter(({ decision }) => decision === 'withhold').length,
        redactions: listed.length,
      },
    }
  } catch (error) {
    drop()
    throw error
  }
}

async function pagesToBurn(
  { file }: OpenFile,
  pages: DocumentPages,
  placed: readonly Placed[],
): Promise<number> {
  let count = 0
  for (const { document, burnt } of placed)
    if (burnt) count += (await pages.count(file, document.shownAs ?? document.attachmentId)).count
  return count
}

async function asItIs({ file }: OpenFile, pages: DocumentPages, { document }: Placed): Promise<Ready> {
  const id = document.shownAs ?? document.attachmentId
  const attachment = readAttachment(file.db, id)
  if (attachment === null) throw new Refusal('attachment-unknown')
  const { name, mediaType, size, sha256, addedAt } = attachment
  const counted = await pages.count(file, id)
  return {
    attachment: { id: document.attachmentId, name, mediaType, size, sha256, addedAt },
    chunks: () => readAttachmentChunks(file.db, id),
    pages: counted.unit === 'pages' ? counted.count : null,
    foundIn: document.foundIn,
  }
}

async function burnt(
  { file }: OpenFile,
  pages: DocumentPages,
  placed: Placed,
  numbers: ReadonlyMap<string, number>,
  staged: StagedAttachment[],
  onPage: () => void,
): Promise<Ready> {
  const { document, boxes } = placed
  const id = document.shownAs ?? document.attachmentId
  const copy = await renderCopy(pages, file, id, toBurn(placed, numbers), { label: REDACTION_LABEL, onPage })
  if (!copy.ok) throw new Refusal('document-pages-unshown', { name: document.name, why: copy.failure })
  const name = document.shownAs === null ? document.name : `${document.name}.pdf`
  const kept = await stage(file, { name, mediaType: MEDIA[copy.value.kind] }, copy.value, document.name)
  staged.push(kept)
  return {
    attachment: {
      id: document.attachmentId,
      name,
      mediaType: kept.mediaType,
      size: kept.size,
      sha256: kept.sha256,
      addedAt: document.addedAt,
    },
    chunks: () => readStagedChunks(file.db, kept),
    pages: copy.value.pages,
    redactions: boxes.length,
    foundIn: document.foundIn,
  }
}

const MEDIA = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png' } as const

async function stage(
  file: OpenFile['file'],
  about: { readonly name: string; readonly mediaType: string },
  copy: RenderedCopy,
  name: string,
): Promise<StagedAttachment> {
  try {
    const staged = await stageAttachment(file, about, copy.chunks())
    if (staged.ok) return staged.value
    throw new StoreError(staged.failure)
  } catch (error) {
    if (error instanceof CopyRefused)
      throw new Refusal('document-pages-unshown', { name, why: error.failure })
    throw error
  }
}

/** The cover letter of a package: the answer that was finalised for the person, or a note that says what is inside. */
async function coverPdf(context: EngineContext, open: OpenFile, view: CaseView): Promise<Uint8Array> {
  const answerLetter = coverLetterOf(view)?.pdf ?? null
  if (answerLetter !== null) return readAttachmentBytes(open.file.db, answerLetter.id)
  return printLetter(context, open, coverNote(context, open, view.record.id), { draft: false })
}
