import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { DisclosurePlan } from '#shared/contract/disclosure.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { findingPlaces } from '#shared/text/safe-to-send.ts'
import { Refusal, type OpenFile } from '../context.ts'
import { coverLetterOf } from '../packages/persons-letters.ts'
import type { DocumentPages } from '../renditions/document-pages.ts'
import type { PageFailure } from '../renditions/open-pdf.ts'
import { createPageThread, type PageThread } from '../renditions/page-thread.ts'
import { CopyRefused, renderCopy } from '../renditions/render-copy.ts'
import { REDACTION_LABEL } from '#shared/text/redaction-schedule.ts'
import { LIMITS, some, unread, type Found, type UnreadReason } from '../safe-to-send/found.ts'
import { createInspectThread, type InspectThread } from '../safe-to-send/inspect-thread.ts'
import { seenIn, type Seen } from '../safe-to-send/seen.ts'
import { readAttachmentChunks } from '../store/attachments.ts'
import { besideOf, goingIn, ownWordsIn } from './package-findings.ts'
import { peopleKey, peopleOf } from './package-people.ts'
import type { Prepared } from './build-disclosure.ts'
import { toBurn } from './placed-documents.ts'

/** Who watches: told how many files there are, and after each; may throw to stop. */
export type CheckWatch = { readonly onFiles: (files: number) => void; readonly onFile: () => void }

const NO_PASSWORD = new Uint8Array(0)

type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>
/** A file that goes: under which key it is seen, and where its bytes come from. */
type Going = {
  readonly key: string
  readonly name: string
  /** Pages of a copy made of pictures hide nothing, and are not drawn again. */
  readonly burnt: boolean
  readonly chunks: () => Chunks | Promise<Chunks>
}

/**
 * Looks into every file that would go of a case, in all releases; what was seen with the same people stays. Copies with
 * boxes are made for it and gone afterwards. What it finds stands in the plan from then on.
 */
export async function checkPackage(
  open: OpenFile,
  pages: DocumentPages,
  view: CaseView,
  plan: DisclosurePlan,
  watch: CheckWatch,
): Promise<void> {
  const { file } = open
  const releases = [...new Set(plan.documents.map(({ release }) => release))]
  const documents = releases
    .flatMap((release) => goingIn(open, view, plan.documents, release))
    .map(({ key, placed, numbers }): Going => {
      const { name, attachmentId, shownAs } = placed.document
      const id = shownAs ?? attachmentId
      const copy = async () => {
        const made = await renderCopy(pages, file, id, toBurn(placed, numbers), {
          label: REDACTION_LABEL,
          onPage: () => undefined,
        })
        if (!made.ok) throw new Refusal('document-pages-unshown', { name, why: made.failure })
        return made.value.chunks()
      }
      return {
        key,
        name,
        burnt: placed.burnt,
        chunks: () => (placed.burnt ? copy() : readAttachmentChunks(file.db, id)),
      }
    })
  await lookInto(open, view, [...documents, ...besideFiles(open, view)], watch, NO_PASSWORD)
}

/** Looks into the very bytes that are to be packed. The name of the first file that tells the password, or null. */
export async function checkPrepared(
  open: OpenFile,
  view: CaseView,
  plan: DisclosurePlan,
  release: number,
  { input }: Prepared,
  watch: CheckWatch,
): Promise<string | null> {
  const documents = goingIn(open, view, plan.documents, release).map(({ key, placed }, index): Going => {
    const ready = input.documents[index]
    return {
      key,
      name: placed.document.name,
      burnt: placed.burnt,
      chunks: () => ready?.chunks() ?? [],
    }
  })
  const beside = besideFiles(open, view).filter(({ name }) => input.letter !== null || name === 'data.json')
  return lookInto(open, view, [...documents, ...beside], watch, input.password)
}

function besideFiles(open: OpenFile, view: CaseView): Going[] {
  const pdf = coverLetterOf(view)?.pdf
  return besideOf(view).map(({ part, key }) =>
    part === 'letter' && pdf !== null && pdf !== undefined
      ? { key, name: pdf.name, burnt: true, chunks: () => readAttachmentChunks(open.file.db, pdf.id) }
      : { key, name: 'data.json', burnt: true, chunks: () => [Buffer.from(ownWordsIn(view))] },
  )
}

async function lookInto(
  open: OpenFile,
  view: CaseView,
  files: readonly Going[],
  watch: CheckWatch,
  password: Uint8Array,
): Promise<string | null> {
  const people = peopleOf(open, view)
  const key = peopleKey(people)
  const seen = seenIn(open.file)
  const thread = createInspectThread(people)
  const pages = createPageThread()
  let tells: string | null = null
  try {
    watch.onFiles(files.length)
    for (const each of files) {
      const known = seen.get(each.key)
      if (password.length > 0 || known?.peopleKey !== key) {
        const looked = await lookAt(each, thread, pages, key, password, known)
        if (looked.tellsPassword) tells ??= each.name
        seen.set(each.key, looked.seen)
      }
      watch.onFile()
    }
    return tells
  } finally {
    thread.end()
    pages.end()
  }
}

async function lookAt(
  { name, burnt, chunks }: Going,
  thread: InspectThread,
  pages: PageThread,
  key: string,
  password: Uint8Array,
  known: Seen | undefined,
): Promise<{ readonly seen: Seen; readonly tellsPassword: boolean }> {
  const { bytes, sha256 } = await gathered(name, await chunks())
  if (bytes === null)
    return { seen: { sha256, peopleKey: key, found: [unread('too-large')] }, tellsPassword: false }
  const { found, tellsPassword, pdfs } = await thread.inspect(name, bytes, password)
  const all = [...found]
  const same = known?.peopleKey === key && known.sha256 === sha256
  // pages were drawn before and have not changed: only the words had to be looked through for the password
  if (same) return { seen: known, tellsPassword }
  const top = burnt || !isPdf(bytes) ? [] : [{ place: '', bytes }]
  for (const each of [...top, ...pdfs])
    for (const { kind, place } of await unseenWords(pages, each.bytes))
      all.push({ kind, place: each.place === '' ? place : `${each.place}: ${place}` })
  // one reason is enough for a file that cannot be opened
  const reasons = all.filter(({ kind }) => kind === 'unread').map(({ place }) => place)
  const once = all.filter(
    ({ kind, place }, index) =>
      kind !== 'unread' ||
      reasons.length < 2 ||
      index === all.findIndex((one) => one.kind === kind && one.place === place),
  )
  return { seen: { sha256, peopleKey: key, found: once }, tellsPassword }
}

/** Words that can be copied from the pages of a PDF and are not seen. */
async function unseenWords(pages: PageThread, bytes: Uint8Array): Promise<Found[]> {
  const opened = await pages.ask('open', { bytes })
  if (!opened.ok) return [unread(REASONS[opened.failure])]
  const found: Found[] = []
  for (let page = 0; page < opened.value.sizes.length; page += 1) {
    const answer = await pages.ask('hidden', { page })
    if (!answer.ok) return [...found, unread(REASONS[answer.failure])]
    const { covered, unseen } = answer.value
    found.push(
      ...some('covered-text', covered, (count) => findingPlaces.wordsOnPage(page + 1, count)),
      ...some('hidden-text', unseen, (count) => findingPlaces.wordsOnPage(page + 1, count)),
    )
  }
  return found
}

const REASONS = {
  'pages-password': 'encrypted',
  'pages-broken': 'broken',
  'pages-too-many': 'too-many',
  'pages-too-large': 'too-large',
  'pages-too-slow': 'too-slow',
  'pages-kind-unknown': 'unknown',
} as const satisfies Record<PageFailure, UnreadReason>

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')
}

/** The bytes with their hash, and a pause for other calls after each piece; null where there are too many to look into. */
async function gathered(
  name: string,
  chunks: Chunks,
): Promise<{ readonly bytes: Uint8Array | null; readonly sha256: string }> {
  const hash = createHash('sha256')
  const kept: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of chunks) {
      hash.update(chunk)
      size += chunk.length
      if (size <= LIMITS.bytes) kept.push(chunk)
      await setImmediate()
    }
  } catch (error) {
    if (error instanceof CopyRefused)
      throw new Refusal('document-pages-unshown', { name, why: error.failure })
    throw error
  }
  return { bytes: size > LIMITS.bytes ? null : Buffer.concat(kept), sha256: hash.digest('hex') }
}
