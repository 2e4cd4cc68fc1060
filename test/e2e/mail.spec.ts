import { expect, type Page } from '@playwright/test'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mailOfLines, parts, utf8 } from '../builders/mails/message.ts'
import { expectAccessible } from './harness/accessible.ts'
import { createCaseFile, fileShown } from './harness/case-file.ts'
import { toEngine, toMain } from './harness/door.ts'
import { test, type Redress } from './harness/redress.ts'

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

type Logged = { readonly value: { readonly record: { readonly id: string; readonly reference: string } } }

async function logAccess(page: Page, name: string, email: string): Promise<Logged['value']['record']> {
  const view = (await toEngine(page, 'caseFile.view')) as { value: { today: string } }
  const made = (await toEngine(page, 'cases.log', {
    kind: 'request',
    channel: 'e-mail',
    received: view.value.today,
    person: { name, email },
    requests: [{ kind: 'access', scope: 'Everything.' }],
  })) as Logged
  return made.value.record
}

/** A page with a script, remote pictures and a picture of its own, signed; and a plain mail without any case. */
function mailsFor(reference: string) {
  const page = `<p>Dear officer,</p><p>about ${reference}: please add the <b>repair reports</b> of 2024 and 2025.</p><p>Kind regards<br>Imogen Sallowby</p><script>document.title='harm'</script><img src="https://tracker.example/1.png"><img src="https://tracker.example/2.png" onerror="document.title='harm'"><a href="javascript:document.title='harm'">my account</a>`
  const signed = parts(
    's',
    [
      'Content-Type: multipart/mixed; boundary=m',
      '',
      parts(
        'm',
        ['Content-Type: text/html; charset=utf-8', '', utf8(page)],
        [
          'Content-Type: image/png; name="Gerätepass.png"'.replace('ä', utf8('ä')),
          'Content-Disposition: attachment',
          'Content-Transfer-Encoding: base64',
          '',
          PNG,
        ],
        [
          'Content-Type: application/pdf; name="invoice.pdf"',
          'Content-Disposition: attachment',
          'Content-Transfer-Encoding: base64',
          '',
          'JVBERi0xLjc=',
        ],
      ),
    ],
    [
      'Content-Type: application/pkcs7-signature; name="smime.p7s"',
      'Content-Disposition: attachment',
      'Content-Transfer-Encoding: base64',
      '',
      'c2lnbg==',
    ],
  )
  return {
    signed: mailOfLines(
      {
        From: 'Imogen Sallowby <imogen@example.org>',
        To: 'Privacy <privacy@quillhaven.example>',
        Subject: `Re: ${reference} my data`,
        'Message-ID': '<signed@example.org>',
        'Content-Type': 'multipart/signed; protocol="application/pkcs7-signature"; boundary=s',
      },
      signed,
    ),
    stranger: mailOfLines(
      {
        From: `${utf8('Łukasz Żółć')} <lukasz@example.net>`,
        Subject: 'What do you hold on me',
        'Message-ID': '<stranger@example.net>',
        'Content-Type': 'text/plain; charset=utf-8',
      },
      utf8(
        'Good morning,\r\n\r\nplease tell me what you hold on me, and from whom you have it.\r\n\r\nŁukasz Żółć',
      ),
    ),
    second: mailOfLines(
      {
        Subject: 'Re: Re: my data',
        'Message-ID': '<third@example.org>',
        'In-Reply-To': '<signed@example.org>',
      },
      'One thing more: the service logs, too.',
    ),
  }
}

/** Drops files on the window as the desktop does: bytes with names, no paths. */
async function drop(page: Page, files: readonly { name: string; bytes: Uint8Array }[]): Promise<void> {
  const transfer = await page.evaluateHandle(
    (all) => {
      const made = new DataTransfer()
      for (const { name, bytes } of all) made.items.add(new File([new Uint8Array(bytes)], name))
      return made
    },
    files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })),
  )
  const main = page.locator('#main')
  await main.dispatchEvent('dragenter', { dataTransfer: transfer })
  await expect(page.getByText('Drop mail here to read it')).toBeVisible()
  await main.dispatchEvent('dragover', { dataTransfer: transfer })
  await main.dispatchEvent('drop', { dataTransfer: transfer })
}

async function show(redress: Redress, page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await redress.picture(page, `32-mail-${name}`)
  await expectAccessible(page)
}

test('an officer drops a mail, adds it to its case, makes a case of another, and files a folder in one go', async ({
  launch,
}) => {
  test.setTimeout(240_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  const record = await logAccess(page, 'Imogen Sallowby', 'imogen@example.org')
  const mails = mailsFor(record.reference)

  await page.getByRole('button', { name: 'Mail in…' }).click()
  await expect(page.getByRole('heading', { name: 'Take in mail' })).toBeVisible()
  await show(redress, page, '0-empty')

  // dropped on Today: read, with the case it answers; nothing of its page runs or loads
  await page.keyboard.press('Control+1')
  await expect(page.getByRole('button', { name: 'Mail in…' })).toBeVisible()
  await drop(page, [{ name: 'from imogen.eml', bytes: mails.signed }])
  await expect(page.getByRole('heading', { name: `Re: ${record.reference} my data` })).toBeVisible()
  await expect(page.getByText('Signed, not checked', { exact: false })).toBeVisible()
  await expect(page.getByText('2 remote pictures or files not loaded.')).toBeVisible()
  await expect(page.getByText('its reference is in the subject', { exact: false })).toBeVisible()
  await expect(page.locator('#main img, #main script, #main iframe, #main a[href]')).toHaveCount(0)
  expect(await page.title()).not.toContain('harm')
  await show(redress, page, '1-read')
  await page.getByRole('button', { name: `Add to ${record.reference}` }).click()
  await expect(page.getByText(`Filed in ${record.reference} with 3 attachments`).first()).toBeVisible()
  await show(redress, page, '2-filed')
  await page.getByRole('button', { name: 'Open case' }).first().click()
  await expect(page.getByText('Gerätepass.png').first()).toBeVisible()

  // dropped on the case: the same once more is not filed twice, and a file that is no mail is said to be none
  await page.getByText('From Imogen Sallowby', { exact: false }).first().click()
  await drop(page, [
    { name: 'copy of it.eml', bytes: mails.signed },
    { name: 'photo.jpg', bytes: Buffer.from('jpg') },
  ])
  await expect(page.getByText('It is not filed twice.', { exact: false })).toBeVisible()
  await expect(page.getByText('1 file left out', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Clear the list' }).click()

  // a folder: one follows the thread, one has no case, one is broken
  const folder = join(redress.folder, 'saved')
  mkdirSync(folder)
  writeFileSync(join(folder, 'a thread.eml'), mails.second)
  writeFileSync(join(folder, 'b stranger.eml'), mails.stranger)
  writeFileSync(join(folder, 'c broken.msg'), 'nothing')
  await redress.answerDialogs(folder)
  await page.getByRole('button', { name: 'Choose a folder…' }).click()
  await expect(page.getByText('1 to be filed · 1 to be decided · 1 cannot be read')).toBeVisible()
  await page.getByRole('button', { name: /c broken/ }).click()
  await expect(page.getByRole('alert').getByText('This file is no mail')).toBeVisible()
  await show(redress, page, '3-many')
  await page.getByRole('button', { name: 'File 1 message' }).click()
  await show(redress, page, '4-confirm')
  await page.getByRole('button', { name: 'File it' }).click()
  await expect(page.getByText('1 to be decided · 1 filed · 1 cannot be read')).toBeVisible()

  // the stranger's becomes a case of its own
  await page.getByRole('button', { name: /Łukasz/ }).click()
  await expect(page.getByText('No case fits by thread, reference or address.')).toBeVisible()
  await page.getByRole('button', { name: 'New case from this mail' }).click()
  await expect(page.getByLabel('Subject')).toHaveValue('What do you hold on me')
  await expect(page.getByText('Filed with its original when the case is logged')).toBeVisible()
  await show(redress, page, '5-new-case')
  await page.getByRole('button', { name: /^Next/ }).click()
  await expect(page.getByLabel('Name', { exact: false }).first()).toHaveValue('Łukasz Żółć')
  await page.getByRole('button', { name: /^Next/ }).click()
  await page.getByRole('checkbox', { name: /Access/ }).check()
  await page.getByRole('button', { name: /^Next/ }).click()
  await page.getByRole('button', { name: /^Next/ }).click()
  await page.getByRole('radio', { name: /^Later/ }).check()
  await page.getByRole('button', { name: /^Log the case/ }).click()
  await expect(page.getByRole('heading', { name: /Łukasz Żółć/ })).toBeVisible()
  await page.getByRole('tab', { name: /Correspondence/ }).click()
  await expect(page.getByText('b stranger.eml').first()).toBeVisible()

  // a call, with what was asked
  await page.getByRole('button', { name: 'Log call' }).click()
  await page.getByLabel('Number').fill('+44 20 7946 0990')
  await page.getByRole('radio', { name: 'Asked, and the answer fits' }).check()
  await page.getByLabel('What was asked or shown').fill('Which device was last repaired')
  await page.getByLabel('What was said').fill('Asked how far it is.')
  await show(redress, page, '6-call')
  await page.getByRole('button', { name: 'File it' }).click()
  await expect(page.getByText('+44 20 7946 0990')).toBeVisible()

  // in the dark and narrow
  await toMain(page, 'desktop.setSettings', { colorScheme: 'dark' })
  await page.reload()
  await fileShown(page)
  await redress.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700),
  )
  await page.getByRole('button', { name: 'Mail in…' }).click()
  await drop(page, [
    { name: 'again.eml', bytes: mailOfLines({ Subject: `About ${record.reference}` }, 'Once more.') },
    { name: 'stranger.eml', bytes: mails.stranger },
  ])
  await expect(page.getByRole('heading', { name: `About ${record.reference}` })).toBeVisible()
  await expect(page.getByText('1 to be filed', { exact: false })).toBeVisible()
  await expect(page.getByText('waiting to be read')).toBeHidden()
  await show(redress, page, '7-dark')
})
