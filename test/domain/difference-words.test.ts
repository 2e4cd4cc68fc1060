import { describe, expect, test } from 'vitest'
import { shownClockOf } from '#shared/domain/clock-stages.ts'
import { deadlinesOf } from '#shared/domain/deadline.ts'
import { differenceOf, type ComparedSide } from '#shared/domain/difference-words.ts'
import { law, situation, type Happened } from './shipped-law.ts'

const laws = {
  'the United Kingdom': { regime: 'uk-gdpr' },
  Ireland: { regime: 'eu-gdpr', place: 'IE' },
  Bavaria: { regime: 'eu-gdpr', place: 'DE-BY' },
  California: { regime: 'us-ca' },
  'New Zealand': { regime: 'nz-privacy' },
  'without holidays': { regime: 'uk-gdpr', calendar: 'none' },
  'our policy': { profile: 'nz-imaging' },
  'our promise': { profile: 'us-collaboration', place: 'US' },
} as const
type Name = keyof typeof laws

/** The sentence that compares two laws for the same matter. */
function sentence(
  base: Name,
  other: Name,
  matter: { kind?: string; received: string },
  events: readonly Happened[] = [],
): string {
  const side = (name: Name): ComparedSide => {
    const found = deadlinesOf(situation({ kind: 'access', ...laws[name], ...matter }, events), law)
    const clock = found.ok ? (shownClockOf(found.value) ?? null) : null
    return { name, inSentence: name, clock, failure: found.ok ? '' : found.failure.message }
  }
  return differenceOf(side(base), side(other)).sentence
}

describe('why two dates differ', () => {
  test('a holiday of one place moves its end', () => {
    expect(sentence('the United Kingdom', 'Ireland', { received: '2026-07-03' })).toBe(
      'Ireland: Tuesday 4 August 2026, 1 day later than the United Kingdom, because its end may not fall on Monday 3 August 2026 (August holiday).',
    )
    expect(sentence('Ireland', 'the United Kingdom', { received: '2026-07-03' })).toBe(
      'the United Kingdom: Monday 3 August 2026, 1 day earlier than Ireland, because its end may fall on Monday 3 August 2026 (August holiday).',
    )
  })

  test('another length', () => {
    expect(sentence('the United Kingdom', 'California', { received: '2026-07-03' })).toBe(
      'California: Monday 17 August 2026, 14 days later than the United Kingdom, because it counts 45 days instead of one month.',
    )
  })

  test('the closed period of New Zealand over Christmas is named once, not day by day', () => {
    expect(sentence('Ireland', 'New Zealand', { received: '2026-12-10' })).toBe(
      'New Zealand: Friday 29 January 2027, 18 days later than Ireland, because it counts 20 working days without the closed period of section 7 (25 December 2026 to 15 January 2027) instead of one month, and its end does not move, as that of Ireland does from Sunday 10 January 2027.',
    )
  })

  test('the same day reached another way is said to be the same, with an although', () => {
    expect(sentence('the United Kingdom', 'New Zealand', { received: '2026-07-03' })).toBe(
      'New Zealand: Monday 3 August 2026, the same as the United Kingdom, although it counts 20 working days without Matariki (10 July 2026) instead of one month.',
    )
  })

  test('a pause that leaves out fewer days', () => {
    const asked: Happened[] = [
      ['clarification-requested', '2026-06-04'],
      ['clarification-received', '2026-06-11'],
    ]
    expect(sentence('the United Kingdom', 'Ireland', { received: '2026-06-01' }, asked)).toContain(
      '1 day earlier than the United Kingdom, because it leaves out 7 days of waiting for an answer, not 8.',
    )
    expect(sentence('the United Kingdom', 'California', { received: '2026-06-01' }, asked)).toContain(
      'and it does not pause, where the United Kingdom leaves out 8 days.',
    )
  })

  test('a period that begins with the proof of identity', () => {
    expect(
      sentence('California', 'the United Kingdom', { received: '2026-06-01' }, [
        ['identity-requested', '2026-06-04'],
        ['identity-verified', '2026-06-09'],
      ]),
    ).toContain(
      'because it counts from Tuesday 9 June 2026 (proof of identity arrived), not from Monday 1 June 2026, and it counts one month instead of 45 days.',
    )
  })

  test('an extension one law does not know', () => {
    expect(
      sentence('the United Kingdom', 'New Zealand', { received: '2026-06-01' }, [
        ['extension-notified', '2026-06-20'],
      ]),
    ).toContain(
      'and no extension moves it, while that of the United Kingdom reaches Tuesday 1 September 2026.',
    )
  })

  test('weekends and holidays left away', () => {
    expect(sentence('the United Kingdom', 'without holidays', { received: '2026-12-10' })).toContain(
      '1 day earlier than the United Kingdom, because its end may fall on Sunday 10 January 2027.',
    )
  })

  test('a promise is called one', () => {
    expect(sentence('the United Kingdom', 'our promise', { received: '2026-07-03' })).toBe(
      'our promise: Monday 17 August 2026, 14 days later than the United Kingdom, because it counts the promised 45 days instead of one month.',
    )
  })

  test('hours across a change of the clocks are compared as moments, not by what the wall shows', () => {
    const matter = { kind: 'breach-authority', received: '2026-03-28T16:20:00+00:00' }
    expect(sentence('the United Kingdom', 'Bavaria', matter)).toBe(
      'Bavaria: Tuesday 31 March 2026 at 19:00 (UTC+02:00), the same moment as the United Kingdom.',
    )
    expect(sentence('the United Kingdom', 'New Zealand', matter)).toContain(
      '40 minutes earlier than the United Kingdom, because it counts from Saturday 28 March 2026 at 16:20 (UTC+00:00), not from Saturday 28 March 2026 at 17:00 (UTC+00:00) (the hour it became known is left out).',
    )
  })
})

describe('where a side has no date', () => {
  test('a request that lapsed because nobody answered is called withdrawn', () => {
    const swiss = deadlinesOf(
      situation({ regime: 'ch-fadp', kind: 'access', received: '2026-06-01', today: '2026-07-01' }, [
        ['fee-requested', '2026-06-02'],
      ]),
      law,
    )
    if (!swiss.ok) throw new Error(swiss.failure.message)
    const clock = shownClockOf(swiss.value) ?? null
    const side = { name: 'Switzerland', inSentence: 'Switzerland', clock, failure: '' }
    expect(differenceOf({ ...side, clock: null, failure: 'No law.' }, side)).toMatchObject({
      parts: ['start'],
      sentence: 'Switzerland: counts as withdrawn; in Switzerland: No law.',
    })
  })

  test('what it waits for is said, and what the other has', () => {
    const asked: Happened[] = [['identity-requested', '2026-06-04']]
    expect(sentence('the United Kingdom', 'California', { received: '2026-06-01' }, asked)).toBe(
      'California: Thursday 16 July 2026; in the United Kingdom: no date yet, waiting for proof of identity.',
    )
    expect(sentence('Ireland', 'Bavaria', { received: '2026-06-01' }, asked)).toBe(
      'Bavaria: no date while paused, waiting for proof of identity, as in Ireland.',
    )
  })

  test('a law without the kind, a law of later, a year nobody knows', () => {
    expect(
      sentence('the United Kingdom', 'California', { kind: 'complaint', received: '2026-07-01' }),
    ).toMatch(/^California: the CCPA sets no deadline of the kind/)
    expect(sentence('California', 'the United Kingdom', { received: '1800-07-01' })).toMatch(
      /^the United Kingdom: no deadline in force then; in California: /,
    )
    expect(sentence('Ireland', 'the United Kingdom', { received: '2100-07-01' })).toMatch(
      /^the United Kingdom: The calendar “England and Wales” knows the days from/,
    )
  })

  test('different duties are not reckoned against each other', () => {
    const found = sentence('our policy', 'the United Kingdom', { kind: 'complaint', received: '2026-07-01' })
    expect(found).toMatch(/for the acknowledgement; in our policy: /)
    expect(found).not.toMatch(/because/)
  })
})
