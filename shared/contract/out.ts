import { z } from 'zod'
import { CaseId } from '../domain/ids.ts'
import { SecretBytes, FileToken } from './case-file.ts'
import { CaseFilter } from './cases.ts'
import { call, group } from './define.ts'
import { BundlePlan, bundleChoice } from './regulator-bundle.ts'

/** A file that was written. */
export const written = z.strictObject({ name: z.string(), bytes: z.number().int(), sha256: z.string() })
/** How writing a file may fail. */
export const writing = [
  'locked',
  'token-spent',
  'file-exists',
  'place-read-only',
  'disk-full',
  'write-failed',
] as const

/** The kinds of files whose JSON Schema is published. */
export const SchemaName = z.enum(['register', 'case'])
export type SchemaName = z.infer<typeof SchemaName>

/** What leaves the building as files. */
export const out = group('out', {
  registerCsv: call({
    input: z.strictObject({ token: FileToken, filter: CaseFilter.default({ status: 'all' }) }),
    output: written.extend({ rows: z.number().int() }),
    fails: writing,
  }),
  /** The register as a workbook. */
  registerXlsx: call({
    input: z.strictObject({ token: FileToken, filter: CaseFilter.default({ status: 'all' }) }),
    output: written.extend({ rows: z.number().int() }),
    fails: writing,
  }),
  /** The register as JSON, in the shape of its published schema. */
  registerJson: call({
    input: z.strictObject({ token: FileToken, filter: CaseFilter.default({ status: 'all' }) }),
    output: written.extend({ rows: z.number().int() }),
    fails: writing,
  }),
  /** The published JSON Schema of a kind of file; it says nothing of any case. */
  schema: call({
    input: z.strictObject({ token: FileToken, of: SchemaName }),
    output: written,
    fails: writing,
  }),
  caseJson: call({
    input: z.strictObject({ token: FileToken, caseId: CaseId }),
    output: written,
    fails: [...writing, 'case-unknown'],
  }),
  /** The annex that explains a date; without a subject those of all requests, reviews and duties of the case. */
  dateAnnex: call({
    input: z.strictObject({ token: FileToken, caseId: CaseId, subject: z.string().max(60).optional() }),
    output: written,
    fails: [...writing, 'case-unknown', 'request-unknown', 'characters-uncovered'],
  }),
  bundlePlan: call({
    input: z.strictObject({ caseId: CaseId }),
    output: BundlePlan,
    fails: ['locked', 'case-unknown'],
  }),
  /** The bundle for the regulator as ZIP, encrypted where a password is given. */
  regulatorBundle: call({
    writes: true,
    input: z.strictObject({
      token: FileToken,
      caseId: CaseId,
      ...bundleChoice,
      password: SecretBytes.optional(),
    }),
    output: written.extend({ files: z.number().int() }),
    fails: [...writing, 'case-unknown', 'password-too-short', 'attachment-unknown'],
  }),
  /** Its PDF alone. */
  regulatorBundlePdf: call({
    writes: true,
    input: z.strictObject({ token: FileToken, caseId: CaseId, ...bundleChoice }),
    output: written,
    fails: [...writing, 'case-unknown', 'attachment-unknown'],
  }),
})
