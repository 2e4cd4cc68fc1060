import { expect, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startElectron, type Start } from './electron.ts'
import { root } from './paths.ts'
import { watchForProblems } from './problems.ts'

/** Which page of Redress a window shows. */
export type PageName = 'unlock' | 'work'

/** The running program, driven as an officer would drive it. */
export type Redress = {
  readonly app: ElectronApplication
  /** A fresh folder for case files and exports of this test. */
  readonly folder: string
  /** Fresh home, settings and temporary folders of this start. */
  readonly home: string
  /** The window that shows the page, as soon as there is one. */
  readonly window: (page: PageName) => Promise<Page>
  /** What the next native dialog answers, and all after it: a path, or null for Cancel. */
  readonly answerDialogs: (path: string | null) => Promise<void>
  /** The file name that the last native dialog suggested. */
  readonly suggestedName: () => Promise<string>
  /** Keeps a picture of a window under `screenshots/`; the whole run draws none, nobody would look at them there. */
  readonly picture: (page: Page, name: string) => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Playwright's `test` with `launch`. Every window is watched: an error on the console, an uncaught exception or a
 * breach of the content security policy fails the test at its end. `takeProblems` takes off what a test provokes.
 */
export const test = base.extend<{
  launch: (start?: Start) => Promise<Redress>
  problems: string[]
}>({
  problems: async ({}, use) => {
    const problems: string[] = []
    await use(problems)
    expect(problems, 'problems seen in the windows').toEqual([])
  },
  launch: async ({ problems }, use) => {
    const started: Redress[] = []
    const folders: string[] = []
    await use(async (start = {}) => {
      const folder = mkdtempSync(join(tmpdir(), 'redress-e2e-'))
      folders.push(folder)
      const redress = await startRedress(folder, start, problems)
      started.push(redress)
      return redress
    })
    await Promise.all(started.map((redress) => redress.close()))
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  },
})

async function startRedress(folder: string, start: Start, problems: string[]): Promise<Redress> {
  const home = start.home ?? join(folder, 'home')
  const app = await startElectron(home, start)
  watchForProblems(app, problems)
  let closed = false
  app.on('close', () => (closed = true))
  return {
    app,
    folder,
    home,
    window: (page) => windowWith(app, page),
    answerDialogs: (path) =>
      app.evaluate(({ dialog }, answer) => {
        const remember = (options: unknown) => Object.assign(globalThis, { lastDialog: options })
        dialog.showOpenDialog = (_window: unknown, options?: unknown) => {
          remember(options)
          return Promise.resolve({ canceled: answer === null, filePaths: answer === null ? [] : [answer] })
        }
        dialog.showSaveDialog = (_window: unknown, options?: unknown) => {
          remember(options)
          return Promise.resolve({ canceled: answer === null, filePath: answer ?? '' })
        }
      }, path),
    suggestedName: () =>
      app.evaluate(() => {
        const { lastDialog } = globalThis as { lastDialog?: { defaultPath?: string } }
        return lastDialog?.defaultPath?.split(/[\\/]/).at(-1) ?? ''
      }),
    picture: async (page, name) => {
      if (process.env['REDRESS_PICTURES'] === 'none') return
      const path = join(root, 'screenshots', `${name}.png`)
      mkdirSync(join(root, 'screenshots'), { recursive: true })
      await page.screenshot({ path, animations: 'disabled', caret: 'hide' })
    },
    close: async () => {
      if (!closed) await app.close()
    },
  }
}

async function windowWith(app: ElectronApplication, name: PageName): Promise<Page> {
  const find = () => app.windows().find((page) => page.url().endsWith(`/${name}.html`) && !page.isClosed())
  await expect.poll(() => find() !== undefined, { message: `the ${name} window`, timeout: 15_000 }).toBe(true)
  const page = find()
  if (page === undefined) throw new Error(`The ${name} window closed at once.`)
  await page.waitForLoadState('load')
  return page
}
