import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { civilDate } from '#shared/domain/civil-date.ts'
import { mergeLetter, type LetterValues } from '#shared/domain/letter-merge.ts'
import type { LetterTemplate } from '#shared/domain/letter-template.ts'
import { printableLetter } from '#engine/letters/compose.ts'
import type { PrintableLetter } from '#engine/letters/printable.ts'
import { createLetterPrinter, type LetterPrinter } from '#engine/letters/printer.ts'
import { readLetterTemplates } from '#engine/letters/templates.ts'

/** The project's root; tests run from there. */
const root = resolve(import.meta.dirname, '../../..')
export const lettersDir = join(root, 'resources/letters')
export const fontsDir = join(root, 'build/resources/fonts')

/** The shipped templates. */
export const templates = readLetterTemplates(lettersDir)

/** A printer over the real fonts, real Typst file and real compiler; makes sure the fonts are there. */
export function realPrinter(open?: Parameters<typeof createLetterPrinter>[1]): LetterPrinter {
  execFileSync(process.execPath, [join(root, 'scripts/copy-fonts.mjs'), fontsDir])
  const wasm = 'node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm'
  return createLetterPrinter({ fontsDir, lettersDir, wasmPath: join(root, wasm) }, open)
}

/** The template with values in a frame of invented names. */
export function letterOf(
  template: LetterTemplate,
  values: LetterValues,
  facts: readonly string[],
  change: Partial<PrintableLetter> = {},
): PrintableLetter {
  const printable = printableLetter(mergeLetter(template, values, new Set(facts)), {
    template,
    words: templates.words('en'),
    dateOrder: 'day-first',
    paper: 'a4',
    organisation: {
      name: 'Quillhaven Care Equipment',
      address: '14 Example Wharf\nLeeds LS1 0XX',
      email: 'privacy@quillhaven.example',
      phone: '',
      officerTitle: 'Privacy Officer',
    },
    officerName: 'Rosalind Achterberg',
    recipient: ['Imogen Sallowby', '3 Invented Row', 'Leeds LS0 0XX'],
    reference: 'QH-2026-0127',
    theirReference: '',
    date: civilDate('2026-06-24'),
    auditHead: '#4812 plum harbour seven lantern copper tide',
    draft: false,
  })
  return { ...printable, ...change }
}

/** A letter whose body is these paragraphs. */
export function plainLetter(
  paragraphs: readonly string[],
  change: Partial<PrintableLetter> = {},
): PrintableLetter {
  const template = templates.byId('acknowledgement', 'en')
  if (!template) throw new Error('the acknowledgement is missing')
  const content = paragraphs.map((text) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text }],
  }))
  return { ...letterOf(template, {}, []), body: { type: 'doc', content }, ...change }
}

/** What a PDF tool says about the bytes. Debian's pdfinfo complains about every Typst PDF on stderr; that is ignored. */
export function pdfTool(tool: 'pdfinfo' | 'pdftotext' | 'qpdf', pdf: Uint8Array, ...args: string[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'redress-letter-')), 'letter.pdf')
  writeFileSync(file, pdf)
  const after = tool === 'pdfinfo' ? [] : ['-']
  const run = spawnSync(tool, [...args, file, ...after], { encoding: 'utf8', maxBuffer: 64 << 20 })
  if (run.error) throw run.error
  return run.stdout
}

/** The text of the PDF with every run of white space as one space, as it is compared. */
export function pdfText(pdf: Uint8Array): string {
  return oneLine(pdfTool('pdftotext', pdf, '-enc', 'UTF-8'))
}

/** White space as single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
