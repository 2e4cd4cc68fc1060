import { randomBytes } from 'node:crypto'
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { cases } from '#shared/contract/cases.ts'
import { disclosure } from '#shared/contract/disclosure.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { newDesk, type Desk } from './desk.ts'

vi.setConfig({ testTimeout: 120_000 })
const PASSWORD = 'correct horse battery'
/** Words of this length are still looked through before they leave. */
const SIZE = 18 * 1024 * 1024

/** A case with one document of some size, and the names of what lies in the folder beside the case file. */
async function caseWithDocument() {
  const desk = await newDesk()
  const { record } = await desk.log()
  const { token, path } = desk.place('recording.txt', 'open')
  writeFileSync(path, randomBytes(SIZE / 2).toString('hex'))
  await desk.ask(cases, 'attach', { caseId: record.id, token })
  rmSync(path)
  const folder = dirname(path)
  const beside = () => readdirSync(folder).filter((name) => !name.startsWith('cases.redress'))
  return { desk, caseId: record.id, beside, before: beside() }
}

async function untilPacking({ ask }: Desk, caseId: CaseId): Promise<void> {
  for (;;) {
    const progress = await ask(disclosure, 'progress', { caseId })
    if (progress?.phase === 'packing' && progress.done > 0) return
    await setTimeout(2)
  }
}

test('locking while a package is packed leaves nothing of it, and the next one is built', async () => {
  const { desk, caseId, beside, before } = await caseWithDocument()
  const { path } = desk.place('package.zip')
  const build = () => {
    const { token } = desk.place('package.zip')
    return desk.failure('disclosure.build', { caseId, token, password: new TextEncoder().encode(PASSWORD) })
  }
  const building = build()
  await Promise.race([untilPacking(desk, caseId), building.then((early) => expect(early).toBe('packing'))])
  await desk.lock()
  expect(beside()).toEqual(before)
  expect(await building).toMatchObject({ code: 'locked' })
  await desk.unlock()
  expect((await desk.ask(disclosure, 'plan', { caseId })).built).toEqual([])
  expect(await build()).toBeNull()
  expect(statSync(path).size).toBeGreaterThan(SIZE / 2)
})

test('locking at whatever moment while a case is written leaves a whole file that the trail knows, or neither', async () => {
  const { desk, caseId, beside, before } = await caseWithDocument()
  let whole = 0
  for (let after = 0; after < 600; after += after < 100 ? 10 : 50) {
    const { token, path } = desk.place('case.zip')
    const saving = desk.failure('caseArchive.save', { caseId, token })
    await setTimeout(after)
    await desk.lock()
    const failure = await saving
    const here = beside()
    await desk.unlock()
    if (failure === null) {
      whole += 1
      expect(statSync(path).size).toBeGreaterThan(SIZE)
      rmSync(path)
    } else {
      expect([after, failure.code, here]).toEqual([after, 'locked', before])
    }
    const trail = await desk.ask(cases, 'auditOf', { caseId })
    expect(trail.filter(({ call }) => call === 'caseArchive.save')).toHaveLength(whole)
  }
  expect(whole).toBeGreaterThan(0)
})
