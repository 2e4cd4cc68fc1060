import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainFileName } from '#main/file-name.ts'

test('a suggested name stays as it is when it is plain', () => {
  expect(plainFileName('QH-2026-0042 acknowledgement.pdf')).toBe('QH-2026-0042 acknowledgement.pdf')
})

test('a suggested name can never leave its folder, hide its ending or name a switch', () => {
  expect(plainFileName('../../etc/passwd')).toBe('etc passwd')
  expect(plainFileName('C:\\x\\y')).toBe('C x y')
  expect(plainFileName('-rf.pdf')).toBe('rf.pdf')
  expect(plainFileName('annex\u202Efdp.exe')).toBe('annex fdp.exe')
  expect(plainFileName('a\nb\u0000c')).toBe('a b c')
  expect(plainFileName('...')).toBe('redress')
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const name = plainFileName(text)
      expect(name).not.toMatch(/[/\\\p{C}:*?"<>|]|^[.-]|[. ]$/u)
      expect(name.length).toBeGreaterThan(0)
      expect(name.length).toBeLessThanOrEqual(120)
    }),
  )
})
