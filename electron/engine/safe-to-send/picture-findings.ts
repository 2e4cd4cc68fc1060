import exifr from 'exifr'
import { findingPlaces as places } from '#shared/text/safe-to-send.ts'
import type { Found } from './found.ts'

type Facts = Readonly<Record<string, unknown>>

const NAMES = [
  'Artist',
  'Copyright',
  'OwnerName',
  'CameraOwnerName',
  'XPAuthor',
  'Byline',
  'creator',
  'Credit',
]
const SERIALS = [
  'SerialNumber',
  'BodySerialNumber',
  'LensSerialNumber',
  'CameraSerialNumber',
  'ImageUniqueID',
]
const WORDS = [
  'UserComment',
  'ImageDescription',
  'XPComment',
  'XPSubject',
  'XPTitle',
  'XPKeywords',
  'Caption',
  'Headline',
  'Keywords',
  'City',
  'description',
  'subject',
  'title',
]
/** What screenshots say of themselves. */
const SAYS_NOTHING = /^(screenshot|untitled|created with gimp)?$/i

/** Whether bytes are a picture whose facts can be read: JPEG, PNG, TIFF, HEIC, WebP or GIF by their first bytes. */
export function isPicture(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  return (
    head.startsWith('\xff\xd8\xff') ||
    head.startsWith('\x89PNG') ||
    head.startsWith('II*\0') ||
    head.startsWith('MM\0*') ||
    head.startsWith('GIF8') ||
    head.startsWith('BM') ||
    isWebp(head) ||
    /^....ftyp(heic|heix|mif1|msf1|avif|hevc)/s.test(head)
  )
}

/** Place, name, day and words that a picture carries beside what is seen. One without any, or unreadable, has none. */
export async function pictureFindings(bytes: Uint8Array): Promise<Found[]> {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  if (isWebp(head)) return webpFindings(bytes)
  if (head.startsWith('GIF8') || head.startsWith('BM')) return []
  const facts = await factsOf(bytes)
  const found: Found[] = []
  const all = Object.values(facts)
  const has = (keys: readonly string[]) => all.some((block) => keys.some((key) => says(block[key])))
  const { gps = {} } = facts
  if (gps['GPSLatitude'] !== undefined || gps['latitude'] !== undefined)
    found.push({ kind: 'place', place: places.gps })
  const told = [
    ...(has(['DateTimeOriginal']) ? [places.facts.taken] : []),
    ...(has(NAMES) ? [places.facts.name] : []),
    ...(has(SERIALS) ? [places.facts.serial] : []),
    ...(has(WORDS) || has(['Author', 'Description', 'Title']) ? [places.facts.words] : []),
    ...(facts['ifd1']?.['ThumbnailLength'] === undefined ? [] : [places.facts.preview]),
  ]
  return [...found, ...told.map((place): Found => ({ kind: 'picture-facts', place }))]
}

async function factsOf(bytes: Uint8Array): Promise<Readonly<Record<string, Facts>>> {
  const texts = pngTexts(bytes)
  try {
    const read: unknown = await exifr.parse(Buffer.from(bytes), {
      tiff: true,
      exif: true,
      gps: true,
      ifd1: true,
      xmp: true,
      iptc: true,
      jfif: false,
      icc: false,
      ihdr: false,
      mergeOutput: false,
      reviveValues: false,
      translateValues: false,
    })
    return { ...(read as Record<string, Facts> | undefined), texts }
  } catch {
    return { texts }
  }
}

function isWebp(head: string): boolean {
  return head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP'
}

/** A WebP has its facts in chunks named for them. */
function webpFindings(bytes: Uint8Array): Found[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const found: Found[] = []
  for (
    let at = 12;
    at + 8 <= view.length;
    at += 8 + view.readUInt32LE(at + 4) + (view.readUInt32LE(at + 4) % 2)
  ) {
    const chunk = view.toString('latin1', at, at + 4)
    if (chunk === 'EXIF' || chunk === 'XMP ') found.push({ kind: 'picture-facts', place: places.facts.words })
  }
  return found
}

/** The words of a PNG by their keywords; which program made it says nothing about anybody. */
function pngTexts(bytes: Uint8Array): Facts {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const texts: Record<string, string> = {}
  if (view.toString('latin1', 1, 4) !== 'PNG') return texts
  for (let at = 8; at + 12 <= view.length; at += 12 + view.readUInt32BE(at)) {
    const chunk = view.toString('latin1', at + 4, at + 8)
    if (chunk !== 'tEXt' && chunk !== 'zTXt' && chunk !== 'iTXt') continue
    const keyword = view.toString('latin1', at + 8, at + 87).split('\0')[0] ?? ''
    texts[keyword] =
      chunk === 'tEXt'
        ? view.toString('latin1', at + 9 + keyword.length, at + 8 + view.readUInt32BE(at))
        : keyword
  }
  return texts
}

function says(value: unknown): boolean {
  if (value === undefined || value === null) return false
  const text =
    value instanceof Uint8Array
      ? Buffer.from(value).toString('latin1')
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value)
  return !SAYS_NOTHING.test(text.replace(/^(ASCII|UNICODE)/, '').replace(/[\0\s]+/g, ''))
}
