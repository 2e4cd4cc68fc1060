import { z } from 'zod'
import { CivilDate } from '../domain/civil-date.ts'
import { CaseId } from '../domain/ids.ts'
import { CLOSE_REASONS, LINK_RELATIONS } from '../domain/case-link.ts'
import { LikenessReason } from '../domain/likeness.ts'
import { call, group } from './define.ts'
import { CaseRow } from './views.ts'

const write = ['locked', 'file-read-only', 'disk-full', 'write-failed', 'case-unknown'] as const

/** Another case this one is linked to. `toOther`: the relation is said of this case ("duplicate of the other"). */
export const LinkedCase = z.strictObject({
  linkId: z.string(),
  relation: z.enum(LINK_RELATIONS),
  toOther: z.boolean(),
  row: CaseRow,
})
export type LinkedCase = z.infer<typeof LinkedCase>

/** A case that may have to do with this one, and why. A suggestion and nothing more. */
export const LikeCase = z.strictObject({ row: CaseRow, reasons: z.array(LikenessReason) })
export type LikeCase = z.infer<typeof LikeCase>

/** What is linked to a case, and what may be. */
export const LinksView = z.strictObject({ links: z.array(LinkedCase), like: z.array(LikeCase) })
export type LinksView = z.infer<typeof LinksView>

const pair = z.strictObject({ caseId: CaseId, otherCaseId: CaseId })

/** Cases that belong together: suggested with reasons, linked and told apart by people, never merged or closed by us. */
export const links = group('links', {
  ofCase: call({
    input: z.strictObject({ caseId: CaseId }),
    output: LinksView,
    fails: ['locked', 'case-unknown'],
  }),
  /** What is like something that is only being typed. */
  like: call({
    input: z.strictObject({
      name: z.string().max(300),
      email: z.string().max(320).default(''),
      theirReference: z.string().max(300).default(''),
      scope: z.string().max(20_000).default(''),
      received: CivilDate.nullable().default(null),
    }),
    output: z.array(LikeCase),
    fails: ['locked'],
  }),
  add: call({
    writes: true,
    input: pair.extend({ relation: z.enum(LINK_RELATIONS) }),
    output: LinksView,
    fails: [...write, 'case-linked'],
  }),
  remove: call({
    writes: true,
    input: z.strictObject({ caseId: CaseId, linkId: z.string().max(64) }),
    output: LinksView,
    fails: [...write, 'link-unknown'],
  }),
  /** Keeps that the two have nothing to do with each other; they are not suggested again. */
  tellApart: call({ writes: true, input: pair, output: LinksView, fails: [...write, 'case-linked'] }),
  /** Closes a case that needs no answer, with the reason as outcome of what was left open; linked where it is a duplicate. */
  closeAs: call({
    writes: true,
    input: z.strictObject({
      caseId: CaseId,
      reason: z.enum(CLOSE_REASONS),
      date: CivilDate,
      note: z.string().trim().max(10_000, 'text-too-long').default(''),
      duplicateOf: CaseId.optional(),
    }),
    output: LinksView,
    fails: [...write, 'date-in-future', 'date-too-early', 'case-linked', 'case-closed', 'text-too-long'],
  }),
})
