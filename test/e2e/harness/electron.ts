import { _electron, type ElectronApplication } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.ts'

const START_WITHIN_MS = 20_000

/** How a test may start the program. */
export type Start = {
  readonly args?: readonly string[]
  /** The home of an earlier start, to find its settings again. */
  readonly home?: string
  readonly environment?: Readonly<Record<string, string>>
  /** The folder of another build of the program than this checkout's. */
  readonly program?: string
}

/** Starts the built program with a home of its own; nothing of the machine's environment reaches it but the display. */
export async function startElectron(home: string, start: Start): Promise<ElectronApplication> {
  const places = {
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_DATA_HOME: join(home, 'data'),
    TMPDIR: join(home, 'tmp'),
  }
  for (const place of [...Object.values(places), join(home, 'Documents')])
    mkdirSync(place, { recursive: true })
  const { PATH = '', DISPLAY = '', LANG = 'C.UTF-8' } = process.env
  const options = {
    executablePath: executable(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      start.program ?? root,
      ...(start.args ?? []),
    ],
    env: { PATH, DISPLAY, LANG, TZ: 'Europe/London', ...places, ...start.environment },
    timeout: START_WITHIN_MS,
  }
  // Beside another window the old runtime's graphics process sometimes never comes up under Xvfb, and the program
  // with it waits for ever before its first line has run; that says nothing about Redress, so one more start is made.
  return _electron.launch(options).catch(() => _electron.launch(options))
}

function executable(): string {
  const found = execFileSync(process.execPath, [join(root, 'scripts', 'electron-runtime.mjs')], {
    encoding: 'utf8',
  })
  const runtime: { executable: string } | null = JSON.parse(found)
  if (runtime === null) throw new Error('No Electron runtime is prepared: run the tests through npm.')
  return runtime.executable
}
