import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cases } from '#shared/contract/cases.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { createGrants } from '#engine/grants.ts'
import { openEngine } from './casework/open-engine.ts'

test('a call that overtakes the choice it names waits for it, and one that never comes is refused', async () => {
  const engine = await openEngine('uk-equipment', civilDate('2026-06-01'))
  const { record } = await engine.log({ person: { name: 'Imogen Sallowby' } })
  const path = join(engine.folder, 'note.txt')
  writeFileSync(path, 'Seen at the counter.')
  const token = engine.lateGrant(path, 'open', 100)
  expect((await engine.ask(cases, 'attach', { caseId: record.id, token })).name).toBe('note.txt')
  expect(await engine.answer(cases, 'attach', { caseId: record.id, token })).toMatchObject({
    failure: { code: 'token-spent' },
  })
  const unknown = 'f'.repeat(32)
  expect(await engine.answer(cases, 'attach', { caseId: record.id, token: unknown })).toMatchObject({
    failure: { code: 'token-spent' },
  })
})

test('a token that is known or spent keeps nobody waiting', () => {
  const grants = createGrants()
  grants.add({ token: 'a', path: '/nowhere', mode: 'open' })
  expect(grants.arrival('a')).toBeNull()
  grants.take('a', ['open'])
  expect(grants.arrival('a')).toBeNull()
})
