import { decodedText } from '../reading/decoded-text.ts'
import { unpackRtf } from './rtf-unpack.ts'

/** Groups that hold no words of the writer. */
const UNSEEN =
  /^(fonttbl|colortbl|stylesheet|info|pict|object|themedata|listtable|generator|datastore|header|footer|xmlnstbl|latentstyles)$/
const SIGNS: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  row: '\n',
  cell: '\t',
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
}

/** The words of rich text as Outlook packs it (MS-OXRTFCP); empty when it cannot be unpacked. */
export function compressedRtfText(packed: Uint8Array): string {
  const rtf = unpackRtf(packed)
  return rtf === null ? '' : rtfText(Buffer.from(rtf).toString('latin1'))
}

/** The words of rich text: no pictures, no fonts, no fields' instructions, and no page it was made from. */
export function rtfText(rtf: string): string {
  const page = `windows-${/\\ansicpg(\d{3,5})/.exec(rtf)?.[1] ?? '1252'}`
  const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi
  type Group = { readonly hidden: boolean; readonly skip: number }
  const groups: Group[] = []
  let now: Group = { hidden: false, skip: 1 }
  let pending: number[] = []
  let left = 0
  let text = ''
  const flush = () => {
    if (pending.length > 0) text += decodedText(Uint8Array.from(pending), page)
    pending = []
  }
  const say = (words: string) => {
    flush()
    if (!now.hidden) text += words
  }
  for (const [, word, number, byte, sign, brace, plain] of rtf.matchAll(token)) {
    if (byte !== undefined) {
      if (left > 0) left -= 1
      else if (!now.hidden) pending.push(Number.parseInt(byte, 16))
      continue
    }
    if (brace === '{') {
      flush()
      groups.push(now)
    } else if (brace === '}') {
      flush()
      now = groups.pop() ?? now
    } else if (sign !== undefined) {
      if (sign === '*') now = { ...now, hidden: true }
      else say(sign === '~' ? ' ' : sign === '-' || sign === '_' ? '-' : '\\{}'.includes(sign) ? sign : '')
    } else if (word === 'u' && number !== undefined) {
      const code = Number(number)
      say(String.fromCharCode(code < 0 ? code + 65_536 : code))
      left = now.skip
    } else if (word === 'uc') now = { ...now, skip: Math.min(Number(number ?? 1), 8) }
    // the tags of a page that was turned into rich text are no words
    else if (word === 'htmlrtf') now = { ...now, hidden: number !== '0' }
    else if (word !== undefined && UNSEEN.test(word)) now = { ...now, hidden: true }
    else if (word !== undefined) say(SIGNS[word] ?? '')
    else if (plain !== undefined) {
      const shown = plain.slice(Math.min(left, plain.length))
      left = 0
      say(shown)
    }
  }
  flush()
  return text.replace(/[ \t]+\n/g, '\n').trim()
}

/** The name of a Windows code page by its number, as decoders know it; empty for none. */
export function codePageName(page: number | undefined): string {
  if (page === undefined || page === 0) return ''
  const named: Readonly<Record<number, string>> = {
    932: 'shift_jis',
    936: 'gbk',
    949: 'euc-kr',
    950: 'big5',
    20127: 'windows-1252',
    20866: 'koi8-r',
    28591: 'iso-8859-1',
    28605: 'iso-8859-15',
    50220: 'shift_jis',
    51932: 'euc-jp',
    54936: 'gb18030',
    65001: 'utf-8',
  }
  return named[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : '')
}
