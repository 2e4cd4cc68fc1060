import { engine } from '#bridge/calls.ts'
import { addToList, beginFor, cannot, useMail } from './mail-store.ts'

/** What goes over to the engine at a time; it answers each piece before the next is sent. */
const PIECE = 1024 * 1024
/** Mails taken from one drop. */
const MOST = 500
const MAIL = /\.(eml|msg)$/i

/**
 * Takes what was dropped: mails, and the mails in folders. The bytes go to the engine in pieces, because a window knows
 * no paths. Files that are no mails by their name are counted and left.
 */
export async function takeDropped(transfer: DataTransfer, caseId: string | undefined): Promise<void> {
  // both lists are gone once the event is over
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  const loose = [...transfer.files]
  void beginFor(caseId)
  const files = entries.length > 0 ? (await Promise.all(entries.map(filesIn))).flat() : loose
  const mails = files.filter(({ name }) => MAIL.test(name))
  useMail.setState({ notMail: files.length - mails.length, leftOut: Math.max(0, mails.length - MOST) })
  for (const file of mails.slice(0, MOST)) await handOver(file)
}

async function handOver(file: File): Promise<void> {
  const begun = await engine.mail.begin({ name: file.name.slice(0, 1000), size: file.size })
  if (!begun.ok) return cannot(begun.failure)
  const { mailId } = begun.value
  for (let at = 0; at < file.size; at += PIECE) {
    const bytes = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer())
    const taken = await engine.mail.add({ mailId, bytes })
    if (!taken.ok) return cannot(taken.failure)
  }
  addToList([begun.value])
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) return [await new Promise<File>((take, fail) => entry.file(take, fail))]
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const found: File[] = []
  for (;;) {
    // a folder is told a hundred entries at a time
    const some = await new Promise<FileSystemEntry[]>((take, fail) => reader.readEntries(take, fail))
    if (some.length === 0 || found.length > MOST) return found
    for (const each of some) found.push(...(await filesIn(each)))
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
