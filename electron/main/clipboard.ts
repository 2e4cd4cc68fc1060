import { createHash } from 'node:crypto'
import { clipboard } from 'electron'

const FORGET_AFTER_MS = 60_000

let ours: { readonly digest: string; readonly timer: NodeJS.Timeout } | null = null

/** Copies text and takes it off the clipboard again after a minute. */
export async function copyForAMinute(text: string): Promise<void> {
  await forgetCopied()
  await clipboard.writeText(text)
  // a digest is enough to know our own text again, and holds nothing of it
  ours = { digest: digestOf(text), timer: setTimeout(() => void forgetCopied(), FORGET_AFTER_MS) }
}

/** Clears what we copied, unless something else was copied since. Also on locking and quitting. */
export async function forgetCopied(): Promise<void> {
  if (ours === null) return
  const { digest, timer } = ours
  ours = null
  clearTimeout(timer)
  if (digestOf(await clipboard.readText()) === digest) clipboard.clear()
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
