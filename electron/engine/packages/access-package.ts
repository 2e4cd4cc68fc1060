import { aesZip, entryOfBytes, type ZipEntry } from './aes-zip.ts'
import { COVER_FILE, disclosureData } from './disclosure-data.ts'
import { disclosureSchemaText, SCHEMA_FILE } from './disclosure-schema.ts'
import { disclosureTables } from './disclosure-tables.ts'
import { manifestJson, manifestSums } from './manifest.ts'
import { neutralName } from './neutral-names.ts'
import type { PackageInput, PlacedDocument } from './package-input.ts'
import { partOfBytes, partOfDocument, partOfText, type PackedPart } from './packed-parts.ts'
import { startHereHtml } from './start-here.ts'
import { sidesOf } from './whose.ts'

export type { PackageInput } from './package-input.ts'
export { AttachmentChanged } from './aes-zip.ts'

/** Fewest characters of a package's password: WinZip's key derivation is quick, so length has to make up for it. */
const PASSWORD_LENGTH = 12

/** Whether the password, UTF-8 bytes, has enough characters. Counts them without making a string of it. */
export function passwordFits(password: Uint8Array): boolean {
  // Bytes 10xxxxxx continue a character, all others begin one.
  return password.reduce((count, byte) => count + ((byte & 0xc0) === 0x80 ? 0 : 1), 0) >= PASSWORD_LENGTH
}

/** Where the list of what was blacked out stands. */
export const SCHEDULE_FILE = '02-schedule.pdf'

/** A package ready to be written, and how many files it holds. */
export type BuiltPackage = {
  readonly chunks: AsyncIterable<Uint8Array>
  readonly files: number
  /** About how many bytes it will have: what is in it, without the ZIP's own records. */
  readonly size: number
}

/**
 * The disclosure package of a case as a ZIP, every file in it encrypted with AES-256. Order and content follow
 * from the input alone; salts do not. Documents are read while the chunks are taken and compared with their
 * recorded size and SHA-256: `AttachmentChanged` is thrown where they differ. The password is zeroed when the
 * chunks end, whichever way; who never takes the first chunk must zero it. Throws RangeError when it is too short.
 */
export function buildPackage(input: PackageInput): BuiltPackage {
  if (!passwordFits(input.password)) throw new RangeError('password too short')
  const documents = input.documents.map((document, index) => ({
    ...document,
    file: neutralName(index + 1, document.attachment.name),
  }))
  const parts = partsOf(input, documents)
  const startHere = partOfText('START-HERE.html', 'This page', 'text/html', pageOf(input, parts))
  const listed = [startHere, ...parts]
  const { reference } = input.view.record
  const files = listed.map((part) => part.listed)
  const manifest = partOfText(
    'manifest.json',
    'List of all files',
    'application/json',
    manifestJson(reference, input.madeOn, input.audit, files, input.schedule?.redactions),
  )
  const sums = manifestSums([...files, manifest.listed])
  const entries = [...listed, manifest].map((part) => part.entry)
  entries.push(entryOfBytes('manifest.sha256', Buffer.from(sums)))
  return {
    chunks: packed(input, entries),
    files: entries.length,
    size: entries.reduce((sum, { length }) => sum + length, 0),
  }
}

async function* packed(
  input: PackageInput,
  entries: readonly ZipEntry[],
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* aesZip(entries, input.password, input.madeOn)
  } finally {
    input.password.fill(0)
  }
}

/** Everything that START-HERE.html lists, in the order of the package. */
function partsOf(input: PackageInput, documents: readonly PlacedDocument[]): PackedPart[] {
  const cover =
    input.letter === null
      ? null
      : partOfBytes(COVER_FILE, 'Our letter to you', 'application/pdf', input.letter)
  const data = disclosureData({
    view: input.view,
    sides: sidesOf(input.view, input.personId),
    organisation: input.organisation,
    documents,
    coverSha256: cover?.listed.sha256 ?? null,
    madeOn: input.madeOn,
  })
  return [
    ...(cover === null ? [] : [cover]),
    ...(input.schedule === undefined
      ? []
      : [
          partOfBytes(
            SCHEDULE_FILE,
            'What is blacked out, where and why',
            'application/pdf',
            input.schedule.pdf,
          ),
        ]),
    partOfText(
      'data.json',
      'All of it in one file, for machines to read',
      'application/json',
      `${JSON.stringify(data, null, 2)}\n`,
    ),
    partOfText(
      SCHEMA_FILE,
      'How data.json is built, for who writes programs',
      'application/schema+json',
      disclosureSchemaText(),
    ),
    ...disclosureTables(data).map((table) => partOfBytes(table.file, table.about, 'text/csv', table.bytes)),
    ...documents.map(partOfDocument),
  ]
}

function pageOf(input: PackageInput, parts: readonly PackedPart[]): string {
  const { record, received, lawName } = input.view
  return startHereHtml({
    organisation: input.organisation,
    person: sidesOf(input.view, input.personId).person?.name ?? '',
    reference: record.reference,
    theirReference: record.theirReference,
    law: lawName,
    received: received.date,
    madeOn: input.madeOn,
    letter: input.letter !== null,
    controller: input.controller ?? '',
    part: input.part ?? null,
    files: parts.map((part) => part.listed),
    complaint: input.complaint,
    audit: input.audit,
  })
}
