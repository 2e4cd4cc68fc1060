import { expect, test } from 'vitest'
import { caseFile } from '#shared/contract/case-file.ts'
import { DIARIES } from './diary.ts'
import { runYear } from './run-year.ts'

for (const profile of DIARIES) {
  test(`a year of ${profile} has every date, stage and outcome its diary counted by hand`, async () => {
    const { engine, cases } = await runYear(profile)
    expect(cases).toBeGreaterThanOrEqual(40)
    expect(await engine.ask(caseFile, 'verify', {})).toMatchObject({ ok: true })
  })
}
