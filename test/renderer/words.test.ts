import { expect, test } from 'vitest'
import { sentences } from '#shared/text/words.ts'

test('what was said one after the other has one stop between, whether or not the officer wrote one', () => {
  expect(sentences(['Billing is not my boards.', 'Decision changed', ''])).toBe(
    'Billing is not my boards. Decision changed',
  )
  expect(sentences(['Refused', 'The fifth this year.'])).toBe('Refused. The fifth this year.')
  expect(sentences(['', ''])).toBe('')
})
