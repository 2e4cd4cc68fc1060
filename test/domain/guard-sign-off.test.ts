import { describe, expect, it } from 'vitest'
import { civilDate } from '#shared/domain/civil-date.ts'
import { signOffObjection } from '#shared/domain/guard-sign-off.ts'
import { SHEETS } from '#shared/domain/sheets/sheet.ts'

const decider = {
  officerId: '0197a000-0000-7000-8000-000000000001',
  name: 'Ada Thorne',
  on: civilDate('2026-06-10'),
}
const reading = (body: object) =>
  SHEETS['sign-off'].parse({ reader: 'Imre Vadas', result: 'agreed', on: '2026-06-11', ...body })

describe('a rule on second readers', () => {
  it('asks for nothing unless the organisation wants it, and for refusals only if it says so', () => {
    expect(signOffObjection('never', 'refused', decider, [])).toBeUndefined()
    expect(signOffObjection('refusals', 'granted', decider, [])).toBeUndefined()
    expect(signOffObjection('refusals', 'granted-in-part', decider, [])?.code).toBe('sign-off-missing')
    expect(signOffObjection('always', 'granted', decider, [])?.code).toBe('sign-off-missing')
  })

  it('is met by a named reader who agreed with the decision', () => {
    expect(signOffObjection('always', 'refused', decider, [reading({})])).toBeUndefined()
    expect(signOffObjection('always', 'refused', decider, [reading({ reader: '' })])?.code).toBe(
      'sign-off-missing',
    )
    expect(signOffObjection('always', 'refused', decider, [reading({ result: 'pending' })])?.code).toBe(
      'sign-off-missing',
    )
  })

  it('is not met by a reading from before the decision, nor by one that was sent back since', () => {
    const early = reading({ on: '2026-06-09' })
    expect(signOffObjection('always', 'refused', decider, [early])?.code).toBe('sign-off-missing')
    const back = reading({ on: '2026-06-12', result: 'returned' })
    expect(signOffObjection('always', 'refused', decider, [reading({}), back])?.title).toContain(
      'sent it back',
    )
  })

  it('is not met by whoever decided, by name or by id', () => {
    const own = [reading({ reader: 'Ada Thorne' }), reading({ reader: '', readerId: decider.officerId })]
    for (const each of own)
      expect(signOffObjection('always', 'refused', decider, [each])?.code).toBe('sign-off-by-the-same')
  })
})
