import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { caseFile } from '#shared/contract/case-file.ts'
import { cases } from '#shared/contract/cases.ts'
import { out } from '#shared/contract/out.ts'
import { reports } from '#shared/contract/reports.ts'
import { sheets } from '#shared/contract/sheets.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { OpenEngine } from '../engine/casework/open-engine.ts'

/** What is exported of a case for the recount: its JSON as an officer gets it, and its sheets. */
export type ExportedCase = {
  readonly case: unknown
  readonly sheets: readonly unknown[]
  /** Whether it was destroyed after this export, its numbers kept. */
  readonly gone: boolean
}

type Engine = Pick<OpenEngine, 'ask' | 'grant' | 'folder'>

const PAGE = 1000

/** Exports one case. To be asked before it is destroyed, with `gone` true, where its numbers will be kept. */
export async function exportCase(engine: Engine, caseId: CaseId, gone = false): Promise<ExportedCase> {
  const path = join(engine.folder, 'exported.json')
  await engine.ask(out, 'caseJson', { token: engine.grant(path, 'save'), caseId })
  const { case: exported } = z
    .looseObject({ case: z.unknown() })
    .parse(JSON.parse(readFileSync(path, 'utf8')))
  return { case: exported, sheets: await engine.ask(sheets, 'ofCase', { caseId }), gone }
}

/**
 * Every difference between the yearly reports of an open file and a recount of its exported cases by a program that
 * shares nothing with ours: none, or lines such as `2026 numbers.late: ours 3, theirs 4`. Each year is compared whole,
 * with the year before it and what is overdue today. `gone`: exports taken of cases before they were destroyed with
 * their numbers kept (see {@link exportCase}); those destroyed without count nowhere.
 */
export async function reportDifferences(
  engine: Engine,
  years: readonly number[],
  { gone = [], firstMonth = 1 }: { gone?: readonly ExportedCase[]; firstMonth?: number } = {},
): Promise<string[]> {
  const ours = []
  for (const year of years) ours.push(await engine.ask(reports, 'year', { year, firstMonth }))
  const kept = await keptCases(engine)
  const file = await engine.ask(caseFile, 'view', {})
  const periods = years.flatMap((year) => [yearOf(year - 1, firstMonth), yearOf(year, firstMonth)])
  const theirs = recounted({
    today: file.today,
    zone: file.organisation.zone,
    cases: [...kept, ...gone],
    periods,
  })
  return ours.flatMap((view, at) => [
    ...differences(String(view.year), view.report, theirs.reports[2 * at + 1]),
    ...differences(`${view.year} before`, view.before, theirs.reports[2 * at]?.['numbers']),
    ...differences(`${view.year} overdue`, view.overdue, theirs.overdue),
  ])
}

async function keptCases(engine: Engine): Promise<ExportedCase[]> {
  const found: ExportedCase[] = []
  for (let total = 1; found.length < total;) {
    const page = await engine.ask(cases, 'list', {
      filter: { status: 'all' },
      sort: { by: 'reference', descending: false },
      offset: found.length,
      limit: PAGE,
    })
    for (const { id } of page.rows) found.push(await exportCase(engine, id))
    total = page.total
  }
  return found
}

const Recount = z.strictObject({ reports: z.array(z.looseObject({})), overdue: z.number() })

function recounted(asked: object): z.infer<typeof Recount> {
  const { stdout, stderr, status } = spawnSync('python3', [join(import.meta.dirname, 'recount_report.py')], {
    input: JSON.stringify(asked),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(stderr)
  return Recount.parse(JSON.parse(stdout))
}

function yearOf(year: number, firstMonth: number): readonly [string, string] {
  const month = (months: number) => `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
  const first = year * 12 + firstMonth - 1
  return [month(first), month(first + 11)]
}

function differences(path: string, ours: unknown, theirs: unknown): string[] {
  if (typeof ours !== 'object' || ours === null || typeof theirs !== 'object' || theirs === null) {
    return ours === theirs ? [] : [`${path}: ours ${JSON.stringify(ours)}, theirs ${JSON.stringify(theirs)}`]
  }
  const [a, b] = [ours as Record<string, unknown>, theirs as Record<string, unknown>]
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) =>
    differences(path.includes(' ') ? `${path}.${key}` : `${path} ${key}`, a[key], b[key]),
  )
}
