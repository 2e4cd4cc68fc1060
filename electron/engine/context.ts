import type { Answer, CallFailure } from '#shared/contract/define.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import type { Playbook } from '#shared/domain/playbook.ts'
import { failureOf } from './failure-of.ts'
import type { EngineOptions } from './engine.ts'
import type { Grants } from './grants.ts'
import type { PageDrawing } from './letters/drawn-pages.ts'
import type { LetterPrinter } from './letters/printer.ts'
import type { DocumentPages } from './renditions/document-pages.ts'
import type { LetterTemplates } from './letters/templates.ts'
import type { Clock } from './clock.ts'
import { Refusal } from './refusal.ts'
import { isStoreError } from './store/failure.ts'
import type { CaseFile } from './store/case-file.ts'

export { Refusal } from './refusal.ts'

/** An open case file with what the store does not know: the name it is shown by and the grant it came with. */
export type OpenFile = {
  readonly file: CaseFile
  /** The base name shown to the officer. */
  readonly name: string
  readonly token: string
  readonly byKit: boolean
  /** Where it is, so that no export can be written over it; never shown, never logged. */
  readonly path: string
}

/** What the handlers work with. One engine has one context, and at most one open file. */
export type EngineContext = {
  readonly options: EngineOptions
  readonly clock: Clock
  readonly grants: Grants
  readonly law: () => LawBook
  /** What `law` was read from, as one hash. */
  readonly lawFingerprint: () => string
  readonly templates: () => LetterTemplates
  readonly playbooks: () => readonly Playbook[]
  readonly printer: () => LetterPrinter
  /** Draws letters as they print, on a thread of its own. */
  readonly letterPages: () => PageDrawing
  /** Pages of the open file's documents; ended with it. */
  readonly pages: () => DocumentPages
  readonly deviceId: () => string
  readonly open: () => OpenFile | null
  readonly setOpen: (open: OpenFile | null) => void
  readonly busy: (estimateMs: number) => void
  /** Resolves when no long change is being written: what a call read before would be half a change. */
  readonly settled: () => Promise<void>
  /** Holds back all calls on the file until the change is over, however it ends. */
  readonly holdUntil: (over: Promise<unknown>) => void
}

/** Runs work on the open file; answers `locked` when none is, and the store's failures as the contract's. */
export async function onFile<Value>(
  context: EngineContext,
  work: (open: OpenFile) => Answer<Value> | Promise<Answer<Value>>,
): Promise<Answer<Value>> {
  await context.settled()
  const open = context.open()
  if (open === null) return refuse('locked')
  return guarded(() => work(open))
}

/** Runs work and turns the store's failures into answers; anything else stays an exception, because it is a bug. */
export async function guarded<Value>(
  work: () => Answer<Value> | Promise<Answer<Value>>,
): Promise<Answer<Value>> {
  try {
    return await work()
  } catch (error) {
    if (isStoreError(error)) return { ok: false, failure: failureOf(error.failure) }
    if (error instanceof Refusal) return { ok: false, failure: error.failure }
    throw error
  }
}

/** A failed answer. */
export function refuse(
  code: CallFailure['code'],
  details?: CallFailure['details'],
): { readonly ok: false; readonly failure: CallFailure } {
  return { ok: false, failure: details === undefined ? { code } : { code, details } }
}

/** A successful answer. */
export function answer<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}
