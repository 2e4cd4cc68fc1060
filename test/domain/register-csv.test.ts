import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvLine, guardCell, stripGuard } from '#shared/domain/register-csv.ts'

const triggers = ['=', '+', '-', '@', '＝', '＋', '－', '＠']
const hostile = fc
  .array(
    fc.constantFrom(
      ...triggers,
      "'",
      ' ',
      ';',
      '\t',
      '\r',
      '\n',
      '\0',
      '\u200B',
      '\uFEFF',
      '"',
      ',',
      'a',
      'é',
      '1',
    ),
  )
  .map((parts) => parts.join(''))
const anyText = fc.oneof(hostile, fc.string({ unit: 'binary' }))

describe('the formula guard', () => {
  it.each([...triggers, '\t', '\r', '\n', '\0'])(
    'puts an apostrophe before a cell that begins with %j',
    (trigger) => {
      expect(guardCell(`${trigger}1+1`)).toMatch(/^'/)
    },
  )

  it.each([
    'a',
    '2026-07-06',
    'QH-2026-0127',
    'i.sallowby@mail.example',
    "O'Neill",
    '',
    "'quoted'",
    'a; b',
    '12',
  ])('leaves %j as it is', (text) => {
    expect(guardCell(text)).toBe(text)
  })

  it('adds one more apostrophe where the text has some before the danger, and takes exactly one away', () => {
    expect(guardCell("'=1")).toBe("''=1")
    expect(stripGuard("''=1")).toBe("'=1")
    expect(stripGuard("'=1")).toBe('=1')
  })

  it('sees through spaces and invisible characters that importers trim', () => {
    for (const unseen of [' ', '\u00A0', '\uFEFF', '\u200B', '\u202E', '\u3000', '\0', ' \u2060 ']) {
      expect(guardCell(`${unseen}=1`)).toBe(`'${unseen}=1`)
    }
  })

  it('guards after every separator at which Excel may split a cell', () => {
    expect(guardCell('x;=1')).toBe("x;'=1")
    expect(guardCell('x\r\n\t=1; @a')).toBe("x\r\n\t'=1;' @a")
    expect(guardCell('=a;=b')).toBe("'=a;'=b")
  })

  it('is undone by stripGuard for every text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(stripGuard(guardCell(text))).toBe(text)
      }),
      { numRuns: 10_000 },
    )
  }, 30_000)

  it('leaves no danger at any place where a cell may begin, for every text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cell = guardCell(text)
        expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r\n\0]/)
        for (const piece of cell.split(/[;\t\r\n]/)) expect(piece.trim()).not.toMatch(/^[=+\-@＝＋－＠]/)
      }),
      { numRuns: 10_000 },
    )
  }, 30_000)

  it('takes time in proportion to the text, however hostile', () => {
    for (const unit of ["'", ' ', '; ', "\t'", '\u200B']) {
      const text = unit.repeat(200_000)
      const begun = performance.now()
      expect(stripGuard(guardCell(text))).toBe(text)
      expect(performance.now() - begun).toBeLessThan(3000)
    }
  }, 30_000)
})

describe('a CSV line', () => {
  it('ends with CR LF and quotes only what needs it', () => {
    expect(csvLine(['a', 'b,c', 'say "x"', 'two\nlines', ''])).toBe('a,"b,c","say ""x""","two\nlines",\r\n')
  })

  it('is read back by another CSV reader cell for cell, for every text', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 2, maxLength: 6 }), (cells) => {
        const [row = []] = Papa.parse<string[]>(csvLine(cells), { delimiter: ',', newline: '\r\n' }).data
        expect(row.map(stripGuard)).toEqual(cells)
      }),
      { numRuns: 3000 },
    )
  }, 30_000)
})
