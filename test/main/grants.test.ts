import { afterEach, expect, test, vi } from 'vitest'
import type { Grant } from '#shared/contract/control.ts'
import { createGrants } from '../../electron/main/grants.ts'

afterEach(() => vi.useRealTimers())

test('a window gets a base name and a token, the engine the path', () => {
  const sent: Grant[] = []
  const grants = createGrants((grant) => sent.push(grant))
  const file = grants.give('/home/officer/cases/quillhaven.redress', 'open')
  expect(file).toEqual({ token: expect.stringMatching(/^[0-9a-f]{32}$/), name: 'quillhaven.redress' })
  expect(sent).toEqual([{ token: file.token, path: '/home/officer/cases/quillhaven.redress', mode: 'open' }])
  expect(grants.pathOf(file.token)).toBe('/home/officer/cases/quillhaven.redress')
  expect(grants.give('/home/officer/cases/quillhaven.redress', 'open').token).not.toBe(file.token)
})

test('the file an unlock window offers stays good for hours, until the window is gone', () => {
  vi.useFakeTimers()
  const sent: Grant[] = []
  const grants = createGrants((grant) => sent.push(grant))
  const { token } = grants.keep('/cases/a.redress')
  vi.advanceTimersByTime(60 * 60 * 1000)
  expect(sent.length).toBeGreaterThan(12)
  expect(new Set(sent.map((grant) => grant.token))).toEqual(new Set([token]))
  grants.forget()
  const before = sent.length
  vi.advanceTimersByTime(60 * 60 * 1000)
  expect(sent.length).toBe(before)
  expect(grants.pathOf(token)).toBeNull()
})
