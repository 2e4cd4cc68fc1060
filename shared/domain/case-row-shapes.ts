import { z } from 'zod'
import { Finding, Outcome, PartyRole } from './case.ts'
import { CivilDate, CivilTime } from './civil-date.ts'
import { Confidence } from './clause.ts'
import { answerRows } from './case-answer-rows.ts'
import { id, instant, jsonOf, many, ofCase, place, sha256, text } from './case-row-parts.ts'
import { EventType } from './event.ts'
import { Reference } from './ids.ts'
import { CaseKind, Channel, RightKind } from './kind.ts'
import { LetterDoc } from './letter.ts'
import { DraftWording, FrozenWords } from './letter-wording.ts'
import { isFileSheet, SheetContent } from './sheets/sheet.ts'

/*
 * The rows of one case as they are written out and read back: a closed shape for each table, columns under their own
 * names, no salt; bytes as hex digits. What is read back was written by others, so nothing may pass here that a reader of
 * the store would not take.
 */

const moment = () => z.string().regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?$/)

const Officer = z.strictObject({ id: id(), name: z.string().trim().min(1).max(200) })
const Person = z.strictObject({
  id: id(),
  name: text(),
  email: text(),
  phone: text(),
  address: text(),
  language: text(),
  salutation: text(),
  relation: text(),
  organisation: text(),
  created_at: instant(),
})
const Case = z.strictObject({
  id: id(),
  reference: Reference,
  kind: CaseKind,
  channel: Channel,
  profile_id: z.string().max(64),
  /** Ids of laws, joined by blanks. */
  regimes: z.string().regex(/^([a-z0-9-]{1,64}( [a-z0-9-]{1,64}){0,9})?$/),
  calendar_id: z.string().max(64),
  place: z.string().max(10),
  their_reference: text(),
  scope: text(),
  handler_id: id().nullable(),
  logged_at: instant(),
  pack_version: z.string().max(1000),
})
const Event = z.strictObject({
  ...ofCase,
  request_id: id().nullable(),
  review_id: id().nullable(),
  type: EventType,
  date: CivilDate,
  time: CivilTime.nullable(),
  until: CivilDate.nullable(),
  detail: text(),
  override_reason: text(),
  recorded_at: instant(),
  officer_id: id(),
  /** The device it was written on, and its number in that device's audit trail. */
  device_id: id(),
  n: z.number().int().min(1),
  corrects: id().nullable(),
})
/** What a draft keeps, what a final letter keeps, and drafts of files from before words could be written in place. */
const KEPT_WORDS = [DraftWording, FrozenWords, LetterDoc] as const
const Letter = z
  .strictObject({
    ...ofCase,
    request_id: id().nullable(),
    template_id: z.string().max(64),
    template_version: z.string().max(64),
    language: z.string().max(35),
    state: z.enum(['draft', 'final']),
    content: z.union([
      z.literal(''),
      jsonOf((json) => KEPT_WORDS.some((shape) => shape.safeParse(json).success)),
    ]),
    fields: z.union([
      z.literal(''),
      jsonOf((json) => z.record(z.string(), z.string()).safeParse(json).success),
    ]),
    sha256: sha256().nullable(),
    attachment_id: id().nullable(),
    head: z.string().max(1000),
    created_at: instant(),
    officer_id: id(),
    finalised_at: instant().nullable(),
  })
  .refine(
    ({ state, content }) => state === 'draft' || FrozenWords.safeParse(safeJson(content)).success,
    'a final letter without its words',
  )
  .refine(
    ({ state, sha256: hash, attachment_id, finalised_at }) =>
      state === 'draft' || (hash !== null && attachment_id !== null && finalised_at !== null),
    'a final letter without its document',
  )
const Sheet = z
  .strictObject({
    ...ofCase,
    request_id: id().nullable(),
    kind: z.string().max(40),
    body: jsonOf((json) => typeof json === 'object' && json !== null),
    due: CivilDate.nullable(),
    done_on: CivilDate.nullable(),
    created_at: instant(),
    officer_id: id(),
  })
  .refine(({ kind, body }) => {
    const content = SheetContent.safeParse({ kind, body: safeJson(body) })
    return content.success && !isFileSheet(content.data.kind)
  }, 'not a sheet of a case')

function safeJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** The rows of a case by table, in the order they were written. */
export const CaseRows = z.strictObject({
  officer: many(Officer, 1000),
  person: many(Person, 1000),
  case: z.array(Case).length(1),
  request: many(
    z.strictObject({
      ...ofCase,
      position: place(),
      kind: RightKind,
      scope: text(),
      outcome: Outcome.nullable(),
      outcome_reason: text(),
    }),
    1000,
  ),
  issue: many(
    z.strictObject({
      ...ofCase,
      position: place(),
      text: text(),
      finding: Finding.nullable(),
      finding_reason: text(),
      remedy: text(),
    }),
    1000,
  ),
  review: many(
    z.strictObject({
      ...ofCase,
      request_id: id().nullable(),
      received: CivilDate,
      grounds: text(),
      reviewer_id: id().nullable(),
      outcome: z.enum(['upheld', 'changed', 'withdrawn']).nullable(),
      outcome_reason: text(),
    }),
    1000,
  ),
  breach: many(
    z.strictObject({
      ...ofCase,
      cause: text(),
      categories: text(),
      people_affected: place().max(Number.MAX_SAFE_INTEGER).nullable(),
      records_affected: place().max(Number.MAX_SAFE_INTEGER).nullable(),
      consequences: text(),
      measures: text(),
      risk: text(),
    }),
    1,
  ),
  party: many(
    z.strictObject({
      ...ofCase,
      person_id: id(),
      role: PartyRole,
      authority: text(),
      position: place(),
    }),
    1000,
  ),
  event: many(Event),
  attachment: many(
    z.strictObject({
      ...ofCase,
      name: z.string().max(1000),
      media_type: z.string().max(200),
      size: z
        .number()
        .int()
        .min(0)
        .max(256 * 1024 * 1024),
      sha256: sha256(),
      added_at: instant(),
      officer_id: id(),
    }),
    10_000,
  ),
  correspondence: many(
    z.strictObject({
      ...ofCase,
      direction: z.enum(['in', 'out', 'internal']),
      channel: Channel,
      date: CivilDate,
      time: CivilTime.nullable(),
      dated: CivilDate.nullable(),
      sender: text(),
      recipient: text(),
      subject: text(),
      body: text(),
      recorded_at: instant(),
      officer_id: id(),
    }),
  ),
  correspondence_attachment: many(
    z.strictObject({ ...ofCase, correspondence_id: id(), attachment_id: id(), position: place() }),
  ),
  letter: many(Letter, 10_000),
  decision_ground: many(
    z.strictObject({
      ...ofCase,
      request_id: id(),
      position: place(),
      regime: text(),
      ground: text(),
      title: text(),
      citation: text(),
      confidence: Confidence,
      facts: text(),
    }),
  ),
  guard_override: many(
    z.strictObject({
      ...ofCase,
      event_id: id(),
      code: text(),
      clause: text(),
      citation: text(),
      title: text(),
      sentence: text(),
      reason: text(),
    }),
  ),
  sheet: many(Sheet),
  sheet_event: many(z.strictObject({ ...ofCase, sheet_id: id(), step: z.string().max(100), event_id: id() })),
  law_kept: many(
    z.strictObject({
      ...ofCase,
      versions: text(),
      reason: text(),
      kept_at: instant(),
      officer_id: id(),
    }),
  ),
  date_move: many(
    z.strictObject({
      ...ofCase,
      clock: z.string().max(64),
      due_before: moment().nullable(),
      due_after: moment().nullable(),
      safe_before: moment().nullable(),
      safe_after: moment().nullable(),
      found_at: instant(),
      seen_at: instant().nullable(),
      officer_id: id().nullable(),
    }),
  ),
  export: many(
    z.strictObject({
      ...ofCase,
      kind: z.string().max(64),
      sha256: sha256(),
      made_at: instant(),
      officer_id: id(),
    }),
  ),
  ...answerRows,
})
export type CaseRows = z.infer<typeof CaseRows>
