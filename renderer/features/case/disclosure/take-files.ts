import type { Answer } from '#shared/contract/define.ts'
import type { AttachmentView } from '#shared/contract/views.ts'
import { CaseId } from '#shared/domain/ids.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'

const PIECE = 1024 * 1024
/** Files of a dropped folder; more are no answer to one person. */
const MOST_FILES = 2000
const DEEPEST = 12

/** Everything that was dropped, folders opened up. Has to be called while the drop is handled. */
export function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const plain = [...transfer.files]
  if (entries.length === 0) return Promise.resolve(plain)
  const found: File[] = []
  const visit = async (entry: FileSystemEntry, depth: number): Promise<void> => {
    if (found.length >= MOST_FILES || depth > DEEPEST) return
    if (isFile(entry)) {
      found.push(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)))
      return
    }
    const reader = (entry as FileSystemDirectoryEntry).createReader()
    for (;;) {
      const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
        reader.readEntries(resolve, reject),
      )
      if (some.length === 0) return
      for (const each of some.toSorted((a, b) => a.name.localeCompare(b.name))) await visit(each, depth + 1)
    }
  }
  return entries
    .reduce((before, entry) => before.then(() => visit(entry, 0)), Promise.resolve())
    .then(() => found)
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

/**
 * Keeps files with the case, one after the other, a megabyte at a time. `onFile` is told of each before it begins.
 * Answers how many were kept and the failure that ended it, if one did.
 */
export async function takeFiles(
  caseId: string,
  files: readonly File[],
  onFile: (name: string) => void,
): Promise<{ readonly kept: number; readonly failure: Failure | null }> {
  let kept = 0
  for (const file of files) {
    onFile(file.name)
    const answer = await takeFile(caseId, file)
    if (!answer.ok) return { kept, failure: answer.failure }
    kept += 1
  }
  return { kept, failure: null }
}

async function takeFile(caseId: string, file: File): Promise<Answer<AttachmentView | null>> {
  const begun = await engine.disclosure.takeIn({ caseId: CaseId.parse(caseId), name: file.name })
  if (!begun.ok) return begun
  const { id } = begun.value
  for (let at = 0; at < file.size; at += PIECE) {
    const bytes = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer())
    const taken = await engine.disclosure.takeChunk({ id, bytes })
    if (!taken.ok) return taken
  }
  return engine.disclosure.takeEnd({ id, keep: true })
}
