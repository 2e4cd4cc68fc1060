import { extname } from 'node:path'
import { mailWords, readMail } from '../mail/read-mail.ts'
import { decodedText, isBinary } from '../reading/decoded-text.ts'
import { htmlText } from '../reading/html-text.ts'
import { officeWords } from '../reading/office-text.ts'
import { LIMITS, Unread, unread, type Found } from './found.ts'
import { officeFindings } from './office-findings.ts'
import { openDocumentFindings } from './open-document-findings.ts'
import { nameKey } from './own-names.ts'
import { pdfFindings } from './pdf-findings.ts'
import { peopleFinder, type People, type PeopleFinder } from './people.ts'
import { isPicture, pictureFindings } from './picture-findings.ts'
import { zipContents, type Budget } from './zip-contents.ts'

/** What was found in a file, and the PDFs in it whose pages are still to be looked at. */
export type Inspected = {
  readonly found: readonly Found[]
  /** Whether the password of the package stands in its words. */
  readonly tellsPassword: boolean
  readonly pdfs: readonly { readonly place: string; readonly bytes: Uint8Array }[]
}

/** Looks into files. To be run on a thread with limits. `password`, UTF-8, may be empty; who calls overwrites it. */
export type FileInspector = (name: string, bytes: Uint8Array, password: Uint8Array) => Promise<Inspected>

/** An inspector that knows these people. It never throws for what is in a file. `unpacked`: bytes it unpacks of one. */
export function fileInspector(people: People, unpacked: number = LIMITS.unpacked): FileInspector {
  const own = new Set(people.own.map(nameKey))
  const find = peopleFinder(people)
  return async (name, bytes, password) => {
    const sink: Sink = { found: [], tellsPassword: false, pdfs: [] }
    await inspect(
      { name, bytes, inside: '', depth: 0 },
      { own, find, password, sink, budget: { bytes: unpacked, files: LIMITS.files } },
    )
    return sink
  }
}

/** Whether the password stands in the text, lines of it joined or not; it is compared as bytes and never is a string. */
function tells(text: string, password: Uint8Array): boolean {
  if (password.length === 0) return false
  const wanted = Buffer.from(password.buffer, password.byteOffset, password.length)
  return [text, text.replace(/\s+/g, ' ')].some((spelt) => Buffer.from(spelt, 'utf8').includes(wanted))
}

type Sink = { found: Found[]; tellsPassword: boolean; pdfs: { place: string; bytes: Uint8Array }[] }
type Work = {
  readonly own: ReadonlySet<string>
  readonly find: PeopleFinder
  readonly password: Uint8Array
  readonly sink: Sink
  readonly budget: Budget
}
type File = {
  readonly name: string
  readonly bytes: Uint8Array
  /** The file it lies in; empty for the one that goes. */
  readonly inside: string
  readonly depth: number
}

async function inspect(file: File, work: Work): Promise<void> {
  const { sink, budget } = work
  const add = (found: readonly Found[]) => {
    for (const each of found)
      sink.found.push(file.inside === '' ? each : { ...each, place: `${file.name}: ${each.place}` })
  }
  const read = (text: string) => {
    add(work.find(`${file.name}\n${text}`))
    if (tells(text, work.password)) sink.tellsPassword = true
    if (text.length >= LIMITS.text) throw new Unread('too-long')
  }
  try {
    budget.files -= 1
    if (budget.files < 0) throw new Unread('too-many')
    if (file.bytes.length > LIMITS.bytes) throw new Unread('too-large')
    await inspectKind(file, work, add, read)
  } catch (error) {
    add([unread(error instanceof Unread ? error.reason : 'broken')])
  }
}

async function inspectKind(
  file: File,
  work: Work,
  add: (found: readonly Found[]) => void,
  read: (text: string) => void,
): Promise<void> {
  const { name, bytes } = file
  const { own, sink } = work
  const ending = extname(name).toLowerCase()
  const begins = (mark: string) => Buffer.from(bytes.subarray(0, mark.length)).toString('latin1') === mark
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) {
    const pdf = await pdfFindings(bytes, own)
    add(pdf.found)
    if (file.inside !== '') sink.pdfs.push({ place: name, bytes })
    return read(pdf.text)
  }
  if (begins('PK\x03\x04') || begins('PK\x05\x06')) return inspectZip(file, work, add, read)
  if (begins('\xd0\xcf\x11\xe0')) return inspectCompound(file, work, read)
  if (isPicture(bytes)) {
    read('')
    return add(await pictureFindings(bytes))
  }
  if (ending === '.eml') return inspectMail(file, work, read)
  if (bytes.length > 0 && isBinary(bytes)) throw new Unread('unknown')
  // its groups can hide notes, changes and files, and nothing here reads them
  if (begins('{\\rtf')) throw new Unread('unknown')
  read(['.htm', '.html', '.xhtml'].includes(ending) ? htmlText(decodedText(bytes)) : decodedText(bytes))
}

async function inspectZip(
  file: File,
  work: Work,
  add: (found: readonly Found[]) => void,
  read: (text: string) => void,
): Promise<void> {
  const zip = await zipContents(file.bytes, work.budget)
  if (zip.encrypted) throw new Unread('encrypted')
  const names = new Set(zip.names)
  if (names.has('[Content_Types].xml')) {
    add(await officeFindings(zip, work.own))
    return read(await officeWords(zip.names, zip.bytes, LIMITS.text))
  }
  if (names.has('content.xml') && names.has('META-INF/manifest.xml')) {
    add(await openDocumentFindings(zip, work.own))
    return read(await officeWords(zip.names, zip.bytes, LIMITS.text))
  }
  read('')
  if (file.depth >= LIMITS.depth && zip.names.length > 0) throw new Unread('too-deep')
  for (const name of zip.names)
    await inspect({ name, bytes: await zip.bytes(name), inside: file.name, depth: file.depth + 1 }, work)
}

/** Outlook's mails, old Office files and encrypted new ones lie in the same container. */
async function inspectCompound(file: File, work: Work, read: (text: string) => void): Promise<void> {
  const has = (name: string) =>
    Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.length).includes(name, 0, 'utf16le')
  if (has('EncryptedPackage')) throw new Unread('encrypted')
  if (has('__properties_version1.0') || has('__nameid_version1.0')) return inspectMail(file, work, read)
  throw new Unread(
    has('WordDocument') || has('Workbook') || has('Book') || has('PowerPoint') ? 'old-format' : 'unknown',
  )
}

/** Its words, and each file in it as if it went by itself. */
async function inspectMail(file: File, work: Work, read: (text: string) => void): Promise<void> {
  read(await mailWords(file.bytes))
  const { files } = await readMail(file.bytes)
  if (file.depth >= LIMITS.depth && files.length > 0) throw new Unread('too-deep')
  for (const { name, bytes, mediaType } of files) {
    const isMail = mediaType === 'message/rfc822' && !/\.(eml|msg)$/i.test(name)
    await inspect(
      { name: isMail ? `${name}.eml` : name, bytes, inside: file.name, depth: file.depth + 1 },
      work,
    )
  }
}
