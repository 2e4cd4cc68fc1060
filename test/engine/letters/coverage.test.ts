import { beforeAll, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { familyFor, uncoveredCharacters } from '#engine/letters/coverage.ts'
import { readFontShelf, type FontShelf } from '#engine/letters/fonts.ts'
import { fontsDir, realPrinter } from './letter-bench.ts'

/** Any code points at all, surrogates and unassigned ones included. */
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x2fff }), fc.integer({ min: 0, max: 0x10ffff })), {
    maxLength: 40,
  })
  .map((codePoints) => String.fromCodePoint(...codePoints))

realPrinter()
let shelf: FontShelf
beforeAll(async () => {
  shelf = await readFontShelf(fontsDir)
})

describe('the fonts that letters are set in', () => {
  it('cover the languages of the European Union, Vietnamese and Māori, and the signs letters need', () => {
    const text =
      'ÀÉÎÕÜ àéîõü ßøåæœ ĄĆĘŁŃŚŹŻ ąćęłńśźż ČĎĚŇŘŠŤŮŽ ŐŰ ȘȚ ĢĶĻŅ ĀĒĪŌŪ āēīōū ĦĠ ΑΒΓΔ αβγδάέ АБВГД абвгд Nguyễn Thị „“”‘’‚«»–—…€£§©°½•'
    expect(uncoveredCharacters(text, shelf)).toEqual([])
  })

  it('are tried in order, the text face first', () => {
    expect(shelf[0]?.family).toBe('Source Serif 4')
    expect(familyFor('a', shelf)?.family).toBe('Source Serif 4')
    expect(familyFor('ƃ', shelf)?.family).toBe('Noto Serif')
    expect(familyFor('अ', shelf)?.family).toBe('Noto Sans')
  })

  it('have sorted ranges without overlap, so that a character is found by halving', () => {
    for (const { ranges } of shelf) {
      for (const [index, [first, last]] of ranges.entries()) {
        expect(first).toBeLessThanOrEqual(last)
        expect(first).toBeGreaterThan((ranges[index - 1]?.[1] ?? -2) + 1)
      }
    }
  })
})

describe('uncovered characters', () => {
  it('are each named once, with what stands before them', () => {
    expect(uncoveredCharacters('Dear ᏣᎳᏣ', shelf, 'recipient')).toEqual([
      { character: 'Ꮳ', codePoint: 'U+13E3', part: 'recipient', block: 0, before: 'Dear ' },
      { character: 'Ꮃ', codePoint: 'U+13B3', part: 'recipient', block: 0, before: 'Dear Ꮳ' },
    ])
  })

  it('include every direction override and zero-width space, although fonts have empty glyphs for them', () => {
    const hidden = [
      '\u202A',
      '\u202B',
      '\u202D',
      '\u202E',
      '\u2066',
      '\u2069',
      '\u200B',
      '\u200E',
      '\uFEFF',
      '\u00AD',
    ]
    for (const character of hidden) expect(uncoveredCharacters(`a${character}b`, shelf)).toHaveLength(1)
  })

  it('agree with a plain search through the table, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = new Set(uncoveredCharacters(text, shelf).map(({ character }) => character))
        for (const character of text) {
          const codePoint = character.codePointAt(0) ?? 0
          const inTable = shelf.some(({ ranges }) =>
            ranges.some(([first, last]) => codePoint >= first && codePoint <= last),
          )
          if (!inTable && !/[\n\u200C\u200D\uFE00-\uFE0F]/.test(character)) expect(found).toContain(character)
        }
      }),
    )
  })
})
