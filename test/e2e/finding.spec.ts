import { expect, type Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from './harness/accessible.ts'
import { createCaseFile, fileShown } from './harness/case-file.ts'
import { toEngine, toMain } from './harness/door.ts'
import { test, type Redress } from './harness/redress.ts'
import { choose } from './officer/log-case.ts'
import { findCase, goTo, openTab } from './officer/finish-case.ts'
import { fillPracticeFile } from './officer/practice-file.ts'

async function look(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Search cases/ }).fill(words)
}

async function log(page: Page, name: string, scope = ''): Promise<void> {
  const today = new Date().toISOString().slice(0, 10)
  const intake = { kind: 'request', channel: 'letter', received: today, person: { name } }
  const answer = await toEngine(page, 'cases.log', { ...intake, requests: [{ kind: 'access', scope }] })
  expect(answer).toMatchObject({ ok: true })
}

async function attach(redress: Redress, page: Page, name: string, content: string): Promise<void> {
  const path = join(redress.folder, name)
  writeFileSync(path, content)
  await redress.answerDialogs(path)
  await openTab(page, 'Documents')
  await page.getByRole('button', { name: 'Attach file…' }).first().click()
  await expect(page.getByText(name).first()).toBeVisible()
}

test('the palette has the keys before the next one is typed, so that none is lost', async ({ launch }) => {
  const page = await createCaseFile(await launch())
  const heldBy = await page.evaluate(async () => {
    const key = { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true }
    document.body.dispatchEvent(new KeyboardEvent('keydown', key))
    // no timer, no frame: what is done before the browser hands out the next key
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
    return document.activeElement?.getAttribute('role')
  })
  expect(heldBy).toBe('combobox')
})

test('words are found however a name is written, and inside an attached document', async ({ launch }) => {
  test.setTimeout(180_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  await log(page, 'Łukasz Żółć')
  await log(page, '王小明')
  await log(page, 'Odalys Greenmantle', 'The house in the Straße of the mills')
  const named = (name: string) => page.getByRole('option', { name: new RegExp(name) }).first()
  for (const [words, name] of [
    ['lukasz', 'Łukasz Żółć'],
    ['strasse', 'Odalys Greenmantle'],
    ['小明', '王小明'],
  ] as const) {
    await look(page, words)
    await expect(named(name)).toBeVisible()
    await page.keyboard.press('Escape')
  }
  await findCase(page, 'Greenmantle')
  await attach(redress, page, 'wardrobe.csv', 'what;where\nzibeline;the cellar in Leeds\n')
  await look(page, 'zibel')
  await expect(named('wardrobe.csv')).toBeVisible({ timeout: 20_000 })
  await redress.picture(page, '14-palette-places')
  await page.getByRole('option', { name: /All places with/ }).click()
  await expect(page.locator('mark').first()).toHaveText('zibeline')
  await expect(page.getByRole('button', { name: /Document · wardrobe\.csv/ })).toBeVisible()
  await redress.picture(page, '16-search')
  await expectAccessible(page)
  await page.getByRole('button', { name: /wardrobe\.csv/ }).click()
  await expect(page.getByRole('heading', { name: /Greenmantle/ })).toBeVisible()
})

test('an officer narrows the register, keeps the view, selects by keyboard, closes many and undoes it', async ({
  launch,
}) => {
  test.setTimeout(240_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  await fillPracticeFile(page)
  await goTo(page, 'Cases')
  const grid = page.getByRole('grid')
  const views = page.getByRole('navigation', { name: 'Views' })
  await expect(views.getByRole('button', { name: /^Overdue 1/ })).toBeVisible()

  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await choose(page, 'Type', 'Access')
  await choose(page, 'Type', 'Erasure')
  await redress.picture(page, '03-cases-filter')
  await page
    .getByRole('button', { name: 'Cases', exact: true })
    .or(page.getByRole('heading', { name: 'Cases' }))
    .last()
    .click()
  await expectAccessible(page)
  await expect(page.getByText('Type is access or erasure')).toBeVisible()
  await expect(page.getByText(/1 filter, \d+ hidden/)).toBeVisible()
  await page.getByRole('button', { name: 'Save as view' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('Copies and erasures')
  await page.getByRole('dialog').getByRole('button', { name: 'Save the view' }).click()
  await expect(views.getByRole('button', { name: /Copies and erasures \d/ })).toBeVisible()

  await expect(page.getByText('Gethin Maelor')).toBeVisible()
  await grid.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText(/^3 of \d+ selected$/)).toBeVisible()
  await redress.picture(page, '03-cases-selected')
  await page.getByRole('button', { name: 'Close…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Why they are closed').fill('Settled on the phone')
  await expect(dialog.getByText('3 cases change')).toBeVisible()
  await redress.picture(page, '03-cases-bulk')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Close 3 cases' }).click()
  await expect(page.getByText('3 cases closed')).toBeVisible()
  await expect(views.getByRole('button', { name: /^Closed this year 3/ })).toBeVisible()
  await look(page, '>undo')
  await page.getByRole('option', { name: 'Undo: close 3 cases' }).click()
  await expect(page.getByText('Undone in 3 cases')).toBeVisible()
  await expect(views.getByRole('button', { name: /^Closed this year 0/ })).toBeVisible()

  await page.getByRole('button', { name: 'Display' }).click()
  await page.getByRole('checkbox', { name: 'Law' }).check()
  await expect(page.getByRole('columnheader', { name: 'Law' })).toBeVisible()
  await page.keyboard.press('Escape')
  await grid.focus()
  await page.keyboard.press('Control+a')
  await expect(page.getByText(/^(\d+) of \1 selected$/)).toBeVisible()
  await page.getByRole('button', { name: 'Hand over…' }).click()
  await dialog.getByRole('radio', { name: 'Nobody' }).check()
  await dialog.getByRole('button', { name: /^Hand over \d+ cases/ }).click()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByText(/^Undone in \d+ cases/)).toBeVisible()
})

test('an officer links two cases, tells others apart, and closes a duplicate', async ({ launch }) => {
  test.setTimeout(180_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  const scope = 'Everything you hold about my account since the repair in October'
  for (const name of ['Imogen Sallowby', 'Imogen Sallowby', 'Imogen Sallowby']) await log(page, name, scope)
  await findCase(page, '2026-0003')
  const details = page.getByRole('complementary')
  const like = details.getByRole('region', { name: 'May belong together' })
  await expect(like.getByText('same name')).toHaveCount(2)
  await redress.picture(page, '04-case-like')
  await like.getByRole('button', { name: 'Not the same' }).first().click()
  await expect(like.getByText('same name')).toHaveCount(1)
  await like.getByRole('button', { name: 'Link…' }).click()
  await choose(page, 'This case is', 'what follows it')
  await page.getByRole('dialog').getByRole('button', { name: 'Link', exact: true }).click()
  await expect(details.getByText('Follows')).toBeVisible()
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Close without an answer…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /^Spam/ }).check()
  await dialog.getByLabel('Note').fill('The same machine wrote to everybody')
  await redress.picture(page, '04-close-as')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Close the case' }).click()
  await expect(dialog).toBeHidden()
  await details.getByRole('button', { name: /^QI-2026-0001/ }).click()
  await expect(details.getByText('Followed by')).toBeVisible()
  await redress.picture(page, '04-case-linked')
  await expectAccessible(page)
})

test('the register is drawn with no case, one, forty, in the dark, and narrow', async ({ launch }) => {
  test.setTimeout(240_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  await goTo(page, 'Cases')
  await expect(page.getByText('No cases yet')).toBeVisible()
  await redress.picture(page, '03-cases-0')
  await log(page, 'Imogen Sallowby')
  await expect(page.getByRole('row')).toHaveCount(2)
  await redress.picture(page, '03-cases-1')
  for (let n = 0; n < 39; n += 1) await log(page, `Person ${n}`)
  await expect(page.getByText('40 cases')).toBeVisible()
  await redress.picture(page, '03-cases-40')
  await expectAccessible(page)
  await toMain(page, 'desktop.setSettings', { colorScheme: 'dark' })
  await page.setViewportSize({ width: 1024, height: 700 })
  await page.reload()
  await fileShown(page)
  await goTo(page, 'Cases')
  await expect(page.getByText('Person 0', { exact: true })).toBeVisible()
  await page.getByRole('grid').focus()
  await page.keyboard.press('Space')
  await redress.picture(page, '03-cases-1024-dark')
  await page.getByRole('button', { name: 'Record…' }).click()
  await expect(page.getByRole('dialog').getByText('1 case changes')).toBeVisible()
  await redress.picture(page, '03-cases-bulk-dark')
  await expectAccessible(page)
})
