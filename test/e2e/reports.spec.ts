import { expect, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from './harness/accessible.ts'
import { createCaseFile, fileShown } from './harness/case-file.ts'
import { toEngine, toMain } from './harness/door.ts'
import { test, type Redress } from './harness/redress.ts'
import { goTo } from './officer/finish-case.ts'
import { workThroughYears } from './officer/year-of-cases.ts'

type Report = {
  readonly value: {
    readonly year: number
    readonly report: { readonly numbers: Readonly<Record<string, number>> }
  }
}

async function picture(redress: Redress, page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await redress.picture(page, name)
  await expectAccessible(page)
}

async function pictureBelow(redress: Redress, page: Page, name: string): Promise<void> {
  for (const [at, heading] of ['Outcomes', 'By kind', 'What the numbers mean'].entries()) {
    await page.getByText(heading, { exact: true }).first().scrollIntoViewIfNeeded()
    await picture(redress, page, `${name}-${at + 2}`)
  }
}

test('an empty file teaches what the reports will show', async ({ launch }) => {
  const redress = await launch()
  const page = await createCaseFile(redress)
  await goTo(page, 'Reports')
  await expect(page.getByRole('heading', { name: 'Nothing to count yet' })).toBeVisible()
  await picture(redress, page, '16-reports-empty')
  await page.getByRole('button', { name: 'Log the first case' }).click()
  await expect(page.getByRole('heading', { name: 'New case' })).toBeVisible()
})

test('a year stands on one screen, each number with the cases behind it', async ({ launch }) => {
  test.setTimeout(400_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  await page.setViewportSize({ width: 1440, height: 900 })
  await workThroughYears(page, [2, 4, 1, 3, 5, 2])
  await page.keyboard.press('ControlOrMeta+K')
  await page.keyboard.type('Go to Reports')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Reports', level: 1 })).toBeVisible()
  await expect(page.getByRole('img', { name: /^Timeliness by month: Jan \d/ })).toBeVisible()
  const { value } = (await toEngine(page, 'reports.year', {
    year: Number(new Date().getFullYear()),
  })) as Report
  const { numbers } = value.report
  const figures = page.getByRole('main').getByRole('list').first()
  await expect(figures).toContainText(`${numbers['received']}received`)
  await expect(figures).toContainText(`${numbers['answered']}answered`)
  await picture(redress, page, '16-reports')
  await pictureBelow(redress, page, '16-reports')

  await page.getByRole('button', { name: '“Timeliness” as a table' }).click()
  const table = page.getByRole('region', { name: /^Timeliness, Jan / })
  await expect(table.getByRole('row', { name: /^Total/ })).toContainText(String(numbers['answered']))
  await picture(redress, page, '16-reports-table')
  await page.getByRole('button', { name: '“Timeliness” as a chart' }).click()

  const path = join(redress.folder, 'late.csv')
  await redress.answerDialogs(path)
  await page.getByRole('button', { name: 'CSV of the cases behind “late”' }).click()
  await expect(page.getByText(`late.csv is written, ${numbers['late']} lines.`)).toBeVisible()
  expect(readFileSync(path, 'utf8').trim().split('\r\n')).toHaveLength(1 + (numbers['late'] ?? 0))
  await expect(page.getByText('late.csv is written')).toHaveCount(0, { timeout: 20_000 })

  await page.getByRole('button', { name: 'The year before' }).click()
  await expect(page.getByText(String(value.year - 1), { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'The year after' }).click()
  await page.getByRole('combobox', { name: 'A year begins in' }).click()
  await page.getByRole('option', { name: 'Year from July' }).click()
  await expect(page.getByText(/^Jul \d{4} – Jun \d{4}$/)).toBeVisible()
  await page.getByRole('combobox', { name: 'Kinds' }).click()
  await page.getByRole('option', { name: 'Complaint' }).click()
  await expect(page.getByRole('table', { name: 'Complaints' })).toBeVisible()
  await picture(redress, page, '16-reports-complaints')

  await toMain(page, 'desktop.setSettings', { colorScheme: 'dark' })
  await page.reload()
  await fileShown(page)
  await goTo(page, 'Reports')
  await expect(page.getByRole('img', { name: /^Timeliness by month/ })).toBeVisible()
  await picture(redress, page, '16-reports-dark')
  await pictureBelow(redress, page, '16-reports-dark')
  await page.setViewportSize({ width: 1024, height: 700 })
  await picture(redress, page, '16-reports-1024-dark')
  await toMain(page, 'desktop.setSettings', { colorScheme: 'light' })
  await page.reload()
  await fileShown(page)
  await goTo(page, 'Reports')
  await page.mouse.move(500, 400)
  await expect(page.getByRole('img', { name: /^Timeliness by month/ })).toBeVisible()
  await picture(redress, page, '16-reports-1024')
  await pictureBelow(redress, page, '16-reports-1024')
})
