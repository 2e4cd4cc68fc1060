import { z } from 'zod'
import { id, instant, jsonOf, many, ofCase, text } from './case-row-parts.ts'
import { CivilDate } from './civil-date.ts'
import { ContactDetails } from './contact.ts'
import {
  BuiltContents,
  DocumentDecision,
  GivenGround,
  MOST_PAGES,
  MOST_RELEASES,
  PageBox,
  ThirdParty,
} from './disclosure.ts'
import { FindingKind, FindingSha } from './safe-to-send.ts'

const release = () => z.number().int().min(1).max(MOST_RELEASES)

/** The tables of a case that came with mail and with the package for the person, like the others of `CaseRows`. */
export const answerRows = {
  contact: many(
    z.strictObject({
      ...ofCase,
      correspondence_id: id(),
      details: jsonOf((json) => ContactDetails.safeParse(json).success),
    }),
  ),
  mail_id: many(
    z.strictObject({
      ...ofCase,
      correspondence_id: id().nullable(),
      attachment_id: id().nullable(),
      role: z.enum(['own', 'refers', 'draft']),
      message_id: text(),
    }),
  ),
  package_document: many(
    z.strictObject({
      ...ofCase,
      attachment_id: id(),
      shown_as: id().nullable(),
      /** Documents nobody has put in an order yet stand behind a million. */
      position: z.number().int().min(0).max(2_000_000),
      decision: DocumentDecision,
      ...GivenGround.shape,
      found_in: z.string().max(300),
      third_party: ThirdParty,
      release: release(),
      note: z.string().max(2000),
    }),
    10_000,
  ),
  redaction: many(
    z.strictObject({
      ...ofCase,
      attachment_id: id(),
      page: z.number().int().min(1).max(MOST_PAGES),
      ...PageBox.shape,
      ...GivenGround.shape,
      note: z.string().max(2000),
      drawn_at: instant(),
      officer_id: id(),
    }),
  ),
  package_release: many(
    z.strictObject({
      ...ofCase,
      number: release(),
      planned_on: CivilDate.nullable(),
      note: z.string().max(2000),
    }),
    MOST_RELEASES,
  ),
  package_built: many(
    z.strictObject({
      ...ofCase,
      release: z.number().int().min(0).max(MOST_RELEASES),
      built_at: instant(),
      officer_id: id(),
      body: jsonOf((json) => BuiltContents.safeParse(json).success),
    }),
    1000,
  ),
  finding_override: many(
    z.strictObject({
      ...ofCase,
      sha256: FindingSha,
      kind: FindingKind,
      reason: text(),
      given_at: instant(),
      officer_id: id(),
    }),
    10_000,
  ),
  as_pictures: many(z.strictObject({ ...ofCase, attachment_id: id() }), 10_000),
}
