import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kitCodeOf, kitProblem } from '#renderer/features/unlock/kit-code.ts'

const ALPHABET = [...'23456789ABCDEFGHJKLMNPQRSTUVWXYZ']
const code = fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 84, maxLength: 84 })
const gap = fc.constantFrom('', ' ', '-', '\n', '  ', ' – ')

describe('a typed recovery code', () => {
  it('reads the same with small letters and any gaps', () => {
    fc.assert(
      fc.property(code, fc.array(gap, { minLength: 84, maxLength: 84 }), (whole, gaps) => {
        const typed = [...whole].map((symbol, n) => symbol.toLowerCase() + (gaps[n] ?? '')).join('')
        const read = kitCodeOf(typed)
        expect(read.code).toBe(whole)
        expect(read.whole).toBe(21)
        expect(kitProblem(read)).toBeNull()
      }),
    )
  })

  it('names the group that holds a symbol no sheet has', () => {
    const read = kitCodeOf(`2345 67O9 ${'ABCD '.repeat(19)}`)
    expect(read.groups[1]?.state).toBe('unknown')
    expect(kitProblem(read)).toBe('O is never used on the sheet. Look at group 2 again.')
  })

  it('counts what is missing and what is too many', () => {
    expect(kitProblem(kitCodeOf('2345 6789'))).toBe('76 symbols are still missing.')
    expect(kitProblem(kitCodeOf('A'.repeat(85)))).toBe('There is one symbol too many.')
  })

  it('has 21 groups however little was typed', () => {
    const read = kitCodeOf('23456')
    expect(read.groups).toHaveLength(21)
    expect(read.groups.slice(0, 3).map((group) => group.state)).toEqual(['whole', 'part', 'missing'])
  })
})
