import { expect, test } from 'vitest'
import { caseFile } from '#shared/contract/case-file.ts'
import { exportCase, reportDifferences } from '../independent/report-differences.ts'
import { roundTrips } from './archives/round-trip.ts'
import { openEngine } from './casework/open-engine.ts'
import { DIARIES, readDiary } from './years/diary.ts'
import { runYear } from './years/run-year.ts'

/** From the oldest case of a diary, kept long enough to be destroyed, to its end. */
const YEARS = [2022, 2023, 2024, 2025, 2026]

for (const profile of DIARIES) {
  test(`a year of ${profile} has every date, stage and outcome its diary counted by hand, its numbers are those another program counts, and each of its cases reads back the same`, async () => {
    const { engine, cases, gone } = await runYear(profile, (open, caseId) => exportCase(open, caseId, true))
    expect(cases).toBeGreaterThanOrEqual(40)
    expect(await engine.ask(caseFile, 'verify', {})).toMatchObject({ ok: true })
    expect(await reportDifferences(engine, YEARS, { gone })).toEqual([])
    const diary = readDiary(profile)
    const other = await openEngine(diary.profile, diary.ends)
    expect(await roundTrips(engine, other)).toBeGreaterThanOrEqual(40 - gone.length)
  })
}
