import type { CivilDate } from '#shared/domain/civil-date.ts'
import { aesZip, entryOfBytes } from './aes-zip.ts'
import { passwordFits, type BuiltPackage } from './access-package.ts'
import { ARCHIVE_CASE, archivedName } from './case-source.ts'
import { manifestSums } from './manifest.ts'
import { partOfDocument, partOfText } from './packed-parts.ts'
import type { PackageDocument } from './package-input.ts'
import { plainZip } from './plain-zip.ts'
import { schemaFile, schemaText } from './schemas.ts'

/** What a case archive is made of. */
export type ArchiveInput = {
  /** The canonical text of the case's JSON. */
  readonly json: string
  /** Every attachment in the order of its rows, with its place; those whose bytes are not in the file are left out. */
  readonly attachments: readonly { readonly place: number; readonly document: PackageDocument }[]
  /** The date every file in the ZIP bears. */
  readonly madeOn: CivilDate
  /** UTF-8; null packs without encryption. Overwritten with zeros once the archive is written or given up. */
  readonly password: Uint8Array | null
}

/**
 * A whole case as a ZIP: `case.json`, its schema, the attachments under neutral names, sums to check them by. The bytes
 * of attachments are compared with their SHA-256 while they are packed. Throws RangeError when a password is too short.
 */
export function buildArchive({ json, attachments, madeOn, password }: ArchiveInput): BuiltPackage {
  if (password !== null && !passwordFits(password)) throw new RangeError('password too short')
  const parts = [
    partOfText(ARCHIVE_CASE, 'The case', 'application/json', json),
    partOfText(schemaFile('case'), 'What stands where in it', 'application/schema+json', schemaText('case')),
    ...attachments.map(({ place, document }) => partOfDocument({ ...document, file: archivedName(place) })),
  ]
  const entries = parts.map(({ entry }) => entry)
  entries.push(entryOfBytes('manifest.sha256', Buffer.from(manifestSums(parts.map(({ listed }) => listed)))))
  async function* chunks(): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      yield* password === null ? plainZip(entries, madeOn) : aesZip(entries, password, madeOn)
    } finally {
      password?.fill(0)
    }
  }
  const size = entries.reduce((sum, { length }) => sum + length, 0)
  return { chunks: chunks(), files: entries.length, size }
}
