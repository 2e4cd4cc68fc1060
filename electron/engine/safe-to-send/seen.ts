import type { CaseFile } from '../store/case-file.ts'
import type { Found } from './found.ts'

/** What the check found in bytes that would go. */
export type Seen = {
  /** Of the bytes that were looked into. */
  readonly sha256: string
  /** Which people were looked for; others may be known by now. */
  readonly peopleKey: string
  readonly found: readonly Found[]
}

const seenOfFiles = new WeakMap<CaseFile, Map<string, Seen>>()

/** What was seen in this session, by what the bytes are made from. Nothing of it is written anywhere. */
export function seenIn(file: CaseFile): Map<string, Seen> {
  const known = seenOfFiles.get(file)
  if (known !== undefined) return known
  const made = new Map<string, Seen>()
  seenOfFiles.set(file, made)
  return made
}
