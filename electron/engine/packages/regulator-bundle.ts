import type { CivilDate } from '#shared/domain/civil-date.ts'
import { passwordFits, type BuiltPackage } from './access-package.ts'
import { aesZip, entryOfBytes, type ZipEntry } from './aes-zip.ts'
import { csvBytes } from './csv.ts'
import { manifestJson, manifestSums } from './manifest.ts'
import type { AuditHead, PlacedDocument } from './package-input.ts'
import { partOfBytes, partOfDocument, partOfText } from './packed-parts.ts'
import { plainZip } from './plain-zip.ts'

/** The document that opens the bundle. */
export const BUNDLE_FILE = '01-bundle.pdf'

/** Everything a bundle for the regulator is made from. */
export type BundleInput = {
  readonly reference: string
  /** The bookmarked PDF. */
  readonly pdf: Uint8Array
  /** The chronology as rows and as header with cells; null where it is left out. */
  readonly chronology: {
    readonly rows: readonly object[]
    readonly header: readonly string[]
    readonly cells: readonly (readonly string[])[]
  } | null
  /** In the order they shall have, each with its place. */
  readonly documents: readonly PlacedDocument[]
  readonly audit: AuditHead
  /** The date every file in the ZIP bears, too. */
  readonly madeOn: CivilDate
  /** UTF-8; null packs without encryption. Overwritten with zeros once the bundle is written or given up. */
  readonly password: Uint8Array | null
}

/**
 * The bundle as a ZIP: the PDF first, letters and documents, the chronology as tables, two manifests. Documents are
 * read while the chunks are taken and compared with their recorded size and SHA-256: `AttachmentChanged` is thrown
 * where they differ. Throws RangeError when a password is too short.
 */
export function buildBundle(input: BundleInput): BuiltPackage {
  const { reference, madeOn, audit, chronology, password } = input
  if (password !== null && !passwordFits(password)) throw new RangeError('password too short')
  const json = {
    schema: 'redress-chronology',
    version: 1,
    reference,
    made_on: madeOn,
    events: chronology?.rows,
  }
  const parts = [
    partOfBytes(BUNDLE_FILE, 'The bundle to read', 'application/pdf', input.pdf),
    ...input.documents.map(partOfDocument),
    ...(chronology === null
      ? []
      : [
          partOfBytes(
            'chronology.csv',
            'The chronology as a table',
            'text/csv',
            csvBytes(chronology.header, chronology.cells),
          ),
          partOfText(
            'chronology.json',
            'The chronology for machines to read',
            'application/json',
            `${JSON.stringify(json, null, 2)}\n`,
          ),
        ]),
  ]
  const files = parts.map(({ listed }) => listed)
  const manifest = partOfText(
    'manifest.json',
    'List of all files',
    'application/json',
    manifestJson(reference, madeOn, audit, files),
  )
  const sums = manifestSums([...files, manifest.listed])
  const entries = [...parts, manifest].map(({ entry }) => entry)
  entries.push(entryOfBytes('manifest.sha256', Buffer.from(sums)))
  return {
    chunks: packed(entries, madeOn, password),
    files: entries.length,
    size: entries.reduce((sum, { length }) => sum + length, 0),
  }
}

async function* packed(
  entries: readonly ZipEntry[],
  date: CivilDate,
  password: Uint8Array | null,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* password === null ? plainZip(entries, date) : aesZip(entries, password, date)
  } finally {
    password?.fill(0)
  }
}
