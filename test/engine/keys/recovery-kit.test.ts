import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeKit, encodeKit } from '#engine/keys/recovery-kit.ts'

const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const secret = fc.uint8Array({ minLength: 48, maxLength: 48 })
const typed = (text: string) => new TextEncoder().encode(text)
const groupAt = (position: number) => Math.floor(position / 4) + 1

describe('the recovery code', () => {
  it('is 21 groups of four signs that nobody confuses, and gives the same 48 bytes back', () => {
    fc.assert(
      fc.property(secret, (bytes) => {
        const groups = encodeKit(bytes)
        expect(groups).toHaveLength(21)
        for (const group of groups) expect(group).toMatch(/^[2-9A-HJ-NP-Z]{4}$/)
        const decoded = decodeKit(typed(groups.join('-')))
        expect(decoded.ok && Buffer.compare(decoded.value, bytes)).toBe(0)
      }),
    )
  })

  it('is read in lower case, with blanks, hyphens and line breaks or without', () => {
    const bytes = randomBytes(48)
    const groups = encodeKit(bytes)
    for (const text of [groups.join(''), groups.join(' ').toLowerCase(), `${groups.join('-\r\n')}\t`])
      expect(decodeKit(typed(text))).toEqual({ ok: true, value: bytes })
  })

  it('finds every single wrong sign and names its group', () => {
    const code = encodeKit(randomBytes(48)).join('')
    for (let at = 0; at < code.length; at += 1)
      for (const sign of ALPHABET) {
        if (sign === code[at]) continue
        const wrong = code.slice(0, at) + sign + code.slice(at + 1)
        expect(decodeKit(typed(wrong))).toEqual({
          ok: false,
          failure: { code: 'kit-mistyped', group: groupAt(at) },
        })
      }
  }, 120_000)

  it('finds every swap of neighbours', () => {
    fc.assert(
      fc.property(secret, fc.nat(82), (bytes, at) => {
        const code = encodeKit(bytes).join('')
        const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2)
        fc.pre(swapped !== code)
        const decoded = decodeKit(typed(swapped))
        expect(decoded).toMatchObject({ ok: false, failure: { code: 'kit-mistyped' } })
      }),
      { numRuns: 300 },
    )
  })

  it('says which group holds a sign that is not in use, and when the length is wrong', () => {
    const code = encodeKit(randomBytes(48)).join('')
    expect(decodeKit(typed(`${code.slice(0, 9)}0${code.slice(10)}`))).toEqual({
      ok: false,
      failure: { code: 'kit-symbol', group: 3 },
    })
    expect(decodeKit(typed(code.slice(1)))).toEqual({
      ok: false,
      failure: { code: 'kit-length', group: null },
    })
    expect(decodeKit(typed(''))).toEqual({ ok: false, failure: { code: 'kit-length', group: null } })
  })
})
