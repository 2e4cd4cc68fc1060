import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newerProgram, raiseIn, TWENTY_DAYS, withClause } from '../resources/raise-law.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'redress-cli-packs-'))
const file = join(folder, 'care.redress')
const key = ['--passphrase-file', join(folder, 'passphrase.txt')]
const at = ['--today', '2026-07-10', '--json']

type Row = { reference: string; state: string; kept: unknown; shown: { before: string; after: string } }
type Listed = { accepted?: number; kept?: number; rows: Row[]; packs: unknown[] }

/** Runs the command line of a build and answers its JSON, or the code of its error. */
function redress(program: string, args: readonly string[], input?: unknown): unknown {
  const done = spawnSync(process.execPath, [join(program, 'build/cli/index.mjs'), ...args], {
    input: input === undefined ? '' : JSON.stringify(input),
    encoding: 'utf8',
    env: { ...process.env, REDRESS_USER_DATA: join(folder, 'user') },
  })
  if (done.status !== 0) {
    return (JSON.parse(done.stderr.trim().split('\n').at(-1) ?? '{}') as { error: { code: string } }).error
      .code
  }
  return JSON.parse(done.stdout) as unknown
}

beforeAll(() => {
  writeFileSync(join(folder, 'passphrase.txt'), 'seven herons walk the long canal\n')
  const made = ['create', file, '--profile', 'uk-equipment', '--organisation', 'Quillhaven', '--prefix', 'QH']
  expect(redress(root, [...made, ...key, '--json'])).toBeTypeOf('object')
  for (const [name, kind] of [
    ['Imogen Sallowby', 'access'],
    ['Gethin Maelor', 'access'],
    ['Nuala Fennimoor', 'erasure'],
  ]) {
    const log = { kind, channel: 'e-mail', received: '2026-06-22', person: { name }, scope: 'All.' }
    expect(redress(root, ['log', file, ...key, ...at], log)).toBeTypeOf('object')
  }
  const resources = newerProgram(root, join(folder, 'program'))
  raiseIn(resources, 'regimes', 'uk-gdpr', withClause('clauses', 'respond-access', TWENTY_DAYS), [
    'respond-access',
  ])
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('pack-updates lists what newer law changes, takes it over where told, and keeps the rest', () => {
  const program = join(folder, 'program')
  const run = (...args: string[]) =>
    redress(program, ['pack-updates', file, ...args, ...key, ...at]) as Listed
  expect(redress(root, ['pack-updates', file, ...key, ...at])).toMatchObject({
    rows: [],
    packs: [],
    moved: [],
  })
  const listed = run()
  expect(listed.rows.map(({ state, shown }) => [state, shown.before, shown.after])).toEqual([
    ['moves', '2026-07-22', '2026-07-13'],
    ['moves', '2026-07-22', '2026-07-13'],
    ['same', '2026-07-22', '2026-07-22'],
  ])
  expect(run('--accept', 'QH-2026-9999')).toBe('case-unknown')
  expect(run('--keep', 'QH-2026-0001')).toBe('input-unreadable')
  const still = run('--accept', 'still')
  expect([still.accepted, still.rows.length]).toEqual([1, 2])
  const kept = run('--keep', 'QH-2026-0001', '--reason', 'The answer goes out tomorrow.')
  expect(kept.rows[0]?.kept).toMatchObject({ reason: 'The answer goes out tomorrow.' })
  const all = run('--accept', 'qh-2026-0002')
  expect([all.accepted, all.rows.map(({ reference }) => reference)]).toEqual([1, ['QH-2026-0001']])
  expect(redress(program, ['verify', file, ...key, '--json'])).toMatchObject({ ok: true })
}, 120_000)
