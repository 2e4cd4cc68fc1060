import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './harness/accessible.ts'
import { createCaseFile, fileShown } from './harness/case-file.ts'
import { toEngine, toMain } from './harness/door.ts'
import { test, type Redress } from './harness/redress.ts'
import { closeCases, yearsAgo } from './officer/closed-cases.ts'
import { goTo } from './officer/finish-case.ts'

async function show(redress: Redress, page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await redress.picture(page, name)
  await expectAccessible(page)
}

const view = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) }).first()
const tick = (page: Page, reference: string) => page.getByLabel(`Select ${reference}`)

test('a case is destroyed only when its time is over, nothing holds it, and the officer saw what goes', async ({
  launch,
}) => {
  test.setTimeout(240_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  await goTo(page, 'Retention')
  await expect(page.getByText('No closed case yet')).toBeVisible()
  await show(redress, page, '90-retention-0')

  const [over, held, young] = await closeCases(page, [yearsAgo(4), yearsAgo(4, 30), yearsAgo(1)])
  if (over === undefined || held === undefined || young === undefined) throw new Error('no cases')
  await expect(page.getByText('No rule says how long closed cases are kept')).toBeVisible()
  await view(page, 'Review').click()
  await expect(page.getByText('No rule says how long', { exact: true })).toHaveCount(3)
  await page.getByRole('button', { name: 'Add a rule…' }).first().click()
  await page.getByRole('button', { name: 'Add a rule' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^Rule/).fill('Closed requests')
  await dialog.getByLabel('Then', { exact: true }).click()
  await page.getByRole('option', { name: 'Destroy', exact: true }).click()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await goTo(page, 'Retention')
  await view(page, 'Destroy').click()
  await expect(page.getByText(over.name)).toBeVisible()
  await expect(page.getByText(young.name)).toBeHidden()

  await tick(page, held.reference).click()
  await page.getByRole('button', { name: 'Place a hold…' }).click()
  await expect(dialog.getByRole('button', { name: 'Give a reason first' })).toBeDisabled()
  await dialog.getByLabel('Because').fill('Claim before the tribunal, file 12/2026')
  await dialog.getByRole('button', { name: 'Place the hold' }).click()
  await expect(page.getByText(held.name)).toBeHidden()
  await view(page, 'On hold').click()
  await expect(page.getByText('On hold: Claim before the tribunal')).toBeVisible()
  await tick(page, held.reference).click()
  await expect(page.getByText('On hold: cannot be destroyed')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Destroy…' })).toHaveCount(0)
  await page.getByText(held.name).click()
  await expect(page.getByText('Nothing is destroyed until it is lifted.')).toBeVisible()
  await show(redress, page, '91-retention-held')

  await view(page, 'Destroy').click()
  await page.getByText(over.name).click()
  await expect(page.getByText('Kept for three years after closing.')).toBeVisible()
  await tick(page, over.reference).click()
  await page.getByRole('button', { name: 'Destroy…' }).click()
  await expect(dialog.getByText('What we cannot reach')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await show(redress, page, '92-retention-destroy')
  await dialog.getByLabel('Because').fill('Sallowby asked for it')
  await dialog.getByLabel(`Type ${over.reference} to confirm`).fill('QH')
  await expect(dialog.getByRole('button', { name: 'Destroy the case' })).toBeDisabled()
  await dialog.getByLabel(`Type ${over.reference} to confirm`).fill(over.reference)
  await dialog.getByRole('button', { name: 'Destroy the case' }).click()
  await expect(dialog.getByText(/names somebody of the case/)).toBeVisible()
  await dialog.getByLabel('Because').fill('Three years are over')
  await dialog.getByRole('button', { name: 'Destroy the case' }).click()
  await expect(page.getByText('The case is destroyed.')).toBeVisible()
  await expect(page.getByText('Nothing to destroy')).toBeVisible()
  expect(await toEngine(page, 'cases.view', { caseId: over.id })).toMatchObject({ ok: false })

  await view(page, 'Certificates').click()
  await page.getByText(over.reference).click()
  const path = join(redress.folder, 'certificate.pdf')
  await redress.answerDialogs(path)
  await page.getByRole('button', { name: 'Certificate PDF…' }).click()
  await expect(page.getByText('certificate.pdf is written')).toBeVisible()
  expect(await redress.suggestedName()).toBe(`${over.reference}-certificate.pdf`)
  const words = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })
  expect(words).toContain(over.reference)
  expect(words).not.toContain('Sallowby')
  await show(redress, page, '93-retention-certificates')
  expect(await toEngine(page, 'caseFile.verify')).toMatchObject({ ok: true, value: { ok: true } })
})

test('a review keeps cases longer with a reason, or lets them go', async ({ launch }) => {
  test.setTimeout(180_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  const [first, second] = await closeCases(page, [yearsAgo(4), yearsAgo(5)])
  if (first === undefined || second === undefined) throw new Error('no cases')
  const rule = { name: 'All cases', count: 2, unit: 'years', action: 'review' }
  const content = { kind: 'retention-rule', body: rule }
  expect(await toEngine(page, 'sheets.add', { caseId: null, content })).toMatchObject({ ok: true })
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Search cases/ }).fill('retention')
  await page.getByRole('option', { name: /Go to Retention/ }).click()
  await view(page, 'Review').click()
  await tick(page, first.reference).click()
  await page.getByRole('button', { name: 'Keep longer…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: 'Choose a day first' })).toBeDisabled()
  await dialog.getByLabel('Keep until').fill('1 June 2040')
  await dialog.getByLabel('Because').fill('The appeal is pending')
  await show(redress, page, '94-retention-keep')
  await dialog.getByRole('button', { name: 'Keep longer' }).click()
  await expect(dialog).toBeHidden()
  await tick(page, second.reference).click()
  await page.getByRole('button', { name: 'Let go…' }).click()
  await dialog.getByLabel('Because').fill('Nobody needs it')
  await dialog.getByRole('button', { name: 'Let go' }).click()
  await expect(page.getByText('Nothing to look at again')).toBeVisible()
  await view(page, 'Keep').click()
  await expect(page.getByText('Kept longer: The appeal is pending')).toBeVisible()
  await view(page, 'Destroy').click()
  await expect(page.getByText('May go: Nobody needs it')).toBeVisible()
})

for (const scheme of ['light', 'dark'] as const) {
  test(`retention is drawn and accessible with 1 and with 40 closed cases, ${scheme}`, async ({ launch }) => {
    test.setTimeout(300_000)
    const redress = await launch()
    const page = await createCaseFile(redress)
    await toMain(page, 'desktop.setSettings', { colorScheme: scheme })
    await page.reload()
    await fileShown(page)
    const rule = {
      name: 'Closed cases',
      count: 3,
      unit: 'years',
      action: 'destroy',
      basis: 'Limitation of claims',
    }
    const content = { kind: 'retention-rule', body: rule }
    expect(await toEngine(page, 'sheets.add', { caseId: null, content })).toMatchObject({ ok: true })
    const [one] = await closeCases(page, [yearsAgo(4)])
    await goTo(page, 'Retention')
    await page.getByText(one?.name ?? '').click()
    await expect(page.getByText('Limitation of claims.', { exact: false })).toBeVisible()
    await show(redress, page, `95-retention-1-${scheme}`)
    await closeCases(
      page,
      Array.from({ length: 39 }, (_, at) => yearsAgo(at % 3 === 0 ? 1 : 4, at)),
    )
    await expect(view(page, 'Keep')).toContainText('13')
    await page.getByRole('grid').press('Control+a')
    await expect(page.getByText('27 selected')).toBeVisible()
    await show(redress, page, `96-retention-40-${scheme}`)
    await page.getByRole('button', { name: 'Destroy…' }).click()
    await expect(page.getByRole('dialog').getByText('and 21 more')).toBeVisible()
    await show(redress, page, `97-retention-preview-${scheme}`)
    await page.keyboard.press('Escape')
    await redress.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700),
    )
    await show(redress, page, `98-retention-1024-${scheme}`)
    await page.getByRole('button', { name: 'Why', exact: true }).first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await show(redress, page, `99-retention-why-1024-${scheme}`)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })
}
