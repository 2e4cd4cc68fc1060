import type { CaseFile } from '../store/case-file.ts'
import type { AttachmentId } from '#shared/domain/ids.ts'
import type { Result } from '#shared/domain/result.ts'
import type { NumberedBox } from './burn.ts'
import type { DocumentPages } from './document-pages.ts'
import type { PageFailure } from './open-pdf.ts'
import type { PageKind } from './page-source.ts'

/** A box to burn, with its page from 1 and its number in the schedule. */
export type BoxToBurn = NumberedBox & { readonly page: number }

/** Thrown when a page cannot be drawn after the copy has begun. */
export class CopyRefused extends Error {
  readonly failure: PageFailure
  constructor(failure: PageFailure) {
    super(failure)
    this.name = 'CopyRefused'
    this.failure = failure
  }
}

/** A copy with boxes burnt in: what kind it is, how many pages, and its bytes as they are made. */
export type RenderedCopy = {
  readonly kind: PageKind
  readonly pages: number
  readonly chunks: () => AsyncGenerator<Uint8Array, void>
}

/**
 * Opens a document for a copy with its boxes burnt in. A PDF comes page by page, every page as a picture, those without
 * boxes too; a picture comes as one of its kind. While the bytes are taken nothing else may be asked of `pages`.
 * `onPage` is told after each page and may throw to stop. The bytes throw `CopyRefused`.
 */
export async function renderCopy(
  pages: DocumentPages,
  file: CaseFile,
  id: AttachmentId,
  boxes: readonly BoxToBurn[],
  { label, onPage }: { readonly label: string; readonly onPage: () => void },
): Promise<Result<RenderedCopy, PageFailure>> {
  const opened = await pages.sizes(file, id)
  if (!opened.ok) return opened
  const { kind, sizes } = opened.value
  const good = <Value>(answer: Result<Value, PageFailure>): Value => {
    if (answer.ok) return answer.value
    throw new CopyRefused(answer.failure)
  }
  async function* chunks(): AsyncGenerator<Uint8Array, void> {
    if (kind !== 'pdf') {
      yield good(await pages.ask(file, id, 'picture', { boxes }))
      onPage()
      return
    }
    yield good(await pages.ask(file, id, 'begin', { label }))
    for (let page = 0; page < sizes.length; page += 1) {
      const own = boxes.filter((box) => box.page === page + 1)
      yield good(await pages.ask(file, id, 'burn', { page, boxes: own }))
      onPage()
    }
    yield good(await pages.ask(file, id, 'end', {}))
  }
  return { ok: true, value: { kind, pages: sizes.length, chunks } }
}
