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
type PackageDocument = {
  readonly attachment: AttachmentView
  readonly chunks: () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>
  /** Null or left out where there are none to count. */
  readonly pages?: number | null
  /** Boxes burnt into it; the attachment is then the copy with boxes, under the id of the document it was made of. */
  readonly redactions?: number
  /** The system it was found in; empty where nobody said. */
  readonly foundIn?: string
}

/** One box as the schedule and the manifest name it: where it is and why, never what is under it. */
export type ListedRedaction = {
  readonly number: number
  /** Where the document is in the package. */
  readonly file: string
  readonly page: number
  readonly ground: string
  readonly provision: string
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
  /** The controller who gets it instead of the person; without it the person does. */
  readonly controller?: string
  /** Which part of the answer it is, where it goes out in parts, and when the next follows. */
  readonly part?: { readonly number: number; readonly of: number; readonly next: CivilDate | null }
  /** What was blacked out, with the schedule as PDF; without it nothing was. */
  readonly schedule?: { readonly pdf: Uint8Array; readonly redactions: readonly ListedRedaction[] }
}
