import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breachLawOf, isOwed, tells } from '#shared/domain/breach-law.ts'
import { breachObjections, type BreachCase } from '#shared/domain/guard-breach.ts'
import { sheetMoves } from '#shared/domain/sheets/moves.ts'
import { RiskAssessment } from '#shared/domain/sheets/breach-sheets.ts'
import { law } from './shipped-law.ts'

const results = ['no-risk', 'risk', 'high-risk'] as const
const gdpr = breachLawOf(['uk-gdpr'], undefined)
const sources = {
  authority: { clause: 'notify-authority', citation: 'UK GDPR Art. 33(1)', confidence: 'read' },
  people: { clause: 'notify-people', citation: 'UK GDPR Art. 34(1)', confidence: 'read' },
} as const
const assessed = (body: object) => RiskAssessment.parse({ assessedOn: '2026-06-24', ...body })
const whole: BreachCase = {
  assessment: assessed({ result: 'risk', peopleReason: 'The risk is not high.' }),
  written: { facts: true, effects: true, measures: true },
  told: { authority: true, people: false },
  delayUnexplained: false,
  processor: false,
}
const codes = (type: 'closed' | 'authority-notified' | 'people-not-needed', change: Partial<BreachCase>) =>
  breachObjections(type, { ...whole, ...change }, gdpr, sources).map(({ code, citation }) => [code, citation])

describe('whom a breach is told to', () => {
  it('under the GDPR is the authority from a risk on and the people from a high risk on (Art. 33(1), 34(1))', () => {
    const owed = results.map((result) => [isOwed(gdpr.authority, result), isOwed(gdpr.people, result)])
    expect(owed).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ])
  })

  it('under a law without a test of risk is everybody, and a processor tells its customer of any breach', () => {
    expect(breachLawOf(['za-popia'], undefined)).toMatchObject({ authority: 'any', people: 'any' })
    expect(breachLawOf(['uk-gdpr'], law.profile('processor-marketing'))).toMatchObject({ authority: 'any' })
  })

  it('under several laws follows the one that asks soonest, and never asks less for a higher risk', () => {
    // a law without a notice of breaches falls back on ours, which another law may well ask less than
    const ours = breachLawOf([], undefined)
    const known = law.regimes.map(({ id }) => id).filter((id) => breachLawOf([id], undefined) !== ours)
    const ids = fc.subarray(known)
    fc.assert(
      fc.property(ids, ids, (some, more) => {
        const few = breachLawOf(some, undefined)
        const all = breachLawOf([...some, ...more], undefined)
        for (const who of ['authority', 'people'] as const) {
          for (const result of results)
            if (some.length > 0 && isOwed(few[who], result)) expect(isOwed(all[who], result)).toBe(true)
          if (isOwed(all[who], 'risk')) expect(isOwed(all[who], 'high-risk')).toBe(true)
        }
      }),
    )
  })

  it('is known for every law that has a notice of breaches', () => {
    const notified = law.regimes.filter(({ clauses }) =>
      clauses.some(({ kinds }) => kinds.includes('breach-authority')),
    )
    const unknown = breachLawOf([], undefined)
    // the objects are those of the table: a law that is not in it falls back on ours
    expect(notified.filter(({ id }) => breachLawOf([id], undefined) === unknown).map(({ id }) => id)).toEqual(
      [],
    )
    expect(notified.length).toBeGreaterThan(10)
  })

  it('is what the officer decided, and else what the result says', () => {
    expect(tells('people', assessed({ result: 'high-risk', tellPeople: 'no' }), gdpr)).toBe(false)
    expect(tells('people', assessed({ result: 'high-risk' }), gdpr)).toBe(true)
    expect(tells('people', assessed({ result: 'pending' }), gdpr)).toBeNull()
    expect(tells('people', RiskAssessment.parse({ result: 'risk' }), gdpr)).toBeNull()
  })

  it('and nobody else becomes an event that ends their clock', () => {
    const any = fc.record({
      result: fc.constantFrom('pending', ...results),
      tellAuthority: fc.constantFrom('undecided', 'yes', 'no'),
      tellPeople: fc.constantFrom('undecided', 'yes', 'no'),
    })
    fc.assert(
      fc.property(any, (given) => {
        const body = assessed(given)
        const types = sheetMoves({ kind: 'risk-assessment', body }, gdpr).map(({ type }) => type)
        expect(types.includes('authority-not-needed')).toBe(tells('authority', body, gdpr) === false)
        expect(types.includes('people-not-needed')).toBe(tells('people', body, gdpr) === false)
        expect(types.includes('decided')).toBe(given.result !== 'pending')
      }),
    )
  })
})

describe('closing a breach', () => {
  it('needs nothing more once it is assessed, the authority told, and written why the people were not', () => {
    expect(codes('closed', {})).toEqual([])
  })

  it('needs an assessment with a result and a day (Art. 33(5))', () => {
    expect(codes('closed', { assessment: null })).toEqual([['breach-not-assessed', 'UK GDPR Art. 33(5)']])
    expect(codes('closed', { assessment: RiskAssessment.parse({ result: 'risk' }) })).toHaveLength(1)
  })

  it('needs the notices that the assessment asks for', () => {
    const high = assessed({ result: 'high-risk' })
    expect(codes('closed', { assessment: high, told: { authority: false, people: false } })).toEqual([
      ['breach-authority-not-told', 'UK GDPR Art. 33(1)'],
      ['breach-people-not-told', 'UK GDPR Art. 34(1)'],
    ])
  })

  it('needs the reason why nobody was told, where nobody was', () => {
    const none = { told: { authority: false, people: false } }
    const silent = assessed({ result: 'no-risk' })
    expect(codes('closed', { ...none, assessment: silent }).map(([code]) => code)).toEqual([
      'breach-reason-missing',
      'breach-reason-missing',
    ])
    const said = assessed({ result: 'no-risk', authorityReason: 'Encrypted.', peopleReason: 'Encrypted.' })
    expect(codes('closed', { ...none, assessment: said })).toEqual([])
  })

  it('needs the facts, the effects and the remedies on record where a law says so, and names what is missing', () => {
    const written = { facts: true, effects: false, measures: false }
    const [gap] = breachObjections('closed', { ...whole, written }, gdpr, sources)
    expect(gap).toMatchObject({ code: 'breach-not-documented', citation: 'UK GDPR Art. 33(5)' })
    expect(gap?.sentence).toContain('its effect on people; what is done about it')
    expect(
      breachObjections('closed', { ...whole, written }, breachLawOf(['nz-privacy'], undefined), sources),
    ).toEqual([])
  })

  it('and telling the authority late need the reasons for the delay (Art. 33(1))', () => {
    const late = [['breach-delay-unexplained', 'UK GDPR Art. 33(1)']]
    expect(codes('authority-notified', { delayUnexplained: true })).toEqual(late)
    expect(codes('closed', { delayUnexplained: true })).toEqual(late)
  })
})

describe('leaving the people out at a high risk', () => {
  const high = { result: 'high-risk', tellPeople: 'no' }

  it('is spoken against without an exception, and against an exception without its reason (Art. 34(3))', () => {
    expect(codes('people-not-needed', { assessment: assessed(high) })).toEqual([
      ['breach-notice-owed', 'UK GDPR Art. 34(1)'],
    ])
    const bare = assessed({ ...high, peopleException: 'protected' })
    expect(codes('people-not-needed', { assessment: bare })).toEqual([
      ['breach-reason-missing', 'UK GDPR Art. 34(1)'],
    ])
  })

  it('stands with an exception and its reason', () => {
    const said = assessed({ ...high, peopleException: 'protected', peopleReason: 'The disk was encrypted.' })
    expect(codes('people-not-needed', { assessment: said })).toEqual([])
  })
})
