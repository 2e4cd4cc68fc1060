import { z } from 'zod'
import { CivilDate } from '../civil-date.ts'
import { CaseId, RequestId, SheetId } from '../ids.ts'
import { Authority, Consultation, IdentityCheck } from './person-sheets.ts'
import { BackupOverwrite, Balancing, KeptData, Recipient, Restriction } from './rights-sheets.ts'
import { BreachFacts, BreachNotice, Measure, RiskAssessment } from './breach-sheets.ts'
import {
  Authorisation,
  Consent,
  Disclosure,
  Policy,
  PolicyObjection,
  RetentionRule,
  System,
} from './file-sheets.ts'
import { Fee, Lateness, Search, SignOff, Transfer, Withheld } from './request-sheets.ts'
import { Lesson, RegulatorCase, RetentionReview } from './complaint-sheets.ts'
import { Task } from './task-sheet.ts'

/**
 * What can be filled in beside the events of a case, each with its closed shape. A sheet holds what no date follows
 * from; the dates in it that move a clock become events (`moves.ts`).
 */
export const SHEETS = {
  'identity-check': IdentityCheck,
  authority: Authority,
  consultation: Consultation,
  fee: Fee,
  transfer: Transfer,
  search: Search,
  withheld: Withheld,
  'sign-off': SignOff,
  lateness: Lateness,
  restriction: Restriction,
  balancing: Balancing,
  recipient: Recipient,
  'kept-data': KeptData,
  'backup-overwrite': BackupOverwrite,
  lesson: Lesson,
  'regulator-case': RegulatorCase,
  'retention-review': RetentionReview,
  'breach-facts': BreachFacts,
  'risk-assessment': RiskAssessment,
  'breach-notice': BreachNotice,
  measure: Measure,
  task: Task,
  system: System,
  consent: Consent,
  policy: Policy,
  'policy-objection': PolicyObjection,
  authorisation: Authorisation,
  disclosure: Disclosure,
  'retention-rule': RetentionRule,
} as const

/** What a sheet is about. */
export type SheetKind = keyof typeof SHEETS
export const SHEET_KINDS = Object.keys(SHEETS) as readonly SheetKind[]
export const SheetKind = z.enum(Object.keys(SHEETS) as [SheetKind, ...SheetKind[]])

/** What is on a sheet of that kind. */
export type SheetBody<Kind extends SheetKind = SheetKind> = z.infer<(typeof SHEETS)[Kind]>

/** A kind of sheet with what is on it, as it is handed over; fields left out are empty. */
export type SheetContent = {
  [Kind in SheetKind]: { readonly kind: Kind; readonly body: SheetBody<Kind> }
}[SheetKind]
type SheetContentInput = {
  [Kind in SheetKind]: { readonly kind: Kind; readonly body: z.input<(typeof SHEETS)[Kind]> }
}[SheetKind]

const contents = Object.entries(SHEETS).map(([kind, body]) => z.strictObject({ kind: z.literal(kind), body }))
// each member pairs one kind with its own body; a list made by mapping loses that pairing to the types only
export const SheetContent = z.discriminatedUnion(
  'kind',
  contents as [(typeof contents)[number]],
) as z.ZodType<SheetContent, SheetContentInput>

/** A sheet as kept. */
export const Sheet = z.strictObject({
  id: SheetId,
  caseId: CaseId.nullable(),
  requestId: RequestId.nullable(),
  due: CivilDate.nullable(),
  doneOn: CivilDate.nullable(),
  /** ISO 8601 instant in UTC. */
  createdAt: z.string(),
  officerName: z.string(),
  content: SheetContent,
})
export type Sheet = z.infer<typeof Sheet>

/** A sheet whose kind is known. */
export type SheetOf<Kind extends SheetKind> = Sheet & {
  readonly content: Extract<SheetContent, { kind: Kind }>
}

/** The sheets of one kind, in the order given. */
export function sheetsOf<Kind extends SheetKind>(sheets: readonly Sheet[], kind: Kind): SheetOf<Kind>[] {
  return sheets.filter((sheet): sheet is SheetOf<Kind> => sheet.content.kind === kind)
}

/** Sheets that belong to the organisation and to no case: its lists and registers. */
export const FILE_SHEETS = [
  'system',
  'consent',
  'policy',
  'policy-objection',
  'authorisation',
  'disclosure',
  'retention-rule',
] as const satisfies readonly SheetKind[]

/** Whether a sheet of that kind belongs to the organisation rather than to a case. */
export function isFileSheet(kind: SheetKind): boolean {
  return (FILE_SHEETS as readonly SheetKind[]).includes(kind)
}

/** The day something on a sheet is due and the day it was done; both null where nothing is waited for. */
export type SheetDue = { readonly due: CivilDate | null; readonly doneOn: CivilDate | null }

const nothing: SheetDue = { due: null, doneOn: null }

type DueOf = { readonly [Kind in SheetKind]?: (body: SheetBody<Kind>) => SheetDue }

const DUE: DueOf = {
  authority: (body) => (body.result === 'accepted' ? { due: body.expires, doneOn: null } : nothing),
  consultation: (body) => ({ due: body.answerBy, doneOn: body.answeredOn }),
  search: (body) => ({ due: body.answerBy, doneOn: body.searchedOn }),
  lesson: (body) => ({ due: body.due, doneOn: body.doneOn }),
  'regulator-case': (body) => ({ due: body.answerDue, doneOn: body.answeredOn ?? body.closedOn }),
  measure: (body) => ({ due: body.due, doneOn: body.doneOn }),
  'backup-overwrite': (body) => ({ due: body.overwrittenBy, doneOn: body.doneOn }),
  'kept-data': (body) => ({ due: body.until, doneOn: null }),
  task: (body) => ({ due: body.due, doneOn: body.doneOn }),
  authorisation: (body) => ({ due: body.keepUntil, doneOn: body.destroyedOn }),
}

/** What is due on a sheet, for the lists of what is to be done. */
export function sheetDue({ kind, body }: SheetContent): SheetDue {
  // each function takes the body of its own kind; indexing by a union loses that pairing to the types only
  const dueOf = DUE[kind] as ((body: SheetBody) => SheetDue) | undefined
  return dueOf?.(body) ?? nothing
}
