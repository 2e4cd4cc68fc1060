import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { LETTERS_AT_ONCE } from '#shared/contract/letters.ts'
import type { PrintableLetter } from '#engine/letters/printable.ts'
import type { LetterPrinter } from '#engine/letters/printer.ts'
import { startElectron } from '../e2e/harness/electron.ts'
import { letterOf, templates } from '../engine/letters/letter-bench.ts'
import { fontConfiguration, letterDocument, letterFoot, letterHtml } from './letter-peers.ts'
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

/** Each letter as a tagged PDF in the folder, by the product's own printer, as many at once as in a batch. */
export async function printOurs(
  printer: LetterPrinter,
  folder: string,
  letters: readonly PrintableLetter[],
): Promise<void> {
  const left = letters.entries()
  const printing = Array.from({ length: LETTERS_AT_ONCE }, async () => {
    for (const [at, letter] of left) writeFileSync(join(folder, `${at}.pdf`), await printer.letterPdf(letter))
  })
  await Promise.all(printing)
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
  const fonts = join(folder, 'fonts.conf')
  writeFileSync(fonts, fontConfiguration(join(folder, 'font-cache')))
  const env = { ...process.env, FONTCONFIG_FILE: fonts }
  spawnSync(process.env['SOFFICE'] ?? 'soffice', args, { stdio: 'ignore', env })
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

/** What the printing program writes with. */
type Files = { readonly writeFileSync: (path: string, bytes: Uint8Array) => void }

/**
 * Seconds a hidden window, which stays, takes to load each letter as a page and give it as PDF; its own start is not in
 * them. The PDFs lie in the folder afterwards.
 */
export async function printWithElectron(
  app: ElectronApplication,
  folder: string,
  letters: readonly PrintableLetter[],
): Promise<number> {
  const pages = letters.map((letter, at) => {
    const file = join(folder, `${at}.html`)
    writeFileSync(file, letterHtml(letter))
    return { file, foot: letterFoot(letter), target: join(folder, `${at}.pdf`) }
  })
  return app.evaluate(async ({ BrowserWindow }, pages) => {
    const { writeFileSync } = process.mainModule?.require('node:fs') as Files
    const window = new BrowserWindow({ show: false })
    await window.loadURL('data:text/html,<!doctype html>')
    const started = performance.now()
    for (const { file, foot, target } of pages) {
      await window.loadFile(file)
      const printed = await window.webContents.printToPDF({
        pageSize: 'A4',
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: foot,
        // inches, as everywhere in printToPDF
        margins: { top: 20 / 25.4, bottom: 22 / 25.4, left: 25 / 25.4, right: 25 / 25.4 },
      })
      writeFileSync(target, printed)
    }
    const seconds = (performance.now() - started) / 1000
    window.destroy()
    return seconds
  }, pages)
}
