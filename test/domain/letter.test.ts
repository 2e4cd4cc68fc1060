import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LETTER_DEPTH, LETTER_NODES, LetterDoc } from '#shared/domain/letter.ts'

const text = (words: string) => ({ type: 'text', text: words })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const doc = (...content: unknown[]) => ({ type: 'doc', content })
const accepts = (input: unknown) => LetterDoc.safeParse(input).success

describe('a letter', () => {
  it('may hold every node of the schema, as the editor writes it', () => {
    const cell = {
      type: 'tableCell',
      attrs: { colspan: 1, rowspan: 1, colwidth: null },
      content: [paragraph(text('a'))],
    }
    expect(
      accepts(
        doc(
          { type: 'heading', attrs: { level: 2 }, content: [text('a')] },
          paragraph({ ...text('a'), marks: [{ type: 'bold' }, { type: 'italic' }] }, { type: 'hardBreak' }),
          paragraph({ type: 'field', attrs: { name: 'personName' } }),
          { type: 'paragraph' },
          { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('a'))] }] },
          {
            type: 'orderedList',
            attrs: { start: 3, type: null },
            content: [{ type: 'listItem', content: [paragraph()] }],
          },
          {
            type: 'table',
            content: [{ type: 'tableRow', content: [{ ...cell, type: 'tableHeader' }, cell] }],
          },
          { type: 'fieldList', attrs: { name: 'issues', layout: 'sections' } },
          { type: 'required', attrs: { clause: 'complaint-right' }, content: [paragraph(text('a'))] },
          { type: 'when', attrs: { fact: 'regime=uk-gdpr|!has=dueDate' }, content: [paragraph(text('a'))] },
        ),
      ),
    ).toBe(true)
  })

  it.each([
    ['an unknown node', doc({ type: 'image', attrs: { src: 'file:///etc/passwd' } })],
    ['an unknown attribute', doc({ ...paragraph(text('a')), attrs: { style: 'color:red' } })],
    ['an unknown mark', doc(paragraph({ ...text('a'), marks: [{ type: 'link', attrs: { href: 'x' } }] }))],
    ['a subject heading of its own', doc({ type: 'heading', attrs: { level: 1 }, content: [text('a')] })],
    ['a line end inside a text', doc(paragraph(text('a\nb')))],
    ['a control character', doc(paragraph(text('a\u0007b')))],
    ['an empty text', doc(paragraph(text('')))],
    ['a field with a path for a name', doc(paragraph({ type: 'field', attrs: { name: '../person' } }))],
    ['a fact that is code', doc({ type: 'when', attrs: { fact: 'a && b()' }, content: [paragraph()] })],
    [
      'a required paragraph inside a list',
      doc({
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [{ type: 'required', attrs: { clause: 'x' }, content: [paragraph()] }],
          },
        ],
      }),
    ],
    ['no doc around it', paragraph(text('a'))],
    ['an extra key beside the content', { ...doc(), html: '<b>' }],
  ])('does not hold %s', (_, input) => {
    expect(accepts(input)).toBe(false)
  })

  it('is refused when it nests too deep, without exhausting the stack', () => {
    const nested = (depth: number): unknown => {
      let inner: unknown = paragraph(text('a'))
      for (let i = 0; i < depth; i++) inner = { type: 'when', attrs: { fact: 'agent' }, content: [inner] }
      return doc(inner)
    }
    expect(accepts(nested(LETTER_DEPTH - 3))).toBe(true)
    expect(accepts(nested(LETTER_DEPTH + 1))).toBe(false)
    expect(accepts(nested(100_000))).toBe(false)
  })

  it('is refused when it has too many nodes or too much text', () => {
    const many = (count: number) => doc(paragraph(...Array.from({ length: count }, () => text('a'))))
    expect(accepts(many(1000))).toBe(true)
    expect(accepts(many(LETTER_NODES + 1))).toBe(false)
    expect(accepts(doc(...Array.from({ length: 3 }, () => paragraph(text('a'.repeat(400_000))))))).toBe(false)
  })

  it('is never anything but an answer: no input makes the check throw', () => {
    fc.assert(fc.property(fc.anything(), (input) => typeof accepts(input) === 'boolean'))
    fc.assert(fc.property(fc.json(), (input) => typeof accepts(JSON.parse(input)) === 'boolean'))
  })
})
