import { expect, type Page } from '@playwright/test'
import { createCaseFile, PASSPHRASE, unlock, workWindow } from './harness/case-file.ts'
import { toEngine, toMain } from './harness/door.ts'
import { enginePids } from './harness/engine-process.ts'
import { test, type Redress } from './harness/redress.ts'
import { findCase, openTab } from './officer/finish-case.ts'
import { choose } from './officer/log-case.ts'
import { fillPracticeFile } from './officer/practice-file.ts'

test('opening a case file swaps the unlock window for the work window, locking swaps back', async ({
  launch,
}) => {
  const redress = await launch()
  const work = await createCaseFile(redress)
  expect(pagesOf(redress)).toEqual(['work.html'])
  const [engine] = enginePids(redress.app)

  await toMain(work, 'desktop.lock')
  const page = await redress.window('unlock')
  await expect.poll(() => pagesOf(redress)).toEqual(['unlock.html'])
  expect(enginePids(redress.app)).not.toContain(engine)
  const opening = (await toMain(page, 'desktop.opening')) as { value: { at: string } }
  expect(opening.value).toMatchObject({ reason: 'officer', file: { name: 'quillhaven.redress' }, recent: [] })
  expect(opening.value.at).toMatch(/^\d\d:\d\d$/)
  expect(JSON.stringify(opening)).not.toContain(redress.folder)
  expect(await toEngine(page, 'caseFile.view')).toMatchObject({ ok: false, failure: { code: 'locked' } })
})

test('a wrong passphrase can be tried again, and the right one opens the file', async ({ launch }) => {
  const redress = await launch()
  const page = await locked(redress)
  for (const wrong of ['not the passphrase at all', `${PASSPHRASE} `]) {
    expect(await unlock(page, wrong)).toMatchObject({
      ok: false,
      failure: { code: 'passphrase-wrong-or-file-damaged' },
    })
  }
  await unlock(page, PASSPHRASE)
  const work = await workWindow(redress)
  expect(await toEngine(work, 'caseFile.view')).toMatchObject({ ok: true })
})

test('what was typed a moment before locking is there after unlocking', async ({ launch }) => {
  const redress = await launch()
  const work = await createCaseFile(redress)
  await work.evaluate(() => {
    const { redress: door } = window as unknown as {
      redress: {
        onFlush: (save: () => Promise<unknown>) => void
        toEngine: (name: string, input: unknown) => Promise<unknown>
      }
    }
    door.onFlush(() =>
      door.toEngine('drafts.keep', { form: 'new-case', subject: 'x', body: '{"scope":"half a sen"}' }),
    )
  })
  await toMain(work, 'desktop.lock')
  await unlock(await redress.window('unlock'), PASSPHRASE)
  const again = await workWindow(redress)
  expect(await toEngine(again, 'drafts.read', { form: 'new-case', subject: 'x' })).toMatchObject({
    ok: true,
    value: { body: '{"scope":"half a sen"}' },
  })
})

test('the file locks itself when nobody is there, when the computer sleeps and when the screen locks', async ({
  launch,
}) => {
  const redress = await launch()
  const triggers = [
    [
      'idle',
      () => redress.app.evaluate(({ powerMonitor }) => void (powerMonitor.getSystemIdleTime = () => 601)),
    ],
    ['suspend', () => redress.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))],
    ['screen', () => redress.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'))],
  ] as const
  await createCaseFile(redress)
  for (const [reason, trigger] of triggers) {
    await trigger()
    const page = await redress.window('unlock')
    expect(await toMain(page, 'desktop.opening')).toMatchObject({ value: { reason } })
    await redress.app.evaluate(({ powerMonitor }) => void (powerMonitor.getSystemIdleTime = () => 0))
    await unlock(page, PASSPHRASE)
    await workWindow(redress)
  }
})

test('an engine that dies takes the work window with it, and the file opens again with everything in it', async ({
  launch,
}) => {
  const redress = await launch()
  await createCaseFile(redress)
  const next = redress.app.waitForEvent('window')
  enginePids(redress.app).forEach((pid) => process.kill(pid, 'SIGKILL'))
  await next
  const page = await redress.window('unlock')
  await expect.poll(() => pagesOf(redress)).toEqual(['unlock.html'])
  expect(await toMain(page, 'desktop.opening')).toMatchObject({ value: { reason: 'engine-stopped' } })
  await unlock(page, PASSPHRASE)
  expect(await toEngine(await workWindow(redress), 'caseFile.view')).toMatchObject({ ok: true })
})

async function locked(redress: Redress): Promise<Page> {
  await toMain(await createCaseFile(redress), 'desktop.lock')
  return redress.window('unlock')
}

function pagesOf(redress: Redress): string[] {
  return redress.app.windows().map((page) => page.url().split('/').at(-1) ?? '')
}

test('a form half filled in is as it was left after locking, and empty again once it is cancelled', async ({
  launch,
}) => {
  test.setTimeout(120_000)
  const redress = await launch()
  const first = await createCaseFile(redress)
  const [reference] = await fillPracticeFile(first)
  const openForm = async (page: Page) => {
    await findCase(page, reference)
    await openTab(page, 'Searches')
    await page.getByRole('button', { name: 'Add a search' }).first().click()
    return page.getByRole('dialog')
  }
  await (await openForm(first)).getByLabel('Search terms').fill('sallowby OR “account 4711”')
  await toMain(first, 'desktop.lock')
  await unlock(await redress.window('unlock'), PASSPHRASE)
  const page = await workWindow(redress)
  const form = await openForm(page)
  await expect(form.getByLabel('Search terms')).toHaveValue('sallowby OR “account 4711”')
  await expect(form.getByText('This was half written.', { exact: false })).toBeVisible()
  await form.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Add a search' }).first().click()
  await expect(form.getByLabel('Search terms')).toHaveValue('')

  await form.getByRole('button', { name: 'Cancel' }).click()
  await page.keyboard.press('e')
  await choose(page, 'What happened', 'Note')
  await form.getByLabel('In your words').fill('Rang twice')
  await toMain(page, 'desktop.lock')
  await unlock(await redress.window('unlock'), PASSPHRASE)
  const again = await workWindow(redress)
  await findCase(again, reference)
  await again.keyboard.press('e')
  await expect(again.getByRole('dialog').getByLabel('In your words')).toHaveValue('Rang twice')
})
