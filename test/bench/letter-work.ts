import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { blockText } from '#shared/domain/letter-text.ts'
import type { PrintableLetter } from '#engine/letters/printable.ts'
import type { LetterPrinter } from '#engine/letters/printer.ts'
import { startElectron } from '../e2e/harness/electron.ts'
import { letterOf, templates } from '../engine/letters/letter-bench.ts'
import { numbersFrom } from './many-cases.ts'

const FIRST = ['Imogen', 'Łukasz', 'Zoë', 'Søren', 'Yusra', 'Callum', 'Nuala', 'Oskar']
const LAST = ['Sallowby', 'Ångström', 'Okparaeke', 'Tenterden', 'Quillfeather', 'Marshwater']

/** Letters of one page, each to somebody else; the same for the same count and seed. No two seeds share a letter. */
export function seededLetters(count: number, seed = 0): PrintableLetter[] {
  const template = templates.byId('acknowledgement', 'en')
  const example = templates.examples('acknowledgement').find(({ paper }) => paper === 'a4')
  if (template === undefined || example === undefined) throw new Error('no acknowledgement')
  const number = numbersFrom(23 + seed)
  const pick = (list: readonly string[]) => list[Math.floor(number() * list.length)] ?? ''
  return Array.from({ length: count }, (_, at) => {
    const personName = `${pick(FIRST)} ${pick(LAST)}`
    const caseReference = `QH-2026-${String(seed * 1000 + at + 1).padStart(4, '0')}`
    const values = { ...example.values, personName, recipientGreeting: personName, caseReference }
    const recipient = [personName, `${at + 1} Invented Row`, 'Leeds LS0 0XX']
    return letterOf(template, values, example.facts, {
      recipient,
      references: [{ label: templates.words('en').labels.ourReference, value: caseReference }],
    })
  })
}

/** Each letter as a tagged PDF, by the product's own printer. */
export async function printOurs(printer: LetterPrinter, letters: readonly PrintableLetter[]): Promise<void> {
  for (const letter of letters) await printer.letterPdf(letter)
}

/** The paragraphs of a letter from its head to its signature, lines within one separated by line ends. */
export function paragraphsOf(letter: PrintableLetter): string[] {
  return [
    [letter.letterhead.name, ...letter.letterhead.lines].join('\n'),
    letter.recipient.join('\n'),
    [...letter.references.map(({ label, value }) => `${label}: ${value}`), letter.dateText].join('\n'),
    ...letter.body.content.map(blockText),
    [letter.signature.closing, letter.signature.name, ...letter.signature.lines].join('\n'),
    `${letter.labels.auditTrail} ${letter.auditHead}`,
  ].filter((text) => text !== '')
}

/** The letter as a web page, for printToPDF. */
export function letterHtml(letter: PrintableLetter): string {
  const rows = paragraphsOf(letter).map((text) => `<p>${escaped(text).replaceAll('\n', '<br>')}</p>`)
  rows.splice(3, 0, `<h1>${escaped(letter.subject)}</h1>`)
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(letter.title)}</title>
<style>body{font:11pt serif;margin:20mm 25mm}h1{font-size:13pt}</style>${rows.join('')}</html>`
}

/** The letter as a flat OpenDocument text, for LibreOffice. */
export function letterDocument(letter: PrintableLetter): string {
  const rows = paragraphsOf(letter).map(
    (text) => `<text:p>${escaped(text).replaceAll('\n', '<text:line-break/>')}</text:p>`,
  )
  rows.splice(3, 0, `<text:h text:outline-level="1">${escaped(letter.subject)}</text:h>`)
  const of = (name: string) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${of('office')} ${of('text')} office:version="1.3"
office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>${rows.join('')}</office:text></office:body></office:document>`
}

/**
 * Has LibreOffice, without a window, write each letter as a tagged PDF into the folder; one start for all of them. Says
 * whether it did: a LibreOffice without Writer writes none and calls that no failure. `SOFFICE` names another program.
 */
export function printWithLibreOffice(folder: string, letters: readonly PrintableLetter[]): boolean {
  const names = letters.map((letter, at) => {
    const name = join(folder, `${at}.fodt`)
    writeFileSync(name, letterDocument(letter))
    return name
  })
  const target = join(folder, 'pdf')
  rmSync(target, { recursive: true, force: true })
  const tagged = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const args = [profile, '--headless', '--convert-to', tagged, '--outdir', target, ...names]
  spawnSync(process.env['SOFFICE'] ?? 'soffice', args, { stdio: 'ignore' })
  return existsSync(target) && readdirSync(target).length === letters.length
}

/** An Electron of the prepared runtime with nothing of ours in it. */
export function bareElectron(
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<ElectronApplication> {
  const program = join(folder, 'program')
  mkdirSync(program, { recursive: true })
  writeFileSync(join(program, 'package.json'), '{ "name": "bare", "version": "1.0.0", "main": "main.cjs" }')
  writeFileSync(
    join(program, 'main.cjs'),
    'require("electron").app.on("window-all-closed", () => undefined)\n',
  )
  return startElectron(join(folder, 'home'), { program, environment })
}

/**
 * Seconds a hidden window takes to give each page as PDF; its own start is not in them. The words change in one page that
 * stays: loading each anew takes ten times as long.
 */
export function printWithElectron(
  app: ElectronApplication,
  letters: readonly PrintableLetter[],
): Promise<number> {
  return app.evaluate(async ({ BrowserWindow }, pages) => {
    const window = new BrowserWindow({ show: false })
    const { webContents } = window
    await window.loadURL('data:text/html,<!doctype html>')
    const started = performance.now()
    for (const page of pages) {
      const written = `document.documentElement.innerHTML = ${JSON.stringify(page)}; null`
      await webContents.executeJavaScript(written)
      await webContents.printToPDF({ preferCSSPageSize: true, pageSize: 'A4' })
    }
    const seconds = (performance.now() - started) / 1000
    window.destroy()
    return seconds
  }, letters.map(letterHtml))
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
