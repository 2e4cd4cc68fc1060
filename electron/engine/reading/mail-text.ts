import { decodedText } from './decoded-text.ts'
import { htmlText } from './html-text.ts'

const DEEPEST = 8
const SHOWN = ['from', 'to', 'cc', 'subject', 'date']

type Headers = ReadonlyMap<string, string>
type Part = { readonly headers: Headers; readonly body: string }

/**
 * The words of a mail: who, to whom, about what, its text, and the names of what is attached. Reads a mail for finding
 * it again and nothing more; a mail that is to be filed is parsed elsewhere.
 */
export function mailText(bytes: Uint8Array): string {
  // every byte is one sign here, so that parts can be decoded by what their own headers say
  const raw = Buffer.from(bytes).toString('latin1').replace(/\r\n?/g, '\n')
  return partText(split(raw), 0)
}

function partText(part: Part, depth: number): string {
  if (depth > DEEPEST) return ''
  const { headers, body } = part
  const type = headers.get('content-type') ?? 'text/plain'
  const shown = SHOWN.flatMap((name) => headers.get(name) ?? []).map(headerWords)
  const name = parameter(headers.get('content-disposition') ?? type, /(?:file)?name/)
  const lines = [...shown, ...(name === '' ? [] : [headerWords(name)])]
  if (/^multipart\//i.test(type)) {
    const boundary = parameter(type, /boundary/)
    if (boundary === '') return lines.join('\n')
    const parts = `\n${body}`.split(`\n--${boundary}`).slice(1)
    for (const each of parts)
      if (!each.startsWith('--')) lines.push(partText(split(each.replace(/^[^\n]*\n/, '')), depth + 1))
    return lines.join('\n')
  }
  if (/^message\/rfc822/i.test(type)) return [...lines, partText(split(body), depth + 1)].join('\n')
  if (!/^text\//i.test(type)) return lines.join('\n')
  const text = decodedText(decoded(headers, body), parameter(type, /charset/))
  return [...lines, /^text\/html/i.test(type) ? htmlText(text) : text].join('\n')
}

function split(raw: string): Part {
  const end = raw.startsWith('\n') ? 0 : raw.indexOf('\n\n')
  const head = end < 0 ? raw : raw.slice(0, end)
  const headers = new Map<string, string>()
  for (const line of head.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':')
    if (colon < 1) continue
    const name = line.slice(0, colon).trim().toLowerCase()
    if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return { headers, body: end < 0 ? '' : raw.slice(end).replace(/^\n+/, '') }
}

function decoded(headers: Headers, body: string): Uint8Array {
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  return Buffer.from(encoding === 'quoted-printable' ? unquoted(body) : body, 'latin1')
}

function unquoted(text: string): string {
  return text
    .replace(/=[ \t]*\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** A header with its encoded words read (RFC 2047); bytes that are none of them are taken for UTF-8. */
function headerWords(value: string): string {
  const joined = value.replace(/\?=\s+=\?/g, '?==?')
  return decodedText(Buffer.from(joined, 'latin1')).replace(
    /=\?([\w-]+)(?:\*[\w-]*)?\?([bq])\?([^?]*)\?=/gi,
    (_, charset: string, how: string, words: string) =>
      decodedText(
        how.toLowerCase() === 'b'
          ? Buffer.from(words, 'base64')
          : Buffer.from(unquoted(words.replaceAll('_', ' ')), 'latin1'),
        charset,
      ),
  )
}

function parameter(header: string, name: RegExp): string {
  const found = new RegExp(`[;\\s](?:${name.source})\\*?=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header)
  return found?.[1] ?? found?.[2] ?? ''
}
