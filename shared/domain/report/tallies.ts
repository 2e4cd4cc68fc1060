import type { CaseFigures } from '../case-figures.ts'
import type { Period } from './months.ts'
import { countedIn, within, type Count } from './parts.ts'
import type { Report, Tally } from './report.ts'

type Table =
  | 'outcomes'
  | 'findings'
  | 'grounds'
  | 'lateReasons'
  | 'regimes'
  | 'channels'
  | 'appeals'
  | 'authority'
  | 'risk'

/** How often each thing occurs, table by table. */
export type Tallies = { readonly tables: Map<Table, Map<string, number>>; peopleTold: number }

/** Tallies of nothing. */
export function newTallies(): Tallies {
  return { tables: new Map(), peopleTold: 0 }
}

/** Adds what a case brings to each table. */
export function tally(tallies: Tallies, figures: CaseFigures, period: Period): void {
  const counts = (count: Count) => within(countedIn(count, figures), period)
  if (counts('received')) {
    add(tallies, 'regimes', figures.regimes)
    add(tallies, 'channels', [figures.channel])
  }
  if (counts('outcomes'))
    add(tallies, figures.kind === 'complaint' ? 'findings' : 'outcomes', figures.outcomes)
  if (counts('grounds')) add(tallies, 'grounds', figures.grounds)
  if (counts('late'))
    add(tallies, 'lateReasons', figures.lateReasons.length > 0 ? figures.lateReasons : ['none'])
  const appeals = figures.appeals.filter(({ month }) => within(month, period))
  add(
    tallies,
    'appeals',
    appeals.map(({ outcome }) => outcome),
  )
  if (figures.breach === null || !counts('breaches')) return
  add(tallies, 'authority', [figures.breach.authority])
  add(tallies, 'risk', [figures.breach.risk])
  if (figures.breach.people) tallies.peopleTold += 1
}

/** The tables of a report. */
export function tablesOf(
  tallies: Tallies,
): Pick<
  Report,
  'outcomes' | 'findings' | 'grounds' | 'lateReasons' | 'regimes' | 'channels' | 'appeals' | 'breaches'
> {
  const of = (table: Table, key: string) => tallies.tables.get(table)?.get(key) ?? 0
  const all = (table: Table) =>
    [...(tallies.tables.get(table)?.values() ?? [])].reduce((sum, count) => sum + count, 0)
  const sorted = (table: Table): Tally =>
    [...(tallies.tables.get(table) ?? [])]
      .map(([key, count]) => ({ key, count }))
      .toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
  return {
    outcomes: sorted('outcomes'),
    findings: sorted('findings'),
    grounds: sorted('grounds'),
    lateReasons: sorted('lateReasons'),
    regimes: sorted('regimes'),
    channels: sorted('channels'),
    appeals: {
      received: all('appeals'),
      upheld: of('appeals', 'upheld'),
      changed: of('appeals', 'changed'),
      withdrawn: of('appeals', 'withdrawn'),
      open: of('appeals', 'open'),
    },
    breaches: {
      known: all('authority'),
      inTime: of('authority', 'in-time'),
      late: of('authority', 'late'),
      told: of('authority', 'told'),
      notTold: of('authority', 'not-told'),
      peopleTold: tallies.peopleTold,
      risk: sorted('risk'),
    },
  }
}

function add(tallies: Tallies, table: Table, keys: readonly string[]): void {
  if (keys.length === 0) return
  const found = tallies.tables.get(table) ?? new Map<string, number>()
  tallies.tables.set(table, found)
  for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1)
}
