import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { reports } from '#shared/contract/reports.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { Numbers } from '#shared/domain/report/report.ts'
import { openEngine } from '../engine/casework/open-engine.ts'
import { fillWithVariedCases } from './varied-file.ts'
import { reportDifferences } from './report-differences.ts'

const from = civilDate('2024-10-01')
const to = civilDate('2026-11-20')
const seen = new Set<string>()

test.each([
  ['uk-equipment', 210, 20261122],
  ['ie-erp', 50, 5],
  ['nz-imaging', 30, 7],
  ['processor-marketing', 30, 11],
])(
  'the yearly numbers of %s come out equal when another program counts %i varied cases from their events',
  async (profile, count, seed) => {
    const engine = await openEngine(profile, to)
    const { gone, destroyedWithout } = await fillWithVariedCases(engine, { count, from, to, seed })
    expect(gone.length).toBeGreaterThan(2)
    expect(destroyedWithout).toBeGreaterThan(2)
    expect(await reportDifferences(engine, [2024, 2025, 2026, 2027], { gone })).toEqual([])
    expect(await reportDifferences(engine, [2025, 2026], { gone, firstMonth: 7 })).toEqual([])
    const { report } = await engine.ask(reports, 'year', { year: 2026 })
    expect(report.destroyed).toBeGreaterThan(0)
    for (const [number, value] of Object.entries(report.numbers))
      if (value !== 0 && value !== null) seen.add(number)
    expect(report.months.reduce((sum, { received }) => sum + received, 0)).toBe(report.numbers.received)
  },
  600_000,
)

test('the varied cases leave no number of a report at zero', () => {
  expect([...seen].toSorted()).toEqual(Object.keys(Numbers.shape).toSorted())
})

test('a difference is told with its place and both values', async () => {
  const engine = await openEngine('uk-equipment', to)
  const { gone } = await fillWithVariedCases(engine, {
    count: 12,
    from: civilDate('2026-01-01'),
    to,
    seed: 3,
  })
  expect(gone.length).toBeGreaterThan(0)
  const found = await reportDifferences(engine, [2026])
  expect(found).toContainEqual(expect.stringMatching(/^2026 destroyed: ours \d, theirs 0$/))
  const program = readFileSync(join(import.meta.dirname, 'recount_report.py'), 'utf8')
  expect(program).not.toMatch(/#shared|resources|statistic_detail/)
})
