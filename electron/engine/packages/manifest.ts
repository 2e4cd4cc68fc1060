import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { AuditHead, ListedRedaction } from './package-input.ts'

/** One file of the package as START-HERE.html and the manifest list it. */
export type PackageFile = {
  /** Where it is in the package. */
  readonly file: string
  readonly about: string
  /** The name the document had with us, where the package gave it another. */
  readonly name?: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
  readonly pages?: number
  /** Boxes burnt into it. */
  readonly redactions?: number
}

/** `manifest.json`: every file but the two manifests, with the audit head the package left under. */
export function manifestJson(
  reference: string,
  madeOn: CivilDate,
  audit: AuditHead,
  files: readonly PackageFile[],
  redactions: readonly ListedRedaction[] = [],
): string {
  const manifest = {
    schema: 'redress-manifest',
    version: 1,
    reference,
    made_on: madeOn,
    audit: { n: audit.n, words: audit.words, hex: audit.hex },
    files: files.map(({ file, name, mediaType, size, sha256, pages, redactions: boxes }) => ({
      file,
      ...(name === undefined ? {} : { name }),
      media_type: mediaType,
      size,
      sha256,
      ...(pages === undefined ? {} : { pages }),
      ...(boxes === undefined ? {} : { redactions: boxes }),
    })),
    ...(redactions.length === 0 ? {} : { redactions }),
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** `manifest.sha256`, which `sha256sum -c manifest.sha256` checks; two spaces, LF, plain names. */
export function manifestSums(files: readonly { readonly file: string; readonly sha256: string }[]): string {
  return files.map(({ file, sha256 }) => `${sha256}  ${file}\n`).join('')
}
