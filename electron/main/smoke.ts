import { app, BrowserWindow } from 'electron'
import { desktopText } from '#shared/text/desktop.ts'
import type { Shell } from './shell.ts'

const START_WITHIN_MS = 20_000

/**
 * `--smoke`: starts the engine and loads the unlock page, prints one JSON line and ends. Packages are tested with it,
 * because nothing can attach to them.
 */
export async function smokeTest(shell: Shell): Promise<void> {
  const timer = setTimeout(() => {
    process.stdout.write(`${JSON.stringify({ ok: false, problem: desktopText.smokeFailed })}\n`)
    app.exit(1)
  }, START_WITHIN_MS)
  shell.showUnlock()
  const [page] = BrowserWindow.getAllWindows()
  const loaded = new Promise<void>((resolve) => page?.webContents.once('did-finish-load', () => resolve()))
  const [node] = await Promise.all([shell.engineReady, loaded])
  clearTimeout(timer)
  const { electron, chrome } = process.versions
  process.stdout.write(`${JSON.stringify({ ok: true, version: app.getVersion(), electron, chrome, node })}\n`)
  await shell.close()
}
