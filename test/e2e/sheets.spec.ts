import { expect } from '@playwright/test'
import { expectAccessible } from './harness/accessible.ts'
import { createCaseFile } from './harness/case-file.ts'
import { test } from './harness/redress.ts'
import { findCase, openTab } from './officer/finish-case.ts'
import { choose, typeDate } from './officer/log-case.ts'
import { fillPracticeFile } from './officer/practice-file.ts'

test('an officer notes an identity check and a search, and the clock waits for the proof', async ({
  launch,
}) => {
  test.setTimeout(120_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  const [reference] = await fillPracticeFile(page)
  await findCase(page, reference)

  await openTab(page, 'Searches')
  await expect(page.getByText('“Nothing” is an answer worth keeping', { exact: false })).toBeVisible()
  await redress.picture(page, '15-searches-empty')
  await page.getByRole('button', { name: 'Add a search' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('System', { exact: true }).fill('Support desk')
  await dialog.getByLabel('Search terms').fill('sallowby OR “account 4711”')
  await choose(page, 'Result', 'Nothing found')
  await redress.picture(page, '15-search-dialog')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Nothing found')).toBeVisible()
  await redress.picture(page, '15-searches')

  await openTab(page, 'Decision')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Check an identity' }).click()
  await typeDate(page, 'Asked on', '1 June 2026')
  await dialog.getByLabel('Why there is a reasonable doubt').fill('Another address than the one we know')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Another address than the one we know')).toBeVisible()
  await redress.picture(page, '15-decision')
  await expectAccessible(page)
})
