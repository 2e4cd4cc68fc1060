import { z } from 'zod'
import { CivilDate } from '../domain/civil-date.ts'
import {
  BuiltContents,
  DocumentDecision,
  MOST_PAGES,
  MOST_RELEASES,
  PackageDocument,
  PackageRecipient,
  PageBox,
  Redaction,
  Release,
  ThirdParty,
} from '../domain/disclosure.ts'
import { FindingKind, FindingSha } from '../domain/safe-to-send.ts'
import { AttachmentId, CaseId } from '../domain/ids.ts'
import { FileToken, SecretBytes } from './case-file.ts'
import { BuildProgress, DrawnPage, PageCount, PageHit } from './disclosure-pages.ts'
import { Finding } from './finding.ts'
import { GroundOption } from './grounds.ts'
import { call, group } from './define.ts'
import { AttachmentView } from './views.ts'

/** A document of the case with what was decided about it. */
export const DisclosureDocument = z.strictObject({
  ...PackageDocument.shape,
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  sha256: z.string(),
  addedAt: z.string(),
  /** False while it only stands as Redress proposes it. */
  decided: z.boolean(),
  /** Boxes drawn on its pages, or on those of its page copy. */
  redactions: z.number().int(),
  /** Whether its pages can be shown and redacted, as it is or after a page copy was made. */
  pages: z.enum(['shown', 'copy', 'none']),
  /** The releases it went out with. */
  wentOut: z.array(z.number().int()),
  /** Whether it goes as pictures of its pages though no box is drawn on it. */
  asPictures: z.boolean(),
  /** Whether the bytes that would go were looked into. */
  checked: z.boolean(),
  findings: z.array(Finding),
})
export type DisclosureDocument = z.infer<typeof DisclosureDocument>

/** A package that was built. */
export const BuiltView = z.strictObject({
  release: z.number().int(),
  builtAt: z.string(),
  officerName: z.string(),
  contents: BuiltContents,
})
export type BuiltView = z.infer<typeof BuiltView>

/** What the answer of a case is made of. */
export const DisclosurePlan = z.strictObject({
  documents: z.array(DisclosureDocument),
  /** At least the first. */
  releases: z.array(Release),
  built: z.array(BuiltView),
  /** Grounds of the laws of the case, for withholding and for boxes. */
  grounds: z.array(GroundOption),
  /** What goes beside the documents, and was looked into: the covering letter where there is one, the data. */
  beside: z.array(
    z.strictObject({ part: z.enum(['letter', 'data']), checked: z.boolean(), findings: z.array(Finding) }),
  ),
})
export type DisclosurePlan = z.infer<typeof DisclosurePlan>

/** A ground of a law's catalogue by its id, or with an empty law one of the officer's own. */
const GroundChoice = z.strictObject({
  regime: z.string().max(64).default(''),
  ground: z.string().max(80).default(''),
  title: z.string().trim().max(300).default(''),
  citation: z.string().trim().max(300).default(''),
})
const inCase = { caseId: CaseId }
const page = z.number().int().min(1).max(MOST_PAGES)
const note = z.string().max(2000, 'text-too-long')
const release = z.number().int().min(1).max(MOST_RELEASES)
const writeFails = ['locked', 'file-read-only', 'disk-full', 'write-failed', 'case-unknown'] as const
const pageFails = [
  'locked',
  'attachment-unknown',
  'pages-password',
  'pages-broken',
  'pages-too-many',
  'pages-too-large',
  'pages-too-slow',
  'pages-kind-unknown',
] as const

/** What goes to the person: documents, boxes on their pages, releases, the package. */
export const disclosure = group('disclosure', {
  plan: call({ input: z.strictObject(inCase), output: DisclosurePlan, fails: ['locked', 'case-unknown'] }),
  /** Decides about documents; what is left out stays. Withholding needs a ground. */
  decide: call({
    writes: true,
    input: z.strictObject({
      ...inCase,
      attachmentIds: z.array(AttachmentId).min(1).max(2000),
      decision: DocumentDecision.optional(),
      ground: GroundChoice.optional(),
      foundIn: z.string().trim().max(300).optional(),
      thirdParty: ThirdParty.optional(),
      release: release.optional(),
      note: note.optional(),
    }),
    output: DisclosurePlan,
    fails: [...writeFails, 'attachment-unknown', 'ground-unknown', 'ground-missing', 'text-too-long'],
  }),
  /** The order of the documents in the package. Those not named follow in the order they had. */
  order: call({
    writes: true,
    input: z.strictObject({ ...inCase, attachmentIds: z.array(AttachmentId).min(1).max(2000) }),
    output: DisclosurePlan,
    fails: [...writeFails, 'attachment-unknown'],
  }),
  planRelease: call({
    writes: true,
    input: z.strictObject({
      ...inCase,
      number: release,
      plannedOn: CivilDate.nullable(),
      note: note.default(''),
    }),
    output: DisclosurePlan,
    fails: [...writeFails, 'text-too-long'],
  }),
  /** Takes a planned release back; what was to go with it goes with the one before. */
  dropRelease: call({
    writes: true,
    input: z.strictObject({ ...inCase, number: release.min(2) }),
    output: DisclosurePlan,
    fails: [...writeFails, 'release-went-out'],
  }),
  /** How many pages or sheets documents have; those that cannot be counted are one file. */
  count: call({
    input: z.strictObject({ ...inCase, attachmentIds: z.array(AttachmentId).max(200) }),
    output: z.array(PageCount),
    fails: ['locked', 'case-unknown'],
  }),
  /** The pages of a document, each with its size in the document's own unit. */
  pages: call({
    input: z.strictObject({ attachmentId: AttachmentId }),
    output: z.strictObject({
      kind: z.enum(['pdf', 'jpeg', 'png']),
      sizes: z.array(z.strictObject({ width: z.number(), height: z.number() })),
    }),
    fails: pageFails,
  }),
  draw: call({
    input: z.strictObject({ attachmentId: AttachmentId, page, scale: z.number().min(0.02).max(8) }),
    output: DrawnPage,
    fails: pageFails,
  }),
  /** Where words stand in a document, at most five hundred places. */
  find: call({
    input: z.strictObject({ attachmentId: AttachmentId, words: z.string().trim().min(1).max(200) }),
    output: z.array(PageHit),
    fails: pageFails,
  }),
  boxes: call({
    input: z.strictObject({ attachmentId: AttachmentId }),
    output: z.array(Redaction),
    fails: ['locked', 'attachment-unknown'],
  }),
  drawBoxes: call({
    writes: true,
    input: z.strictObject({
      attachmentId: AttachmentId,
      ground: GroundChoice,
      boxes: z
        .array(z.strictObject({ page, ...PageBox.shape }))
        .min(1)
        .max(1000),
      note: note.default(''),
    }),
    output: z.strictObject({ ids: z.array(z.string()), boxes: z.array(Redaction) }),
    fails: [...writeFails, 'attachment-unknown', 'ground-unknown', 'ground-missing', 'text-too-long'],
  }),
  changeBox: call({
    writes: true,
    input: z.strictObject({
      id: z.string().max(60),
      box: PageBox.optional(),
      ground: GroundChoice.optional(),
      note: note.optional(),
    }),
    output: z.array(Redaction),
    fails: [...writeFails, 'redaction-unknown', 'ground-unknown', 'ground-missing', 'text-too-long'],
  }),
  eraseBoxes: call({
    writes: true,
    input: z.strictObject({ ids: z.array(z.string().max(60)).min(1).max(1000) }),
    output: z.array(Redaction),
    fails: [...writeFails, 'redaction-unknown'],
  }),
  /** Prints the text of a document as pages that can be redacted, and hands these over in its place. */
  makePageCopy: call({
    writes: true,
    input: z.strictObject({ ...inCase, attachmentId: AttachmentId }),
    output: AttachmentView,
    fails: [...writeFails, 'attachment-unknown', 'copy-no-text', 'copy-too-long', 'attachment-too-large'],
  }),
  /** Takes in a dropped file piece by piece, because a window knows bytes and no paths. */
  takeIn: call({
    input: z.strictObject({ ...inCase, name: z.string().min(1).max(1000) }),
    output: z.strictObject({ id: z.string() }),
    fails: [...writeFails, 'file-read-only'],
  }),
  takeChunk: call({
    input: z.strictObject({ id: z.string().max(60), bytes: SecretBytes }),
    output: z.null(),
    fails: ['locked', 'take-in-gone', 'attachment-too-large', 'disk-full', 'write-failed'],
  }),
  /** Ends it: keeps the file with the case, or with `keep` false lets go of what came in. */
  takeEnd: call({
    writes: true,
    input: z.strictObject({ id: z.string().max(60), keep: z.boolean() }),
    output: AttachmentView.nullable(),
    fails: [...writeFails, 'take-in-gone', 'attachment-too-large'],
  }),
  /** Looks into every file that would go, boxes burnt in. It can take minutes; `progress` tells, `cancel` stops it. */
  check: call({
    input: z.strictObject(inCase),
    output: DisclosurePlan,
    fails: [
      'locked',
      'case-unknown',
      ...pageFails,
      'package-cancelled',
      'package-under-way',
      'document-pages-unshown',
    ],
  }),
  /** Leaves in what was found, with a reason. */
  leaveIn: call({
    writes: true,
    input: z.strictObject({
      ...inCase,
      findings: z
        .array(z.strictObject({ sha256: FindingSha, kind: FindingKind }))
        .min(1)
        .max(2000),
      reason: z.string().trim().min(1, 'finding-reason-missing').max(2000, 'text-too-long'),
    }),
    output: DisclosurePlan,
    fails: [...writeFails, 'finding-unknown', 'finding-reason-missing', 'text-too-long'],
  }),
  askAgain: call({
    writes: true,
    input: z.strictObject({ ...inCase, sha256: FindingSha, kind: FindingKind }),
    output: DisclosurePlan,
    fails: writeFails,
  }),
  /** Hands a document over as pictures of its pages, or as it is again. */
  asPictures: call({
    writes: true,
    input: z.strictObject({ ...inCase, attachmentId: AttachmentId, pictures: z.boolean() }),
    output: DisclosurePlan,
    fails: [...writeFails, 'attachment-unknown', 'pages-kind-unknown'],
  }),
  /** Builds the package of one release. Not one of the calls that wait for each other: it can take minutes. */
  build: call({
    input: z.strictObject({
      ...inCase,
      token: FileToken,
      password: SecretBytes,
      release: release.default(1),
      recipient: PackageRecipient.default({ kind: 'person' }),
      /** Whether the schedule says how many documents are withheld on which ground. */
      tellWithheld: z.boolean().default(true),
    }),
    output: BuiltContents,
    fails: [
      ...writeFails,
      ...pageFails,
      'token-spent',
      'file-exists',
      'place-read-only',
      'password-too-short',
      'characters-uncovered',
      'package-cancelled',
      'package-under-way',
      'document-pages-unshown',
      'findings-open',
      'password-in-package',
    ],
  }),
  progress: call({
    input: z.strictObject(inCase),
    output: BuildProgress.nullable(),
    fails: ['locked'],
  }),
  cancel: call({ input: z.strictObject(inCase), output: z.null(), fails: ['locked'] }),
})
