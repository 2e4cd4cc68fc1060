import { findingPlaces as places } from '#shared/text/safe-to-send.ts'
import type { Found } from './found.ts'
import { some } from './found.ts'
import { tellsAName } from './own-names.ts'
import { pictureFindings } from './picture-findings.ts'
import { slideFindings } from './slide-findings.ts'
import { workbookFindings } from './workbook-findings.ts'
import type { ZipContents } from './zip-contents.ts'

const WRITTEN = /^word\/(document\d*|footnotes|endnotes|header\d*|footer\d*)\.xml$/
const COMMENTS =
  /^(word\/comments\.xml|xl\/comments\d*\.xml|xl\/comments\/[^/]+\.xml|xl\/threadedComments\/[^/]+\.xml|ppt\/comments\/[^/]+\.xml)$/
const EMBEDDED = /^(word|xl|ppt)\/embeddings\/(.+)$/
const PICTURE = /^(word|xl|ppt)\/media\/.+\.(jpe?g|png|tiff?|heic|webp)$/i
/** A page of a catalogue has more; what is looked for is the photograph in a letter. */
const MOST_PICTURES = 500
const CHANGES = new Set([
  'ins',
  'del',
  'moveFrom',
  'moveTo',
  'rPrChange',
  'pPrChange',
  'tblPrChange',
  'tcPrChange',
  'trPrChange',
  'sectPrChange',
  'cellIns',
  'cellDel',
])

/** What is hidden in a document, workbook or presentation of the present Office formats. Throws `Unread`. */
export async function officeFindings(zip: ZipContents, own: ReadonlySet<string>): Promise<Found[]> {
  const found: Found[] = []
  for (const name of zip.names.filter((each) => WRITTEN.test(each)))
    found.push(...(await writtenFindings(zip, name)))
  found.push(...(await workbookFindings(zip)), ...(await slideFindings(zip)))
  found.push(...(await commentFindings(zip)), ...partFindings(zip))
  for (const name of zip.names.filter((each) => each.endsWith('.rels')))
    found.push(...(await linkFindings(zip, name)))
  found.push(...(await propertyFindings(zip, own)))
  for (const name of zip.names.filter((each) => PICTURE.test(each)).slice(0, MOST_PICTURES))
    if ((await pictureFindings(await zip.bytes(name))).some(({ kind }) => kind === 'place'))
      found.push({ kind: 'place', place: places.insidePicture(name.replace(/^.*\//, '')) })
  return found
}

/** Tracked changes and hidden runs of text. */
async function writtenFindings(zip: ZipContents, name: string): Promise<Found[]> {
  let changes = 0
  let runs = 0
  const open: string[] = []
  let hidden = false
  await zip.scan(name, {
    open: (element, attribute) => {
      open.push(element)
      if (CHANGES.has(element)) changes += 1
      if (element === 'r') hidden = false
      if (element === 'vanish' && open.at(-3) === 'r' && !isOff(attribute('val'))) hidden = true
    },
    text: (text) => {
      if (hidden && open.at(-1) === 't' && text.trim() !== '') runs += 1
    },
    close: (element) => {
      open.pop()
      if (element === 'r') hidden = false
    },
  })
  return [...some('tracked-changes', changes, places.changes), ...some('hidden-text', runs, places.runs)]
}

function isOff(value: string | null): boolean {
  return value === '0' || value === 'false' || value === 'off'
}

async function commentFindings(zip: ZipContents): Promise<Found[]> {
  let comments = 0
  let threaded = 0
  for (const name of zip.names.filter((each) => COMMENTS.test(each)))
    await zip.scan(name, {
      open: (element) => {
        if (element === 'comment' || element === 'cm') comments += 1
        if (element === 'threadedComment') threaded += 1
      },
    })
  // a conversation stands a second time, as an old comment, for older programs
  return some('comments', Math.max(comments, threaded), places.comments)
}

/** Parts that speak by being there. */
function partFindings({ names }: ZipContents): Found[] {
  const has = (part: RegExp) => names.some((name) => part.test(name))
  const embedded = names.flatMap((name) => EMBEDDED.exec(name)?.[2] ?? [])
  return [
    ...embedded.map((name): Found => ({ kind: 'embedded-files', place: name })),
    ...(has(/\/vbaProject\.bin$/i) ? [{ kind: 'macros', place: places.vba } as const] : []),
    ...(has(/^xl\/macrosheets\//) ? [{ kind: 'macros', place: places.macroSheet } as const] : []),
    ...(has(/\/activeX\/[^/]+\.bin$/i) ? [{ kind: 'macros', place: places.activeX } as const] : []),
    ...(has(/^xl\/pivotCache\/pivotCacheRecords/)
      ? [{ kind: 'kept-data', place: places.pivot } as const]
      : []),
    ...(has(/^xl\/model\/item\.data$/) ? [{ kind: 'kept-data', place: places.model } as const] : []),
    ...(has(/^xl\/connections\.xml$/) ? [{ kind: 'outside-links', place: places.connection } as const] : []),
  ]
}

/** Links to pages of the web are what everybody sees in the text; links to files name folders, servers and people. */
async function linkFindings(zip: ZipContents, name: string): Promise<Found[]> {
  const found: Found[] = []
  await zip.scan(name, {
    open: (element, attribute) => {
      if (element !== 'Relationship' || attribute('TargetMode') !== 'External') return
      const target = attribute('Target') ?? ''
      const isLink = /\/hyperlink$/i.test(attribute('Type') ?? '')
      if (isLink && !/^(file:|\\\\|[a-z]:\\)/i.test(target)) return
      found.push({ kind: 'outside-links', place: places.link(target.slice(0, 200)) })
    },
  })
  return found
}

const PROPERTIES: Readonly<Record<string, (name: string) => string>> = {
  creator: places.author,
  lastModifiedBy: places.savedBy,
  Company: places.company,
  Manager: places.manager,
}

async function propertyFindings(zip: ZipContents, own: ReadonlySet<string>): Promise<Found[]> {
  const found: Found[] = []
  for (const name of ['docProps/core.xml', 'docProps/app.xml']) {
    const texts = new Map<string, string>()
    let element = ''
    await zip.scan(name, {
      open: (each) => {
        element = each
      },
      text: (text) => texts.set(element, (texts.get(element) ?? '') + text),
      close: () => {
        element = ''
      },
    })
    for (const [property, words] of Object.entries(PROPERTIES)) {
      const value = (texts.get(property) ?? '').trim().slice(0, 200)
      if (tellsAName(value, own)) found.push({ kind: 'author', place: words(value) })
    }
  }
  return found
}
