import { expect, type Page } from '@playwright/test'
import { join } from 'node:path'
import { expectAccessible } from './harness/accessible.ts'
import { createCaseFile } from './harness/case-file.ts'
import { toEngine } from './harness/door.ts'
import { test, type Redress } from './harness/redress.ts'
import { CLOCK_CASES, daysAgo, logClockCase } from './officer/clock-cases.ts'
import { findCase, openTab, recordEvent } from './officer/finish-case.ts'
import type { Confidence as Level } from '#shared/domain/clause.ts'
import { confidenceNames } from '#shared/text/confidence.ts'
import { confidenceOfDate } from '#shared/text/explain.ts'
import { choose } from './officer/log-case.ts'
import { readPdf } from './officer/read-outputs.ts'

/** A file with one case of a look, opened on its overview. */
async function caseOf(
  redress: Redress,
  name: string,
): Promise<{ page: Page; reference: string; id: string }> {
  const page = await createCaseFile(redress)
  const look = CLOCK_CASES.find((each) => each.name === name)
  if (look === undefined) throw new Error(`no case looks ${name}`)
  const record = await logClockCase(page, look)
  await findCase(page, record.reference)
  await expect(page.getByRole('heading', { name: /^Why/ })).toBeVisible()
  return { page, ...record }
}

const clipboard = (redress: Redress) => redress.app.evaluate(({ clipboard: board }) => board.readText())

test('the officer sees how each provision was checked, in words, and where to read it, and opens no page', async ({
  launch,
}) => {
  test.setTimeout(120_000)
  const redress = await launch()
  const { page, id } = await caseOf(redress, 'memory')
  // the words follow the marks of the shipped law, which get better as its texts are read
  const answer = (await toEngine(page, 'cases.view', { caseId: id })) as {
    value: {
      groups: {
        clocks: { clock: string; confidence: Level; because: { step: string; confidence: Level }[] }[]
      }[]
    }
  }
  const clock = answer.value.groups[0]?.clocks.find((each) => each.clock === 'respond')
  expect(clock).toBeDefined()
  await expect(page.getByText(confidenceOfDate[clock?.confidence ?? 'read'])).toBeVisible()
  const trail = page.getByRole('list').filter({ hasText: 'Clock starts' })
  for (const level of ['secondary', 'memory'] as const) {
    const marked = clock?.because.filter(({ step, confidence }) => step !== 'safe' && confidence === level)
    await expect(trail.getByText(confidenceNames[level])).toHaveCount(marked?.length ?? 0)
  }
  const read = CLOCK_CASES.find(({ name }) => name === 'paused-and-answered')
  if (read === undefined) throw new Error('no such case')
  await findCase(page, (await logClockCase(page, read)).reference)
  await page.getByRole('button', { name: 'Where to read it' }).click()
  const address = page.getByText(/^https:\/\//).first()
  await expect(address).toBeVisible()
  expect(await page.getByRole('region', { name: /^Why/ }).getByRole('link').count()).toBe(0)
  await page
    .getByRole('button', { name: /^Copy the address of/ })
    .first()
    .click()
  await expect.poll(() => clipboard(redress)).toBe(await address.textContent())
  await redress.picture(page, '04-explain-sources')
  await expectAccessible(page)
})

test('pointing at a step lights its days, and at a day its step, with the keyboard too', async ({
  launch,
}) => {
  test.setTimeout(120_000)
  const redress = await launch()
  const { page } = await caseOf(redress, 'paused-and-answered')
  const grid = page.getByRole('grid')
  const lit = grid.locator('td[data-lit]')
  const pause = page.getByRole('listitem').filter({ hasText: 'Paused for 6 days' })
  await pause.hover()
  await expect(lit).toHaveCount(6)
  await redress.picture(page, '04-explain-step-lit')
  await page.getByRole('button', { name: 'One month' }).focus()
  expect(await lit.count()).toBeGreaterThan(27)
  const paused = grid.locator('td[data-kind="paused"]').first()
  await paused.hover()
  await expect(pause).toHaveAttribute('data-lit', 'true')
  await page.mouse.move(0, 0)
  await grid.locator('td[tabindex="0"]').focus()
  await expect(page.getByRole('listitem').filter({ hasText: 'Clock starts' })).toHaveAttribute(
    'data-lit',
    'true',
  )
  for (let press = 0; press < 6; press++) await page.keyboard.press('ArrowRight')
  await expect(pause).toHaveAttribute('data-lit', 'true')
  await redress.picture(page, '04-explain-day-lit')
})

test('the explanation is copied, put into a letter, and printed as an annex', async ({ launch }) => {
  test.setTimeout(240_000)
  const redress = await launch()
  const { page, reference, id } = await caseOf(redress, 'paused-and-answered')
  await page.getByRole('button', { name: 'Copy for letter' }).click()
  await expect.poll(() => clipboard(redress)).toMatch(/^The answer is due by the end of /)
  const copied = await clipboard(redress)
  expect(copied).toContain('Paused for 6 days')
  expect(copied).toContain('Checked: ')

  await page.getByRole('button', { name: 'Put into a letter…' }).click()
  const dialog = page.getByRole('dialog')
  await redress.picture(page, '04-explain-into-letter')
  await expectAccessible(page)
  await dialog.getByRole('radio', { name: /^Acknowledgement of a request/ }).check()
  await dialog.getByRole('button', { name: 'Put it in' }).click()
  const letter = page.getByRole('article')
  await expect(letter.getByRole('heading', { name: 'How the date was worked out' })).toBeVisible()
  await expect(letter.getByText(/^Paused for 6 days/)).toBeVisible()
  await expect(page.getByText('The date is explained in this letter.')).toBeVisible()
  await redress.picture(page, '08-letter-with-explanation')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Take it out' }).click()
  await expect(letter.getByRole('heading', { name: 'How the date was worked out' })).toBeHidden()
  await page.getByRole('button', { name: 'Explain the date' }).click()
  await expect(letter.getByRole('heading', { name: 'How the date was worked out' })).toBeVisible()

  await findCase(page, reference)
  await openTab(page, 'Overview')
  const path = join(redress.folder, 'annex.pdf')
  await redress.answerDialogs(path)
  await page.getByRole('button', { name: 'Annex PDF…' }).click()
  await expect(page.getByText('annex.pdf is written')).toBeVisible()
  expect(await redress.suggestedName()).toBe(`${reference}-annex.pdf`)
  const pdf = readPdf(path)
  expect(pdf.tagged).toBe(true)
  expect(pdf.text.replaceAll(/\s+/g, ' ')).toContain('Annex: how the date was worked out')
  expect(pdf.text).toContain(reference)
  const trail = await toEngine(page, 'cases.auditOf', { caseId: id })
  expect(JSON.stringify(trail)).toContain('out.dateAnnex')
})

test('a refusal closed without remedies and notice is questioned once for both, and goes on with a reason', async ({
  launch,
}) => {
  test.setTimeout(240_000)
  const redress = await launch()
  const { page } = await caseOf(redress, 'late')
  await page.getByRole('button', { name: 'Decide…' }).click()
  await choose(page, 'Outcome', 'Refused')
  await page.getByRole('dialog').getByLabel('Another ground').check()
  await page.getByLabel('Ground, as the letter will name it').fill('Legal privilege')
  await page.getByLabel('Provision it stands in').fill('Data Protection Act 2018 Sch. 2 para. 19')
  await page.getByLabel('Facts for “Another ground”').fill('Advice of our solicitor of 3 June.')
  await redress.picture(page, '04-decide-grounds')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Keep the decision' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText('Legal privilege (Data Protection Act 2018 Sch. 2 para. 19)')).toBeVisible()
  await page.getByText('Legal privilege').scrollIntoViewIfNeeded()
  await redress.picture(page, '04-decision-with-ground')

  await page.keyboard.press('e')
  await choose(page, 'What happened', 'Closed')
  await page.getByRole('dialog').getByRole('button', { name: 'Record', exact: true }).click()
  const guard = page.getByRole('dialog')
  await expect(guard.getByText('The person was not told where to turn')).toBeVisible()
  await expect(guard.getByText('No notice to the person is recorded')).toBeVisible()
  await redress.picture(page, '04-guard-closing')
  await expectAccessible(page)
  await expect(guard.getByRole('button', { name: /^Record anyway/ })).toBeDisabled()
  await guard
    .getByLabel('Go on all the same because')
    .fill('The person withdrew the request on the telephone.')
  await guard.getByRole('button', { name: 'Record anyway' }).click()
  await expect(guard).toBeHidden()
  await openTab(page, 'Timeline')
  await expect(page.getByText(/Recorded although “The person was not told where to turn”/)).toBeVisible()
  await expect(page.getByText(/The person withdrew the request on the telephone/)).toBeVisible()
  await redress.picture(page, '04-timeline-overridden')
  await openTab(page, 'Audit')
  await expect(page.getByText(/what the law says against it/).first()).toBeVisible()
})

test('what is worth knowing of a move is said before it is recorded', async ({ launch }) => {
  test.setTimeout(120_000)
  const redress = await launch()
  const { page } = await caseOf(redress, 'late')
  await page.keyboard.press('e')
  await choose(page, 'What happened', 'Answer sent')
  await expect(page.getByText('No proof of identity is recorded.')).toBeVisible()
  await redress.picture(page, '04-event-note')
  await page.keyboard.press('Escape')
  await recordEvent(page, 'Identity proved', daysAgo(3))
  await page.keyboard.press('e')
  await choose(page, 'What happened', 'Answer sent')
  await expect(page.getByText('No proof of identity is recorded.')).toBeHidden()
})
