import { createHash } from 'node:crypto'
import { AttachmentChanged, entryOfBytes, entryOfStream, type ZipEntry } from './aes-zip.ts'
import type { PackageFile } from './manifest.ts'
import type { PlacedDocument } from './package-input.ts'

/** A file of a package as its lists name it, and as it is packed. */
export type PackedPart = { readonly listed: PackageFile; readonly entry: ZipEntry }

/** A text of ours as a file, in UTF-8. */
export function partOfText(file: string, about: string, mediaType: string, text: string): PackedPart {
  return partOfBytes(file, about, mediaType, Buffer.from(text))
}

/** Bytes of ours as a file. */
export function partOfBytes(file: string, about: string, mediaType: string, bytes: Uint8Array): PackedPart {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { listed: { file, about, mediaType, size: bytes.length, sha256 }, entry: entryOfBytes(file, bytes) }
}

/** A document of the case; `AttachmentChanged` is thrown while it is read when it is not what its record says. */
export function partOfDocument({
  file,
  attachment,
  chunks,
  pages = null,
  redactions = 0,
}: PlacedDocument): PackedPart {
  const { name, mediaType, size, sha256 } = attachment
  const counted = { ...(pages === null ? {} : { pages }), ...(redactions === 0 ? {} : { redactions }) }
  return {
    listed: { file, about: 'A document from our files', name, mediaType, size, sha256, ...counted },
    entry: entryOfStream(file, size, () => checked(attachment, chunks())),
  }
}

async function* checked(
  { size, sha256 }: PlacedDocument['attachment'],
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const hash = createHash('sha256')
  let seen = 0
  for await (const chunk of chunks) {
    hash.update(chunk)
    seen += chunk.length
    if (seen > size) throw new AttachmentChanged()
    yield chunk
  }
  if (seen !== size || hash.digest('hex') !== sha256) throw new AttachmentChanged()
}
