import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession, ElectronApplication, Page } from '@playwright/test'
import { startElectron } from '../e2e/harness/electron.ts'
import { unlock } from '../e2e/harness/case-file.ts'
import { root } from '../e2e/harness/paths.ts'
import { benchFilePath, closeBenchFiles, PASSPHRASE, scratch } from './bench-file.ts'
import { p95, secondsUntil } from './row.ts'
import type { Row, RowGroup } from './row.ts'

const FRAMES = 240
/** What a wheel flung moves in a frame: some twenty-seven rows. */
const STEP_PX = 1000

/** The program itself, in its window: what it needs to start, in memory, and in each frame of a long scroll. */
export const windowRows: RowGroup = {
  name: 'window',
  rows: async (share) => {
    if (!existsSync(join(root, 'build/main/index.cjs')) || (process.env['DISPLAY'] ?? '') === '') {
      console.log('the window is left out: it needs a build (node scripts/build.mjs) and a display (DISPLAY)')
      return []
    }
    const cases = 100_000 * share
    const path = await benchFilePath(cases)
    // the window has to have the file for itself
    await closeBenchFiles()
    const folder = scratch('window')
    const empty = await emptyWindow(folder)
    const ours = await ourWindow(folder, path)
    return [
      startRow(empty.seconds, ours.seconds),
      memoryRow(empty.megabytes, ours.megabytes, cases),
      scrollRow(ours.frames, cases),
    ]
  },
}

function startRow(peerSeconds: number, ours: number): Row {
  const ratio = ours / peerSeconds
  return {
    work: 'a cold start to the unlock screen',
    peer: 'an empty Electron window on the same runtime',
    ...{ peerSeconds, ours, ratio, means: 'longer' },
    goal: '≤ 1.5x as long',
    met: ratio <= 1.5,
  }
}

function memoryRow(peer: number, ours: number, cases: number): Row {
  const ratio = ours / peer
  return {
    work: `memory of all processes with ${cases.toLocaleString('en')} cases open and scrolled through`,
    peer: 'an empty Electron window on the same runtime',
    ...{ peerSeconds: peer, ours, ratio, means: 'larger', unit: 'MB' },
    goal: '≤ 2.5x',
    met: ratio <= 2.5,
  }
}

function scrollRow(frames: readonly number[], cases: number): Row {
  const ours = p95(frames)
  return {
    work: `p95 of the script of a frame, scrolling ${cases.toLocaleString('en')} rows by ${STEP_PX} px a frame`,
    peer: 'a frame at 60 a second',
    ...{ peerSeconds: 1 / 60, ours, ratio: ours * 60, means: 'longer' },
    goal: '≤ 1x: 0.0167 s',
    met: ours <= 1 / 60,
  }
}

async function emptyWindow(folder: string): Promise<{ seconds: number; megabytes: number }> {
  const program = join(folder, 'empty')
  mkdirSync(program, { recursive: true })
  writeFileSync(join(program, 'package.json'), '{ "name": "empty", "version": "1.0.0", "main": "main.cjs" }')
  writeFileSync(
    join(program, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron')
     app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900 }).loadURL('data:text/html,<h1>empty</h1>'))`,
  )
  let seconds = Infinity
  let megabytes = 0
  for (let round = 0; round < 3; round += 1) {
    const started = await start(join(folder, `empty-home-${round}`), { program })
    await started.page.waitForTimeout(1000)
    megabytes = memoryOf(started.app)
    seconds = Math.min(seconds, started.seconds)
    await started.app.close()
  }
  return { seconds, megabytes }
}

async function ourWindow(
  folder: string,
  path: string,
): Promise<{ seconds: number; megabytes: number; frames: number[] }> {
  let seconds = Infinity
  for (let round = 0; round < 3; round += 1) {
    const started = await start(join(folder, `home-${round}`), { args: round === 2 ? [path] : [] })
    if (round < 2) seconds = Math.min(seconds, started.seconds)
    else {
      const page = await unlocked(started.app, started.page)
      const frames = await scrolled(page)
      const megabytes = memoryOf(started.app)
      await started.app.close()
      return { seconds, megabytes, frames }
    }
    await started.app.close()
  }
  throw new Error('unreachable')
}

async function start(
  home: string,
  how: Parameters<typeof startElectron>[1],
): Promise<{ app: ElectronApplication; page: Page; seconds: number }> {
  const made: { app?: ElectronApplication; page?: Page } = {}
  const seconds = await secondsUntil(async () => {
    made.app = await startElectron(home, how)
    made.page = await made.app.firstWindow()
    await made.page.locator('h1').first().waitFor()
  })
  if (made.app === undefined || made.page === undefined) throw new Error('no window')
  return { app: made.app, page: made.page, seconds }
}

async function unlocked(app: ElectronApplication, page: Page): Promise<Page> {
  await unlock(page, PASSPHRASE)
  for (let tries = 0; tries < 300; tries += 1) {
    const work = app.windows().find((one) => one.url().endsWith('/work.html'))
    if (work !== undefined) {
      await work.locator('main:not([aria-busy="true"])').waitFor({ timeout: 60_000 })
      return work
    }
    await new Promise((later) => setTimeout(later, 200))
  }
  throw new Error('the work window did not come')
}

/** Seconds of the thread's own time that scripts took in each frame of a scroll through the register of all cases. */
async function scrolled(page: Page): Promise<number[]> {
  await page
    .getByRole('link', { name: /^Cases/ })
    .or(page.getByRole('button', { name: /^Cases/ }))
    .first()
    .click()
  await page.getByRole('button', { name: /^All/ }).first().click()
  const grid = page.getByRole('grid')
  await grid.waitFor()
  await page.waitForTimeout(1500)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  const frames: number[] = []
  let before = await scriptSeconds(devtools)
  for (let frame = 0; frame < FRAMES; frame += 1) {
    await grid.evaluate(
      (element, step) =>
        new Promise<void>((done) => {
          element.scrollTop += step
          requestAnimationFrame(() => requestAnimationFrame(() => done()))
        }),
      STEP_PX,
    )
    const now = await scriptSeconds(devtools)
    frames.push(now - before)
    before = now
  }
  return frames.slice(20)
}

async function scriptSeconds(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0
}

/** Megabytes that all processes of the program hold for themselves: shared libraries are counted once, by their share. */
function memoryOf(app: ElectronApplication): number {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each)))
    parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${name}/status`))?.[1] ?? 0))
  const first = app.process().pid ?? 0
  const below = (pid: number): boolean => pid > 1 && (pid === first || below(parents.get(pid) ?? 0))
  return [...parents.keys()]
    .filter(below)
    .map((pid) => Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024)
    .reduce((sum, each) => sum + each, 0)
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // the process ended between two looks
    return ''
  }
}
