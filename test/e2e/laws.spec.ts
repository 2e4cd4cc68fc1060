import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './harness/accessible.ts'
import { createCaseFile, fileShown } from './harness/case-file.ts'
import { toMain } from './harness/door.ts'
import { test, type Redress } from './harness/redress.ts'
import { findCase } from './officer/finish-case.ts'
import { choose } from './officer/log-case.ts'
import { fillPracticeFile } from './officer/practice-file.ts'

const PROFILES = [
  {
    name: 'New Zealand image storage',
    promise: 'A complaint gets a first response within 10 business days.',
  },
  { name: 'Business software, Irish law, Belfast', promise: 'Consent can be withdrawn at any time.' },
  {
    name: 'Health-equipment software, United Kingdom',
    promise: 'A valid request is answered within one month, and the person is told when it takes longer.',
  },
  {
    name: 'Collaboration tools, United States',
    promise: 'A person can appeal any decision about a request.',
  },
  {
    name: 'Marketing automation, processor',
    promise:
      'A change of the policy is announced by e-mail at least one week before it takes effect, and objections are taken.',
  },
] as const

async function openLaws(page: Page): Promise<void> {
  await fileShown(page)
  await page.keyboard.press('Control+K')
  await page.getByRole('combobox').fill('Go to Laws')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Laws and profiles', level: 1 })).toBeVisible()
}

test('a law is found by a few words, and its clause is read in plain words with its citation', async ({
  launch,
}) => {
  test.setTimeout(120_000)
  const page = await createCaseFile(await launch())
  await openLaws(page)
  await page.getByRole('searchbox', { name: 'Find in all laws' }).fill('colorado appeal')
  const list = page.getByRole('region', { name: 'Laws and profiles' })
  await expect(list.getByRole('button')).toHaveCount(2)
  await list.getByRole('button', { name: 'Decision on an appeal' }).click()
  const clause = page.getByRole('article', { name: 'Decision on an appeal' })
  await expect(clause).toContainText('45 days from receipt of the appeal')
  await expect(clause).toContainText('C.R.S. 6-1-1306')
  await expect(clause).toContainText('Read in the text')
  await expect(clause.getByText('It can be extended to 105 days from the original start.')).toBeVisible()
  await expect(page.getByRole('complementary')).toContainText('Attorney General of Colorado')
})

test('the profile of each of the five shows its promises, each with what keeps it', async ({ launch }) => {
  test.setTimeout(120_000)
  const page = await createCaseFile(await launch())
  await openLaws(page)
  for (const { name, promise } of PROFILES) {
    await page.getByRole('region', { name: 'Laws and profiles' }).getByRole('button', { name }).click()
    const kept = page.getByRole('listitem').filter({ hasText: promise })
    await expect(kept.first()).toBeVisible()
    await expect(kept.first()).toContainText(/Clock|Notice|End of keeping|Reminder|Letter/)
  }
})

test('the day a policy change takes effect gives the last day for its notice, which never moves', async ({
  launch,
}) => {
  test.setTimeout(120_000)
  const page = await createCaseFile(await launch())
  await openLaws(page)
  const list = page.getByRole('region', { name: 'Laws and profiles' })
  await list.getByRole('button', { name: 'Marketing automation, processor' }).click()
  const effective = page.getByRole('textbox', { name: 'Takes effect on' })
  await effective.fill('26 Dec 2099')
  await effective.press('Tab')
  await expect(page.getByText('Saturday 19 December 2099', { exact: true })).toBeVisible()
  await expect(page.getByText(/Objections come in time to the end of Friday 25 December 2099/)).toBeVisible()
  await page.getByText('Why this day').click()
  await expect(page.getByText('It stays on the Saturday, even if nobody works that day')).toBeVisible()
})

test('the day an event happened gives the last day of keeping', async ({ launch }) => {
  test.setTimeout(120_000)
  const page = await createCaseFile(await launch())
  await openLaws(page)
  const event = page.getByRole('textbox', { name: 'Day when the migration is finished' })
  await event.fill('31 Aug 2026')
  await event.press('Tab')
  await expect(page.getByText('Kept until Sunday 28 February 2027.')).toBeVisible()
})

test('a fee is recorded with what we promised about fees in sight', async ({ launch }) => {
  test.setTimeout(120_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  await fillPracticeFile(page)
  await findCase(page, 'Sallowby')
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog')
  await choose(page, 'What happened', 'Fee asked')
  await expect(dialog.getByText('What we promised about this')).toBeVisible()
  await expect(
    dialog.getByText(/No fee unless the request is unfounded, repetitive or excessive/),
  ).toBeVisible()
  await show(redress, page, '15-promise-light')
})

for (const scheme of ['light', 'dark'] as const) {
  test(`laws and profiles are drawn and accessible, wide and narrow, ${scheme}`, async ({ launch }) => {
    test.setTimeout(180_000)
    const redress = await launch()
    const page = await createCaseFile(redress)
    await toMain(page, 'desktop.setSettings', { colorScheme: scheme })
    await page.reload()
    await fileShown(page)
    await openLaws(page)
    for (const width of [1440, 1024]) {
      await resize(redress, width)
      await show(redress, page, `15-profile-${width}-${scheme}`)
      const list = page.getByRole('region', { name: 'Laws and profiles' })
      await list.getByRole('button', { name: 'United Kingdom: UK GDPR' }).click()
      await expect(page.getByRole('article').first()).toBeVisible()
      await show(redress, page, `15-law-${width}-${scheme}`)
      await page.getByText('In detail').first().click()
      await show(redress, page, `15-clause-${width}-${scheme}`)
      await list.getByRole('button', { name: 'Marketing automation, processor' }).click()
      const effective = page.getByRole('textbox', { name: 'Takes effect on' })
      await effective.fill('26 Dec 2099')
      await effective.press('Tab')
      await page.getByText('Why this day').click()
      await page.getByText('No doubt left').scrollIntoViewIfNeeded()
      await show(redress, page, `15-notice-${width}-${scheme}`)
      await list.getByRole('button', { name: 'Health-equipment software' }).click()
      await expect(page.getByText('Proof of identity is asked for')).toBeVisible()
    }
  })
}

async function resize(redress: Redress, width: number): Promise<void> {
  await redress.app.evaluate(({ BrowserWindow }, wide) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentSize(wide, wide === 1440 ? 900 : 700)
  }, width)
}

async function show(redress: Redress, page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await redress.picture(page, name)
  await expectAccessible(page)
}
