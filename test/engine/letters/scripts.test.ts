import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { homedir, hostname, tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { civilDate } from '#shared/domain/civil-date.ts'
import { readFontShelf, type FontShelf } from '#engine/letters/fonts.ts'
import { shelfFor } from '#engine/letters/han-fonts.ts'
import type { RecordSheet } from '#engine/letters/record-sheet.ts'
import { fontsDir, pdfText, pdfTool, plainLetter, realPrinter } from './letter-bench.ts'

const printer = realPrinter()
let shelf: FontShelf
beforeAll(async () => {
  shelf = await readFontShelf(fontsDir)
  await printer.letterPdf(plainLetter(['Ready.']))
}, 60_000)

const NAMES = [
  'Zoë Ångström',
  'Łukasz Żółć',
  'Tāmaki Makaurau, Ngāti Kahungunu ki Wairarapa',
  '王小明',
  '山田花子さん',
  '김민수',
  'สมชาย ใจดี',
  'नमस्ते श्री प्रकाश',
  '😀 👍🏽 ❤ 🇳🇿',
]
/** Names of writing that runs from right to left. */
const RIGHT_TO_LEFT = ['محمد بن علي', 'فاطمة الزهراء', 'أحمد الآن', 'گچپژ', 'ڈاکٹر ٹھیک', 'שרה כהן']

/** The words without the marks by which pdftotext shows which way they run. */
const plain = (text: string) => text.replaceAll(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
const words = (pdf: Uint8Array) => plain(pdfText(pdf))

const sheet: RecordSheet = {
  language: 'en',
  paper: 'a4',
  title: 'Record of searches',
  reference: 'QH-2026-0127',
  made: '24 June 2026',
  date: civilDate('2026-06-24'),
  lead: 'Where we looked.',
  letterhead: { name: 'Quillhaven Care Equipment', lines: [] },
  footer: 'Audit trail',
  parts: [
    { kind: 'list', title: 'Names', items: [...NAMES, ...RIGHT_TO_LEFT] },
    { kind: 'facts', title: 'Facts', facts: RIGHT_TO_LEFT.map((value) => ({ label: 'Person', value })) },
  ],
}

describe('names of every script', () => {
  it.each(NAMES)('%s stands in the text of a letter as it was typed', async (name) => {
    const letter = plainLetter([`We wrote to ${name} in May.`], { recipient: [name], subject: name })
    const text = words(await printer.letterPdf(letter))
    expect(text.split(name).length - 1).toBe(3)
  })

  it.each(RIGHT_TO_LEFT)('%s stands there in the order in which it is read', async (name) => {
    const letter = plainLetter([`We wrote to ${name} in May.`, 'Last.'], { recipient: [name], subject: name })
    expect(words(await printer.letterPdf(letter)).split(name).length - 1).toBe(3)
  })

  it('stand in record sheets just as in letters', async () => {
    const text = words(await printer.recordPdf(sheet))
    for (const name of [...NAMES, ...RIGHT_TO_LEFT]) expect(text).toContain(name)
  })

  it('may meet in one sentence, with numbers and Latin between them', async () => {
    const said = 'On 5 May 2026 محمد بن علي and שרה כהן wrote about 王小明, case QH-2026-0127, as you know.'
    const text = words(await printer.letterPdf(plainLetter([said, 'Last.', 'Words.'])))
    for (const part of [
      'محمد بن علي',
      'שרה כהן',
      'On 5 May 2026',
      'wrote about 王小明, case QH-2026-0127, as',
    ])
      expect(text).toContain(part)
  })

  it('are embedded with their fonts, all with a table that gives the characters back', async () => {
    const file = fileOf(await printer.letterPdf(plainLetter([[...NAMES, ...RIGHT_TO_LEFT].join(', ')])))
    const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .split('\n')
      .slice(2)
      .filter((line) => line !== '')
    expect(fonts.length).toBeGreaterThan(6)
    for (const line of fonts) expect(line).toMatch(/ yes yes yes +\d+ +0$/)
  })
})

describe('a paragraph from right to left', () => {
  const quoted = 'طلبت نسخة من بياناتي الشخصية في 15 مايو 2026 ولم أتلق أي رد حتى الآن.'

  it('ends at the right margin, and the next one begins at the left again', async () => {
    const pdf = await printer.letterPdf(
      plainLetter(['This is what you wrote:', quoted, 'We answer.', 'End.', '.']),
    )
    const boxes = pdfTool('pdftotext', pdf, '-bbox', '-enc', 'UTF-8')
    const edges = (word: RegExp, side: 'xMin' | 'xMax') =>
      boxes
        .split('\n')
        .filter((line) => word.test(line))
        .map((line) => Number(new RegExp(`${side}="([\\d.]+)"`).exec(line)?.[1]))
    expect(Math.max(...edges(/\p{Script=Arabic}/u, 'xMax'))).toBeGreaterThan(520)
    expect(Math.max(...edges(/>We</, 'xMin'))).toBeLessThan(75)
  })

  it('keeps its words in order on each of its lines', async () => {
    const text = words(await printer.letterPdf(plainLetter([quoted, 'a', 'b'])))
    expect(text).toContain('طلبت نسخة من بياناتي الشخصية في')
    expect(text).toContain('ولم أتلق أي رد حتى الآن')
  })
})

describe('a hyphen in a Spanish letter', () => {
  const spanish = (text: string) => plainLetter([text], { language: 'es' })

  it('is not repeated where a reference or an address breaks at it', async () => {
    const values = 'QH-2026-0127 proteccion-de-datos@larkmoor.example copias-de-febrero.zip'
    const said = Array.from({ length: 20 }, (_, at) => `${values} ${'y'.repeat(at + 1)}`).join(' ')
    const printed = pdfTool('pdftotext', await printer.letterPdf(spanish(said)), '-layout')
    const text = printed.replaceAll(/\s/g, '')
    expect(text).toContain(said.replaceAll(' ', ''))
  })

  it('lets a word longer than a line break inside the margins', async () => {
    const long = `https://larkmoor.example/${'politica-de-privacidad-'.repeat(8)}fin`
    const pdf = await printer.letterPdf(spanish(long))
    const rights = [...pdfTool('pdftotext', pdf, '-bbox').matchAll(/xMax="([\d.]+)"/g)]
    expect(Math.max(...rights.map((match) => Number(match[1])))).toBeLessThan(595.3 - 60)
  })
})

describe('writing without spaces', () => {
  it.each([
    '我在五月十五日要求取得我的个人信息副本但至今没有收到任何答复请尽快答复谢谢',
    'ผมขอสำเนาข้อมูลส่วนบุคคลของผมแต่ยังไม่ได้รับคำตอบกรุณาตอบกลับ',
  ])('%s breaks into lines inside the margins and gains no invisible characters', async (sentence) => {
    const long = sentence.repeat(4)
    const pdf = await printer.letterPdf(plainLetter([long]))
    const raw = pdfTool('pdftotext', pdf, '-enc', 'UTF-8')
    expect(raw.replaceAll(/\s/g, '')).toContain(long)
    const rights = [...pdfTool('pdftotext', pdf, '-bbox').matchAll(/xMax="([\d.]+)"/g)]
    expect(Math.max(...rights.map((match) => Number(match[1])))).toBeLessThan(595.3 - 60)
  })
})

describe('Chinese characters', () => {
  const first = (language: string, place: string, text: string) =>
    shelfFor(shelf, { language, place, text }).find(({ family }) => /(SC|JP|KR)$/.test(family))?.family

  it('are drawn in the forms of the language of the letter', () => {
    expect(first('ja', '', '直')).toBe('Noto Sans JP')
    expect(first('ko-KR', '', '直')).toBe('Noto Sans KR')
    expect(first('zh', 'JP-13', '直')).toBe('Noto Sans SC')
  })

  it('else in those of the syllables beside them, else of the place, else of China', () => {
    expect(first('en', '', '山田さん')).toBe('Noto Sans JP')
    expect(first('en', '', '金씨')).toBe('Noto Sans KR')
    expect(first('en', 'JP-13', '山田')).toBe('Noto Sans JP')
    expect(first('en-KR', '', '金')).toBe('Noto Sans KR')
    expect(first('en', 'GB', '王')).toBe('Noto Sans SC')
  })

  it('that only one country has are printed in any letter', async () => {
    const text = words(await printer.letterPdf(plainLetter(['𠮷野 and 们 and 돌'], { language: 'zh' })))
    expect(text).toContain('𠮷野 and 们 and 돌')
  })
})

describe('a letter in Latin letters', () => {
  it('is the same to the byte, whatever scripts were printed before it', async () => {
    const letter = plainLetter(['Dear Zoë Ångström and Łukasz Żółć, tēnā koe.'])
    const before = await printer.letterPdf(letter)
    await printer.letterPdf(plainLetter(['王小明 محمد 😀']))
    expect(await printer.letterPdf(letter)).toEqual(before)
  })

  it('reads no font but its own', async () => {
    const latin = shelf.filter(({ always }) => always).map(({ family }) => family)
    expect(latin).toEqual(['Source Serif 4'])
  })
})

describe('what a PDF in any script tells', () => {
  it('is nothing of user, machine, folder or program, and nothing in it acts', async () => {
    const file = fileOf(await printer.letterPdf(plainLetter([[...NAMES, ...RIGHT_TO_LEFT].join(', ')])))
    const inside = run('qpdf', '--qdf', '--object-streams=disable', file, '-')
    const told = run('exiftool', '-a', '-G1', '-s', '-PDF:all', '-XMP:all', file)
    const strings = run('strings', '-n', '4', file)
    const traces = [
      `/${userInfo().username}/`,
      hostname(),
      homedir(),
      process.cwd(),
      tmpdir(),
      'Redress',
      'node',
    ]
    for (const text of [inside, told, strings])
      for (const trace of traces.filter((each) => each.length > 3)) expect(text).not.toContain(trace)
    expect(inside).not.toMatch(/\/(JavaScript|JS|OpenAction|Launch|EmbeddedFile|AA|URI|SubmitForm|GoToR)\b/)
    for (const text of [inside, told, strings])
      expect(text).not.toMatch(/typst|krilla|xmp-writer|CreatorTool/i)
    expect(told).not.toMatch(/^\[PDF\]\s+(Creator|Producer)\s/m)
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found')
  })
})

function fileOf(pdf: Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), 'redress-script-')), 'letter.pdf')
  writeFileSync(file, pdf)
  return file
}

function run(tool: string, ...args: string[]): string {
  const { stdout, error } = spawnSync(tool, args, { encoding: 'latin1', maxBuffer: 64 << 20 })
  if (error) throw error
  return stdout
}
