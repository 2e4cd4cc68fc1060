import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { keyForm } from '#engine/keys/derive-key.ts'
import { generatePassphrase } from '#engine/keys/generate.ts'
import { checkPassphrase, normalisePassphrase } from '#engine/keys/passphrase.ts'
import { forgetStrength, passphraseStrength } from '#engine/keys/strength.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const verdict = (text: string, names: string[] = []) => {
  const checked = checkPassphrase(bytes(text), names)
  return checked.ok ? 'taken' : checked.failure
}

afterAll(forgetStrength)

describe('a passphrase', () => {
  it('has at least 15 characters, counted as people count them, whatever they are', () => {
    expect(verdict('fourteen chars')).toBe('passphrase-too-short')
    expect(verdict('fifteen chars..')).toBe('taken')
    expect(verdict('żółw jeż kot pi')).toBe('taken')
    expect(verdict('żółw jeż kot pi'.normalize('NFD').slice(0, -1))).toBe('passphrase-too-short')
    expect(verdict('🐢🦔🐈🥧🐢🦔🐈🥧🐢🦔🐈🥧🐢🦔')).toBe('passphrase-too-short')
    expect(verdict('🐢🦔🐈🥧🐙🦊🐝🐞🌲🌋🎈🎻🚲🧭🪁')).toBe('taken')
    expect(verdict('x1!'.repeat(400))).toBe('passphrase-too-long')
  })

  it('is not one that everybody tries', () => {
    for (const text of [
      'passwordpassword',
      '123456789012345',
      'abcdefghijklmnop',
      'aaaaaaaaaaaaaaaa',
      'Correct Horse Battery Staple',
      'qwertyuiopasdfghjkl',
      'redressredressredress',
      '987654321098765',
    ])
      expect([text, verdict(text)]).toEqual([text, 'passphrase-common'])
  })

  it('is not built around the name of the organisation or of Redress', () => {
    expect(verdict('Fernleigh Images 2026', ['Fernleigh Images'])).toBe('passphrase-holds-name')
    expect(verdict('my redress file 1!')).toBe('passphrase-holds-name')
    expect(verdict('Fernleigh Images lantern orchard velvet', ['Fernleigh Images'])).toBe('taken')
  })

  it('is not in a form that SQLCipher takes for a raw key, holds no control signs, and is text', () => {
    expect(verdict('raw:0123456789abcdefg')).toBe('passphrase-form')
    expect(verdict("x'00112233445566778899'")).toBe('passphrase-form')
    expect(verdict('lantern orchard\nvelvet')).toBe('passphrase-form')
    const broken = checkPassphrase(
      Uint8Array.from({ length: 20 }, () => 0xff),
      [],
    )
    expect(broken).toEqual({ ok: false, failure: 'passphrase-not-text' })
  })

  it('is normalised on bytes exactly as Unicode says', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc
        .array(fc.constantFrom('가', 'ᄀ', 'ᅡ', 'ᆨ', 'e', '́', '̣', 'ß', 'ক', 'ে', 'া'), { maxLength: 20 })
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, (typed) => {
        const wellFormed = typed.toWellFormed()
        for (const form of ['NFC', 'NFD'] as const) {
          const result = normalisePassphrase(bytes(wellFormed.normalize(form)))
          expect(result.ok && result.value.toString('utf8')).toBe(wellFormed.normalize('NFC'))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('that is made up for the officer is six words of the list, never the same twice', () => {
    const made = new Set(Array.from({ length: 50 }, () => generatePassphrase()))
    expect(made.size).toBe(50)
    for (const passphrase of made) {
      const words = passphrase.split('-')
      expect(words).toHaveLength(6)
      for (const word of words) expect(wordlist).toContain(word)
      expect(verdict(passphrase)).toBe('taken')
    }
    expect(generatePassphrase(7).split('-')).toHaveLength(7)
  })

  it('is judged from 0 to 4 with a sentence, the name of the organisation counting as guessed', async () => {
    expect(await passphraseStrength(bytes('password'))).toEqual({ score: 0, sentence: 'strength-0' })
    expect(await passphraseStrength(bytes(generatePassphrase()))).toEqual({
      score: 4,
      sentence: 'strength-4',
    })
    const weak = await passphraseStrength(bytes('fernleigh images'), ['Fernleigh Images'])
    const same = await passphraseStrength(bytes('fernleigh images'))
    expect(weak.score).toBeLessThanOrEqual(same.score)
  })

  it('is judged without holding the engine up', async () => {
    let longest = 0
    let last = performance.now()
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 5)
    const begun = performance.now()
    await passphraseStrength(bytes('qwerty1!'.repeat(100)))
    const whole = performance.now() - begun
    clearInterval(watch)
    expect(longest).toBeLessThan(Math.max(100, whole / 2))
  })
})

describe('the form a key is handed over in', () => {
  it('is the hex of key and salt between quotes', () => {
    const keyAndSalt = Uint8Array.from({ length: 48 }, (_, index) => index * 5)
    expect(keyForm(keyAndSalt).toString('latin1')).toBe(`x'${Buffer.from(keyAndSalt).toString('hex')}'`)
  })
})
