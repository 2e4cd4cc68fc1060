import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prefixFits, suggestedPrefix } from '#shared/domain/prefix.ts'

describe('the prefix suggested for case references', () => {
  it.each([
    ['Quillhaven Health Systems Ltd', 'QHS'],
    ['Quillhaven', 'QU'],
    ['QuillHaven GmbH', 'QH'],
    ['The Harbour of Ørsted & Sons', 'HRS'],
    ['Écoles Ångström', 'EA'],
    ['北海道', ''],
  ])('of %s is “%s”', (organisation, prefix) => {
    expect(suggestedPrefix(organisation)).toBe(prefix)
  })

  it('fits, or is empty where the name has too few letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const prefix = suggestedPrefix(name)
        expect(prefix === '' || prefixFits(prefix)).toBe(true)
      }),
    )
  })
})
