import { create } from 'zustand'
import type { YearReport } from '#shared/contract/reports.ts'
import type { ReportKind } from '#shared/domain/report/report.ts'
import { engine } from '#bridge/calls.ts'
import { door, type Failure } from '#bridge/door.ts'
import { useOpenFile } from '#bridge/open-file.ts'

/** What the screen asks for: a year, the month it begins with, and one kind or all. */
export type Asked = {
  readonly year: number
  readonly firstMonth: number
  readonly kind: ReportKind | null
}

type Reports = Asked & { readonly view: YearReport | null; readonly failure: Failure | null }

/** The report as last received, and what it was asked for. Year 0: the present one, which is not known yet. */
export const useReports = create<Reports>(() => ({
  year: 0,
  firstMonth: 1,
  kind: null,
  view: null,
  failure: null,
}))

/** Asks for another year, another beginning of the year or another kind. */
export function ask(change: Partial<Asked>): void {
  useReports.setState(change)
  void fetchReport()
}

/** Fetches now and after each change, until the returned function is called. */
export function followReports(): () => void {
  void fetchReport()
  return door.onChanged(() => void fetchReport())
}

/** What a call about reports takes for what is shown. */
export function askedInput({ year, firstMonth, kind }: Asked) {
  return { year, firstMonth, kinds: kind === null ? [] : [kind] }
}

async function fetchReport(): Promise<void> {
  const today = useOpenFile.getState().file?.today
  if (today === undefined) return
  const now = useReports.getState()
  const asked = { ...now, year: now.year === 0 ? presentYear(today, now.firstMonth) : now.year }
  useReports.setState({ year: asked.year })
  const answer = await engine.reports.year(askedInput(asked))
  const { year, firstMonth, kind } = useReports.getState()
  // something else was asked for meanwhile
  if (year !== asked.year || firstMonth !== asked.firstMonth || kind !== asked.kind) return
  useReports.setState(answer.ok ? { view: answer.value, failure: null } : { failure: answer.failure })
}

function presentYear(today: string, firstMonth: number): number {
  return Number(today.slice(0, 4)) - (Number(today.slice(5, 7)) < firstMonth ? 1 : 0)
}
