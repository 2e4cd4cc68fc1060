import type { ElectronApplication } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'

/** The process ids of the engine of this program, the relay in front of it not counted. Linux only. */
export function enginePids(app: ElectronApplication): readonly number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  const parents = new Map(all.map((pid) => [pid, parentOf(pid)]))
  const below = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 1 && (pid === app.process().pid || below(parents.get(pid)))
  return all.filter((pid) => commandOf(pid).includes('build/engine/index.mjs') && below(pid))
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0)
}

function commandOf(pid: number): string {
  return read(`/proc/${pid}/cmdline`)
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // the process ended between two looks
    return ''
  }
}
