import { expect } from '@playwright/test'
import { toEngine, toMain } from './harness/door.ts'
import { enginePids } from './harness/engine-process.ts'
import { takeProblems } from './harness/problems.ts'
import { test } from './harness/redress.ts'

test('the program opens a window called Redress that shows the unlock page and nothing of any case', async ({
  launch,
}) => {
  const redress = await launch()
  const page = await redress.window('unlock')
  expect(await page.title()).toBe('Redress')
  await expect(page.locator('#root')).not.toBeEmpty()
  const bounds = await redress.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((w) => w.getSize()),
  )
  expect(bounds).toEqual([[1440, 900]])
})

test('every page has the safe settings', async ({ launch }) => {
  const redress = await launch()
  await redress.window('unlock')
  const pages = await redress.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // Electron has it, its types do not
      const { getLastWebPreferences } = contents as unknown as {
        getLastWebPreferences: () => Electron.WebPreferences | null
      }
      const preferences = getLastWebPreferences.call(contents) ?? {}
      const { sandbox, contextIsolation, webSecurity, nodeIntegration, nodeIntegrationInSubFrames } =
        preferences
      const { nodeIntegrationInWorker, webviewTag, experimentalFeatures, enableBlinkFeatures, devTools } =
        preferences
      return {
        on: [sandbox, contextIsolation, webSecurity],
        off: [
          nodeIntegration,
          nodeIntegrationInSubFrames,
          nodeIntegrationInWorker,
          webviewTag,
          experimentalFeatures,
        ].map(Boolean),
        features: enableBlinkFeatures ?? '',
        devTools: devTools ?? false,
        spelling: contents.session.isSpellCheckerEnabled(),
        persistent: contents.session.isPersistent(),
      }
    }),
  )
  expect(pages).toEqual([
    {
      on: [true, true, true],
      off: [false, false, false, false, false],
      features: '',
      devTools: false,
      spelling: false,
      persistent: false,
    },
  ])
})

test('a page cannot open windows, leave, or run a script that is not in the bundle', async ({
  launch,
  problems,
}) => {
  const redress = await launch()
  const page = await redress.window('unlock')
  // through the page's own script engine, because Playwright's evaluation is not held by the policy
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.documentElement.dataset.injected = "yes"'
    document.body.append(script)
    const link = Object.assign(document.createElement('a'), {
      href: 'https://example.org/',
      target: '_blank',
    })
    document.body.append(link)
    link.click()
    window.open('https://example.org/')
    const frame = Object.assign(document.createElement('iframe'), { src: 'https://example.org/' })
    document.body.append(frame)
    window.location.href = 'https://example.org/'
  })
  await page.waitForTimeout(500)
  expect(page.url()).toBe('app://redress/unlock.html')
  expect(redress.app.windows()).toHaveLength(1)
  expect(await page.evaluate(() => document.documentElement.dataset['injected'])).toBeUndefined()
  expect(takeProblems(problems).join('\n')).toContain('Content Security Policy')
})

test('every permission is denied', async ({ launch, problems }) => {
  const redress = await launch()
  const page = await redress.window('unlock')
  const asked = [
    'geolocation',
    'notifications',
    'camera',
    'microphone',
    'midi',
    'clipboard-read',
    'persistent-storage',
  ]
  const states = await page.evaluate(
    (names) =>
      Promise.all(
        names.map(
          async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      ),
    asked,
  )
  expect(states).toEqual(asked.map(() => 'denied'))
  const notification = await page.evaluate(() => Notification.requestPermission())
  expect(notification).toBe('denied')
  takeProblems(problems)
})

test('main listens on one channel and refuses whoever is not one of its windows', async ({ launch }) => {
  const redress = await launch()
  const page = await redress.window('unlock')
  const channels = await redress.app.evaluate(({ ipcMain }) => [
    ...((ipcMain as unknown as { _invokeHandlers?: Map<string, unknown> })._invokeHandlers?.keys() ?? []),
    ...ipcMain.eventNames().map(String),
  ])
  // `error` is Electron's own
  expect(channels.filter((name) => name !== 'error')).toEqual(['redress:main'])
  const answers = [
    await toMain(page, 'desktop.settings'),
    await toMain(page, 'desktop.settings', { more: 1 }),
    await toMain(page, '__proto__'),
    await toEngine(page, '__proto__'),
    await toEngine(page, 'caseFile.view'),
  ]
  expect(answers).toMatchObject([
    { ok: true },
    { ok: false, failure: { code: 'input-unreadable' } },
    { ok: false, failure: { code: 'call-unknown' } },
    { ok: false, failure: { code: 'call-unknown' } },
    { ok: false, failure: { code: 'locked' } },
  ])
})

test('when the engine dies or hangs, the unlock window says so within three seconds', async ({ launch }) => {
  const redress = await launch()
  let page = await redress.window('unlock')
  for (const signal of ['SIGKILL', 'SIGSTOP'] as const) {
    await expect.poll(() => enginePids(redress.app)).toHaveLength(1)
    // calls go through only once the engine is up
    await toEngine(page, 'caseFile.profiles')
    const [old] = enginePids(redress.app)
    const started = performance.now()
    const next = redress.app.waitForEvent('window')
    process.kill(old ?? 0, signal)
    page = await next
    expect(performance.now() - started).toBeLessThan(3000)
    await page.waitForLoadState()
    const opening = await toMain(page, 'desktop.opening')
    expect(opening).toMatchObject({ ok: true, value: { reason: 'engine-stopped' } })
    expect(enginePids(redress.app)).not.toContain(old)
  }
})

test('closing the window ends the program and its engine', async ({ launch }) => {
  const redress = await launch()
  const page = await redress.window('unlock')
  await expect.poll(() => enginePids(redress.app)).toHaveLength(1)
  const pids = enginePids(redress.app)
  const closed = redress.app.waitForEvent('close')
  // the page may be gone before its own call is answered
  void toMain(page, 'desktop.closeWindow').catch(() => undefined)
  await closed
  await expect.poll(() => pids.some((pid) => isAlive(pid))).toBe(false)
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
