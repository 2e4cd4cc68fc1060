import { expect, type Page } from '@playwright/test'
import { join } from 'node:path'
import { toMain } from './door.ts'
import type { Redress } from './redress.ts'

/** The passphrase of every case file made here. */
export const PASSPHRASE = 'seven brass herons wade at noon'

type Door = { readonly redress: { readonly toEngine: (name: string, input: unknown) => Promise<unknown> } }

/**
 * Makes a case file through the calls the create screen uses, for tests that are about something else, and returns
 * the work window.
 */
export async function createCaseFile(
  redress: Redress,
  name = 'quillhaven',
  profileId = 'uk-equipment',
): Promise<Page> {
  const page = await redress.window('unlock')
  await redress.answerDialogs(join(redress.folder, `${name}.redress`))
  const chosen = (await toMain(page, 'desktop.chooseNewCaseFile', { suggestedName: name })) as {
    value: { token: string }
  }
  // the window asking may be gone before its answer comes; a refusal comes before that
  const created = askWithPassphrase(page, 'caseFile.create', PASSPHRASE, {
    token: chosen.value.token,
    profileId,
    organisation: 'Quillhaven Instruments',
  })
    .catch(() => null)
    .then((answer) => expect(answer, 'caseFile.create').not.toMatchObject({ ok: false }))
  const [work] = await Promise.all([workWindow(redress), created])
  return work
}

/** The work window once the unlock window it follows is gone and the file is shown. */
export async function workWindow(redress: Redress): Promise<Page> {
  const work = await redress.window('work')
  await expect.poll(() => redress.app.windows().length, { timeout: 15_000 }).toBe(1)
  await fileShown(work)
  return work
}

/** Waits until the work window shows the file, after opening or a reload: before that nothing hears a key. */
export async function fileShown(work: Page): Promise<void> {
  await expect(work.locator('main:not([aria-busy="true"])')).toBeVisible()
}

/** Unlocks the file the unlock window offers. Resolves with the engine's answer, or null when the window is gone first. */
export async function unlock(page: Page, passphrase: string): Promise<unknown> {
  const opening = (await toMain(page, 'desktop.opening')) as {
    value: { file: { token: string; name: string } | null }
  }
  expect(opening.value.file).not.toBeNull()
  return askWithPassphrase(page, 'caseFile.unlock', passphrase, { token: opening.value.file?.token }).catch(
    () => null,
  )
}

function askWithPassphrase(page: Page, name: string, passphrase: string, input: object): Promise<unknown> {
  return page.evaluate(
    ([call, text, rest]) =>
      (window as unknown as Door).redress.toEngine(call, {
        ...rest,
        passphrase: new TextEncoder().encode(text),
      }),
    [name, passphrase, input] as const,
  )
}
