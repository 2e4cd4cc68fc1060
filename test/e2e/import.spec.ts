import { expect, type Page } from '@playwright/test'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from './harness/accessible.ts'
import { createCaseFile, fileShown } from './harness/case-file.ts'
import { toMain } from './harness/door.ts'
import { test, type Redress } from './harness/redress.ts'
import { choose } from './officer/log-case.ts'

/** A small register as officers keep them: two rows that cannot be read, one twice, dates that can be read two ways. */
const REGISTER = join(import.meta.dirname, '../fixtures/registers/privacy-register-utf16.csv')

function writeRegister(folder: string): string {
  const path = join(folder, 'Privacy register.csv')
  copyFileSync(REGISTER, path)
  return path
}

async function picture(redress: Redress, page: Page, name: string): Promise<void> {
  await redress.picture(page, `16-import-${name}`)
  await expectAccessible(page)
}

test('an officer imports a messy register, explains a word, sees every row, and takes it back', async ({
  launch,
}) => {
  test.setTimeout(180_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  const path = writeRegister(redress.folder)
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('heading', { name: 'Cases', exact: true })).toBeVisible()
  await picture(redress, page, '0-cases')
  await page.getByRole('button', { name: /^Settings/ }).click()
  await page.getByRole('button', { name: 'Import…' }).scrollIntoViewIfNeeded()
  await picture(redress, page, '0-settings')
  await page.getByRole('button', { name: 'Import…' }).click()
  await expect(page.getByRole('heading', { name: 'Which register?' })).toBeVisible()
  await picture(redress, page, '0-empty')

  await redress.answerDialogs(path)
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  await expect(page.getByText('CSV, UTF-16, separated by semicolons', { exact: false })).toBeVisible()
  await picture(redress, page, '1-file')

  await page.getByRole('button', { name: 'Go on to the columns' }).click()
  await expect(page.getByRole('combobox', { name: 'What Data subject means' })).toHaveValue('Person')
  await picture(redress, page, '2-columns')

  await page.getByRole('button', { name: 'Go on to the words' }).click()
  await expect(page.getByText('1 word still to explain', { exact: false })).toBeVisible()
  await picture(redress, page, '3-words')
  await page.getByRole('combobox', { name: 'What Grumble becomes' }).click()
  await page.getByRole('option', { name: 'Objection' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByText('1 word still to explain', { exact: false })).toBeHidden()

  await page.getByRole('button', { name: 'Look at the preview' }).click()
  await expect(page.getByRole('tab', { name: /Cannot be imported/ })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByText('There is no day “31/02/2025”', { exact: false })).toBeVisible()
  await picture(redress, page, '4-errors')
  await page.getByRole('tab', { name: /Already there/ }).click()
  await expect(page.getByText('The very same as row 4.')).toBeVisible()
  await page.getByRole('tab', { name: /With a warning/ }).click()
  await expect(
    page.getByText('“by pigeon” in How it came has no counterpart', { exact: false }),
  ).toBeVisible()
  await picture(redress, page, '5-warnings')
  await page.getByRole('tab', { name: /Cannot be imported/ }).click()
  await page.getByLabel('Leave out the row that cannot be imported').check()
  await page.getByRole('button', { name: 'Import 5 cases' }).click()
  await expect(page.getByRole('heading', { name: '5 cases imported' })).toBeVisible()
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(page.getByText('The mapping is kept.')).toBeVisible()
  await picture(redress, page, '6-done')

  await page.getByRole('button', { name: 'Go to Cases' }).click()
  await expect(page.getByText('Jürgen Straße')).toBeVisible()

  await page.getByRole('button', { name: 'Import…' }).click()
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  await page.getByRole('button', { name: 'Go on to the columns' }).click()
  await expect(page.getByRole('button', { name: 'Use “Privacy register”' })).toBeVisible()
  await page.locator('#main').getByRole('button', { name: 'Back' }).click()
  await page.getByRole('button', { name: 'Rename Privacy register' }).click()
  await page.getByRole('dialog').getByLabel('Name of the mapping').fill('Our old sheet')
  await page.getByRole('dialog').getByRole('button', { name: 'Rename', exact: true }).click()
  await expect(page.getByText('Our old sheet', { exact: true })).toBeVisible()
  await picture(redress, page, '7-mappings')
  await page.getByRole('button', { name: 'Remove Our old sheet' }).click()
  await page.getByRole('button', { name: 'Remove it' }).click()
  await expect(page.getByText('The mapping Our old sheet is removed.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo the import of Privacy register.csv' }).click()
  await picture(redress, page, '7-undo')
  await page.getByRole('button', { name: 'Take them out' }).click()
  await expect(page.getByText('5 cases taken out again.')).toBeVisible()
  await expect(page.getByText('Undone on', { exact: false })).toBeVisible()
})

test('the import is looked at in the dark and in a narrow window', async ({ launch }) => {
  test.setTimeout(120_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  await toMain(page, 'desktop.setSettings', { colorScheme: 'dark' })
  await page.reload()
  await fileShown(page)
  await redress.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700),
  )
  await redress.answerDialogs(writeRegister(redress.folder))
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('heading', { name: 'Cases', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Import…' }).click()
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  await page.getByRole('button', { name: 'Go on to the columns' }).click()
  await choose(page, 'How it came', 'Letter')
  await picture(redress, page, '2-columns-dark')
  await page.getByRole('button', { name: 'Go on to the words' }).click()
  await picture(redress, page, '3-words-dark')
  await page.getByRole('button', { name: 'Look at the preview' }).click()
  await expect(page.getByRole('tab', { name: /Cannot be imported/ })).toBeVisible()
  await picture(redress, page, '4-errors-dark')
})
