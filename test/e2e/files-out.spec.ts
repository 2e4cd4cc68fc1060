import { expect, type Page } from '@playwright/test'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from './harness/accessible.ts'
import { createCaseFile, fileShown } from './harness/case-file.ts'
import { toEngine } from './harness/door.ts'
import { test, type Redress } from './harness/redress.ts'
import { findCase, goTo, openTab } from './officer/finish-case.ts'
import { fillPracticeFile } from './officer/practice-file.ts'

const PASSWORD = 'copper kettles at noon'

async function show(redress: Redress, page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await redress.picture(page, name)
  await expectAccessible(page)
}

/** The same in dark and narrow, for what stays open over a change of looks. */
async function showEverywhere(redress: Redress, page: Page, name: string): Promise<void> {
  await show(redress, page, name)
  await page.setViewportSize({ width: 1024, height: 700 })
  await show(redress, page, `${name}-1024`)
  await page.emulateMedia({ colorScheme: 'dark' })
  await show(redress, page, `${name}-1024-dark`)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1440, height: 900 })
}

async function saveWhole(redress: Redress, page: Page, path: string): Promise<void> {
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Save the whole case…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Save the whole case' })
  await dialog.getByRole('checkbox', { name: /^Encrypt it/ }).click()
  await dialog
    .getByLabel(/^Password/)
    .first()
    .fill(PASSWORD)
  await dialog.getByLabel(/again/i).fill(PASSWORD)
  await showEverywhere(redress, page, '18-save-whole')
  await redress.answerDialogs(path)
  await dialog.getByRole('button', { name: 'Save…' }).click()
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('case.zip is saved')
  expect(await redress.suggestedName()).toMatch(/case-[A-Z]+-\d{4}-\d{4}\.zip$/)
  await page.getByRole('button', { name: 'Close' }).last().click()
}

test('what leaves the file and comes back: the register in three forms, the year on paper, a whole case', async ({
  launch,
}) => {
  test.setTimeout(300_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  await page.setViewportSize({ width: 1440, height: 900 })
  const [reference] = await fillPracticeFile(page)

  await goTo(page, 'Cases')
  for (const [name, ending] of [
    ['Excel workbook (.xlsx)', 'xlsx'],
    ['JSON, for other systems', 'json'],
  ] as const) {
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitemradio', { name }).click()
    await expect(page.getByRole('menuitemradio', { name })).toBeChecked()
    if (ending === 'json') await showEverywhere(redress, page, '18-export')
    const path = join(redress.folder, `register.${ending}`)
    await redress.answerDialogs(path)
    await page.getByRole('menuitem', { name: /^What the list shows/ }).click()
    await expect(page.getByText(`register.${ending} is written`)).toBeVisible()
    expect(statSync(path).size).toBeGreaterThan(1000)
  }
  const register = JSON.parse(readFileSync(join(redress.folder, 'register.json'), 'utf8')) as {
    cases: { closed_on: string | null }[]
  }
  expect(register.cases.length).toBeGreaterThan(5)
  expect(register.cases.every(({ closed_on }) => closed_on === null)).toBe(true)
  // the choice is the officer's, and kept
  await page.reload()
  await fileShown(page)
  await goTo(page, 'Cases')
  await page.getByRole('button', { name: 'Export' }).click()
  await expect(page.getByRole('menuitemradio', { name: 'JSON, for other systems' })).toBeChecked()
  await page.keyboard.press('Escape')

  await goTo(page, 'Reports')
  await page.getByRole('button', { name: 'CSV', exact: true }).click()
  await show(redress, page, '18-report-csv')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Yearly report (PDF)' }).click()
  await showEverywhere(redress, page, '18-report-pdf')
  const pdf = join(redress.folder, 'year.pdf')
  await redress.answerDialogs(pdf)
  await page.getByRole('menuitem', { name: /^Rounded to five/ }).click()
  await expect(page.getByText('year.pdf is written.')).toBeVisible()
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')

  await findCase(page, reference)
  await openTab(page, 'Documents')
  const document = join(redress.folder, 'what came in.txt')
  writeFileSync(document, 'what came in')
  await redress.answerDialogs(document)
  await page.getByRole('button', { name: 'Attach file…' }).first().click()
  await expect(page.getByText('what came in.txt is attached')).toBeVisible()
  const archive = join(redress.folder, 'case.zip')
  await saveWhole(redress, page, archive)

  await page.keyboard.press('ControlOrMeta+K')
  await page.keyboard.type('Read a case back')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Read a case back' })
  await showEverywhere(redress, page, '18-read-back-0')
  await redress.answerDialogs(archive)
  await dialog.getByRole('button', { name: 'Choose a file…' }).click()
  await dialog.getByLabel('Password of the archive').fill('something else altogether')
  await dialog.getByRole('button', { name: 'Open' }).click()
  await expect(dialog.getByText('This is not the password of the archive.')).toBeVisible()
  await showEverywhere(redress, page, '18-read-back-1-password')
  await dialog.getByLabel('Password of the archive').fill(PASSWORD)
  await dialog.getByRole('button', { name: 'Open' }).click()
  await expect(dialog.getByText(`This case is here already, as ${reference}`)).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Take the case in' })).toBeDisabled()
  await show(redress, page, '18-read-back-2-here')
  await dialog.getByRole('button', { name: 'Cancel' }).click()

  await destroyed(page, reference)
  await goTo(page, 'Cases')
  await page.getByRole('button', { name: 'Import…' }).click()
  await show(redress, page, '18-import-entry')
  await page.getByRole('button', { name: 'Read a case back…' }).click()
  await dialog.getByRole('button', { name: 'Choose a file…' }).click()
  await dialog.getByLabel('Password of the archive').fill(PASSWORD)
  await dialog.getByRole('button', { name: 'Open' }).click()
  await expect(dialog.getByText(/1 document$/)).toBeVisible()
  await showEverywhere(redress, page, '18-read-back-3-preview')
  await dialog.getByRole('button', { name: 'Take the case in' }).click()
  await expect(dialog.getByText(`${reference} is in this file`)).toBeVisible()
  await show(redress, page, '18-read-back-4-done')
  await dialog.getByRole('button', { name: 'Go to the case' }).click()
  await expect(page.getByRole('heading', { name: new RegExp('Imogen Sallowby') }).first()).toBeVisible()
  await openTab(page, 'Audit')
  await expect(page.getByText(/^Read back on .* from what .* saved on/)).toBeVisible()
  await show(redress, page, '18-read-back-5-audit')
})

/** The case is closed and destroyed, as retention would. */
async function destroyed(page: Page, reference: string): Promise<void> {
  const found = (await toEngine(page, 'cases.viewByReference', { reference })) as {
    value: { record: { id: string } }
  }
  const caseId = found.value.record.id
  const date = new Date().toISOString().slice(0, 10)
  const closed = { type: 'closed', date, overrideReason: 'Settled on the telephone' }
  for (const [call, input] of [
    ['cases.recordEvent', { caseId, event: closed }],
    ['retention.destroy', { caseIds: [caseId], reason: 'A practice case', keepNumbers: false }],
  ] as const) {
    const answer = (await toEngine(page, call, input)) as { ok: boolean }
    expect([call, answer.ok]).toEqual([call, true])
  }
}
