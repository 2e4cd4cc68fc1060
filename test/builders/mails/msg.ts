import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner'

const ROOT = 5
const FOLDER = 1
const STREAM = 2

type Parts = {
  readonly subject?: string
  readonly body?: string
  readonly html?: string
  readonly headers?: string
  readonly sender?: { readonly name: string; readonly address: string }
  readonly messageId?: string
  readonly inReplyTo?: string
  readonly files?: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

/** A message as Outlook saves it (MS-OXMSG): a compound file with a stream a property, texts in UTF-16. */
export function msgOf(parts: Parts): Uint8Array {
  const entries: Entry[] = [{ name: 'Root Entry', type: ROOT, length: 0, children: [] }]
  const put = (into: number, name: string, bytes: Uint8Array) => {
    entries.push({ name, type: STREAM, length: bytes.length, binaryProvider: () => Uint8Array.from(bytes) })
    entries[into]?.children?.push(entries.length - 1)
  }
  const text = (into: number, tag: string, value: string | undefined) => {
    if (value !== undefined) put(into, `__substg1.0_${tag}001F`, Buffer.from(value, 'utf16le'))
  }
  put(0, '__properties_version1.0', Buffer.alloc(32))
  if (Object.keys(parts).length > 0) text(0, '001A', 'IPM.Note')
  text(0, '0037', parts.subject)
  text(0, '1000', parts.body)
  text(0, '007D', parts.headers)
  text(0, '0C1A', parts.sender?.name)
  text(0, '0C1F', parts.sender?.address)
  text(0, '1035', parts.messageId)
  text(0, '1042', parts.inReplyTo)
  if (parts.html !== undefined) put(0, '__substg1.0_10130102', Buffer.from(parts.html))
  for (const [at, { name, bytes }] of (parts.files ?? []).entries()) {
    entries.push({
      name: `__attach_version1.0_#${String(at).padStart(8, '0')}`,
      type: FOLDER,
      length: 0,
      children: [],
    })
    const folder = entries.length - 1
    entries[0]?.children?.push(folder)
    put(folder, '__properties_version1.0', Buffer.alloc(8))
    text(folder, '3707', name)
    put(folder, '__substg1.0_37010102', bytes)
  }
  return burn(entries)
}
