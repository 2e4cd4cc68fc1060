import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import {
  addNote,
  coverWords,
  jpeg,
  pdfOf,
  withExif,
  workbookOf,
} from '../engine/safe-to-send/planted-files.ts'
import { createCaseFile } from './harness/case-file.ts'
import { toEngine } from './harness/door.ts'
import { show } from './harness/pictures.ts'
import { test, type Redress } from './harness/redress.ts'
import { buildPackage, findCase, openTab } from './officer/finish-case.ts'
import { fillPracticeFile } from './officer/practice-file.ts'

async function searchResults(redress: Redress, stranger: string): Promise<string> {
  const folder = join(redress.folder, 'HR share')
  mkdirSync(folder)
  const files: Record<string, Uint8Array | string> = {
    'Repair log 2023–2026.pdf': await pdfOf(coverWords),
    'Insurance letter, draft.pdf': await pdfOf((document) => {
      document.setAuthor('Edda Kettleby')
      addNote(document)
    }),
    'Leeds depot rota.xlsx': await workbookOf((workbook) => {
      const notes = workbook.addWorksheet('Notes mgr')
      notes.addRows([['late again'], ['ask legal']])
      notes.state = 'hidden'
    }),
    'Chair after fall.jpg': withExif(jpeg(), { gps: true, taken: true }),
    'Workshop thread 07.txt': `Called ${stranger} about the fork.`,
    'Repair receipt 2023.pdf': await pdfOf(),
  }
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
  return folder
}

test('an officer sees what is hidden in the files, puts it right or says why it stays in, and only then builds', async ({
  launch,
}) => {
  test.setTimeout(300_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  const [reference = '', other = ''] = await fillPracticeFile(page)
  const { value } = (await toEngine(page, 'cases.viewByReference', { reference: other })) as {
    value: { parties: { role: string; name: string }[] }
  }
  const stranger = value.parties.find(({ role }) => role === 'subject')?.name ?? ''
  await findCase(page, reference)
  await openTab(page, 'Documents')
  await page.locator('input[type=file]').setInputFiles(await searchResults(redress, stranger))
  await expect(page.getByText('6 files attached')).toBeVisible({ timeout: 60_000 })

  // the step looks into everything by itself
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  const left = page.getByRole('button', { name: /^Build package: \d+ findings? left$/ })
  await expect(page.getByText('Hidden sheet or slide')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('sheet “Notes mgr”, 2 rows')).toBeVisible()
  await expect(page.getByText(`${stranger} of ${other}, 1 place`)).toBeVisible()
  await expect(left).toBeDisabled()
  await show(redress, page, 'safe-to-send-open')

  // pages as pictures end what hides in a PDF and in a photograph
  for (const name of ['Repair log 2023–2026.pdf', 'Insurance letter, draft.pdf', 'Chair after fall.jpg'])
    await page
      .getByRole('button', { name: `Hand over as pictures: ${name}` })
      .first()
      .click()
  await expect(page.getByRole('cell', { name: 'Goes as pictures' })).toHaveCount(3)
  await expect(page.getByRole('button', { name: 'Build package: 2 findings left' })).toBeVisible({
    timeout: 60_000,
  })

  // the others stay in, each with its reason
  await page.getByRole('button', { name: /^Leave it in: A person of another case/ }).click()
  await expect(page.getByRole('button', { name: 'A reason is needed' })).toBeDisabled()
  await page.getByLabel('Reason').fill('She asked for this call by name.')
  await show(redress, page, 'safe-to-send-reason')
  await page.getByRole('dialog').getByRole('button', { name: 'Leave it in' }).click()
  await page.getByRole('button', { name: /^Leave it in: Hidden sheet/ }).click()
  await page.getByLabel('Reason').fill('It is her own rota.')
  await page.getByRole('dialog').getByRole('button', { name: 'Leave it in' }).click()
  await expect(page.getByRole('button', { name: 'Go on: build' })).toBeEnabled()
  await show(redress, page, 'safe-to-send-answered')

  await page.getByRole('button', { name: 'Go on: build' }).click()
  await buildPackage(redress, page)
  await page.getByText('2 findings left in with a reason').click()
  await expect(page.getByText('She asked for this call by name.')).toBeVisible()
  await show(redress, page, 'safe-to-send-handed')
})
