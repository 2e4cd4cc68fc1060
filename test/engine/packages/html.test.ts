import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesHtml, textHtml } from '#engine/packages/html.ts'
import { neutralName } from '#engine/packages/neutral-names.ts'

describe('text on the start page', () => {
  it('is escaped and held apart from the direction of its surroundings', () => {
    expect(textHtml('<b>&"\'')).toBe('<bdi>&#60;b&#62;&#38;&#34;&#39;</bdi>')
  })

  it('shows what would show nothing or turn the line round', () => {
    expect(textHtml('a\u202Eb')).toBe('<bdi>a<span class="unseen">U+202E</span>b</bdi>')
    expect(textHtml('a\u200Bb')).toContain('U+200B')
    expect(textHtml('a\u200Db')).toContain('U+200D')
    expect(textHtml('\uE000')).toBe('<bdi><span class="unseen">U+E000</span></bdi>')
  })

  it('leaves the joiner that a name needs', () => {
    expect(textHtml('علی\u200Cرضا')).toBe('<bdi>علی\u200Cرضا</bdi>')
  })

  it('never becomes markup, for every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bare = textHtml(text).replaceAll(/<span class="unseen">U\+[0-9A-F]{4,6}<\/span>|<\/?bdi>/g, '')
        expect(bare).not.toMatch(/[<>"'\p{Cc}\p{Cs}]|&(?!#\d+;)/u)
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps the lines of an address', () => {
    expect(linesHtml('1 Quay Street\r\nBristol\n')).toBe('<bdi>1 Quay Street</bdi><br><bdi>Bristol</bdi>')
  })
})

describe('the name of a document in the package', () => {
  it('says its number, kind and ending and nothing else, for every name', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.string({ unit: 'binary' }), (position, name) => {
        expect(neutralName(position, name)).toMatch(/^documents\/\d{3,}-[a-z]+\.[a-z0-9]{2,5}$/)
      }),
    )
  })

  it.each([
    ['Dismissal.PDF', 'documents/007-document.pdf'],
    ['a.tar.gz', 'documents/007-archive.gz'],
    ['run.bat', 'documents/007-file.bin'],
    ['page.html', 'documents/007-file.bin'],
    ['picture.svg', 'documents/007-file.bin'],
    ['macro.docm', 'documents/007-file.bin'],
    ['x.pdf\0.exe', 'documents/007-file.bin'],
    ['', 'documents/007-file.bin'],
  ])('turns %j into %s', (name, neutral) => {
    expect(neutralName(7, name)).toBe(neutral)
  })
})
