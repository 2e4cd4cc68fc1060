import { expect, test } from 'vitest'
import { FAILURE_CODES } from '#shared/contract/failures.ts'
import { failureText } from '#shared/text/failures.ts'
import { failureOf } from '#engine/failure-of.ts'

test('each failure of the contract has its three sentences, and none leaves a gap open', () => {
  for (const code of FAILURE_CODES) {
    const words = failureText({ code })
    for (const sentence of [words.what, words.safe, words.now]) {
      expect(sentence, code).toMatch(/^\S.*[.?!…]$/)
      expect(sentence, code).not.toMatch(/[{}]/)
    }
  }
})

test('a failure of the store that the contract calls otherwise is told by the contract’s name', () => {
  expect(failureOf('row-unknown')).toEqual({ code: 'entry-unknown' })
  expect(failureOf('passphrase-too-long')).toEqual({ code: 'passphrase-too-long' })
  expect(failureOf('history-fixed')).toEqual({ code: 'history-fixed' })
})
