import { expect } from '@playwright/test'
import { expectAccessible } from './harness/accessible.ts'
import { createCaseFile, fileShown } from './harness/case-file.ts'
import { toMain } from './harness/door.ts'
import { test } from './harness/redress.ts'
import { findCase } from './officer/finish-case.ts'
import { choose } from './officer/log-case.ts'
import { fillPracticeFile } from './officer/practice-file.ts'

test('an officer starts a playbook, ticks a task off, and finds the rest on Today', async ({ launch }) => {
  test.setTimeout(120_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  await toMain(page, 'desktop.setSettings', { colorScheme: 'light' })
  const [reference] = await fillPracticeFile(page)
  await findCase(page, reference)
  const tasks = page.locator('section').filter({ has: page.getByRole('heading', { name: /^Tasks/ }) })
  await expect(tasks.getByText('a day that moves with the clock', { exact: false })).toBeVisible()
  await tasks.getByRole('button', { name: 'Start a playbook…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('checkbox', { name: 'Acknowledge' })).toBeChecked()
  await dialog.getByRole('checkbox', { name: 'Is it clear what is wanted?' }).uncheck()
  await redress.picture(page, '16-playbook')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: /^Add 10 tasks/ }).click()
  await expect(dialog).toBeHidden()
  await expect(tasks.getByRole('checkbox')).toHaveCount(10)
  await tasks.getByRole('checkbox', { name: 'Acknowledge' }).check()
  await expect(tasks.getByText('9 of 10 to do')).toBeVisible()
  await tasks.getByRole('button', { name: 'More about Chase what has not come back' }).click()
  await expect(tasks.getByText('10 working days before the answer’s due date')).toBeVisible()
  await tasks.scrollIntoViewIfNeeded()
  await redress.picture(page, '16-tasks')
  await expectAccessible(page)
  await page.keyboard.press('Control+1')
  await expect(page.getByRole('list', { name: 'To do' }).getByRole('listitem').first()).toBeVisible()
  await redress.picture(page, '16-today')
  await expectAccessible(page)
})

test('tasks are kept as a playbook of one’s own, in the dark and in a narrow window', async ({ launch }) => {
  test.setTimeout(120_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  const [reference] = await fillPracticeFile(page)
  await toMain(page, 'desktop.setSettings', { colorScheme: 'dark' })
  await page.reload()
  await fileShown(page)
  await redress.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700),
  )
  await findCase(page, reference)
  await page.keyboard.press('Control+K')
  await page.getByRole('combobox').fill('Start a playbook')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await choose(page, 'Playbook', 'Before a case is closed')
  await dialog.getByRole('button', { name: /^Add 3 tasks/ }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: 'Add a task' }).click()
  await page.getByRole('menuitem', { name: 'Keep as a playbook…' }).click()
  await dialog.getByLabel('Name of the playbook').fill('Our last look')
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: 'Add a task' }).click()
  await page.getByRole('menuitem', { name: 'Start a playbook…' }).click()
  await choose(page, 'Playbook', 'Our last look')
  await redress.picture(page, '16-playbook-own-dark')
  await expectAccessible(page)
})
