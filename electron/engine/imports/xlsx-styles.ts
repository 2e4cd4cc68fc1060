import { scanXml } from './xml-scan.ts'
import type { ZipParts } from './zip-parts.ts'

/** What a number format makes of a number: a day, a day with a time, a time alone, or the number itself. */
export type NumberKind = 'number' | 'date' | 'date-time' | 'time'

/** Formats that every spreadsheet program knows by number (ECMA-376, 18.8.30), those of East Asia included. */
const BUILT_IN: readonly (readonly [from: number, to: number, kind: NumberKind])[] = [
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'date-time'],
  [27, 31, 'date'],
  [32, 35, 'time'],
  [36, 36, 'date'],
  [45, 47, 'time'],
  [50, 54, 'date'],
  [55, 56, 'time'],
  [57, 58, 'date'],
]

/** The kind of number behind each cell style, by the style's place. */
export async function styleKinds(parts: ZipParts, path: string): Promise<readonly NumberKind[]> {
  const own = new Map<number, NumberKind>()
  const kinds: NumberKind[] = []
  let inStyles = false
  await scanXml(parts.text(path), {
    open(name, attribute) {
      if (name === 'numFmt')
        own.set(Number(attribute('numFmtId')), kindOfFormat(attribute('formatCode') ?? ''))
      else if (name === 'cellXfs') inStyles = true
      else if (name === 'xf' && inStyles) {
        const id = Number(attribute('numFmtId') ?? '0')
        kinds.push(own.get(id) ?? BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? 'number')
      }
    },
    close(name) {
      if (name === 'cellXfs') inStyles = false
    },
  })
  return kinds
}

/** What a format code shows: its letters count, not what stands in quotes, brackets or behind a backslash. */
export function kindOfFormat(code: string): NumberKind {
  const bare = (code.split(';')[0] ?? '')
    .replace(/"[^"]*"|\\.|_.|\*./gu, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '')
    .toLowerCase()
  if (/general|[#0?]/.test(bare.replace(/\.0+/g, ''))) return 'number'
  const day = /[yd]|(?<!h.*)m{3,}/.test(bare)
  const time = /[hs]|am\/pm/.test(bare)
  if (day) return time ? 'date-time' : 'date'
  return time ? 'time' : 'number'
}
