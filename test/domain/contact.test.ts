import { expect, test } from 'vitest'
import { CHANNELS } from '#shared/domain/kind.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { contactFieldsOf, contactFor, NO_CONTACT } from '#shared/domain/contact.ts'

test('each channel keeps its own facts of a contact and drops those of another', () => {
  const all = {
    number: '+44 20 7946 0990',
    address: '1 Quay, Leeds',
    identity: 'verified',
    asked: 'Which device',
    trackedNumber: 'RB 1',
    deliveredOn: civilDate('2026-06-01'),
  } as const
  for (const channel of CHANNELS) {
    const kept = contactFor(channel, all)
    const fields = contactFieldsOf(channel)
    expect(kept === undefined).toBe(fields.length === 0)
    for (const [name, value] of Object.entries(kept ?? {}))
      expect([channel, name, value === Object.entries(all).find(([key]) => key === name)?.[1]]).toEqual([
        channel,
        name,
        fields.includes(name as keyof typeof all),
      ])
  }
  expect(contactFor('phone', NO_CONTACT)).toBeUndefined()
})
