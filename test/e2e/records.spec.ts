import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './harness/accessible.ts'
import { createCaseFile, fileShown } from './harness/case-file.ts'
import { toEngine, toMain } from './harness/door.ts'
import { test, type Redress } from './harness/redress.ts'
import { findCase, goTo, openTab } from './officer/finish-case.ts'
import { choose, typeDate } from './officer/log-case.ts'
import { fillPracticeFile } from './officer/practice-file.ts'

async function show(redress: Redress, page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await redress.picture(page, name)
  await expectAccessible(page)
}

function daysFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

const list = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) }).first()

test('a system entered under Records is offered on a search, and the search is chased and printed', async ({
  launch,
}) => {
  test.setTimeout(240_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  const [reference] = await fillPracticeFile(page)
  const dialog = page.getByRole('dialog')
  await goTo(page, 'Records')
  await expect(page.getByText('No systems yet')).toBeVisible()
  await show(redress, page, '80-records-0')
  await page.getByRole('button', { name: 'Add a system' }).click()
  await expect(dialog.getByRole('button', { name: 'Say this first: System' })).toBeDisabled()
  await dialog.getByLabel(/^System/).fill('Payroll')
  await dialog.getByLabel('Who looks after it').fill('Pia Lindqvist')
  await dialog.getByLabel('E-mail').fill('payroll@quillhaven.example')
  await dialog.getByLabel('What it holds').fill('=Pay and bank details')
  await show(redress, page, '81-records-dialog')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('grid').getByText('Payroll', { exact: true })).toBeVisible()

  await findCase(page, reference)
  await openTab(page, 'Searches')
  await page.getByRole('button', { name: 'Add a search' }).click()
  await choose(page, 'From the list of systems', 'Payroll')
  await expect(dialog.getByLabel('System', { exact: true })).toHaveValue('Payroll')
  await expect(dialog.getByLabel('Who searches')).toHaveValue('Pia Lindqvist')
  await dialog.getByLabel('Search terms').fill('account 4711')
  await typeDate(page, 'Asked on', daysFromNow(-9).split('-').toReversed().join('.'))
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: 'Remind…' }).click()
  await expect(dialog.getByLabel('To')).toHaveValue('payroll@quillhaven.example')
  await expect(dialog.getByLabel('Message')).toHaveValue(/Hello Pia Lindqvist,/)
  await expect(dialog.getByLabel('Message')).not.toHaveValue(/Sallowby/)
  await show(redress, page, '82-chaser')
  await dialog.getByRole('button', { name: 'Copy the message' }).click()
  await expect(page.getByText('Copied. It is forgotten after a while.')).toBeVisible()
  expect(await redress.app.evaluate(({ clipboard }) => clipboard.readText())).toContain('account 4711')
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  const path = join(redress.folder, 'searches.pdf')
  await redress.answerDialogs(path)
  await page.getByRole('button', { name: 'Record of searches PDF…' }).click()
  await expect(page.getByText('searches.pdf is written')).toBeVisible()
  expect(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })).toContain('Payroll')
  await show(redress, page, '83-searches')

  await goTo(page, 'Records')
  const csv = join(redress.folder, 'systems.csv')
  await redress.answerDialogs(csv)
  await page.getByRole('button', { name: 'CSV…' }).click()
  await expect(page.getByText('systems.csv is written: 1 entry')).toBeVisible()
  expect(readFileSync(csv, 'utf8')).toContain("'=Pay and bank details")
  await page.getByLabel('Select Payroll').click()
  await page.getByRole('button', { name: 'Out of use…' }).click()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('grid').getByText('Out of use')).toBeVisible()
})

test('a data set without authorisation is marked, and its end follows from the profile’s promise', async ({
  launch,
}) => {
  test.setTimeout(180_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  const dialog = page.getByRole('dialog')
  const body = { customer: 'Harbour Clinic', receivedOn: daysFromNow(-40), dataSet: 'Patients 2019 to 2025' }
  const content = { kind: 'authorisation', body }
  expect(await toEngine(page, 'sheets.add', { caseId: null, content })).toMatchObject({ ok: true })
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Search cases/ }).fill('records')
  await page.getByRole('option', { name: /Go to Records/ }).click()
  await expect(list(page, 'Data sets')).toContainText('1 to do')
  await list(page, 'Data sets').click()
  await expect(page.getByText('Taken without authorisation')).toBeVisible()
  await page.getByRole('grid').getByText('Harbour Clinic').click()
  await typeDate(page, 'Authorised on', daysFromNow(-41).split('-').toReversed().join('.'))
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('In use', { exact: true })).toBeVisible()
  const signed = join(redress.folder, 'signed authorisation.pdf')
  writeFileSync(signed, '%PDF-1.7 signed')
  await page.getByRole('grid').getByText('Harbour Clinic').click()
  await redress.answerDialogs(signed)
  await dialog.getByRole('button', { name: 'Add a file…' }).click()
  await expect(dialog.getByText('signed authorisation.pdf')).toBeVisible()
  await dialog.getByRole('button', { name: 'Take signed authorisation.pdf out' }).click()
  await show(redress, page, '84-records-files')
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  const copy = join(redress.folder, 'copy.pdf')
  await redress.answerDialogs(copy)
  await dialog.getByRole('button', { name: 'Save a copy of signed authorisation.pdf' }).click()
  await expect(page.getByText('copy.pdf is written.')).toBeVisible()
  expect(readFileSync(copy, 'utf8')).toBe('%PDF-1.7 signed')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('grid').getByRole('img', { name: '1 file' })).toBeVisible()
  await page.getByLabel('Select Harbour Clinic').click()
  await page.getByRole('button', { name: 'End or destroy…' }).click()
  await expect(dialog.getByText('The profile promises:')).toBeVisible()
  await dialog.getByRole('button', { name: /^Keep until / }).click()
  await expect(dialog.getByRole('button', { name: /^Keep until / })).toBeHidden()
  await show(redress, page, '84-records-end')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('grid').getByText(/^Kept until /)).toBeVisible()
})

for (const scheme of ['light', 'dark'] as const) {
  test(`each list is drawn and accessible, empty and with entries, ${scheme}`, async ({ launch }) => {
    test.setTimeout(240_000)
    const redress = await launch()
    const page = await createCaseFile(redress)
    await toMain(page, 'desktop.setSettings', { colorScheme: scheme })
    await page.reload()
    await fileShown(page)
    await goTo(page, 'Records')
    const names = ['Systems', 'Consents', 'Policy versions', 'Objections', 'Data sets', 'Disclosures']
    for (const name of names) {
      await list(page, name).click()
      await expect(page.getByRole('heading', { name: /^No .* yet$/ })).toBeVisible()
    }
    await show(redress, page, `85-records-empty-${scheme}`)
    for (const content of entries()) {
      expect(await toEngine(page, 'sheets.add', { caseId: null, content })).toMatchObject({ ok: true })
    }
    for (const name of names) {
      await list(page, name).click()
      await expect(page.getByRole('grid')).toBeVisible()
      await show(redress, page, `86-records-${name.toLowerCase().replace(' ', '-')}-${scheme}`)
    }
    await list(page, 'Data sets').click()
    await redress.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700),
    )
    await show(redress, page, `87-records-1024-${scheme}`)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })
}

function entries(): object[] {
  const day = daysFromNow
  return [
    ...['Payroll', 'Support desk', 'Mail archive', 'Door logs'].map((name, at) => ({
      kind: 'system',
      body: {
        name,
        owner: 'Pia Lindqvist',
        contact: 'it@quillhaven.example',
        holds: 'Names',
        active: at < 3,
      },
    })),
    { kind: 'consent', body: { person: 'Edda Sallowby', purpose: 'Newsletter', givenOn: day(-400) } },
    {
      kind: 'consent',
      body: { person: 'Gethin Maelor', purpose: 'Case study', givenOn: day(-90), withdrawnOn: day(-3) },
    },
    {
      kind: 'policy',
      body: { name: 'Privacy policy', version: '4', effectiveOn: day(-300), announcedOn: day(-310) },
    },
    {
      kind: 'policy',
      body: { name: 'Privacy policy', version: '5', effectiveOn: day(20), change: 'New supplier' },
    },
    {
      kind: 'policy-objection',
      body: {
        policy: 'Privacy policy 5',
        person: 'Nuala Fennimoor',
        receivedOn: day(-2),
        words: 'Not with me.',
      },
    },
    ...[-100, 12, 200].map((until, at) => ({
      kind: 'authorisation',
      body: {
        customer: `Harbour Clinic ${at + 1}`,
        dataSet: 'Patients 2019 to 2025',
        authorisedOn: day(-300),
        receivedOn: day(-290),
        endedOn: day(-200),
        keepUntil: day(until),
      },
    })),
    {
      kind: 'disclosure',
      body: {
        authority: 'Northfold Police',
        basis: 'Production order',
        what: 'Log-in times',
        disclosedOn: day(-5),
      },
    },
  ]
}
