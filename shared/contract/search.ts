import { z } from 'zod'
import { call, group } from './define.ts'
import { CaseRow } from './views.ts'

/** A place where the words of a search stand, with its case. */
export const FoundPlace = z.strictObject({
  row: CaseRow,
  part: z.enum(['person', 'reference', 'request', 'issue', 'message', 'document', 'sheet']),
  /** The row that was hit: the case itself, a message, a document, a sheet. */
  partId: z.string(),
  /** Subject, file name, kind of the sheet; empty where the case itself was hit. */
  title: z.string(),
  date: z.string(),
  /** Text with the words marked; never markup. */
  snippet: z.array(z.strictObject({ text: z.string(), marked: z.boolean() })),
})
export type FoundPlace = z.infer<typeof FoundPlace>

/** Finding words in cases, people, messages, sheets and the text of documents. */
export const search = group('search', {
  /**
   * All words must be there, "words between quotation marks" as they stand; the last word may go on. The last written
   * comes first.
   */
  find: call({
    input: z.strictObject({ words: z.string().max(300), limit: z.number().int().min(1).max(100).default(8) }),
    output: z.array(FoundPlace),
    fails: ['locked'],
  }),
  /** How far the documents are read: those still waiting, and those nobody can read. */
  state: call({
    input: z.strictObject({}),
    output: z.strictObject({ waiting: z.number().int(), unread: z.number().int() }),
    fails: ['locked'],
  }),
})
