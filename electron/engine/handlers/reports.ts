import { basename } from 'node:path'
import type { Handlers } from '#shared/contract/define.ts'
import type { ReportAsked, reports as group, YearReport } from '#shared/contract/reports.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { monthOfDay, periodBefore, yearFrom, type Month, type Period } from '#shared/domain/report/months.ts'
import { isBehind, isOverdue } from '#shared/domain/report/parts.ts'
import { endOfPeriod, isOfKinds, reportOf } from '#shared/domain/report/report-of.ts'
import type { Report } from '#shared/domain/report/report.ts'
import {
  CASE_COLUMNS,
  caseCells,
  NUMBER_COLUMNS,
  numberCells,
  type ReportCase,
} from '#shared/domain/report/report-lines.ts'
import { coveredOrRefused } from '../casework/print-letter.ts'
import { recordFrame } from '../casework/record-frame.ts'
import { reportCases } from '../casework/report-cases.ts'
import { yearlyReportOf } from '../casework/yearly-report/yearly-report.ts'
import { answer, onFile, refuse, type EngineContext, type OpenFile } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { csvChunks } from '../packages/csv.ts'
import { today } from '../store/case-file.ts'
import { recordExport } from '../store/exports.ts'
import { readFirstReceived } from '../store/figure-sources.ts'
import { saveTo } from './save-to.ts'

/** Handlers for what was done in a year. */
export function reportsHandlers(context: EngineContext): Handlers<typeof group> {
  return {
    year: (asked) => onFile(context, async (open) => answer(await yearReport(context, open, asked))),
    csv: ({ token, part, ...asked }) =>
      onFile(context, async (open) => {
        const grant = context.grants.take(token, ['save'])
        if (!grant.ok) return grant
        const { cases, period, now } = await counted(context, open, asked)
        const rows =
          part === 'numbers'
            ? numberCells(reportOf(cases, period, now))
            : cases
                .filter(
                  ({ figures, destroyed }) =>
                    isBehind(part, figures, period, endOfPeriod(period, now)) &&
                    !(destroyed && part === 'overdue'),
                )
                .map(caseCells)
        const header = part === 'numbers' ? NUMBER_COLUMNS : CASE_COLUMNS
        const written = await saveTo(open, grant.value, csvChunks(header, rows))
        if (!written.ok) return refuse(written.failure)
        recordExport(open.file, 'reports.csv', null, written.value.sha256)
        return answer({ name: basename(grant.value.path), ...written.value, rows: rows.length })
      }),
    pdf: ({ token, published, ...asked }) =>
      onFile(context, async (open) => {
        const grant = context.grants.take(token, ['save'])
        if (!grant.ok) return grant
        const view = await yearReport(context, open, asked)
        const { cases, period, now } = await counted(context, open, asked)
        const before = reportOf(cases, periodBefore(period), now)
        // what only the year before had is named too
        const named = { ...view, names: { ...namesIn(before, context.law()), ...view.names } }
        const report = yearlyReportOf(recordFrame(context, open), named, before, { ...asked, published })
        const pdf = await coveredOrRefused(() => context.printer().yearlyReportPdf(report))
        const written = await saveTo(open, grant.value, pdf)
        if (!written.ok) return refuse(written.failure)
        recordExport(open.file, 'reports.pdf', null, written.value.sha256)
        return answer({ name: basename(grant.value.path), ...written.value })
      }),
  }
}

type Found = { readonly cases: readonly ReportCase[]; readonly period: Period; readonly now: Month }

/** The cases a report can count, back to the beginning of the year before. */
async function counted(context: EngineContext, open: OpenFile, asked: ReportAsked): Promise<Found> {
  const period = yearFrom(asked.year, asked.firstMonth)
  const since = civilDate(`${periodBefore(period).from}-01`)
  const cases = await reportCases(open.file, lawOfFile(context, open), since)
  return {
    period,
    now: monthOfDay(today(open.file)),
    cases: cases.filter(({ figures }) => isOfKinds(figures, asked.kinds)),
  }
}

async function yearReport(context: EngineContext, open: OpenFile, asked: ReportAsked): Promise<YearReport> {
  const { cases, period, now } = await counted(context, open, asked)
  const report = reportOf(cases, period, now)
  return {
    year: asked.year,
    firstMonth: asked.firstMonth,
    today: today(open.file),
    report,
    before: reportOf(cases, periodBefore(period), now).numbers,
    overdue: cases.filter(({ figures, destroyed }) => !destroyed && isOverdue(figures)).length,
    years: yearsOf(open, cases, asked.firstMonth),
    names: namesIn(report, context.law()),
  }
}

/** The years from the first case, kept or destroyed, to the present one. */
function yearsOf({ file }: OpenFile, cases: readonly ReportCase[], firstMonth: number): number[] {
  const present = yearOfMonth(monthOfDay(today(file)), firstMonth)
  const months = [
    readFirstReceived(file.db)?.slice(0, 7),
    ...cases.filter(({ destroyed }) => destroyed).map(({ figures }) => figures.receivedMonth),
  ].filter((month) => month !== undefined)
  const first = Math.min(present, ...months.map((month) => yearOfMonth(month, firstMonth)))
  return Array.from({ length: present - first + 1 }, (_, at) => first + at)
}

function yearOfMonth(month: Month, firstMonth: number): number {
  return Number(month.slice(0, 4)) - (Number(month.slice(5, 7)) < firstMonth ? 1 : 0)
}

function namesIn(report: Report, law: LawBook): Record<string, string> {
  const laws = report.regimes.flatMap(({ key }) => {
    const pack = law.regime(key)
    return pack === undefined ? [] : [[key, pack.short] as const]
  })
  const grounds = report.grounds.flatMap(({ key }) => {
    const [regime = '', id = ''] = key.split('/')
    const ground = law
      .regimeEditions(regime)
      .toReversed()
      .flatMap((pack) => pack.grounds)
      .find((each) => each.id === id)
    return ground === undefined ? [] : [[key, ground.title] as const]
  })
  return Object.fromEntries([...laws, ...grounds])
}
