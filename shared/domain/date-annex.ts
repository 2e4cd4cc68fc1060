import { z } from 'zod'

/** The words of the annex that explains a date, in one language. */
export const DateAnnexWords = z.strictObject({
  title: z.string(),
  lead: z.string(),
  facts: z.strictObject({ matter: z.string(), law: z.string(), received: z.string(), made: z.string() }),
  conclusion: z.string(),
  steps: z.string(),
  columns: z.strictObject({
    n: z.string(),
    reason: z.string(),
    provision: z.string(),
    before: z.string(),
    after: z.string(),
  }),
  beside: z.string(),
  besideColumns: z.strictObject({ source: z.string(), provision: z.string(), date: z.string() }),
  sources: z.strictObject({ law: z.string(), guidance: z.string(), promise: z.string(), none: z.string() }),
  calendar: z.string(),
  calendarLead: z.string(),
  week: z.string(),
  weeks: z.strictObject({
    counted: z.string(),
    extended: z.string(),
    paused: z.string(),
    workdays: z.string(),
    plain: z.string(),
  }),
  marks: z.strictObject({
    received: z.string(),
    counted: z.string(),
    extended: z.string(),
    paused: z.string(),
    skipped: z.string(),
    due: z.string(),
  }),
  checked: z.string(),
  confidence: z.strictObject({ read: z.string(), secondary: z.string(), memory: z.string() }),
  addresses: z.string(),
})
export type DateAnnexWords = z.infer<typeof DateAnnexWords>
