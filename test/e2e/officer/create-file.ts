import { expect, type Page } from '@playwright/test'
import { join } from 'node:path'
import type { Redress } from '../harness/redress.ts'
import { workWindow } from '../harness/case-file.ts'

/** A passphrase an officer would choose. */
export const OWN_SENTENCE = 'seven brass herons wade at noon'

/** Who the file is for, as the create screen asks it. */
export type NewFile = {
  readonly organisation: string
  readonly officer: string
  /** The title of the handling profile as the screen shows it. */
  readonly profile: RegExp
  readonly fileName: string
}

/** Creates a case file by hand: welcome, organisation, profile, passphrase. Returns the work window. */
export async function createFileByHand(redress: Redress, file: NewFile): Promise<Page> {
  const page = await redress.window('unlock')
  await page.getByRole('button', { name: /Create a case file/ }).click()
  await page.getByLabel('Name of the organisation').fill(file.organisation)
  await page.getByLabel('Your name').fill(file.officer)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('radio', { name: file.profile }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(OWN_SENTENCE)
  await page.getByLabel('The same passphrase again').fill(OWN_SENTENCE)
  await page.getByLabel('I understand').check()
  await redress.answerDialogs(join(redress.folder, file.fileName))
  await page.getByRole('button', { name: 'Choose where to keep it…' }).click()
  const work = await workWindow(redress)
  await expect(work.getByText(file.organisation).first()).toBeVisible()
  return work
}

/** Locks with the button and unlocks with the passphrase, as one does after lunch. Returns the new work window. */
export async function lockAndUnlock(redress: Redress, work: Page): Promise<Page> {
  await work.getByRole('button', { name: /^Lock/ }).click()
  const page = await redress.window('unlock')
  await page.getByLabel('Passphrase', { exact: true }).fill(OWN_SENTENCE)
  await page.getByRole('button', { name: 'Unlock', exact: true }).click()
  return workWindow(redress)
}
