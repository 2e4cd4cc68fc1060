import { expect, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { expectAccessible } from './harness/accessible.ts'
import { createCaseFile, fileShown } from './harness/case-file.ts'
import { toEngine, toMain } from './harness/door.ts'
import { test, type Redress } from './harness/redress.ts'
import { choose } from './officer/log-case.ts'
import { findCase, openTab, writeLetter, buildPackage } from './officer/finish-case.ts'

type Viewed = {
  readonly value: {
    readonly today: string
    readonly organisation: Record<string, unknown>
    readonly record: { readonly id: string; readonly reference: string }
  }
}

const OWN = 'privacy@quillhaven.example'

/** An access case of somebody who was verified, in a file whose organisation has an address. */
async function verifiedCase(page: Page): Promise<Viewed['value']['record']> {
  const view = (await toEngine(page, 'caseFile.view')) as Viewed
  await toEngine(page, 'caseFile.setOrganisation', { ...view.value.organisation, email: OWN })
  const date = view.value.today
  const made = (await toEngine(page, 'cases.log', {
    kind: 'request',
    channel: 'e-mail',
    received: date,
    person: { name: 'Zoë Ångström', email: 'zoe@example.org', address: '3 Invented Row\nLeeds' },
    requests: [{ kind: 'access', scope: 'Everything.' }],
  })) as Viewed
  const caseId = made.value.record.id
  for (const type of ['identity-requested', 'identity-verified'])
    await toEngine(page, 'cases.recordEvent', { caseId, event: { type, date } })
  return made.value.record
}

/** Drops a file on the window as the desktop does: bytes with a name, no path. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([title, all]) => {
      const made = new DataTransfer()
      made.items.add(new File([new Uint8Array(all)], title))
      return made
    },
    [name, [...bytes]] as const,
  )
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.locator('#main').dispatchEvent(type, { dataTransfer: transfer })
}

async function show(redress: Redress, page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await redress.picture(page, `41-mail-out-${name}`)
  await expectAccessible(page)
}

async function inTheDark(redress: Redress, page: Page): Promise<void> {
  await toMain(page, 'desktop.setSettings', { colorScheme: 'dark' })
  await page.reload()
  await fileShown(page)
  await redress.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700),
  )
}

test('an officer drafts a mail with a letter, sends it elsewhere, drops the sent copy back, and the letter is recorded as sent', async ({
  launch,
}) => {
  test.setTimeout(300_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  const { reference } = await verifiedCase(page)
  await findCase(page, reference)
  await writeLetter(redress, page, /^Acknowledgement/)

  // to the verified address, with words that can be changed
  await page.getByRole('button', { name: 'Draft a mail…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Verified: this address stood in the case')).toBeVisible()
  await expect(dialog.getByText(OWN)).toBeVisible()
  await show(redress, page, '1-verified')
  await dialog.getByLabel('Lock the PDF with a password').check()
  await expect(dialog.getByRole('button', { name: 'Password of 12 characters first' })).toBeDisabled()
  await dialog
    .getByText('The password goes to the person another way', { exact: false })
    .scrollIntoViewIfNeeded()
  await show(redress, page, '1b-locked')
  await dialog.getByLabel('Lock the PDF with a password').uncheck()
  const message = dialog.getByLabel('Message')
  await message.fill(`${await message.inputValue()}\nTelephone 0113 496 0000`)

  // another address: said at once, with the verified one beside it
  await choose(page, 'To', 'Another address…')
  await dialog.getByLabel('Address').fill('zoe.new@example.net')
  await expect(dialog.getByText('This is not the verified address')).toBeVisible()
  await show(redress, page, '2-differs')

  // half written survives; the palette has it, too
  await page.waitForTimeout(1300)
  await inTheDark(redress, page)
  await findCase(page, reference)
  await openTab(page, 'Letters')
  await page.getByRole('button', { name: /^Open .*Acknowledgement/ }).click()
  await expect(page.getByRole('button', { name: 'Draft a mail…' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Draft a mail')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('This was half written.', { exact: false })).toBeVisible()
  await expect(message).toHaveValue(/0113 496 0000/)
  await show(redress, page, '3-dark-restored')
  await dialog.getByRole('button', { name: 'Use zoe@example.org' }).click()
  const path = join(redress.folder, 'mail.eml')
  await redress.answerDialogs(path)
  await dialog.getByRole('button', { name: 'Save the draft…' }).click()
  await expect(page.getByText('Draft written')).toBeVisible()
  expect(await redress.suggestedName()).toContain(`${reference}-mail.eml`)
  const draft = readFileSync(path)
  const email = await PostalMime.parse(draft)
  expect(email.to).toMatchObject([{ name: 'Zoë Ångström', address: 'zoe@example.org' }])
  expect(email.text).toContain('0113 496 0000')

  // what a mail program made of it comes back
  await page.keyboard.press('Control+1')
  await drop(page, 'sent.eml', Buffer.from(draft.toString('latin1').replace('X-Unsent: 1\r\n', ''), 'latin1'))
  const record = page.getByRole('button', { name: /^Record the letter as sent on/ })
  await expect(record).toBeVisible()
  await record.scrollIntoViewIfNeeded()
  await show(redress, page, '4-dark-sent-copy')
  await record.click()
  await expect(dialog.getByText('The message is filed with the letter')).toBeVisible()
  await show(redress, page, '5-dark-record')
  await dialog.getByRole('button', { name: 'Record', exact: false }).last().click()
  await expect(page.getByText(/^Sent on/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Correspondence', exact: true }).click()
  await expect(page.getByText('sent.eml').first()).toBeVisible()
  await show(redress, page, '6-dark-filed')

  // a package has its own draft
  await buildPackage(redress, page)
  await page.getByRole('button', { name: 'Draft a mail…' }).click()
  await expect(dialog.getByText('The password goes another way', { exact: false })).toBeVisible()
  await show(redress, page, '7-dark-package')
})
