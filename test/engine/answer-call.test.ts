import { expect, test } from 'vitest'
import { z } from 'zod'
import { answerCall, bind } from '#shared/contract/bind.ts'
import { SecretBytes } from '#shared/contract/case-file.ts'
import { call, group, type Answer } from '#shared/contract/define.ts'

const vault = group('vault', {
  open: call({
    input: z.strictObject({ secret: SecretBytes, name: z.string() }),
    output: z.number(),
    fails: ['locked'],
  }),
})

const handlers = bind(vault, {
  open: async ({ secret, name }): Promise<Answer<number>> => {
    await Promise.resolve()
    if (name === 'refused') return { ok: false, failure: { code: 'locked' } }
    if (name === 'stumbled') throw new TypeError('no')
    return { ok: true, value: secret[0] ?? 0 }
  },
})

test.each([
  ['answered', 'vault.open', { name: 'answered' }, { ok: true, value: 7 }],
  ['refused', 'vault.open', { name: 'refused' }, { ok: false, failure: { code: 'locked' } }],
  ['stumbled over', 'vault.open', { name: 'stumbled' }, { ok: false, failure: { code: 'unexpected' } }],
  ['not understood', 'vault.open', { name: 5 }, { ok: false, failure: { code: 'input-unreadable' } }],
  ['not declared', 'vault.shut', { name: 'x' }, { ok: false, failure: { code: 'call-unknown' } }],
])('a secret is overwritten after a call that was %s', async (_, wire, input, expected) => {
  const secret = Uint8Array.of(7, 7, 7)
  const answer = await answerCall(handlers.get(wire), { ...input, secret }, () => 'R-TEST')
  expect(answer).toMatchObject(expected)
  expect([...secret]).toEqual([0, 0, 0])
})
