import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { logBug, startLog } from '#engine/log.ts'

test('the log names the kind and place of a bug, and nothing that was in it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-log-'))
  const said: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => said.push(String(line)) > 0)
  startLog(folder)
  const canary = 'Orla Sallowby\n    at secret (/home/orla/cases/x.redress:1:1)\nSELECT * FROM person'
  const error = Object.assign(new TypeError(canary), { code: 'SQLITE_FULL' })
  const reference = logBug(error)
  logBug('Orla Sallowby')
  vi.restoreAllMocks()

  const written = readFileSync(join(folder, 'engine.log'), 'utf8')
  expect(reference).toMatch(/^R-[2-9A-HJ-NP-Z]{4}$/)
  expect(written).toContain(`${reference} TypeError SQLITE_FULL `)
  expect(written).toContain('log.test.ts:')
  for (const trace of [written, said.join('')]) {
    expect(trace).not.toMatch(/Orla|Sallowby|orla|secret|SELECT|\/home|\/tmp/)
    expect(trace).not.toContain(process.cwd())
  }
  expect(statSync(join(folder, 'engine.log')).mode & 0o777).toBe(0o600)
})
