import { expect, type Page } from '@playwright/test'
import { join } from 'node:path'
import type { Redress } from '../harness/redress.ts'
import { choose, typeDate } from './log-case.ts'

/** The password of every package built here. */
export const PACKAGE_PASSWORD = 'violet-ladder-4711'

/** Goes to a tab of the open case. */
export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
}

/** Records an event through its dialog. */
export async function recordEvent(page: Page, what: string, date: string): Promise<void> {
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog')
  await choose(page, 'What happened', what)
  await typeDate(page, 'Date it happened', date)
  await dialog.getByRole('button', { name: 'Record', exact: true }).click()
  await expect(dialog).toBeHidden()
}

/** Logs an appeal of the open case through its menu. */
export async function logAppeal(page: Page, received: string, grounds: string): Promise<void> {
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'An appeal arrived…' }).click()
  const dialog = page.getByRole('dialog')
  await typeDate(page, 'Date it reached us', received)
  await dialog.getByLabel('What the person says').fill(grounds)
  await dialog.getByRole('button', { name: 'Log the appeal' }).click()
  await expect(dialog).toBeHidden()
}

/** Writes a letter from a template, finalises it, and saves its PDF. Returns the path. */
export async function writeLetter(redress: Redress, page: Page, template: RegExp): Promise<string> {
  await openTab(page, 'Letters')
  await page.getByRole('button', { name: template }).first().click()
  await page.getByRole('button', { name: /^Finalise/ }).click()
  const save = page.getByRole('button', { name: 'Save PDF…' })
  await expect(save).toBeVisible()
  const path = join(redress.folder, 'letter.pdf')
  await redress.answerDialogs(path)
  await save.click()
  await expect(page.getByText(/letter\.pdf/)).toBeVisible()
  return path
}

/** Builds the disclosure package of the open case. Returns the path. */
export async function buildPackage(redress: Redress, page: Page): Promise<string> {
  await openTab(page, 'Documents')
  await page.getByRole('button', { name: 'Build', exact: true }).click()
  await page
    .getByLabel(/^Password/)
    .first()
    .fill(PACKAGE_PASSWORD)
  await page.getByLabel(/again/i).fill(PACKAGE_PASSWORD)
  const path = join(redress.folder, 'package.zip')
  await redress.answerDialogs(path)
  await page.getByRole('button', { name: 'Build package…' }).click()
  await expect(page.getByRole('region', { name: 'package.zip' })).toBeVisible()
  return path
}

/** Writes the register as CSV from the Cases screen. Returns the path. */
export async function writeRegister(redress: Redress, page: Page): Promise<string> {
  await goTo(page, 'Cases')
  const path = join(redress.folder, 'register.csv')
  await redress.answerDialogs(path)
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'The whole register…' }).click()
  await expect(page.getByText(/register\.csv/)).toBeVisible()
  return path
}

/** Goes to a place of the sidebar. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(`^${place}`) })
    .first()
    .click()
}

/** Finds a case through the command palette and opens it. */
export async function findCase(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Search cases/ }).fill(words)
  await page
    .getByRole('option', { name: new RegExp(words) })
    .first()
    .click()
}
