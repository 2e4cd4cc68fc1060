import { door } from './door.ts'
import { engine } from './calls.ts'

const waiting = new Map<string, { timer: ReturnType<typeof setTimeout>; save: () => Promise<void> }>()

/**
 * Keeps half-typed work in the encrypted file one second after typing stops, and at once when the file is locked.
 * `body` is read at that moment.
 */
export function keepDraft(form: string, subject: string, body: () => unknown): void {
  const key = `${form}/${subject}`
  const before = waiting.get(key)
  if (before !== undefined) clearTimeout(before.timer)
  const save = async () => {
    waiting.delete(key)
    await engine.drafts.keep({ form, subject, body: JSON.stringify(body()) })
  }
  waiting.set(key, { timer: setTimeout(() => void save(), 1000), save })
}

/** The draft kept for a form, parsed; null when there is none. The caller checks its shape. */
export async function readDraft(form: string, subject = ''): Promise<unknown> {
  const answer = await engine.drafts.read({ form, subject })
  if (!answer.ok || answer.value === null) return null
  try {
    return JSON.parse(answer.value.body) as unknown
  } catch {
    return null
  }
}

/** Forgets the draft of a form: it became a record, or the officer dropped it. */
export async function dropDraft(form: string, subject = ''): Promise<void> {
  const before = waiting.get(`${form}/${subject}`)
  if (before !== undefined) clearTimeout(before.timer)
  waiting.delete(`${form}/${subject}`)
  await engine.drafts.drop({ form, subject })
}

const savers = new Set<() => Promise<unknown>>()

/**
 * Runs `save` when the file is about to be locked, for typed work that is kept by a call of its own instead of as a
 * draft. Returns the end of it.
 */
export function onLockSave(save: () => Promise<unknown>): () => void {
  savers.add(save)
  return () => savers.delete(save)
}

/** Saves every waiting draft now, and what asked for `onLockSave`; main asks for it before locking. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([
    ...[...waiting.values()].map(async ({ timer, save }) => {
      clearTimeout(timer)
      await save()
    }),
    ...[...savers].map((save) => save()),
  ])
}

/** Answers main's request to save drafts; called once by the work window. */
export function followFlush(): void {
  door.onFlush(flushDrafts)
}
