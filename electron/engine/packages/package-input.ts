import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { PersonId } from '#shared/domain/ids.ts'
import type { AttachmentView, CaseView } from '#shared/contract/views.ts'

/** Whom the person writes to about the package. */
export type PackageOrganisation = {
  readonly name: string
  readonly address: string
  readonly email: string
  readonly phone: string
  readonly web: string
  /** A title such as `Privacy Officer`. */
  readonly officerTitle: string
}

/** Where the person may complain; empty texts are left out. */
export type Regulator = {
  readonly name: string
  readonly address: string
  readonly email: string
  readonly phone: string
  readonly web: string
}

/** The head of the audit trail the package leaves under: number, six words, full hash as hex. */
export type AuditHead = { readonly n: number; readonly words: string; readonly hex: string }

/** An attachment that goes into the package, read only when its turn has come. */
export type PackageDocument = {
  readonly attachment: AttachmentView
  readonly chunks: () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>
}

/** A document with the place it was given in the package. */
export type PlacedDocument = PackageDocument & { readonly file: string }

/** Everything a package is made from. */
export type PackageInput = {
  readonly view: CaseView
  readonly organisation: PackageOrganisation
  /** The cover letter as PDF, null when the package goes without one. */
  readonly letter: Uint8Array | null
  /** In the order they shall have in the package. */
  readonly documents: readonly PackageDocument[]
  /** Null where no law of the case names a regulator. */
  readonly complaint: Regulator | null
  readonly audit: AuditHead
  /** The date every file in the ZIP bears, too. */
  readonly madeOn: CivilDate
  /** UTF-8. Overwritten with zeros once the package is written or given up. */
  readonly password: Uint8Array
  /** Which subject of the case it is for, where there are several; without it the first. */
  readonly personId?: PersonId
}
