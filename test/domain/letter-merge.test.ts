import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LetterDoc, type LetterBlock, type LetterInline } from '#shared/domain/letter.ts'
import type { LetterField } from '#shared/domain/letter-fields.ts'
import { fieldsAsked, mergeLetter, type MergeableLetter } from '#shared/domain/letter-merge.ts'
import { letterProblems } from '#shared/domain/letter-problems.ts'
import { docText } from '#shared/domain/letter-text.ts'

/** Any code points at all, surrogates and unassigned ones included. */
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x2fff }), fc.integer({ min: 0, max: 0x10ffff })), {
    maxLength: 40,
  })
  .map((codePoints) => String.fromCodePoint(...codePoints))

const text = (words: string): LetterInline => ({ type: 'text', text: words })
const field = (name: string): LetterInline => ({ type: 'field', attrs: { name } })
const line: LetterInline = { type: 'hardBreak' }
const p = (...content: LetterInline[]): LetterBlock => ({ type: 'paragraph', content })
const declared = (name: string, more: Partial<LetterField> = {}): LetterField => ({
  name,
  label: `Label of ${name}`,
  source: 'typed',
  hint: `say ${name}`,
  optional: false,
  long: false,
  many: false,
  ...more,
})
function letter(
  content: LetterBlock[],
  fields: LetterField[],
  required: MergeableLetter['required'] = [],
): MergeableLetter {
  return { subject: [text('Subject')], doc: { type: 'doc', content }, fields, required }
}
const none: ReadonlySet<string> = new Set()

describe('merging', () => {
  it('puts values in place of their fields', () => {
    const merged = mergeLetter(
      letter([p(text('Dear '), field('name'), text(','))], [declared('name')]),
      { name: 'Imogen' },
      none,
    )
    expect(docText(merged.doc)).toBe('Dear Imogen,')
    expect(merged.unfilled).toEqual([])
  })

  it('says which field is unfilled, what to do, and after which words', () => {
    const merged = mergeLetter(
      letter(
        [p(text('Hello.')), p(text('It is so because '), field('reason'), text('.'))],
        [declared('reason')],
      ),
      { reason: '  ' },
      none,
    )
    expect(merged.unfilled).toEqual([
      {
        field: 'reason',
        label: 'Label of reason',
        hint: 'say reason',
        where: { block: 2, before: 'It is so because ' },
      },
    ])
    expect(letterProblems(merged).map(({ code }) => code)).toEqual(['field-unfilled'])
  })

  it('shows an unfilled field of the subject as its instruction', () => {
    const merged = mergeLetter(
      { ...letter([p(text('x'))], [declared('ref')]), subject: [text('About '), field('ref')] },
      {},
      none,
    )
    expect(merged.subject).toBe('About [say ref]')
    expect(merged.unfilled[0]?.where).toEqual({ block: 0, before: 'About ' })
  })

  it('keeps only text whose facts hold: any of several, or the contrary of one', () => {
    const content: LetterBlock[] = [
      { type: 'when', attrs: { fact: 'regime=uk-gdpr|regime=eu-gdpr' }, content: [p(text('Europe'))] },
      { type: 'when', attrs: { fact: '!agent' }, content: [p(text('yourself'))] },
      { type: 'when', attrs: { fact: 'has=date' }, content: [p(field('date'))] },
    ]
    const words = (facts: string[], values = {}) =>
      docText(mergeLetter(letter(content, [declared('date')]), values, new Set(facts)).doc)
    expect(words(['regime=eu-gdpr'])).toBe('Europe\nyourself')
    expect(words(['agent'])).toBe('')
    expect(words(['agent'], { date: '1 May' })).toBe('1 May')
  })

  it('asks for nothing that only text for other cases would print', () => {
    const template = letter(
      [
        { type: 'when', attrs: { fact: 'regime=us-ca' }, content: [p(field('seal'))] },
        { type: 'when', attrs: { fact: 'has=date' }, content: [p(field('date'))] },
        p(field('name')),
      ],
      [declared('seal'), declared('date'), declared('name')],
    )
    expect(fieldsAsked(template, new Set(['regime=nz-privacy']))).toEqual(['date', 'name'])
    expect(mergeLetter(template, {}, none).unfilled.map((each) => each.field)).toEqual(['name'])
  })

  it('drops the line of an address whose optional field is empty, and keeps the others', () => {
    const address = p(
      field('name'),
      line,
      text('Website: '),
      field('web'),
      line,
      text('Telephone: '),
      field('phone'),
    )
    const merged = mergeLetter(
      letter(
        [address],
        [declared('name'), declared('web', { optional: true }), declared('phone', { optional: true })],
      ),
      { name: 'The Commissioner', phone: '0800' },
      none,
    )
    expect(merged.doc.content[0]).toEqual(
      p(text('The Commissioner'), line, text('Telephone: '), text('0800')),
    )
  })

  it('keeps the person’s line ends, and makes paragraphs of a text that stands alone', () => {
    const template = letter([p(field('words')), p(text('Quoted: '), field('words'))], [declared('words')])
    const merged = mergeLetter(template, { words: 'one\r\ntwo\n\n\nthree' }, none)
    expect(merged.doc.content).toEqual([
      p(text('one'), line, text('two')),
      p(text('three')),
      p(text('Quoted: '), text('one'), line, text('two'), line, text('three')),
    ])
  })

  it('prints several values as a list, and rows as a table or as sections', () => {
    const columns = [
      { key: 'issue', label: 'Issue', optional: false },
      { key: 'why', label: 'Why', optional: false },
      { key: 'remedy', label: 'Remedy', optional: true },
    ]
    const rows = [
      { issue: 'Late', why: 'Lost', remedy: '' },
      { issue: 'Rude', why: '' },
    ]
    const of = (
      layout: 'list' | 'table' | 'sections',
      more: Partial<LetterField>,
      value: string[] | Record<string, string>[],
    ) =>
      mergeLetter(
        letter(
          [{ type: 'fieldList', attrs: { name: 'x', layout } }],
          [declared('x', { many: true, ...more })],
        ),
        { x: value },
        none,
      )
    expect(docText(of('list', {}, ['a', ' ', 'b']).doc)).toBe('a\nb')
    expect(docText(of('table', { columns }, rows).doc)).toBe('Issue\nWhy\nLate\nLost\nRude\n')
    const sections = of('sections', { columns }, rows)
    expect(docText(sections.doc)).toBe('Issue 1\nLate\nWhy: Lost\nIssue 2\nRude\nWhy: ')
    expect(sections.unfilled[0]).toMatchObject({ field: 'x', where: { block: 6, before: 'Why: ' } })
  })

  it('leaves an unfilled list in place so that it can be found', () => {
    const merged = mergeLetter(
      letter([{ type: 'fieldList', attrs: { name: 'x', layout: 'list' } }], [declared('x', { many: true })]),
      { x: ['', ' '] },
      none,
    )
    expect(merged.unfilled.map((each) => each.field)).toEqual(['x'])
  })
})

describe('a required paragraph', () => {
  const required = [
    {
      clause: 'complaint-right',
      title: 'your right to complain',
      citations: { 'uk-gdpr': 'Section 165(2)', 'eu-gdpr': 'Art. 77' },
    },
  ]
  const block = (...content: LetterBlock[]): LetterBlock => ({
    type: 'required',
    attrs: { clause: 'complaint-right' },
    content,
  })
  const missing = (content: LetterBlock[], facts: string[]) =>
    mergeLetter(letter(content, [declared('web')], required), {}, new Set(facts)).missingRequired

  it('is missed when it is gone, with the provision of each law that applies', () => {
    expect(missing([p(text('x'))], ['regime=uk-gdpr', 'regime=eu-gdpr'])).toEqual([
      { clause: 'complaint-right', title: 'your right to complain', citation: 'Section 165(2); Art. 77' },
    ])
  })

  it('is missed when nothing but space is left in it', () => {
    expect(missing([block(p(text(' ')))], ['regime=uk-gdpr'])).toHaveLength(1)
    expect(missing([block({ type: 'paragraph' })], ['regime=uk-gdpr'])).toHaveLength(1)
  })

  it('is missed when it stands in text that does not hold', () => {
    expect(
      missing(
        [{ type: 'when', attrs: { fact: 'agent' }, content: [block(p(text('x')))] }],
        ['regime=uk-gdpr'],
      ),
    ).toHaveLength(1)
  })

  it('is there when it holds words, or a field still to be filled', () => {
    expect(missing([block(p(text('x')))], ['regime=uk-gdpr'])).toEqual([])
    expect(missing([block(p(field('web')))], ['regime=uk-gdpr'])).toEqual([])
  })

  it('is only offered under a law that does not ask for it', () => {
    expect(missing([p(text('x'))], ['regime=nz-privacy'])).toEqual([])
  })
})

describe('values', () => {
  it('are text: whatever they hold, the merged letter is a letter and prints them as they are', () => {
    const template = letter(
      [
        p(text('A '), field('one'), text(' B')),
        p(field('one')),
        { type: 'fieldList', attrs: { name: 'many', layout: 'list' } },
      ],
      [declared('one'), declared('many', { many: true })],
    )
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 4 }), (one, many) => {
        const merged = mergeLetter(template, { one, many }, none)
        expect(LetterDoc.safeParse(merged.doc).success).toBe(true)
        expect(letterProblems(merged).filter(({ code }) => code === 'character-hidden')).toEqual([])
      }),
    )
  })

  it('print markup, braces and tags literally', () => {
    const hostile = '#eval("x") {{name}} ${x} <script>alert(1)</script> \\u202e'
    const merged = mergeLetter(letter([p(field('name'))], [declared('name')]), { name: hostile }, none)
    expect(merged.doc.content).toEqual([p(text(hostile))])
  })

  it('lose direction overrides and other hidden characters, and keep joiners where a script needs them', () => {
    const template = letter([p(field('name'))], [declared('name')])
    const merged = (name: string) => docText(mergeLetter(template, { name }, none).doc)
    expect(merged('Ann\u202E gnp.exe\u200B\uFEFF\u0000')).toBe('Ann gnp.exe')
    expect(merged('می\u200Cخواهم')).toBe('می\u200Cخواهم')
    expect(merged('a\u200Db')).toBe('ab')
  })
})
