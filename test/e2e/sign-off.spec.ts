import { expect } from '@playwright/test'
import { signOffText } from '#shared/text/sign-off.ts'
import { guardText } from '#shared/text/guards.ts'
import { expectAccessible } from './harness/accessible.ts'
import { createCaseFile, fileShown } from './harness/case-file.ts'
import { toMain } from './harness/door.ts'
import { test } from './harness/redress.ts'
import { findCase, goTo } from './officer/finish-case.ts'
import { choose } from './officer/log-case.ts'
import { fillPracticeFile } from './officer/practice-file.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`once the organisation asks for second readers, an answer without one is questioned, ${colorScheme}`, async ({
    launch,
  }) => {
    test.setTimeout(120_000)
    const redress = await launch()
    const page = await createCaseFile(redress)
    await toMain(page, 'desktop.setSettings', { colorScheme })
    await page.reload()
    await fileShown(page)
    const [reference] = await fillPracticeFile(page)
    await goTo(page, 'Settings')
    await page
      .getByRole('button', { name: /^Officers/ })
      .last()
      .click()
    await choose(page, signOffText.label, signOffText.rules.always)
    await expect(page.getByText(signOffText.saved)).toBeVisible()
    await redress.picture(page, `17-second-readers-${colorScheme}`)
    await expectAccessible(page)
    await findCase(page, reference)
    await page.keyboard.press('e')
    const dialog = page.getByRole('dialog')
    await choose(page, 'What happened', 'Answer sent')
    await dialog.getByRole('button', { name: 'Record', exact: true }).click()
    await expect(page.getByText('No second reader has signed this off')).toBeVisible()
    await redress.picture(page, `17-second-reader-missing-${colorScheme}`)
    await expectAccessible(page)
    await page.getByRole('button', { name: guardText.keep }).click()
    await expect(dialog).toBeHidden()
  })
}
