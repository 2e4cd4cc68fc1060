const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  euro: '€',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
}
const UNSEEN = ['script', 'style', 'head', 'template', 'noscript']
const BLOCK = /^\/?(p|div|br|li|tr|td|th|h[1-6]|table|ul|ol|section|article|blockquote|hr|pre)$/

/** The words of a page as a reader would see them, without tags, scripts and styles. Nothing is run or fetched. */
export function htmlText(html: string): string {
  let text = ''
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) return text + entities(html.slice(at))
    text += entities(html.slice(at, open))
    if (html.startsWith('<!--', open)) {
      at = after(html, '-->', open + 4)
      continue
    }
    // a sign for "less than" that begins no tag
    if (!/[a-z/!?]/i.test(html.charAt(open + 1))) {
      text += '<'
      at = open + 1
      continue
    }
    const close = tagEnd(html, open)
    if (close < 0) return text
    const name = /^\/?[a-z0-9]+/i.exec(html.slice(open + 1, open + 20))?.[0].toLowerCase() ?? ''
    if (BLOCK.test(name)) text += '\n'
    at = UNSEEN.includes(name) ? afterTag(html, name, close + 1) : close + 1
  }
  return text
}

/** XML as text: what stands between tags, a line for each tag named, entities resolved. No document type is read. */
export function xmlText(xml: string, lines: ReadonlySet<string>): string {
  let text = ''
  let at = 0
  while (at < xml.length) {
    const open = xml.indexOf('<', at)
    if (open < 0) break
    text += entities(xml.slice(at, open))
    const close = xml.indexOf('>', open)
    if (close < 0) break
    const name = /^\/?([\w:.-]+)/.exec(xml.slice(open + 1, open + 60))?.[1] ?? ''
    if (lines.has(name)) text += '\n'
    at = close + 1
  }
  return text
}

/** Where a tag ends: at the first > that stands in no quoted value. */
function tagEnd(html: string, open: number): number {
  for (let at = open + 1; at < html.length; at += 1) {
    const sign = html.charAt(at)
    if (sign === '>') return at
    if ((sign === '"' || sign === "'") && /=\s*$/.test(html.slice(Math.max(open, at - 8), at))) {
      const end = html.indexOf(sign, at + 1)
      if (end < 0) return html.indexOf('>', at)
      at = end
    }
  }
  return -1
}

function entities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

function after(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from)
  return found < 0 ? text.length : found + end.length
}

function afterTag(html: string, name: string, from: number): number {
  const rest = html.slice(from).search(new RegExp(`</${name}[\\s>]`, 'i'))
  return rest < 0 ? html.length : after(html, '>', from + rest)
}
