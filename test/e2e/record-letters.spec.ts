import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { createCaseFile } from './harness/case-file.ts'
import { toEngine } from './harness/door.ts'
import { look } from './harness/pictures.ts'
import { test } from './harness/redress.ts'
import { findCase, goTo } from './officer/finish-case.ts'

const TODAY = new Date().toISOString().slice(0, 10)

async function logBreach(page: Page): Promise<string> {
  const logged = (await toEngine(page, 'cases.log', {
    kind: 'breach',
    channel: 'phone',
    received: TODAY,
    receivedTime: '00:05',
    person: { name: 'Stolen service laptop' },
  })) as { value: { record: { id: string; reference: string } } }
  const { id: caseId, reference } = logged.value.record
  const facts = {
    happened: 'A laptop was stolen from a van. محمد بن علي and 王小明 are among the people.',
    happenedOn: TODAY,
    data: 'Names and addresses',
    people: 'Customers',
    peopleCount: 340,
    contact: 'Privacy Officer, privacy@quillhaven.example',
    consequences: 'Burglars may learn who lives alone.',
  }
  for (const content of [
    { kind: 'breach-facts', body: facts },
    { kind: 'measure', body: { what: 'Access revoked', doneOn: TODAY } },
    { kind: 'risk-assessment', body: { result: 'high-risk', assessedOn: TODAY } },
  ])
    expect(await toEngine(page, 'sheets.add', { caseId, content })).toMatchObject({ ok: true })
  return reference
}

test('a breach notice is written from the board, locked with a password, and recorded in its phase', async ({
  launch,
}) => {
  test.setTimeout(240_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  const dialog = page.getByRole('dialog')
  await findCase(page, await logBreach(page))
  await look(redress, page, '90-breach-letters')

  await page.getByRole('button', { name: 'Write the notice…' }).first().click()
  await expect(page.getByText('not known yet').first()).toBeVisible()
  await look(redress, page, '91-breach-notice')
  await page.getByRole('button', { name: /^Finalise/ }).click()
  await page.getByRole('button', { name: 'Save PDF with a password…' }).click()
  await dialog.getByLabel('Password', { exact: true }).fill('seven brass')
  await expect(dialog.getByRole('button', { name: 'Save PDF: password of 12 characters' })).toBeDisabled()
  await dialog.getByLabel('Password', { exact: true }).fill('seven brass herons')
  await dialog.getByLabel('Password again').fill('seven brass herons')
  await look(redress, page, '92-pdf-password')
  const path = join(redress.folder, 'locked.pdf')
  await redress.answerDialogs(path)
  await dialog.getByRole('button', { name: 'Save PDF…' }).click()
  await expect(page.getByText('Locked with the password')).toBeVisible()
  expect(spawnSync('qpdf', ['--requires-password', path]).status).toBe(0)
  const text = spawnSync('pdftotext', ['-upw', 'seven brass herons', path, '-'], { encoding: 'utf8' }).stdout
  for (const name of ['محمد بن علي', '王小明']) expect(text).toContain(name)

  await page.getByRole('button', { name: 'Record as sent…' }).click()
  await dialog.getByLabel('At', { exact: true }).fill('00:10')
  await look(redress, page, '93-notice-sent')
  await dialog.getByRole('button', { name: 'Record as sent' }).click()
  await expect(page.getByText(/^Sent on/)).toBeVisible()
  await page.getByRole('button', { name: 'Back to the case' }).click()
  await page.getByRole('tab', { name: /^Overview/ }).click()
  await expect(page.getByRole('button', { name: 'Write a follow-up…' })).toBeVisible()
  await expect(page.getByText('Information Commissioner’s Office · ').first()).toBeVisible()
  await look(redress, page, '94-notice-told')

  const policy = { name: 'Privacy policy', version: '5', effectiveOn: TODAY, change: 'A new supplier.' }
  await toEngine(page, 'sheets.add', { caseId: null, content: { kind: 'policy', body: policy } })
  await goTo(page, 'Records')
  await page.getByRole('button', { name: /^Policy versions/ }).click()
  await page.getByLabel(/^Select Privacy policy/).click()
  const announcement = join(redress.folder, 'announcement.pdf')
  await redress.answerDialogs(announcement)
  await look(redress, page, '95-policy')
  await page.getByRole('button', { name: 'Announcement PDF…' }).click()
  await expect(page.getByText(/announcement\.pdf is written/)).toBeVisible()
  expect(spawnSync('pdftotext', [announcement, '-'], { encoding: 'utf8' }).stdout).toContain(
    'A new supplier.',
  )
})
