import { TableRefusal, TABLE_LIMITS } from './table.ts'

/** What the scanner tells. Names come without their prefix. */
export type XmlListener = {
  readonly open: (name: string, attributes: (name: string) => string | null) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const DOUBLE = 0x22
const SINGLE = 0x27
const CLOSE = 0x3e
const NAME = /^\/?([^\s/>]+)/

/**
 * Reads XML that comes in pieces and tells what it meets. Knows what the parts of a workbook need: elements, attributes,
 * text, CDATA, the five named entities and character numbers. A document type is refused, so no entity can be declared;
 * the nesting is bounded. Throws `import-broken`.
 */
export async function scanXml(chunks: AsyncIterable<string>, listener: XmlListener): Promise<void> {
  const scan = new Scan(listener)
  for await (const chunk of chunks) scan.take(chunk)
  scan.end()
}

class Scan {
  readonly #listener: XmlListener
  #rest = ''
  #depth = 0

  constructor(listener: XmlListener) {
    this.#listener = listener
  }

  take(chunk: string): void {
    const text = this.#rest + chunk
    let at = 0
    for (;;) {
      const tag = text.indexOf('<', at)
      if (tag < 0) break
      if (tag > at) this.#text(text.slice(at, tag))
      const end = this.#tagEnd(text, tag)
      if (end < 0) {
        at = tag
        break
      }
      at = end
    }
    this.#rest = text.slice(at)
    if (this.#rest.length > TABLE_LIMITS.cellLength * 8) throw new TableRefusal('import-broken')
  }

  end(): void {
    if (this.#depth !== 0 || this.#rest.trim() !== '') throw new TableRefusal('import-broken')
  }

  /** Tells of the tag that begins at `from`; where it ends, or -1 while it is not all there. */
  #tagEnd(text: string, from: number): number {
    if (text.startsWith('<!--', from)) return after(text, '-->', from + 4)
    if (text.startsWith('<?', from)) return after(text, '?>', from + 2)
    if (text.startsWith('<![CDATA[', from)) {
      const end = after(text, ']]>', from + 9)
      if (end > 0) this.#listener.text?.(text.slice(from + 9, end - 3))
      return end
    }
    if (text.startsWith('<!', from)) {
      if (text.length - from < 9) return -1
      throw new TableRefusal('import-broken')
    }
    const end = tagClose(text, from)
    if (end < 0) return -1
    this.#tag(text.slice(from + 1, end))
    return end + 1
  }

  #tag(inside: string): void {
    const name = (NAME.exec(inside)?.[1] ?? '').replace(/^.*:/, '')
    if (inside.startsWith('/')) {
      this.#depth -= 1
      if (this.#depth < 0) throw new TableRefusal('import-broken')
      return this.#listener.close?.(name)
    }
    this.#depth += 1
    if (this.#depth > TABLE_LIMITS.depth) throw new TableRefusal('import-broken')
    this.#listener.open(name, (attribute) => attributeOf(inside, attribute))
    if (!inside.endsWith('/')) return
    this.#depth -= 1
    this.#listener.close?.(name)
  }

  #text(raw: string): void {
    this.#listener.text?.(decoded(raw))
  }
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found < 0 ? -1 : found + mark.length
}

/** The `>` that ends a tag; one inside quotes does not. -1 while it is not there yet. */
function tagClose(text: string, from: number): number {
  let open = 0
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (open !== 0) {
      if (sign === open) open = 0
    } else if (sign === DOUBLE || sign === SINGLE) open = sign
    else if (sign === CLOSE) return at
  }
  return -1
}

function attributeOf(inside: string, name: string): string | null {
  for (let at = inside.indexOf(name); at >= 0; at = inside.indexOf(name, at + 1)) {
    const before = inside[at - 1] ?? ''
    if (!/[\s:]/.test(before)) continue
    const value = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(inside.slice(at + name.length))
    if (value) return decoded(value[1] ?? value[2] ?? '')
  }
  return null
}

function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name)] ?? whole
    const code = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
