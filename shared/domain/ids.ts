import { z } from 'zod'

const uuid = () => z.uuidv7()

/** Ids are UUIDv7 text, so that files of several officers can be merged without renumbering. */
export const CaseId = uuid().brand<'CaseId'>()
export type CaseId = z.infer<typeof CaseId>

export const RequestId = uuid().brand<'RequestId'>()
export type RequestId = z.infer<typeof RequestId>

export const IssueId = uuid().brand<'IssueId'>()
export type IssueId = z.infer<typeof IssueId>

export const ReviewId = uuid().brand<'ReviewId'>()
export type ReviewId = z.infer<typeof ReviewId>

export const EventId = uuid().brand<'EventId'>()
export type EventId = z.infer<typeof EventId>

export const PersonId = uuid().brand<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>

export const PartyId = uuid().brand<'PartyId'>()
export type PartyId = z.infer<typeof PartyId>

export const OfficerId = uuid().brand<'OfficerId'>()
export type OfficerId = z.infer<typeof OfficerId>

export const CorrespondenceId = uuid().brand<'CorrespondenceId'>()
export type CorrespondenceId = z.infer<typeof CorrespondenceId>

export const AttachmentId = uuid().brand<'AttachmentId'>()
export type AttachmentId = z.infer<typeof AttachmentId>

export const LetterId = uuid().brand<'LetterId'>()
export type LetterId = z.infer<typeof LetterId>

export const DayChangeId = uuid().brand<'DayChangeId'>()
export type DayChangeId = z.infer<typeof DayChangeId>

export const SheetId = uuid().brand<'SheetId'>()
export type SheetId = z.infer<typeof SheetId>

/** A folder name under `resources/`: lower-case words joined by hyphens. */
const slug = () =>
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(64)

/** A regime (law) as its folder under `resources/regimes` is called, `uk-gdpr` for one. */
export const RegimeId = slug().brand<'RegimeId'>()
export type RegimeId = z.infer<typeof RegimeId>

/** A handling profile as its folder under `resources/profiles` is called. */
export const ProfileId = slug().brand<'ProfileId'>()
export type ProfileId = z.infer<typeof ProfileId>

/** A calendar as its file under `resources/calendars` is called; `none` has no non-working days at all. */
export const CalendarId = slug().brand<'CalendarId'>()
export type CalendarId = z.infer<typeof CalendarId>

/** A letter template as its folder under `resources/letters` is called. */
export const TemplateId = slug().brand<'TemplateId'>()
export type TemplateId = z.infer<typeof TemplateId>

/** `PREFIX-YYYY-NNNN` (`PREFIX-B-YYYY-NNNN` for a breach), with a letter behind it on further devices. Unique, never an id. */
export const Reference = z
  .string()
  .regex(/^[A-Z]{2,4}-(B-)?\d{4}-\d{4,}[A-Z]?$/)
  .brand<'Reference'>()
export type Reference = z.infer<typeof Reference>
