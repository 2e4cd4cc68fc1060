import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OfficeWords } from '#shared/domain/letter-words.ts'
import { dateAnnexInput, type DateAnnex } from './date-annex.ts'
import {
  bodyTexts,
  familyFor,
  uncoveredCharacters,
  withCodePoints,
  type UncoveredCharacter,
} from './coverage.ts'
import { readFontShelf, type FontFamily, type FontShelf } from './fonts.ts'
import { shelfFor } from './han-fonts.ts'
import { kitInput } from './kit.ts'
import { recordSheetInput, type RecordSheet } from './record-sheet.ts'
import { regulatorBundleInput, type RegulatorBundle } from './regulator-bundle.ts'
import { printedTexts, type PrintableLetter, type RecoveryKitSheet } from './printable.ts'
import { openPressThreads } from './press-threads.ts'
import { readCompiler, type PressParts, type PrintJob, type TypstPress } from './typst.ts'
import { yearlyReportInput, type YearlyReport } from './yearly-report.ts'

/** Prints letters and recovery kits to tagged PDF, in this process, without files and without the network. */
export type LetterPrinter = {
  /** The PDF. The same letter gives the same bytes. Throws `UncoveredCharacters`, or when a final letter has something open. */
  readonly letterPdf: (input: PrintableLetter) => Promise<Uint8Array>
  /** The annex that explains a date. The same annex gives the same bytes. Throws `UncoveredCharacters`. */
  readonly dateAnnexPdf: (annex: DateAnnex) => Promise<Uint8Array>
  /** A certificate or a record of searches. The same sheet gives the same bytes. Throws `UncoveredCharacters`. */
  readonly recordPdf: (sheet: RecordSheet) => Promise<Uint8Array>
  /**
   * The bundle for the regulator. The same bundle gives the same bytes. It gives back what others wrote, so a character
   * no shipped font has is printed as its code point, `[U+13E3]`, and stops nothing.
   */
  readonly bundlePdf: (bundle: RegulatorBundle) => Promise<Uint8Array>
  /** The numbers of a year. The same report gives the same bytes. Throws `UncoveredCharacters`. */
  readonly yearlyReportPdf: (report: YearlyReport) => Promise<Uint8Array>
  /** One page. The same sheet gives the same bytes. */
  readonly kitPdf: (input: RecoveryKitSheet) => Promise<Uint8Array>
  /** The characters of the letter that no shipped font can print, with their places; empty when it can be printed. */
  readonly uncovered: (input: PrintableLetter) => Promise<readonly UncoveredCharacter[]>
  /** Ends the compiler and what it still prints; the next print starts another. */
  readonly end: () => void
}

/** Where the printer finds its parts: absolute paths. */
export type LetterPrinterOptions = {
  /** Holds the fonts and `fonts.json` that `scripts/copy-fonts.mjs` made. */
  readonly fontsDir: string
  /** Holds letter.typ and kit.typ. */
  readonly lettersDir: string
  /** The Typst compiler's WebAssembly file. */
  readonly wasmPath: string
}

/** Thrown when text has characters that would print as boxes; the message names code points only, no content. */
export class UncoveredCharacters extends Error {
  readonly characters: readonly UncoveredCharacter[]
  constructor(characters: readonly UncoveredCharacter[]) {
    super(`no font for ${characters.map(({ codePoint }) => codePoint).join(', ')}`)
    this.name = 'UncoveredCharacters'
    this.characters = characters
  }
}

const FINAL_INK = '#181D20'

/** The compiler, and the fonts it has. */
type Press = Pick<TypstPress, 'print' | 'end'> & { readonly shelf: FontShelf }

/** A printer that starts its compiler at the first use and keeps it, on threads of its own unless `open` says otherwise. */
export function createLetterPrinter(
  options: LetterPrinterOptions,
  open: (parts: PressParts) => TypstPress | Promise<TypstPress> = openPressThreads,
): LetterPrinter {
  let opening: Promise<Press> | undefined
  const press = (): Promise<Press> => {
    opening ??= startPress(options, open).catch((error: unknown) => {
      // A failed start (a file missing) is tried again next time.
      opening = undefined
      throw error
    })
    return opening
  }
  return {
    uncovered: async (input) => uncoveredIn(input, (await press()).shelf),
    letterPdf: async (input) => {
      const { shelf, print } = await press()
      const uncovered = uncoveredIn(input, shelf)
      if (uncovered.length > 0) throw new UncoveredCharacters(uncovered)
      const families = familiesFor(allTexts(input), input, shelf)
      const tree = letterInput(input, families)
      const { logo } = input.letterhead
      const pictures = logo === undefined ? {} : { 'logo.png': logo.png }
      const setIn = (look: Look): Promise<Uint8Array> =>
        print(job('letter.typ', 'letter', { ...tree, ...look }, families, pictures))
      return fewestPages(setIn)
    },
    dateAnnexPdf: async (annex) => printTree(await press(), 'date-annex.typ', 'annex', dateAnnexInput(annex)),
    recordPdf: async (sheet) =>
      printTree(await press(), 'record-sheet.typ', 'sheet', recordSheetInput(sheet)),
    bundlePdf: async (bundle) => {
      const started = await press()
      const tree = withCodePoints(regulatorBundleInput(bundle), started.shelf)
      return printCovered(started, 'regulator-bundle.typ', 'bundle', tree)
    },
    yearlyReportPdf: async (report) =>
      printTree(await press(), 'yearly-report.typ', 'report', yearlyReportInput(report)),
    kitPdf: async (input) => {
      const { shelf, print } = await press()
      const families = shelf.filter(({ family, always }) => always || family === 'Noto Sans')
      return print(job('kit.typ', 'kit', kitInput(input, await readWords(options.lettersDir)), families))
    },
    end: () => {
      // one that is not started yet prints nothing that must end
      void opening?.then(
        (started) => started.end(),
        () => undefined,
      )
    },
  }
}

/** The tree as the Typst file finds it, under that name, beside the pictures. */
function job(
  file: string,
  name: string,
  tree: unknown,
  families: readonly FontFamily[],
  pictures: PrintJob['files'] = {},
): PrintJob {
  const files = { [`${name}.json`]: Buffer.from(JSON.stringify(tree)), ...pictures }
  return { file, files, families: families.map(({ family }) => family) }
}

/** How a letter is set: a little closer or not, its foot reading "1 / 1" or counted, which takes twice as long. */
type Look = { readonly dense: boolean; readonly onePage: boolean }

/**
 * Set a little closer where that saves a page: nobody wants a second sheet for the signature. Most letters have one page,
 * so that is supposed first; only a letter that has more is set again with its pages counted.
 */
async function fewestPages(setIn: (look: Look) => Promise<Uint8Array>): Promise<Uint8Array> {
  const wide = await setIn({ dense: false, onePage: true })
  const pages = pagesOf(wide)
  if (pages === 1) return wide
  const dense = await setIn({ dense: true, onePage: pages === 2 })
  if (pagesOf(dense) < pages) return dense
  return setIn({ dense: false, onePage: false })
}

/** The number of pages, as the compiler's page tree has it. */
function pagesOf(pdf: Uint8Array): number {
  const count = Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Pages[^>]*?\/Count (\d+)/)
  return Number(count?.[1] ?? Number.NaN)
}

type Tree = Pick<PrintableLetter, 'language' | 'letterhead' | 'place'>

/** A tree of texts with a letterhead as PDF; the tree's characters are checked first. */
function printTree(press: Press, file: string, name: string, tree: Tree): Promise<Uint8Array> {
  const uncovered = textsIn(tree).flatMap((text) => uncoveredCharacters(text, press.shelf, name))
  if (uncovered.length > 0) throw new UncoveredCharacters(uncovered)
  return printCovered(press, file, name, tree)
}

/** The same for a tree whose characters all have a font. */
function printCovered({ shelf, print }: Press, file: string, name: string, tree: Tree): Promise<Uint8Array> {
  const texts = textsIn(tree)
  const families = familiesFor(texts.join('').replaceAll('\n', ''), tree, shelf)
  return print(job(file, name, framed(tree, families), families))
}

async function startPress(
  { fontsDir, lettersDir, wasmPath }: LetterPrinterOptions,
  open: (parts: PressParts) => TypstPress | Promise<TypstPress>,
): Promise<Press> {
  const names = readdirSync(lettersDir).filter((name) => name.endsWith('.typ'))
  const [shelf, code, ...texts] = await Promise.all([
    readFontShelf(fontsDir),
    readCompiler(wasmPath),
    ...names.map((name) => readFile(join(lettersDir, name), 'utf8')),
  ])
  const sources = Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']))
  const { print, end } = await open({ fontsDir, shelf, code, sources })
  return { shelf, print, end }
}

/** The words of the sheets the office keeps for itself. */
async function readWords(lettersDir: string): Promise<OfficeWords> {
  return OfficeWords.parse(JSON.parse(await readFile(join(lettersDir, 'words', 'en.json'), 'utf8')))
}

function uncoveredIn(input: PrintableLetter, shelf: FontShelf): UncoveredCharacter[] {
  return [
    ...printedTexts(input).flatMap(({ part, text }) => uncoveredCharacters(text, shelf, part)),
    ...bodyTexts(input.body).flatMap(({ block, text }) => uncoveredCharacters(text, shelf, 'body', block)),
  ]
}

/**
 * What the Typst file would search the whole letter for, which takes longer than setting it: a word that may have to
 * break, and Arabic. Null of a draft, in which an open field's instruction stands against the words beside it.
 */
function looks(input: PrintableLetter): { longestWord: number | null; arabic: boolean } {
  const texts = [...printedTexts(input), ...bodyTexts(input.body)].map(({ text }) => text)
  const words = texts.flatMap((text) => text.match(/[^\s\p{Lo}\p{M}]+/gu) ?? [])
  return {
    longestWord: input.draft ? null : words.reduce((longest, word) => Math.max(longest, word.length), 0),
    arabic: texts.some((text) => /\p{Script_Extensions=Arabic}/u.test(text)),
  }
}

function allTexts(input: PrintableLetter): string {
  return [...printedTexts(input), ...bodyTexts(input.body)].map(({ text }) => text).join('')
}

/** The families this text is set in: the always-loaded ones and, in shelf order, those it needs besides. */
function familiesFor(
  text: string,
  { language, place = '' }: Pick<PrintableLetter, 'language' | 'place'>,
  shelf: FontShelf,
): FontFamily[] {
  const ordered = shelfFor(shelf, { language, place, text })
  const needed = new Set([...new Set(text)].map((character) => familyFor(character, ordered)))
  return ordered.filter((family) => family.always || needed.has(family))
}

/** The tree that letter.typ walks. Every value in it is text, a number or a truth. */
function letterInput(input: PrintableLetter, families: readonly FontFamily[]) {
  const [year, month, day] = input.date.split('-').map(Number)
  return {
    ...framed(input, families),
    ...looks(input),
    watermark: input.draft && input.onScreen !== true,
    date: { year, month, day },
    footer: input.auditHead === '' ? '' : `${input.labels.auditTrail} ${input.auditHead}`,
  }
}

/** What every sheet with a letterhead needs: language, colour and fonts in the form the Typst files take. */
function framed<Input extends Pick<PrintableLetter, 'language' | 'letterhead'>>(
  input: Input,
  families: readonly FontFamily[],
) {
  const [language = 'en', region] = input.language.split('-')
  return {
    ...input,
    language,
    region: region?.length === 2 ? region.toLowerCase() : null,
    letterhead: {
      ...input.letterhead,
      accent: readableAccent(input.letterhead.accent),
      footer: input.letterhead.footer ?? [],
      // the picture itself goes beside the data, as a file
      logo: logoHeight(input.letterhead.logo),
    },
    fonts: families.map(({ family }) => family),
  }
}

/** How high the logo stands, in millimetres: as high as there is room, and at most 70 wide; null for none. */
function logoHeight(logo: PrintableLetter['letterhead']['logo']): number | null {
  return logo === undefined ? null : Math.min(14, (70 * logo.height) / logo.width)
}

/** Every text in a tree that is about to be printed. */
function textsIn(tree: unknown): string[] {
  if (typeof tree === 'string') return [tree]
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(textsIn) : []
}

/** The accent where it reads on white paper (contrast 4.5 or more, WCAG 1.4.3), else ink. */
function readableAccent(accent: string | undefined): string {
  if (!accent || !/^#[0-9A-Fa-f]{6}$/.test(accent)) return FINAL_INK
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(accent.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return 1.05 / (luminance + 0.05) >= 4.5 ? accent : FINAL_INK
}
