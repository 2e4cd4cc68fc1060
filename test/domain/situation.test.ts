import { describe, expect, it } from 'vitest'
import { readSituation } from '#shared/domain/situation.ts'

const base = { regime: 'uk-gdpr', kind: 'access', received: '2026-06-01' }
const failure = (raw: unknown) => {
  const read = readSituation(raw)
  return read.ok ? null : read.failure
}

describe('D-14 a situation', () => {
  it('is read with an empty list of events when none are given', () => {
    const read = readSituation(base)
    expect(read.ok && read.value.events).toEqual([])
  })

  it('keeps events of types nobody knows', () => {
    expect(failure({ ...base, events: [{ type: 'moon-rose', date: '2026-06-02' }] })).toBeNull()
  })

  it('without a date of receipt fails as such', () => {
    expect(failure({ regime: 'uk-gdpr', kind: 'access' })?.code).toBe('received-unknown')
    expect(failure({ ...base, received: 5 })?.code).toBe('received-unknown')
  })

  it('that cannot be read says where', () => {
    expect(failure({ ...base, kind: 'toast' })).toEqual({
      code: 'situation-unreadable',
      message: '“kind” in the situation cannot be read.',
    })
    expect(failure({ ...base, colour: 'red' })?.message).toContain('colour')
    expect(failure({ ...base, events: [{ type: 'note', date: '2026-02-30' }] })?.message).toContain(
      'events.0.date',
    )
    expect(failure('access')?.code).toBe('situation-unreadable')
  })
})
