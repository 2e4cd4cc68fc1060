import { expect, test } from 'vitest'
import type { Grant } from '#shared/contract/control.ts'
import { createGrants } from '#main/grants.ts'

test('a window gets a base name and a token, the engine the path', () => {
  const sent: Grant[] = []
  const grants = createGrants((grant) => sent.push(grant))
  const file = grants.give('/home/officer/cases/quillhaven.redress', 'open')
  expect(file).toEqual({ token: expect.stringMatching(/^[0-9a-f]{32}$/), name: 'quillhaven.redress' })
  expect(sent).toEqual([{ token: file.token, path: '/home/officer/cases/quillhaven.redress', mode: 'open' }])
  expect(grants.pathOf(file.token)).toBe('/home/officer/cases/quillhaven.redress')
  expect(grants.give('/home/officer/cases/quillhaven.redress', 'open').token).not.toBe(file.token)
})
