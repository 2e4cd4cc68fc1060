import { join } from 'node:path'
import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LetterDoc, type LetterBlock } from '#shared/domain/letter.ts'
import { docText } from '#shared/domain/letter-text.ts'
import { mergeLetter } from '#shared/domain/letter-merge.ts'
import { cleanWording } from '#shared/domain/letter-wording.ts'
import { readLetterTemplates } from '#engine/letters/templates.ts'
import { editorDoc, isGone, wordingOf, type Showing } from '#renderer/features/letters/editor/editor-doc.ts'
import { letterExtensions } from '#renderer/features/letters/editor/editor-schema.ts'
import { barePage, plainLines } from '#renderer/features/letters/editor/paste.ts'

const templates = readLetterTemplates(join(import.meta.dirname, '../../resources/letters'))
const schema = getSchema(letterExtensions(() => true))

/** Every way a template can be shown: all its text, and for each law that knows it. */
function showings(regimes: readonly string[]): Showing[] {
  const laws = [...regimes, 'uk-gdpr', 'eu-gdpr', 'nz-privacy', 'us-ca', 'none']
  return [
    { facts: null, isLocked: () => true },
    ...laws.flatMap((law) =>
      [true, false].map((locked) => ({
        facts: new Set([`regime=${law}`, 'kind=access', 'case=request', 'has=dueDate']),
        isLocked: () => locked,
      })),
    ),
  ]
}

test.each(templates.all().map((template) => [template.id, template] as const))(
  '%s goes through the editor and comes back saying the same in every case',
  (_id, template) => {
    for (const showing of showings(template.regimes)) {
      const json = editorDoc(template, showing)
      const node = schema.nodeFromJSON(json)
      expect(() => node.check()).not.toThrow()
      const back = wordingOf(node.toJSON())
      expect(LetterDoc.safeParse(back.doc).success).toBe(true)
      for (const example of templates.examples(template.id).filter(({ language }) => language === 'en')) {
        const facts = new Set(example.facts)
        const before = mergeLetter(template, example.values, facts)
        const after = mergeLetter({ ...template, ...back }, example.values, facts)
        expect(after.subject).toBe(before.subject)
        expect(docText(after.doc)).toBe(docText(before.doc))
        expect(after.missingRequired).toEqual(before.missingRequired)
      }
    }
  },
)

test('what is not of the schema of letters is left out and never guessed', () => {
  const { doc, subject } = wordingOf({
    type: 'doc',
    content: [
      {
        type: 'subject',
        content: [{ type: 'text', text: 'A', marks: [{ type: 'underline' }] }, { type: 'hardBreak' }],
      },
      { type: 'image', attrs: { src: 'x' } },
      { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'B' }] },
      { type: 'paragraph', content: [{ type: 'field', attrs: { name: 'not a name' } }] },
      { type: 'bulletList', content: [] },
    ],
  })
  expect(subject).toEqual([{ type: 'text', text: 'A' }])
  expect(doc.content).toEqual([
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'B' }] },
    { type: 'paragraph' },
  ])
})

test('a required paragraph taken out keeps its place, and counts as missing', () => {
  const template = templates.byId('extension-notice', 'en')
  if (template === undefined) throw new Error('the extension notice ships')
  const facts = new Set(['regime=uk-gdpr', 'kind=access', 'case=request'])
  const json = editorDoc(template, { facts, isLocked: () => true })
  const content = (json.content ?? []).map((node) =>
    node.type === 'kept' ? { ...node, attrs: { ...node.attrs, blocks: [{ type: 'paragraph' }] } } : node,
  )
  const merged = mergeLetter({ ...template, ...wordingOf({ ...json, content }) }, {}, facts)
  expect(merged.missingRequired.map(({ clause }) => clause)).toEqual(['extension', 'reasons'])
  expect(isGone([{ type: 'paragraph' }])).toBe(true)
  expect(isGone([{ type: 'paragraph', content: [{ type: 'text', text: 'x' }] }])).toBe(false)
})

test('a pasted page keeps its words and its structure, and nothing that styles, loads or runs', () => {
  const page =
    '<html><head><style>p{}</style></head><body onload="x()"><!--[if mso]><b>mso</b><![endif]-->' +
    '<p class="MsoNormal" style=\'margin:0;background:url("http://a.invalid/x")\'>One <b style="color:red">two</b></p>' +
    '<script>alert(1)</script><svg><image href="http://a.invalid"/></svg><a href="javascript:x()">three</a>' +
    '<td colspan="2" onclick="x()">four</td><span data-letter-field="dueDate" onmouseover="x()">five</span></body></html>'
  const bare = barePage(page)
  expect(bare).not.toMatch(/style|on[a-z]+=|href|src|url\(|script|svg|alert|mso/i)
  for (const word of ['One', 'two', 'three', 'four', 'five']) expect(bare).toContain(word)
  expect(bare).toContain('<td colspan="2">')
  expect(bare).toContain('<span data-letter-field="dueDate">')
})

test('no attribute but the few that are named survives, whatever a page is made of', () => {
  const piece = fc.constantFrom(
    '<p ',
    'style=',
    '"',
    "'",
    'x="',
    '>',
    '</p>',
    ' onclick=a ',
    '<',
    'text',
    '/>',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      for (const [tag] of barePage(pieces.join('')).matchAll(
        /<[a-z][a-z0-9:-]*\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi,
      ))
        expect(tag).not.toMatch(/\s(style|onclick|x)\s*=/i)
    }),
  )
})

test('hidden characters leave pasted text and written text; line ends stay lines', () => {
  expect(plainLines('a\u202eb\r\nc\u0007\td')).toBe('ab\nc d')
  const block: LetterBlock = { type: 'paragraph', content: [{ type: 'text', text: 'a\u200bb\u2066c ' }] }
  const { doc } = cleanWording({ subject: [], doc: { type: 'doc', content: [block] } })
  expect(doc.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'abc ' }] }])
})
