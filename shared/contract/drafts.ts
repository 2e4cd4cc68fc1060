import { z } from 'zod'
import { call, group } from './define.ts'

const key = {
  /** Which form, `new-case` for one. */
  form: z.string().max(60),
  /** What the form is about: a case id, or empty. */
  subject: z.string().max(60).default(''),
}

/** Half-typed work, kept inside the encrypted file so that locking and crashes lose nothing. */
export const drafts = group('drafts', {
  keep: call({
    // a draft is not a change of the record: it is neither audited nor announced
    input: z.strictObject({ ...key, body: z.string().max(4_000_000) }),
    output: z.strictObject({ savedAt: z.string() }),
    fails: ['locked', 'file-read-only', 'disk-full', 'write-failed'],
  }),
  read: call({
    input: z.strictObject(key),
    output: z.strictObject({ body: z.string(), savedAt: z.string() }).nullable(),
    fails: ['locked'],
  }),
  drop: call({
    input: z.strictObject(key),
    output: z.null(),
    fails: ['locked', 'file-read-only', 'write-failed'],
  }),
})
