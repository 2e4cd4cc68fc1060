import { z } from 'zod'
import { CivilDate } from './civil-date.ts'
import { Confidence } from './clause.ts'
import { AttachmentId } from './ids.ts'
import { FindingKind } from './safe-to-send.ts'

/**
 * What happens to a document of the case in the answer: it goes in, it is withheld on a ground, or it is no part of the
 * answer at all (our own letters, an identity document, a second copy).
 */
export const DocumentDecision = z.enum(['include', 'withhold', 'outside'])
export type DocumentDecision = z.infer<typeof DocumentDecision>

/** Whether somebody else is in a document, and what they said to its being handed over. */
export const ThirdParty = z.enum(['none', 'named', 'agreed', 'objected'])
export type ThirdParty = z.infer<typeof ThirdParty>

/** A ground in the words it had when it was chosen; an empty law is the officer's own, with a provision of theirs. */
export const GivenGround = z.strictObject({
  regime: z.string().max(64),
  ground: z.string().max(80),
  title: z.string().max(300),
  citation: z.string().max(300),
  confidence: Confidence,
})
export type GivenGround = z.infer<typeof GivenGround>

/** Pages of one document that can be shown and redacted; more are refused with a sentence. */
export const MOST_PAGES = 3000
/** Releases of one answer. */
export const MOST_RELEASES = 20
/** Side of a page in hundredths of its unit: 200 inches, the most the format allows, or 14,400 pixels. */
const LONGEST_SIDE = 1_440_000

/**
 * A rectangle on a page as it is shown, from its upper left corner, in whole hundredths of the page's unit: points for a
 * PDF, pixels for a picture. Whole numbers, because the audit trail binds nothing else.
 */
export const PageBox = z.strictObject({
  left: z.number().int().min(-LONGEST_SIDE).max(LONGEST_SIDE),
  top: z.number().int().min(-LONGEST_SIDE).max(LONGEST_SIDE),
  width: z.number().int().min(1).max(LONGEST_SIDE),
  height: z.number().int().min(1).max(LONGEST_SIDE),
})
export type PageBox = z.infer<typeof PageBox>

/** A box of a redaction: on which page of which bytes, where, on what ground. The note is ours and never leaves. */
export const Redaction = z.strictObject({
  id: z.string(),
  /** The bytes the pages were drawn from: the document itself, or its page copy. */
  attachmentId: AttachmentId,
  /** From 1. */
  page: z.number().int().min(1).max(MOST_PAGES),
  ...PageBox.shape,
  ...GivenGround.shape,
  note: z.string().max(2000),
})
export type Redaction = z.infer<typeof Redaction>

/** What was decided about one document. */
export const PackageDocument = z.strictObject({
  attachmentId: AttachmentId,
  /** A page copy (PDF) that is shown, redacted and handed over in its place. */
  shownAs: AttachmentId.nullable(),
  position: z.number().int(),
  decision: DocumentDecision,
  /** Why it is withheld; null unless it is. */
  ground: GivenGround.nullable(),
  /** The system it was found in, for the contents list. */
  foundIn: z.string().max(300),
  thirdParty: ThirdParty,
  /** With which release it goes, from 1. */
  release: z.number().int().min(1).max(MOST_RELEASES),
  note: z.string().max(2000),
})
export type PackageDocument = z.infer<typeof PackageDocument>

/** A part of the answer that goes out on a day of its own. */
export const Release = z.strictObject({
  number: z.number().int().min(1).max(MOST_RELEASES),
  plannedOn: CivilDate.nullable(),
  note: z.string().max(2000),
})
export type Release = z.infer<typeof Release>

/** Whether two boxes share any area. */
export function boxesTouch(one: PageBox, other: PageBox): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  )
}

/** Whether one of the boxes drawn on the page takes in the whole of a place. */
export function isCovered(
  place: PageBox,
  page: number,
  drawn: readonly (PageBox & { readonly page: number })[],
): boolean {
  return drawn.some(
    (box) =>
      box.page === page &&
      box.left <= place.left &&
      box.top <= place.top &&
      box.left + box.width >= place.left + place.width &&
      box.top + box.height >= place.top + place.height,
  )
}

/** Boxes in the order they are counted in: page by page, from above, from the left. */
export function inReadingOrder<Box extends PageBox & { readonly page: number }>(
  boxes: readonly Box[],
): Box[] {
  return boxes.toSorted((a, b) => a.page - b.page || a.top - b.top || a.left - b.left)
}

/** Whom a package is for: the person, or another controller who gets the data directly (portability). */
export const PackageRecipient = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person') }),
  z.strictObject({ kind: z.literal('controller'), name: z.string().trim().min(1).max(300) }),
])
export type PackageRecipient = z.infer<typeof PackageRecipient>

/** What went out with a package, as it is remembered: hashes of the files as they were packed, never their content. */
export const BuiltContents = z.strictObject({
  recipient: PackageRecipient,
  /** The name the ZIP was given by the officer. */
  name: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  files: z.number().int(),
  documents: z.array(
    z.strictObject({
      attachmentId: AttachmentId,
      name: z.string(),
      /** Where it is in the package. */
      file: z.string(),
      pages: z.number().int().nullable(),
      redactions: z.number().int(),
      size: z.number().int(),
      sha256: z.string(),
    }),
  ),
  withheld: z.number().int(),
  redactions: z.number().int(),
  /** What the check before sending found and an officer left in; packages from before it have nothing. */
  leftIn: z
    .array(
      z.strictObject({
        name: z.string(),
        kind: FindingKind,
        places: z.array(z.string()),
        reason: z.string(),
        officerName: z.string(),
      }),
    )
    .default([]),
})
export type BuiltContents = z.infer<typeof BuiltContents>
