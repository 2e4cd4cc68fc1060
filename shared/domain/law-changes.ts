import type { LawBook } from './law-book.ts'
import type { HandlingProfile } from './handling-profile.ts'
import type { RulePack } from './rule-pack.ts'
import type { PackChange } from './rule-pack.ts'
import { compareVersions, type Versioned } from './editions.ts'

type Source = RulePack | HandlingProfile

/** What differs between two versions of one law or profile. */
export type SourceChanges = {
  readonly id: string
  readonly name: string
  readonly from: string
  readonly to: string
  /** What was changed since `from`, newest first, as the pack says it. */
  readonly changes: readonly PackChange[]
  /** Clauses that differ, came in or went, by id. */
  readonly clauses: ReadonlySet<string>
  /** Something every clock under it depends on differs: the zone, the calendar, the name in its sentences. */
  readonly frame: boolean
  /** What letters print besides dates differs: regulator, remedies, fees, grounds, promises. */
  readonly papers: boolean
}

/** Parts that say which version it is, and are compared by nobody. */
const LABELS: ReadonlySet<string> = new Set(['version', 'asAt', 'changes'])
/** Parts a clock never reads. */
const PAPERS: ReadonlySet<string> = new Set([
  'regulator',
  'remedies',
  'fees',
  'grounds',
  'promises',
  'notices',
  'facts',
  'channels',
  'letters',
  'retention',
  'summary',
  'language',
])
const CLAUSES: ReadonlySet<string> = new Set(['clauses', 'commitments'])

/** Compares the version of a law or profile in one book with that in another; undefined when it is the same version. */
export function sourceChangesOf(id: string, before: LawBook, after: LawBook): SourceChanges | undefined {
  const was: Source | undefined = before.regime(id) ?? before.profile(id)
  const is: Source | undefined = after.regime(id) ?? after.profile(id)
  if (was === undefined || is === undefined || was.version === is.version) return undefined
  const parts = differingParts(was, is)
  return {
    id,
    name: 'short' in is ? is.short : is.name,
    from: was.version,
    to: is.version,
    changes: changesSince(is, was.version),
    clauses: differingClauses(was, is),
    frame: parts.some((part) => !PAPERS.has(part)),
    papers: parts.some((part) => PAPERS.has(part)),
  }
}

function changesSince({ changes }: Versioned, version: string): PackChange[] {
  return changes.filter((change) => compareVersions(change.version, version) > 0)
}

function differingParts(was: Source, is: Source): string[] {
  const before: Readonly<Record<string, unknown>> = was
  const after: Readonly<Record<string, unknown>> = is
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (part) => !LABELS.has(part) && !CLAUSES.has(part) && !sameData(before[part], after[part]),
  )
}

/** Ids of the clauses that differ between two versions, came in or went. */
export function differingClauses(was: Source, is: Source): ReadonlySet<string> {
  const before = new Map(clausesOf(was).map((clause) => [clause.id, clause]))
  const after = new Map(clausesOf(is).map((clause) => [clause.id, clause]))
  return new Set([...before.keys(), ...after.keys()].filter((id) => !sameData(before.get(id), after.get(id))))
}

/** The clauses of a law, or the commitments of a profile. */
export function clausesOf(source: Source): RulePack['clauses'] {
  return 'clauses' in source ? source.clauses : source.commitments
}

function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const before: Readonly<Record<string, unknown>> = { ...a }
  const after: Readonly<Record<string, unknown>> = { ...b }
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].every((key) => sameData(before[key], after[key]))
}
