import { chmodSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { app, dialog, session } from 'electron'
import { bind } from '#shared/contract/bind.ts'
import { desktop } from '#shared/contract/desktop.ts'
import { desktopText } from '#shared/text/desktop.ts'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { runCommandLine } from './command-line.ts'
import { openDoor } from './door.ts'
import { canRunEngine } from './engine-host.ts'
import { guardEveryPage, guardSession, refuseNetworkInChromium } from './guard.ts'
import { desktopHandlers } from './handlers/desktop.ts'
import { watchLockTriggers } from './lock.ts'
import { logBug } from './log.ts'
import { setMenu } from './menu.ts'
import { openSettings } from './settings.ts'
import { Shell } from './shell.ts'
import { smokeTest } from './smoke.ts'

const appDir = app.getAppPath()
const development = !app.isPackaged && process.argv.includes('--development')

if (process.argv.includes('--cli')) void runCommandLine(appDir)
else if (app.requestSingleInstanceLock()) start()
else app.quit()

function start(): void {
  registerAppScheme()
  refuseNetworkInChromium()
  guardEveryPage()
  // as root Chromium runs only without its sandbox, and asking for both never ends
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  void app.whenReady().then(open)
}

function open(): void {
  if (!canRunEngine(appDir)) {
    dialog.showErrorBox('Redress', desktopText.engineCannotRun)
    app.exit(1)
    return
  }
  const userDataDir = app.getPath('userData')
  mkdirSync(userDataDir, { recursive: true })
  chmodSync(userDataDir, 0o700)
  // a session in memory: nothing a page holds is ever on disk
  const pages = session.fromPartition('redress')
  guardSession(pages, development)
  guardSession(session.defaultSession, development)
  serveApp(pages, join(appDir, 'build', 'renderer'))

  const shell = new Shell({
    appDir,
    development,
    session: pages,
    file: openSettings(userDataDir),
    engine: {
      userDataDir,
      resourcesDir: join(appDir, 'build', 'resources'),
      typstWasm: join(appDir, 'build', 'typst.wasm'),
      version: app.getVersion(),
    },
    callsFor: (own, window, kind) => bind(desktop, desktopHandlers(own, window, kind)),
    leave: (why) => {
      if (why === 'no-engine') dialog.showErrorBox('Redress', desktopText.engineStopsAtOnce)
      app.exit(why === 'closed' ? 0 : 1)
    },
  })
  if (process.argv.includes('--smoke')) {
    void smokeTest(shell)
    return
  }
  openDoor(() => shell.standing(), logBug)
  setMenu(() => void shell.lock('officer'), development)
  watchLockTriggers(
    () => shell.settings(),
    (reason) => void shell.lock(reason),
  )
  app.on('second-instance', (_event, argv, folder) => {
    offerFrom(shell, argv, folder)
    shell.focus()
  })
  app.on('open-file', (_event, path) => shell.offer(path))
  app.on('before-quit', (event) => {
    event.preventDefault()
    void shell.close()
  })
  // the last window closes only on the way out, and that way is `leave`
  app.on('window-all-closed', () => undefined)
  offerFrom(shell, process.argv, process.cwd())
  shell.showUnlock()
}

function offerFrom(shell: Shell, argv: readonly string[], folder: string): void {
  const named = argv.slice(1).findLast((word) => word.toLowerCase().endsWith('.redress'))
  if (named !== undefined) shell.offer(resolve(folder, named))
}
