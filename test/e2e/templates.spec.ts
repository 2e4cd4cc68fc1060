import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './harness/accessible.ts'
import { createCaseFile, fileShown } from './harness/case-file.ts'
import { toEngine, toMain } from './harness/door.ts'
import { test, type Redress } from './harness/redress.ts'
import { findCase, goTo, openTab } from './officer/finish-case.ts'

const text = (page: Page) => page.getByRole('textbox', { name: 'Text of the letter' })

async function show(redress: Redress, page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await redress.picture(page, name)
  await expectAccessible(page)
}

for (const scheme of ['light', 'dark'] as const) {
  test(`an officer makes a template of their own, with its history, and writes with it, ${scheme}`, async ({
    launch,
  }) => {
    test.setTimeout(300_000)
    const redress = await launch()
    const page = await createCaseFile(redress)
    await toMain(page, 'desktop.setSettings', { colorScheme: scheme })
    await page.reload()
    await fileShown(page)
    await goTo(page, 'Templates')
    await page.getByRole('button', { name: 'Extension notice' }).click()
    await expect(page.getByRole('heading', { name: 'Extension notice' })).toBeVisible()
    await expect(text(page)).toContainText('Only when somebody writes for the person')
    await show(redress, page, `60-templates-${scheme}`)
    await page.getByRole('tab', { name: 'Sample' }).click()
    await expect(page.getByRole('article')).toContainText('We need more time')
    await show(redress, page, `60-templates-sample-${scheme}`)

    await page.getByRole('button', { name: 'Copy it…' }).click()
    await page.getByRole('dialog').getByLabel('Name').fill('Extension, our words')
    await page.getByRole('dialog').getByRole('button', { name: 'Copy it' }).click()
    await expect(page.getByRole('heading', { name: 'Extension, our words' })).toBeVisible()
    await page.getByRole('tab', { name: 'Text' }).click()
    await text(page).getByText('We need more time').click()
    await page.keyboard.press('End')
    await page.keyboard.type(' for you')
    await page.getByRole('button', { name: 'Save version' }).click()
    await page.getByRole('dialog').getByLabel('What changed').fill('Warmer subject')
    await show(redress, page, `60-templates-save-${scheme}`)
    await page.getByRole('dialog').getByRole('button', { name: 'Save version' }).click()
    await expect(page.getByRole('button', { name: 'Nothing changed' })).toBeDisabled()

    await page.getByRole('tab', { name: 'History' }).click()
    await expect(page.getByText('Warmer subject')).toBeVisible()
    await show(redress, page, `60-templates-history-${scheme}`)
    await page.getByRole('button', { name: 'See what changed' }).first().click()
    await expect(page.getByRole('dialog').getByText('for you')).toBeVisible()
    await page.keyboard.press('Escape')
    if (scheme === 'dark') return

    await test.step('half a change survives going away, and the earlier version comes back', async () => {
      await page.getByRole('tab', { name: 'Text' }).click()
      await text(page).getByText('We need more time').click()
      await page.keyboard.press('End')
      await page.keyboard.type(' (half)')
      await goTo(page, 'Today')
      await goTo(page, 'Templates')
      await page.getByRole('button', { name: 'Extension, our words' }).click()
      await expect(text(page)).toContainText('for you (half)')
      await page.getByRole('button', { name: 'Drop what I changed' }).click()
      await expect(text(page)).not.toContainText('(half)')
      await page.getByRole('tab', { name: 'History' }).click()
      await page.getByRole('button', { name: 'Use this version again' }).click()
      await expect(page.getByText('Version 1 again')).toBeVisible()
    })

    await test.step('it is offered where the shipped letter is, and archived no longer', async () => {
      const logged = (await toEngine(page, 'cases.log', {
        kind: 'request',
        channel: 'e-mail',
        received: new Date().toISOString().slice(0, 10),
        person: { name: 'Imogen Sallowby' },
        requests: [{ kind: 'access' }],
      })) as { value: { record: { reference: string } } }
      await findCase(page, logged.value.record.reference)
      await openTab(page, 'Letters')
      await redress.picture(page, '60-templates-offered')
      await page.getByRole('button', { name: /^Extension, our words/ }).click()
      await expect(text(page)).toContainText('We need more time')
      await goTo(page, 'Templates')
      await page.getByRole('button', { name: 'Extension, our words' }).click()
      await page.getByRole('button', { name: 'Archive', exact: true }).click()
      await expect(page.getByRole('heading', { name: 'Archived' })).toBeVisible()
      await redress.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700),
      )
      await show(redress, page, '60-templates-1024')
    })
  })
}
