import { z } from 'zod'
import { CaseId } from '../domain/ids.ts'
import { CaseFilter, CaseSort } from './cases.ts'
import { call, group } from './define.ts'

/** The views that are always there, in the order of their tabs, each with what it lets through. */
export const BUILT_IN_VIEWS = {
  open: { status: 'open' },
  overdue: { status: 'open', standing: ['late'] },
  soon: { status: 'open', standing: ['soon'] },
  mine: { status: 'open', mine: true },
  waiting: { status: 'open', waitingOn: ['person', 'agent'] },
  closed: { status: 'closed', closedThisYear: true },
  all: { status: 'all' },
} as const satisfies Record<string, z.input<typeof CaseFilter>>

/** One of {@link BUILT_IN_VIEWS}. */
export type BuiltInView = keyof typeof BUILT_IN_VIEWS
export const BuiltInView = z.enum(Object.keys(BUILT_IN_VIEWS) as [BuiltInView, ...BuiltInView[]])

/** What narrows a view further; each is a chip above the register. */
export const CaseChips = CaseFilter.omit({ status: true, ids: true })
export type CaseChips = z.infer<typeof CaseChips>

/** A view an officer made: what it starts from, its chips, how it is sorted, and under which name. */
export const SavedView = z.strictObject({
  id: z.uuid(),
  name: z.string().trim().min(1, 'name-missing').max(60, 'text-too-long'),
  base: BuiltInView,
  chips: CaseChips,
  sort: CaseSort,
})
export type SavedView = z.infer<typeof SavedView>

/** What the register can be written as. */
export const RegisterFormat = z.enum(['csv', 'xlsx', 'json'])
export type RegisterFormat = z.infer<typeof RegisterFormat>

/** How an officer has arranged the register. */
export const RegisterDesk = z.strictObject({
  views: z.array(SavedView).max(30),
  /** The columns shown, in order; empty for those everybody begins with. */
  columns: z.array(z.string().max(20)).max(20),
  /** What it was last written as. */
  format: RegisterFormat.default('csv'),
})
export type RegisterDesk = z.infer<typeof RegisterDesk>

/** Most cases that are selected, changed or written at once. */
export const MOST_SELECTED = 1000

/** The register's views and columns as each officer arranges them, kept in the case file. */
export const register = group('register', {
  desk: call({ input: z.strictObject({}), output: RegisterDesk, fails: ['locked'] }),
  /** How many cases each view holds, by the id of the view; and the laws cases are handled under. */
  counts: call({
    input: z.strictObject({}),
    output: z.strictObject({
      counts: z.record(z.string(), z.number().int()),
      laws: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    }),
    fails: ['locked'],
  }),
  arrange: call({
    writes: true,
    input: RegisterDesk,
    output: RegisterDesk,
    fails: ['locked', 'file-read-only', 'disk-full', 'write-failed', 'name-missing', 'text-too-long'],
  }),
  /** The first thousand cases of a list, in its order: what selecting all of it selects. */
  ids: call({
    input: z.strictObject({ filter: CaseFilter, sort: CaseSort }),
    output: z.array(CaseId),
    fails: ['locked'],
  }),
})

/** The filter of a view with its chips; a chip takes the place of what the view says of the same thing. */
export function viewFilter(base: BuiltInView, chips: CaseChips): z.input<typeof CaseFilter> {
  return { ...BUILT_IN_VIEWS[base], ...chips } as z.input<typeof CaseFilter>
}
