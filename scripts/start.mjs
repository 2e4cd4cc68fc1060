/**
 * Opens the program. Without a display it says so and does the main job through the command line on sample data.
 * What it needs was made ready by bootstrap.mjs before.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { electronRuntime } from './electron-runtime.mjs'
import { root } from './fingerprint.mjs'

const { DISPLAY, WAYLAND_DISPLAY } = process.env
const display = process.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY)

if (display) openWindow()
else demonstrate()

function openWindow() {
  const runtime = electronRuntime()
  if (runtime === null) throw new Error('No Electron runtime was prepared.')
  // as root Chromium refuses its sandbox
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const program = spawn(runtime.executable, [...switches, root, ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  program.on('exit', (code) => process.exit(code ?? 1))
}

function demonstrate() {
  console.log(
    'There is no display here, so Redress shows its work on the command line instead of in a window.\n',
  )
  const script = join(root, 'scripts', 'demo.mjs')
  if (!existsSync(script)) return
  const demo = spawnSync(process.execPath, [script], { stdio: 'inherit' })
  process.exit(demo.status ?? 1)
}
