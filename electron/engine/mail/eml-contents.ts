import type PostalMime from 'postal-mime'
import type { Attachment } from 'postal-mime'

const CALENDARS = ['text/calendar', 'application/ics']

/**
 * The bytes of invitations as they came. The parser hands them out as text with other line ends, so that their SHA-256
 * would not be that of what was sent; it keeps the bytes in the tree it does not publish. Where the tree has another
 * shape than we know, nothing is found and the parser's text stands.
 */
export function exactContents(parser: PostalMime): ReadonlyMap<Attachment, Uint8Array> {
  const attachments = Reflect.get(parser, 'attachments') as readonly Attachment[] | undefined
  const wanted = (attachments ?? []).filter(({ mimeType }) => CALENDARS.includes(mimeType))
  if (wanted.length === 0) return new Map()
  const found: Uint8Array[] = []
  collect(Reflect.get(parser, 'root'), found, 0)
  if (found.length !== wanted.length) return new Map()
  return new Map(wanted.map((attachment, index) => [attachment, found[index] ?? new Uint8Array()]))
}

function collect(node: unknown, found: Uint8Array[], depth: number): void {
  if (typeof node !== 'object' || node === null || depth > 64) return
  const {
    contentType,
    content,
    childNodes,
  }: { contentType?: unknown; content?: unknown; childNodes?: unknown } = node
  if (content instanceof ArrayBuffer && CALENDARS.includes(valueIn(contentType)))
    found.push(new Uint8Array(content))
  if (Array.isArray(childNodes)) for (const child of childNodes) collect(child, found, depth + 1)
}

function valueIn(contentType: unknown): string {
  if (typeof contentType !== 'object' || contentType === null || !('parsed' in contentType)) return ''
  const { parsed } = contentType
  if (typeof parsed !== 'object' || parsed === null || !('value' in parsed)) return ''
  return String(parsed.value)
}
