import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { createCaseFile } from './harness/case-file.ts'
import { toEngine } from './harness/door.ts'
import { show } from './harness/pictures.ts'
import { test, type Redress } from './harness/redress.ts'
import { buildPackage, findCase, openTab, PACKAGE_PASSWORD } from './officer/finish-case.ts'
import { fillPracticeFile } from './officer/practice-file.ts'

const LOG = [
  [
    'Repair log, cargo bike 0417',
    '',
    '12 March 2026: brake pads changed by T. Pennick.',
    'Handed to Imogen Sallowby.',
  ],
  ['Page two of the log', '', 'Torvald Pennick asked for the front fork to be looked at.', 'Nothing found.'],
  ['Page three', '', 'Bill sent to Imogen Sallowby, 84.50 GBP.'],
]

async function repairLog(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.setAuthor('Torvald Pennick')
  const font = await document.embedFont(StandardFonts.TimesRoman)
  for (const lines of LOG) {
    const page = document.addPage([595, 842])
    lines.forEach((line, index) =>
      page.drawText(line, { x: 70, y: 760 - index * 26, size: index === 0 ? 20 : 13, font }),
    )
  }
  return document.save()
}

/** A folder as a search leaves it: a PDF, a mail, a table, a note. */
async function searchResults(redress: Redress): Promise<string> {
  const folder = join(redress.folder, 'Workshop system')
  mkdirSync(folder)
  writeFileSync(join(folder, 'Repair log 2023–2026.pdf'), await repairLog())
  writeFileSync(
    join(folder, 'Workshop thread 07.eml'),
    'From: workshop@example.org\r\nTo: desk@example.org\r\nSubject: Fork\r\n\r\nTorvald looked at the fork.\r\n',
  )
  writeFileSync(join(folder, 'Leeds depot rota.csv'), 'name;day\r\nTorvald Pennick;Monday\r\n')
  writeFileSync(join(folder, 'Legal advice.docx'), 'not read here')
  return folder
}

test('an officer chooses, blacks out, builds and hands over, and what is blacked out is gone', async ({
  launch,
}) => {
  test.setTimeout(300_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  const [reference] = await fillPracticeFile(page)
  await findCase(page, reference)
  await openTab(page, 'Documents')
  await show(redress, page, 'disclosure-empty')
  await page.locator('input[type=file]').setInputFiles(await searchResults(redress))
  await expect(page.getByText('4 files attached')).toBeVisible({ timeout: 60_000 })

  // the advice of a lawyer is kept back, on a ground
  await page.getByRole('button', { name: 'Legal advice.docx' }).click()
  await page.getByRole('radio', { name: 'Withheld' }).click()
  await page.getByRole('combobox', { name: 'Ground' }).fill('privilege')
  await page.getByRole('option', { name: 'Legal professional privilege' }).click()
  await expect(page.getByRole('cell', { name: /Withheld.*para/ })).toBeVisible()
  await page.getByRole('button', { name: 'Repair log 2023–2026.pdf' }).click()
  await page.getByLabel('Found in').fill('Workshop system')
  await page.getByLabel('Note').click()
  await expect(page.getByRole('cell', { name: 'Workshop system' })).toBeVisible()
  await show(redress, page, 'disclosure-choose')

  await page.getByRole('button', { name: 'Redact', exact: true }).first().click()
  await page.getByRole('button', { name: 'Show the pages of Repair log 2023–2026.pdf' }).click()
  const canvas = page.getByRole('img', { name: 'Page 1' })
  await expect(canvas).toHaveAttribute('data-drawn', 'true')

  // words are looked for and proposed, in any spelling
  await page.getByLabel('Find words').fill('PENNICK')
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await expect(page.getByText('2 places, 2 open')).toBeVisible()
  await page.getByRole('button', { name: 'Black out all 2' }).click()
  await expect(page.getByText('2 places, all blacked out')).toBeVisible()

  // a box by keyboard: drawn, moved, resized, taken away, and back
  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(page.getByRole('img', { name: 'Page 2' })).toHaveAttribute('data-drawn', 'true')
  await page.keyboard.press('b')
  const second = page.getByRole('button', { name: /^Box 2, / })
  await second.focus()
  const before = await second.boundingBox()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowRight')
  await page.waitForTimeout(800)
  const after = await second.boundingBox()
  expect(after?.y).toBeGreaterThan(before?.y ?? 0)
  expect(after?.width).toBeGreaterThan(before?.width ?? 0)
  await page.keyboard.press('Delete')
  await expect(second).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(second).toBeVisible()

  // and one by mouse, over the words beside the name
  await page.getByRole('group', { name: 'Page 2' }).evaluate((desk) => desk.scrollTo(0, 0))
  const paper = await page.getByRole('img', { name: 'Page 2' }).boundingBox()
  const at = (x: number, y: number) =>
    [
      (paper?.x ?? 0) + (x / 595) * (paper?.width ?? 0),
      (paper?.y ?? 0) + (y / 842) * (paper?.height ?? 0),
    ] as const
  await page.mouse.move(...at(60, 116))
  await page.mouse.down()
  await page.mouse.move(...at(420, 142), { steps: 6 })
  await page.mouse.up()
  await expect(page.getByText(/3 boxes on this page/)).toBeVisible()
  await show(redress, page, 'disclosure-redact')
  await page.getByRole('button', { name: 'All documents' }).click()

  // a mail has no pages of its own
  await page.getByRole('button', { name: 'Make a page copy of Workshop thread 07.eml' }).click()
  await expect(page.getByText('Workshop thread 07.eml.pdf is attached and stands in its place')).toBeVisible()
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(page.getByRole('cell', { name: 'Copy with boxes' })).toBeVisible()
  await show(redress, page, 'disclosure-check')
  await page.getByRole('button', { name: 'Build', exact: true }).click()
  await show(redress, page, 'disclosure-build')
  const zip = await buildPackage(redress, page)
  await page.getByText('Show documents').click()
  await show(redress, page, 'disclosure-handed')

  const out = join(redress.folder, 'out')
  execFileSync('7z', ['x', `-p${PACKAGE_PASSWORD}`, `-o${out}`, zip], { stdio: 'ignore' })
  const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as {
    files: { file: string; name?: string; redactions?: number }[]
    redactions: { number: number; provision: string }[]
  }
  const log = manifest.files.find(({ name }) => name?.startsWith('Repair log'))
  expect(log?.redactions).toBe(4)
  expect(manifest.redactions.map(({ number }) => number)).toEqual([1, 2, 3, 4])
  const text = execFileSync('pdftotext', ['-layout', join(out, log?.file ?? ''), '-'], { encoding: 'utf8' })
  expect(text).not.toMatch(/pennick|torvald|fork/i)
  expect(text).toContain('Handed to Imogen Sallowby.')
  expect(manifest.files.some(({ name }) => name?.startsWith('Legal advice'))).toBe(false)
  const kept = (await toEngine(page, 'cases.viewByReference', { reference })) as {
    value: { attachments: { name: string; sha256: string }[] }
  }
  const original = readFileSync(join(redress.folder, 'Workshop system', 'Repair log 2023–2026.pdf'))
  expect(kept.value.attachments.find(({ name }) => name.startsWith('Repair log'))?.sha256).toBe(
    createHash('sha256').update(original).digest('hex'),
  )
})
