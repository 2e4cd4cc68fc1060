import fc from 'fast-check'
import { expect, test } from 'vitest'
import { civilDate } from '#shared/domain/civil-date.ts'
import { addCalendarDays } from '#shared/domain/day-number.ts'
import {
  LIKENESS_KINDS,
  likenessOf,
  likenessWeight,
  sharedWords,
  SCOPE_DAYS,
  type Likeness,
} from '#shared/domain/likeness.ts'

const DAY = civilDate('2026-06-01')
const nothing: Likeness = { name: '', email: '', theirReference: '', scope: [], received: null, files: [] }
const few = fc.constantFrom('', 'a', 'b', 'c')
const words = fc.array(fc.constantFrom(...'please send all data about me since the repair'.split(' ')), {
  maxLength: 14,
})
const likeness: fc.Arbitrary<Likeness> = fc.record({
  name: few,
  email: few,
  theirReference: few,
  scope: words,
  received: fc.option(fc.integer({ min: 0, max: 200 }).map((days) => addCalendarDays(DAY, days))),
  files: fc.array(fc.constantFrom('1f', '2e', '3d'), { maxLength: 2 }),
})

test('what is unknown is never in common', () => {
  expect(likenessOf(nothing, nothing)).toEqual([])
  fc.assert(fc.property(likeness, (one) => likenessOf(one, nothing).length === 0))
})

test('which of two cases is looked at first makes no difference', () => {
  fc.assert(
    fc.property(likeness, likeness, (a, b) => {
      expect(likenessOf(a, b)).toEqual(likenessOf(b, a))
    }),
  )
})

test('each thing in common is named once, the most telling first', () => {
  fc.assert(
    fc.property(likeness, likeness, (a, b) => {
      const kinds = likenessOf(a, b).map(({ kind }) => kind)
      expect(kinds).toEqual(LIKENESS_KINDS.filter((kind) => kinds.includes(kind)))
    }),
  )
})

test('one more thing in common never makes two cases less alike', () => {
  fc.assert(
    fc.property(likeness, likeness, (a, b) => {
      const before = likenessWeight(likenessOf(a, b))
      const same = { ...b, email: 'x@example.org' }
      expect(likenessWeight(likenessOf({ ...a, email: 'x@example.org' }, same))).toBeGreaterThanOrEqual(
        before,
      )
    }),
  )
})

test('a stronger reason outweighs all weaker ones together', () => {
  const weights = LIKENESS_KINDS.map((kind) => likenessWeight([{ kind, days: 0, share: 0 }]))
  weights.forEach((weight, index) => {
    expect(weight).toBeGreaterThan(weights.slice(index + 1).reduce((sum, next) => sum + next, 0))
  })
})

test('nearly the same words count within sixty days only, and too few words never', () => {
  const scope = 'please send all data about me'.split(' ')
  const one = { ...nothing, scope, received: DAY }
  const after = (days: number) => ({ ...one, received: addCalendarDays(DAY, days) })
  expect(likenessOf(one, after(SCOPE_DAYS))).toEqual([{ kind: 'scope', days: SCOPE_DAYS, share: 100 }])
  expect(likenessOf(one, after(SCOPE_DAYS + 1))).toEqual([])
  const short = { ...one, scope: ['access', 'please'] }
  expect(likenessOf(short, short)).toEqual([])
})

test('the share of words lies between none and all, and is all only for the same words', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const share = sharedWords(a, b)
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(1)
      const same = a.length > 0 && [...new Set(a)].toSorted().join() === [...new Set(b)].toSorted().join()
      expect(share === 1).toBe(same)
    }),
  )
})
