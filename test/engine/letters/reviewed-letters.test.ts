import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { PDFDocument, PDFName, PDFString } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fieldsAsked, isFilled } from '#shared/domain/letter-merge.ts'
import { letterProblems } from '#shared/domain/letter-problems.ts'
import { isRequired } from '#shared/domain/letter-template.ts'
import { blockText, docText, eachBlock } from '#shared/domain/letter-text.ts'
import { oneLine, realPrinter, templates } from './letter-bench.ts'
import {
  fits,
  framed,
  otherLaws,
  profileSituations,
  written,
  type WrittenLetter,
} from './letter-situations.ts'

/**
 * Every letter in every profile it applies to, printed and compared with its reviewed text; under every other law its
 * words. After a change of wording: run this file with `-u`, read the difference in version control, commit both.
 */
const REVIEWED = join(import.meta.dirname, '../../fixtures/letters')
const profiles = profileSituations()
const laws = otherLaws(profiles)
const printed = profiles.flatMap((place) =>
  templates
    .all()
    .filter((template) => fits(template, place))
    .map((template) => ({ name: `${template.id}/${place.name}`, letter: written(template, place) })),
)
const reviewedBefore = existsSync(REVIEWED) ? filesUnder(REVIEWED) : []
const folder = mkdtempSync(join(tmpdir(), 'redress-letters-'))

/** Tools run once over all letters: starting each for each letter costs more than what it does. */
beforeAll(async () => {
  const printer = realPrinter()
  const files: string[] = []
  for (const { name, letter } of printed) {
    const file = join(folder, `${name.replace('/', '--')}.pdf`)
    writeFileSync(file, await printer.letterPdf(framed(letter)))
    files.push(file)
  }
  const each =
    'pdftotext -layout -enc UTF-8 "$f" "$f.txt"; pdfinfo "$f" > "$f.info" 2>/dev/null; qpdf --check "$f" > "$f.check" 2>&1 || echo broken >> "$f.check"'
  execFileSync('sh', ['-c', `for f in "$@"; do ${each}; done`, 'sh', ...files])
}, 240_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const made = (name: string, kind: 'txt' | 'info' | 'check'): string =>
  readFileSync(join(folder, `${name.replace('/', '--')}.pdf.${kind}`), 'utf8')

describe('every letter in every profile it applies to', () => {
  it.each(printed)('$name reads as it was reviewed', async ({ name }) => {
    const text = made(name, 'txt')
      .replace(/[ \t]+$/gm, '')
      .replace(/\f$/, '')
      .replace(/\f/g, '\n--- page ---\n')
      .trim()
    await expect(`${text}\n`).toMatchFileSnapshot(join(REVIEWED, `${name}.txt`))
  })

  it.each(printed)(
    '$name lacks nothing: no field is open and no required paragraph missing',
    ({ letter }) => {
      expect(letterProblems(letter.merged)).toEqual([])
    },
  )

  it.each(printed)(
    '$name is a sound, tagged, titled file in its language, with nothing active in it',
    async ({ name, letter }) => {
      const info = made(name, 'info')
      expect(info).toMatch(/^Tagged:\s+yes$/m)
      expect(/^Title:\s+(.*)$/m.exec(info)?.[1]).toBe(letter.merged.subject)
      expect(info).toMatch(/^JavaScript:\s+no$/m)
      expect(info).toMatch(/^Encrypted:\s+no$/m)
      expect(info).toMatch(letter.situation.place.startsWith('US') ? /\(letter\)/ : /\(A4\)/)
      expect(made(name, 'check')).toContain('No syntax or stream encoding errors found')
      const pdf = await PDFDocument.load(readFileSync(join(folder, `${name.replace('/', '--')}.pdf`)))
      const language = pdf.catalog.lookupMaybe(PDFName.of('Lang'), PDFString)
      expect(language?.asString()).toMatch(/^en(-[A-Za-z]{2})?$/)
    },
  )

  it.each(printed)(
    '$name shows every value it asks for and every paragraph the law requires',
    ({ name, letter }) => {
      const text = squeezed(made(name, 'txt'))
      for (const said of valuesShown(letter)) expect(text).toContain(squeezed(said))
      for (const said of requiredShown(letter)) expect(text).toContain(squeezed(said))
    },
  )

  it('has a reviewed text, and no text is left over from a letter that is gone', () => {
    const wanted = [
      ...printed.map(({ name }) => `${name}.txt`),
      ...templates
        .all()
        .flatMap((template) =>
          laws.some((law) => fits(template, law)) ? [`${template.id}/other-laws.txt`] : [],
        ),
    ]
    expect(reviewedBefore.toSorted()).toEqual(wanted.toSorted())
  })
})

describe('every letter under the laws of no printed profile', () => {
  it.each(templates.all())('$id reads as it was reviewed, and lacks nothing', async (template) => {
    const letters = laws.filter((law) => fits(template, law)).map((law) => written(template, law))
    for (const letter of letters) expect(letterProblems(letter.merged), letter.situation.name).toEqual([])
    if (letters.length === 0) return
    const words = letters.map(
      ({ situation, merged }) => `=== ${situation.name}: ${merged.subject}\n\n${docText(merged.doc)}\n`,
    )
    await expect(words.join('\n')).toMatchFileSnapshot(join(REVIEWED, template.id, 'other-laws.txt'))
  })
})

/** What the letter's fields hold, as far as its text prints them. */
function valuesShown({ template, merged, values }: WrittenLetter): string[] {
  const words = oneLine(docText(merged.doc))
  return fieldsAsked(template, merged.facts).flatMap((name) => {
    const value = values[name]
    if (value === undefined || !isFilled(value) || typeof value !== 'string') return []
    return words.includes(oneLine(value)) ? [value] : []
  })
}

/** The words of the paragraphs that the law requires in this letter. */
function requiredShown({ template, merged }: WrittenLetter): string[] {
  const due = new Set(
    template.required.filter((paragraph) => isRequired(paragraph, merged.facts)).map(({ clause }) => clause),
  )
  const shown: string[] = []
  eachBlock(merged.doc, (block) => {
    if (block.type !== 'required' || !due.has(block.attrs.clause)) return
    for (const inner of block.content) if (inner.type === 'paragraph') shown.push(blockText(inner))
  })
  expect(due.size === 0 || shown.length > 0 || merged.missingRequired.length === 0).toBe(true)
  return shown
}

/** Text without its white space, so that the ends of lines and pages do not matter. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}

function filesUnder(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)))
}
