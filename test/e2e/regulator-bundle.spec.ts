import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './harness/accessible.ts'
import { createCaseFile, fileShown } from './harness/case-file.ts'
import { toEngine, toMain } from './harness/door.ts'
import { test, type Redress } from './harness/redress.ts'
import { findCase, openTab, writeLetter } from './officer/finish-case.ts'
import { fillPracticeFile } from './officer/practice-file.ts'

async function show(redress: Redress, page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await redress.picture(page, name)
  await expectAccessible(page)
}

async function openMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Bundle for the regulator…' }).click()
  await expect(page.getByRole('dialog').getByRole('checkbox', { name: /^Chronology/ })).toBeVisible()
}

/** A case the regulator asks about: a note of ours, files with an e-mail and without, a letter, the regulator's case. */
async function regulatorsCase(redress: Redress, page: Page): Promise<string> {
  const [reference] = await fillPracticeFile(page)
  const found = (await toEngine(page, 'cases.viewByReference', { reference })) as {
    value: { record: { id: string } }
  }
  const caseId = found.value.record.id
  const today = new Date().toISOString().slice(0, 10)
  await findCase(page, reference)
  await openTab(page, 'Documents')
  for (const name of ['what came in.pdf', 'screen of the ticket system.png']) {
    writeFileSync(join(redress.folder, name), `contents of ${name}`)
    await redress.answerDialogs(join(redress.folder, name))
    await page.getByRole('button', { name: 'Attach file…' }).first().click()
    await expect(page.getByText(`${name} is attached`)).toBeVisible()
  }
  const view = (await toEngine(page, 'cases.view', { caseId })) as {
    value: { attachments: { id: string; name: string }[] }
  }
  const letter = view.value.attachments.find(({ name }) => name === 'what came in.pdf')?.id
  const writes: [string, object][] = [
    ['cases.recordEvent', { event: { type: 'note', date: today, detail: 'For ourselves only.' } }],
    [
      'cases.addCorrespondence',
      {
        direction: 'in',
        channel: 'e-mail',
        date: today,
        from: 'Imogen Sallowby',
        subject: 'My letter',
        attachmentIds: [letter],
      },
    ],
    [
      'sheets.add',
      {
        content: {
          kind: 'regulator-case',
          body: { regulator: 'Information Commissioner', theirReference: 'IC-123456-X7', openedOn: today },
        },
      },
    ],
  ]
  for (const [call, input] of writes)
    expect(await toEngine(page, call, { caseId, ...input })).toMatchObject({ ok: true })
  return reference
}

test('an officer hands the regulator one ZIP, sees its hash, and the trail holds it', async ({ launch }) => {
  test.setTimeout(240_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  const reference = await regulatorsCase(redress, page)
  await writeLetter(redress, page, /^Acknowledgement/)
  await findCase(page, reference)
  await openTab(page, 'Decision')
  await page.getByRole('button', { name: 'Bundle for the regulator…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('checkbox', { name: /^Internal notes/ })).not.toBeChecked()
  await expect(dialog.getByText(/^Nothing in this case under: .*The breach/)).toBeVisible()
  await expect(dialog.getByRole('checkbox', { name: 'what came in.pdf' })).toBeChecked()
  await expect(dialog.getByRole('checkbox', { name: /^screen of/ })).not.toBeChecked()
  const path = join(redress.folder, 'bundle.zip')
  await redress.answerDialogs(path)
  await dialog.getByRole('button', { name: 'Save ZIP…' }).click()
  await expect(dialog.getByText('bundle.zip is written: 7 files.')).toBeVisible()
  expect(await redress.suggestedName()).toBe(`${reference}-regulator.zip`)
  const hash = createHash('sha256').update(readFileSync(path)).digest('hex')
  await expect(dialog.getByText(hash)).toBeVisible()
  await show(redress, page, '91-bundle-written')
  const names = execFileSync('python3', ['-m', 'zipfile', '-l', path], { encoding: 'utf8' })
  for (const name of ['01-bundle.pdf', 'letters/001.pdf', 'documents/001-document.pdf', 'manifest.json'])
    expect(names).toContain(name)
  expect(names).not.toMatch(/came in|Sallowby/)
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await openTab(page, 'Audit')
  await expect(page.getByText('Bundle for the regulator built')).toBeVisible()
})

test('from the palette the PDF goes alone, and a ZIP waits for a password that was asked for', async ({
  launch,
}) => {
  test.setTimeout(240_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  const [reference] = await fillPracticeFile(page)
  await findCase(page, reference)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Search cases/ }).fill('regulator')
  await page.getByRole('option', { name: /Bundle for the regulator/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('The case has no files.', { exact: false })).toBeVisible()
  await dialog.getByRole('checkbox', { name: /^Encrypt the ZIP/ }).check()
  await expect(dialog.getByRole('button', { name: 'Save ZIP: password of 12 characters' })).toBeDisabled()
  await dialog.getByRole('button', { name: 'Suggest words' }).click()
  await expect(dialog.getByRole('button', { name: 'Save ZIP…' })).toBeEnabled()
  const alone = dialog.getByRole('button', { name: 'Save the PDF alone…' })
  await expect(alone).toBeDisabled()
  await dialog.getByRole('checkbox', { name: /^Encrypt the ZIP/ }).uncheck()
  const path = join(redress.folder, 'bundle.pdf')
  await redress.answerDialogs(path)
  await alone.click()
  await expect(dialog.getByText('bundle.pdf is written.')).toBeVisible()
  expect(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })).toContain(reference)
})

for (const scheme of ['light', 'dark'] as const) {
  test(`the window of the bundle is drawn and accessible, ${scheme}`, async ({ launch }) => {
    test.setTimeout(240_000)
    const redress = await launch()
    const page = await createCaseFile(redress)
    await toMain(page, 'desktop.setSettings', { colorScheme: scheme })
    await page.reload()
    await fileShown(page)
    await regulatorsCase(redress, page)
    await openTab(page, 'Decision')
    await show(redress, page, `90-regulator-case-${scheme}`)
    await openMenu(page)
    await show(redress, page, `90-bundle-${scheme}`)
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('checkbox', { name: /^Encrypt the ZIP/ }).check()
    await dialog
      .getByText('Redress does not know what is privileged', { exact: false })
      .scrollIntoViewIfNeeded()
    // a title without ground let a long form show through it
    const ground = await dialog
      .locator('header')
      .evaluate((header) => getComputedStyle(header).backgroundColor)
    expect(ground).not.toMatch(/, 0\)$/)
    await show(redress, page, `90-bundle-password-${scheme}`)
    await redress.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700),
    )
    await show(redress, page, `90-bundle-1024-${scheme}`)
  })
}
