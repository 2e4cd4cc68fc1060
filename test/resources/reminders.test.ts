import { expect, it } from 'vitest'
import { PROFILE_FACTS } from '#shared/domain/profile-fact.ts'
import { reminders } from '#shared/text/laws.ts'

it('every fact of a profile has its sentence, and no sentence is without a fact', () => {
  expect(Object.keys(reminders).toSorted()).toEqual([...PROFILE_FACTS].toSorted())
  for (const sentence of Object.values(reminders)) expect(sentence).toMatch(/^[A-Z].*[.]$/)
})
