import { expect, type Page } from '@playwright/test'
import { caseText } from '#shared/text/case.ts'
import { findingNames, outcomeNames, stageNames } from '#shared/text/words.ts'
import { DIARIES, readDiary } from '../engine/years/diary.ts'
import { Expected, shownOf, type Seen } from '../engine/years/seen.ts'
import { createCaseFile } from './harness/case-file.ts'
import { test } from './harness/redress.ts'
import { LiveMatter } from './live-matter.ts'
import { openTab } from './officer/finish-case.ts'

// The ten most telling matters of the five years, two a policy, done by hand in the real window. The same diaries run
// through the engine in test/engine/years; what they say of date, stage and outcome is looked for on the screen.

for (const id of DIARIES) {
  const diary = readDiary(id)
  for (const matter of diary.matters.filter(({ inWindow }) => inWindow)) {
    test(`by hand, ${id}: ${matter.title}`, async ({ launch }) => {
      const redress = await launch()
      const page = await createCaseFile(redress, id, diary.profile)
      const live = new LiveMatter(page, diary, matter)
      const expected = new Expected()
      if (matter.lines.some((line) => 'move' in line && line.move.does === 'sit')) await live.hire()
      let judged = false
      for (const line of matter.lines) {
        if ('move' in line) {
          await live.move(line.move, line.day)
          if (line.move.does === 'log') expected.raise(line.move.issues?.length ?? 0)
          judged ||= line.move.does === 'review'
          continue
        }
        for (const each of line.expects) expected.take(each, line.day)
        // the day on which the customer had it is asked for when the case is logged, so it is known a line earlier
        if (id === 'processor-marketing' && line.expects.some((each) => isAwaited(each))) continue
        await expectStage(page, expected.on(line.day), judged)
      }
      await expectOutcomes(page, expected.on(diary.ends))
      await redress.picture(page, `16-year-${id}-${matter.id}`)
    })
  }
}

function isAwaited(each: { of: string; set?: { standing?: string } }): boolean {
  return each.of === 'clock' && each.set?.standing === 'waiting'
}

/** The stage and the one big date of the open case. After an appeal was judged today its days are today's. */
async function expectStage(page: Page, seen: Seen, judged: boolean): Promise<void> {
  await openTab(page, 'Overview')
  const stage = stageNames[seen.stage as keyof typeof stageNames]
  await expect(page.getByText(stage, { exact: true }).first()).toBeVisible()
  const shown = shownOf(seen)
  if (judged || shown === null) return
  await expect(page.getByText(dateWords(shown.clock, shown.date), { exact: true }).first()).toBeVisible()
}

function dateWords(clock: { standing: string; metOn?: string }, date: string | null): string {
  if (clock.metOn !== undefined) return fullDay(clock.metOn)
  if (clock.standing === 'waiting') return caseText.header.notBegun
  if (clock.standing === 'paused') return caseText.header.paused
  return date === null ? caseText.header.noFixedDate : fullDay(date)
}

/** Monday 13 July 2026. */
function fullDay(day: string): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat('en-GB', parts).format(new Date(`${day}T12:00:00Z`)).replace(',', '')
}

/** What the Decision tab says of every request, issue and appeal. */
async function expectOutcomes(page: Page, seen: Seen): Promise<void> {
  await openTab(page, 'Decision')
  const outcomes = Object.entries(seen.outcomes).flatMap(([subject, outcome]) =>
    outcome === null
      ? []
      : [
          subject === 'appeal'
            ? caseText.reviews.outcomes[outcome as keyof typeof caseText.reviews.outcomes]
            : outcomeNames[outcome as keyof typeof outcomeNames],
        ],
  )
  const findings = seen.findings.flatMap((finding) =>
    finding === null ? [] : [findingNames[finding as keyof typeof findingNames]],
  )
  for (const words of [...outcomes, ...findings]) await expect(page.getByText(words).first()).toBeVisible()
  expect(outcomes.length + findings.length).toBeGreaterThan(0)
}
