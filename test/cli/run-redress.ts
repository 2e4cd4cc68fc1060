import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const CLI = join(import.meta.dirname, '..', '..', 'build', 'cli', 'index.mjs')

/** What one run of the command line left: its exit code, its output, and the error line if there was one. */
export type Run = {
  readonly code: number | null
  readonly stdout: string
  readonly json: unknown
  readonly error: { readonly code: string; readonly message: string } | null
}

/** A folder of its own for one test, with user data beside it, and the command line as users run it. */
export type Desk = {
  readonly path: (name: string) => string
  readonly secret: (name: string, text: string) => string
  readonly redress: (args: readonly string[], input?: unknown) => Run
}

/** Sets up a desk: nothing of it is shared with another test. */
export function newDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'redress-cli-'))
  const path = (name: string) => join(folder, name)
  return {
    path,
    secret(name, text) {
      writeFileSync(path(name), text)
      return path(name)
    },
    redress(args, input) {
      const done = spawnSync(process.execPath, [CLI, ...args], {
        input: input === undefined ? '' : typeof input === 'string' ? input : JSON.stringify(input),
        encoding: 'utf8',
        env: { ...process.env, REDRESS_USER_DATA: path('user-data') },
        maxBuffer: 256 * 1024 * 1024,
      })
      return {
        code: done.status,
        stdout: done.stdout,
        json: parsed(done.stdout),
        error: errorIn(done.stderr),
      }
    },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

function errorIn(stderr: string): Run['error'] {
  const line = stderr.trim().split('\n').at(-1) ?? ''
  const found = parsed(line) as { error?: Run['error'] } | null
  return found?.error ?? null
}
