import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './harness/accessible.ts'
import { createCaseFile, fileShown } from './harness/case-file.ts'
import { toEngine, toMain } from './harness/door.ts'
import { test, type Redress } from './harness/redress.ts'
import { findCase } from './officer/finish-case.ts'

const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10)

/** An access case with an extension notice begun, on the letter's screen. */
async function openLetter(page: Page): Promise<{ reference: string; letterId: string }> {
  const logged = (await toEngine(page, 'cases.log', {
    kind: 'request',
    channel: 'e-mail',
    received: day(20),
    person: { name: 'Imogen Sallowby', salutation: 'Ms Sallowby', address: '3 Invented Row\nLeeds' },
    requests: [{ kind: 'access' }],
  })) as { value: { record: { id: string; reference: string } } }
  const { id, reference } = logged.value.record
  await findCase(page, reference)
  await page.getByRole('tab', { name: /^Letters/ }).click()
  await page.getByRole('button', { name: /^Extension notice/ }).first().click()
  await expect(page.getByRole('textbox', { name: 'Text of the letter' })).toBeVisible()
  const view = (await toEngine(page, 'cases.view', { caseId: id })) as { value: { letters: { id: string }[] } }
  return { reference, letterId: view.value.letters[0]?.id ?? '' }
}

for (const scheme of ['light', 'dark'] as const) {
  test(`the text of a letter is edited where it stands, ${scheme}`, async ({ launch }) => {
    test.setTimeout(240_000)
    const redress: Redress = await launch()
    const page = await createCaseFile(redress)
    await toMain(page, 'desktop.setSettings', { colorScheme: scheme })
    await page.reload()
    await fileShown(page)
    await openLetter(page)
    await redress.picture(page, `08-editor-${scheme}`)
    await expectAccessible(page)
  })
}
