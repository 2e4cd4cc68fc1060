import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './harness/accessible.ts'
import { createCaseFile, fileShown } from './harness/case-file.ts'
import { toEngine, toMain } from './harness/door.ts'
import { test, type Redress } from './harness/redress.ts'
import { findCase, goTo, openTab } from './officer/finish-case.ts'
import { fillPracticeFile } from './officer/practice-file.ts'

// Pictures of every screen, light and dark, wide and narrow, under screenshots/; axe looks at each of them.

const SCHEMES = ['light', 'dark'] as const
const TABS = ['Overview', 'Timeline', 'Correspondence', 'Documents', 'Letters', 'Audit'] as const
const SECTIONS = ['Organisation', 'Security', 'Officers', 'Appearance', 'Law', 'About'] as const

/** Takes the picture after the fonts are there and asks axe about the same moment. */
async function show(redress: Redress, page: Page, name: string, scheme: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await redress.picture(page, `${name}-${scheme}`)
  await expectAccessible(page)
}

async function useScheme(page: Page, colorScheme: (typeof SCHEMES)[number]): Promise<void> {
  await toMain(page, 'desktop.setSettings', { colorScheme })
  await page.reload()
  await fileShown(page)
}

for (const scheme of SCHEMES) {
  test(`every screen before unlocking is drawn and accessible, ${scheme}`, async ({ launch }) => {
    test.setTimeout(240_000)
    const redress = await launch()
    const page = await redress.window('unlock')
    await useScheme(page, scheme)
    await expect(page.getByRole('button', { name: /Create a case file/ })).toBeVisible()
    await show(redress, page, '13-welcome', scheme)
    await page.getByRole('button', { name: /Create a case file/ }).click()
    await show(redress, page, '13-create-organisation', scheme)
    await page.getByLabel('Name of the organisation').fill('Quillhaven Care Equipment')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('radio').nth(3).check()
    await show(redress, page, '13-create-profile', scheme)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByLabel('Passphrase', { exact: true }).fill('seven brass herons')
    await show(redress, page, '13-create-passphrase', scheme)
  })

  test(`every screen of an open file is drawn and accessible, ${scheme}`, async ({ launch }) => {
    test.setTimeout(420_000)
    const redress = await launch()
    const page = await createCaseFile(redress)
    await useScheme(page, scheme)
    await show(redress, page, '02-today-empty', scheme)
    const [first, complaint] = await fillPracticeFile(page)
    await goTo(page, 'Today')
    await show(redress, page, '02-today', scheme)
    await goTo(page, 'Cases')
    await expect(page.getByRole('grid').or(page.getByRole('table')).first()).toBeVisible()
    await show(redress, page, '03-cases', scheme)
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: /Search cases/ }).fill('sallow')
    await expect(page.getByRole('option').first()).toBeVisible()
    await show(redress, page, '14-palette', scheme)
    await page.keyboard.press('Escape')
    for (const reference of [first, complaint]) {
      await findCase(page, reference)
      for (const tab of reference === first ? TABS : (['Overview'] as const)) {
        await openTab(page, tab)
        const number = tab === 'Correspondence' ? '05' : '04'
        await show(redress, page, `${number}-case-${tab.toLowerCase()}-${reference.slice(-4)}`, scheme)
      }
    }
    await openTab(page, 'Letters')
    await page
      .getByRole('button', { name: /Acknowledgement of a complaint/ })
      .first()
      .click()
    await expect(page.getByRole('button', { name: /^Finalise/ })).toBeVisible()
    await show(redress, page, '08-letter', scheme)
    await page
      .getByRole('button', { name: /^New case/ })
      .first()
      .click()
    await show(redress, page, '06-new-case-step1', scheme)
    await goTo(page, 'Settings')
    for (const section of SECTIONS) {
      await page
        .getByRole('button', { name: new RegExp(`^${section}`) })
        .last()
        .click()
      await show(redress, page, `12-settings-${section.toLowerCase()}`, scheme)
    }
    expect(await toEngine(page, 'caseFile.verify')).toMatchObject({ ok: true, value: { ok: true } })
    await toMain(page, 'desktop.lock')
    const unlock = await redress.window('unlock')
    await expect(unlock.getByLabel('Passphrase', { exact: true })).toBeVisible()
    await show(redress, unlock, '01-unlock', scheme)
    await unlock.getByRole('button', { name: /recovery kit/ }).click()
    await show(redress, unlock, '01-recovery-kit', scheme)
  })
}

test('the screens keep their order in the smallest window', async ({ launch }) => {
  test.setTimeout(240_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  await redress.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700),
  )
  const [first] = await fillPracticeFile(page)
  for (const [place, name] of [
    ['Today', '20-today-1024'],
    ['Cases', '21-cases-1024'],
  ] as const) {
    await goTo(page, place)
    await show(redress, page, name, 'light')
  }
  await findCase(page, first)
  await show(redress, page, '22-case-overview-1024', 'light')
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
})
