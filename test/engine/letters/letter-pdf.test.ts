import { homedir, hostname, tmpdir } from 'node:os'
import { beforeAll, describe, expect, it } from 'vitest'
import { mergeLetter } from '#shared/domain/letter-merge.ts'
import { blockText } from '#shared/domain/letter-text.ts'
import type { LetterDoc } from '#shared/domain/letter.ts'
import { UncoveredCharacters } from '#engine/letters/printer.ts'
import { letterOf, oneLine, pdfText, pdfTool, plainLetter, realPrinter, templates } from './letter-bench.ts'

const printer = realPrinter()
// The compiler's 28 MB are compiled once per process; on a busy machine that takes longer than a test may.
beforeAll(() => printer.letterPdf(plainLetter(['Ready.'])), 60_000)
const examples = templates
  .all()
  .flatMap((template) =>
    templates
      .examples(template.id)
      .map((example) => ({ template, example, name: `${template.id} ${example.name}` })),
  )

/** The texts the merged letter prints, as single lines. */
function printedWords(doc: LetterDoc): string[] {
  return doc.content
    .flatMap((block) => blockText(block).split('\n'))
    .map(oneLine)
    .filter((text) => text !== '')
}

describe('a printed letter', () => {
  it.each(examples)(
    '$name: every word of it is in the PDF, which is tagged and titled',
    async ({ template, example }) => {
      const letter = letterOf(template, example.values, example.facts, { paper: example.paper })
      const pdf = await printer.letterPdf(letter)
      const text = pdfText(pdf).replace(/- /g, '-')
      const { doc } = mergeLetter(template, example.values, new Set(example.facts))
      for (const words of printedWords(doc)) expect(text).toContain(words.replace(/- /g, '-'))
      const info = pdfTool('pdfinfo', pdf)
      expect(info).toMatch(/Tagged:\s+yes/)
      expect(info).toMatch(new RegExp(`Title:\\s+${letter.title.replace('?', '\\?')}`))
      expect(info).toMatch(example.paper === 'a4' ? /\(A4\)/ : /\(letter\)/)
    },
  )

  it('carries letterhead, recipient, reference, date, signature and the head of the audit trail', async () => {
    const text = pdfText(await printer.letterPdf(plainLetter(['Something.'])))
    for (const part of [
      'Quillhaven Care Equipment',
      '14 Example Wharf',
      'privacy@quillhaven.example',
      'Imogen Sallowby 3 Invented Row Leeds LS0 0XX',
      'Our reference: QH-2026-0127',
      '24 June 2026',
      'Yours sincerely Rosalind Achterberg Privacy Officer',
      'Audit trail #4812 plum harbour seven lantern copper tide',
    ]) {
      expect(text).toContain(part)
    }
  })

  it('states its language, and holds no script, action, file or link', async () => {
    const pdf = await printer.letterPdf(plainLetter(['https://example.example/ and javascript:alert(1)']))
    const inside = pdfTool('qpdf', pdf, '--qdf', '--object-streams=disable')
    expect(inside).toMatch(/\/Lang \(en(-[A-Za-z]{2})?\)/)
    expect(inside).not.toMatch(/\/(JavaScript|JS|OpenAction|Launch|EmbeddedFile|AA|URI|SubmitForm|GoToR)\b/)
  })

  it('says nothing of the machine it was made on, and no date but its own', async () => {
    const pdf = await printer.letterPdf(plainLetter(['Something.']))
    const inside = pdfTool('qpdf', pdf, '--qdf', '--object-streams=disable')
    for (const trace of [`${homedir()}/`, hostname(), process.cwd(), 'node_modules', 'Redress', tmpdir()]) {
      expect(inside).not.toContain(trace)
    }
    expect(inside).toContain('20260624')
    expect(new Set(inside.match(/D:\d{8}/g))).toEqual(new Set(['D:20260624']))
  })

  it('is the same to the byte each time, on any printer', async () => {
    const letter = plainLetter(['Something.', 'Something else.'])
    const first = await printer.letterPdf(letter)
    await printer.letterPdf(plainLetter(['Между тем: Ωmega']))
    expect(await printer.letterPdf(letter)).toEqual(first)
    expect(await realPrinter().letterPdf(letter)).toEqual(first)
  })

  it('shows text that looks like code, markup or escapes exactly as it was typed', async () => {
    const hostile = [
      '#eval("1+1") #read("/etc/passwd") #panic("x")',
      '{{case.person}} ${process.env} $x^2$ *bold* _it_ `code` @ref <label>',
      '<script>alert(1)</script><img src=file:///etc/passwd></style>@import',
      '\\u202e \\n \\ // no comment /* nor this */ = heading - list + enum',
      "it's “quoted” -- and --- dashed ... ~ 'so' \"be it\"",
    ]
    const pdf = await printer.letterPdf(
      plainLetter(hostile, { subject: hostile[0] ?? '', recipient: [hostile[2] ?? ''] }),
    )
    const text = pdfText(pdf).replace(/- /g, '-')
    for (const line of hostile) expect(text).toContain(line.replace(/- /g, '-'))
    expect(text).not.toContain('root:')
  })

  it('stays inside its margins when a word is longer than the line', async () => {
    const word = 'a1b2c3d4'.repeat(40)
    const boxes = pdfTool('pdftotext', await printer.letterPdf(plainLetter([word])), '-bbox')
    const rights = [...boxes.matchAll(/xMax="([\d.]+)"/g)].map((match) => Number(match[1]))
    expect(Math.max(...rights)).toBeLessThan(595.3 - 60)
  })

  it('prints scripts beyond Latin with the fall-back fonts, embedded', async () => {
    const pdf = await printer.letterPdf(plainLetter(['Ковальчук, Παπαδόπουλος, Łódź, Nguyễn, Kererū']))
    expect(pdfText(pdf)).toContain('Ковальчук, Παπαδόπουλος, Łódź, Nguyễn, Kererū')
  })
})

describe('letters printed at the same moment', () => {
  it('each get the fonts they need', async () => {
    const fresh = realPrinter()
    const words = ['नमस्ते', 'Ƃƃ', 'plain', 'محمد', 'नमस्ते again']
    const pdfs = await Promise.all(words.map((text) => fresh.letterPdf(plainLetter([text]))))
    for (const [index, text] of words.entries()) {
      const again = await fresh.letterPdf(plainLetter([text]))
      expect(pdfs[index]).toEqual(again)
    }
  })
})

describe('a letter that must not be printed', () => {
  it('is refused when a character has no glyph, and the character and its place are named', async () => {
    const letter = plainLetter(['All is well.', 'Signed 𓀀 by Ꮳ'], { recipient: ['தமிழ்'] })
    const uncovered = await printer.uncovered(letter)
    expect(uncovered).toContainEqual({
      character: '𓀀',
      codePoint: 'U+13000',
      part: 'body',
      block: 2,
      before: 'Signed ',
    })
    expect(uncovered).toContainEqual(expect.objectContaining({ character: 'Ꮳ', part: 'body', block: 2 }))
    expect(uncovered).toContainEqual(expect.objectContaining({ character: 'த', part: 'recipient' }))
    await expect(printer.letterPdf(letter)).rejects.toThrow(UncoveredCharacters)
    await expect(printer.letterPdf(letter)).rejects.not.toThrow('Signed')
  })

  it('is refused when a hidden character reached it past the merge', async () => {
    await expect(printer.letterPdf(plainLetter(['abc\u202Edef']))).rejects.toThrow('U+202E')
  })

  it('is refused when it is final and a field is open, and printed with marks while it is a draft', async () => {
    const template = templates.byId('extension-notice', 'en')
    if (!template) throw new Error('no extension notice')
    const facts = ['regime=nz-privacy', 'kind=access', 'case=request']
    await expect(printer.letterPdf(letterOf(template, {}, facts))).rejects.toThrow('unfilled')
    const draft = pdfText(
      await printer.letterPdf(letterOf(template, {}, facts, { draft: true, missing: ['the reasons'] })),
    )
    expect(draft).toContain('[say why]')
    expect(draft).toContain('[missing: the reasons]')
    expect(draft).toContain('Draft')
  })

  it('is refused when it holds a node the printer does not know', async () => {
    const unmerged: LetterDoc = {
      type: 'doc',
      content: [{ type: 'when', attrs: { fact: 'agent' }, content: [{ type: 'paragraph' }] }],
    }
    await expect(printer.letterPdf(plainLetter([], { body: unmerged }))).rejects.toThrow('unknown block node')
  })
})
