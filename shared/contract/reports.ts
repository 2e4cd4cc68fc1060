import { z } from 'zod'
import { CivilDate } from '../domain/civil-date.ts'
import { ReportPart } from '../domain/report/parts.ts'
import { Numbers, Report, ReportKind } from '../domain/report/report.ts'
import { FileToken } from './case-file.ts'
import { call, group } from './define.ts'
import { written, writing } from './out.ts'

const asked = {
  year: z.number().int().min(1900).max(2200),
  /** The month a year begins with, 7 for July to June; it is named after the year in which it begins. */
  firstMonth: z.number().int().min(1).max(12).default(1),
  /** Only cases of these kinds; all without any. */
  kinds: z.array(ReportKind).max(20).default([]),
}

/** A year's report beside the year before, and the names of what its tables count. */
export const YearReport = z.strictObject({
  year: z.number().int(),
  firstMonth: z.number().int(),
  today: CivilDate,
  report: Report,
  before: Numbers,
  /** Open, without an answer and after their date today, whenever they came in. */
  overdue: z.number().int(),
  /** The years in which anything happened, the first to the present one. */
  years: z.array(z.number().int()),
  /** Titles of grounds and names of laws, by their key in the report; some may be missing. */
  names: z.record(z.string(), z.string()),
})
export type YearReport = z.infer<typeof YearReport>

/** What a report is asked about, with its defaults filled in. */
export const ReportAsked = z.strictObject(asked)
export type ReportAsked = z.infer<typeof ReportAsked>

/** What was done in a year: how much, how fast, how it ended. Destroyed cases whose numbers were kept go on counting. */
export const reports = group('reports', {
  year: call({ input: ReportAsked, output: YearReport, fails: ['locked'] }),
  /** Writes the cases behind a number as CSV, or with `numbers` every number of the report. No person is named. */
  csv: call({
    input: ReportAsked.extend({ token: FileToken, part: z.union([ReportPart, z.literal('numbers')]) }),
    output: written.extend({ rows: z.number().int() }),
    fails: writing,
  }),
  /** Writes the year on paper beside the year before. `published` rounds the numbers, so that anybody may have it. */
  pdf: call({
    input: ReportAsked.extend({ token: FileToken, published: z.boolean().default(false) }),
    output: written,
    fails: [...writing, 'characters-uncovered'],
  }),
})
