import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { DIARIES } from '../engine/years/diary.ts'

const script = join(import.meta.dirname, 'count_days.py')
const years = join(import.meta.dirname, '..', 'engine', 'years')

function recount(paths: readonly string[]) {
  const { stdout, stderr, status } = spawnSync('python3', ['-B', script, ...paths], { encoding: 'utf8' })
  if (stderr !== '') throw new Error(stderr)
  const dates = [...stdout.matchAll(/: (\d+) dates counted/g)].map((match) => Number(match[1]))
  return { dates, wrong: stdout.split('\n').filter((line) => line.includes('is said')), status }
}

test('every date of the diaries comes out the same when another program counts it again', () => {
  const { dates, wrong, status } = recount(DIARIES.map((id) => join(years, `${id}.txt`)))
  expect(wrong).toEqual([])
  expect(status).toBe(0)
  expect(dates).toHaveLength(DIARIES.length)
  for (const count of dates) expect(count).toBeGreaterThanOrEqual(80)
})

test('a date that was counted wrongly is found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-count-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'wrong.txt')
  // 16 March 2026 is right; the tenth working day from Good Friday's eve is 20 April, not the 17th
  const lines = [
    'counts gb-eaw',
    '> access 2026-03-16 = 2026-02-16 +1m roll',
    '> access 2026-04-17 = 2026-04-02 +10w',
  ]
  writeFileSync(path, `${lines.join('\n')}\n`)
  const { wrong, status } = recount([path])
  expect([wrong.length, status]).toEqual([1, 1])
  expect(wrong[0]).toContain('2026-04-20 is counted')
})
