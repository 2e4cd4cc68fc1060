import { expect, type Page } from '@playwright/test'
import { join } from 'node:path'
import { newerProgram, raiseIn, TWENTY_DAYS, withClause, holidayIn } from '../resources/raise-law.ts'
import { expectAccessible } from './harness/accessible.ts'
import { createCaseFile, PASSPHRASE, workWindow, fileShown } from './harness/case-file.ts'
import { toEngine, toMain } from './harness/door.ts'
import { root } from './harness/paths.ts'
import { test, type Redress } from './harness/redress.ts'

// A program with newer law is this build in another folder, with resources that were raised by a version.

const NAMES = ['Imogen Sallowby', 'Gethin Maelor', 'Nuala Fennimoor', 'Oskar Lindenmoor', 'Yusra Kettleby']
const KINDS = ['access', 'access', 'opt-out', 'consent-withdrawal', 'erasure'] as const

/** Days before today; the engine refuses the future. */
function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
}

type Logged = { readonly value: { readonly record: { readonly id: string; readonly reference: string } } }

async function logCases(page: Page, count: number): Promise<Logged['value'][]> {
  const logged: Logged['value'][] = []
  for (let at = 0; at < count; at += 1) {
    const answer = await toEngine(page, 'cases.log', {
      kind: 'request',
      channel: 'e-mail',
      received: daysAgo(4 + (at % 25)),
      person: { name: `${NAMES[at % NAMES.length]}${at < NAMES.length ? '' : ` ${at}`}` },
      requests: [{ kind: KINDS[at % KINDS.length], scope: 'Everything you hold about me.' }],
    })
    expect(answer).toMatchObject({ ok: true })
    logged.push((answer as Logged).value)
  }
  return logged
}

/** The law of a newer program: access in twenty days, other words for opt-outs, the promise without a number. */
function raiseLaw(resources: string): void {
  raiseIn(
    resources,
    'regimes',
    'uk-gdpr',
    (pack) =>
      withClause('clauses', 'respond', { citation: 'Art. 12(3) and (3A) UK GDPR' })(
        withClause('clauses', 'respond-access', TWENTY_DAYS)(pack),
      ),
    ['respond-access', 'respond'],
    'Access requests are answered within twenty days; the citation for the other rights names paragraph 3A too.',
  )
}

async function openWith(redress: Redress, path: string): Promise<Page> {
  const unlock = await redress.window('unlock')
  await redress.answerDialogs(path)
  const chosen = (await toMain(unlock, 'desktop.chooseCaseFile')) as { value: { token: string } }
  const input = { token: chosen.value.token }
  void unlock
    .evaluate(
      ([given, passphrase]) =>
        (
          window as unknown as { redress: { toEngine: (name: string, input: unknown) => Promise<unknown> } }
        ).redress.toEngine('caseFile.unlock', { ...given, passphrase: new TextEncoder().encode(passphrase) }),
      [input, PASSPHRASE] as const,
    )
    .catch(() => undefined)
  return workWindow(redress)
}

async function show(redress: Redress, page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await redress.picture(page, name)
  await expectAccessible(page)
}

test('newer law is shown case by case before it is taken over, kept with a reason, or left', async ({
  launch,
}) => {
  test.setTimeout(240_000)
  const old = await launch()
  const before = await createCaseFile(old)
  const [first, second, third] = await logCases(before, 5)
  const path = join(old.folder, 'quillhaven.redress')
  const due = async (page: Page, caseId: string | undefined) => {
    const view = (await toEngine(page, 'cases.view', { caseId })) as { value: { headline: { due: string } } }
    return view.value.headline.due
  }
  const dates = await Promise.all([first, second].map((view) => due(before, view?.record.id)))
  await expect(before.getByText(/newer version/)).toHaveCount(0)
  await old.close()

  const program = join(old.folder, 'program')
  raiseLaw(newerProgram(root, program))
  const redress = await launch({ program })
  const page = await openWith(redress, path)
  expect(await Promise.all([first, second].map((view) => due(page, view?.record.id)))).toEqual(dates)
  await expect(
    page.getByText('1 law has a newer version: the dates of 2 cases move, all earlier.'),
  ).toBeVisible()
  await page.getByRole('button', { name: 'See what changes' }).click()
  await expect(page.getByRole('heading', { name: 'Law updates' })).toBeVisible()
  await expect(page.getByText(/Access requests are answered within twenty days/)).toBeVisible()
  await expect(page.getByText(/days earlier/)).toHaveCount(2)

  await page.getByText('Imogen Sallowby').click()
  await expect(page.getByText('As it is', { exact: true })).toBeVisible()
  await expect(page.getByText('With the newer law', { exact: true })).toBeVisible()
  await expect(page.getByText('Differs').first()).toBeVisible()
  await show(redress, page, '60-law-compare')
  await page.getByRole('button', { name: 'Keep the old…' }).click()
  await expect(page.getByRole('button', { name: 'Give a reason first' })).toBeDisabled()
  await page.getByLabel('Keep it because').fill('The answer goes out tomorrow.')
  await page.getByRole('button', { name: 'Keep the older version' }).click()
  await expect(page.getByText(/The answer goes out tomorrow/)).toBeVisible()
  expect(await due(page, first?.record.id)).toBe(dates[0])

  await page.getByRole('button', { name: 'Back to the list' }).click()
  await page.getByRole('button', { name: /^Take over where no date moves \(3\)/ }).click()
  await expect(page.getByText('No date moves.')).toBeVisible()
  await page.getByRole('button', { name: 'Take over', exact: true }).click()
  await expect(page.getByText('3 cases are under the newest law.')).toBeVisible()
  await page.getByText('Gethin Maelor').click()
  await page.getByRole('button', { name: 'Take newer law over…' }).click()
  await show(redress, page, '61-law-accept')
  await page.getByRole('button', { name: 'Take over', exact: true }).click()
  await expect(page.getByText('The case has the newest versions.')).toBeVisible()
  expect((await due(page, second?.record.id)) < (dates[1] ?? '')).toBe(true)

  await page.getByRole('button', { name: 'Open the case' }).click()
  await expect(page.getByText('Opened under')).toBeVisible()
  await expect(page.getByText('Newer version available')).toHaveCount(0)
  expect(await toEngine(page, 'packs.ofCase', { caseId: third?.record.id })).toMatchObject({
    value: { newer: false },
  })
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Search cases/ }).fill('law updates')
  await page.getByRole('option', { name: /Go to Law updates/ }).click()
  await expect(page.getByText('The answer goes out tomorrow.')).toBeVisible()
  expect(await toEngine(page, 'caseFile.verify')).toMatchObject({ ok: true, value: { ok: true } })
})

for (const scheme of ['light', 'dark'] as const) {
  test(`the law updates are drawn and accessible with many cases and with none, ${scheme}`, async ({
    launch,
  }) => {
    test.setTimeout(300_000)
    const old = await launch()
    const before = await createCaseFile(old)
    await toMain(before, 'desktop.setSettings', { colorScheme: scheme })
    await before.reload()
    await fileShown(before)
    const logged = await logCases(before, 40)
    const moved = await toEngine(before, 'cases.view', { caseId: logged[0]?.record.id })
    const { due } = (moved as { value: { headline: { due: string } } }).value.headline
    await toEngine(before, 'cases.log', {
      kind: 'request',
      channel: 'letter',
      received: daysAgo(4),
      person: { name: 'Winifred Astolat' },
      requests: [{ kind: 'erasure', scope: 'All.' }],
    })
    const path = join(old.folder, 'quillhaven.redress')
    await goToLawUpdates(before)
    await expect(before.getByText('No newer law for any open case')).toBeVisible()
    await show(old, before, `62-law-updates-none-${scheme}`)
    await old.close()
    const program = join(old.folder, 'program')
    const resources = newerProgram(root, program)
    raiseLaw(resources)
    holidayIn(resources, 'gb-eaw', due)
    const redress = await launch({ program, home: old.home })
    const page = await openWith(redress, path)
    await expect(page.getByText(/1 law has a newer version/)).toBeVisible()
    await show(redress, page, `63-today-law-${scheme}`)
    const reason =
      'The answer is written and goes out this week, before the newer version would make it late.'
    expect(await toEngine(page, 'packs.keep', { caseIds: [logged[5]?.record.id], reason })).toMatchObject({
      ok: true,
    })
    await goToLawUpdates(page)
    await expect(page.getByText(/days earlier/).first()).toBeVisible()
    await page.keyboard.press('Tab')
    await show(redress, page, `64-law-updates-${scheme}`)
    for (const view of ['Only words or sources differ', 'Not affected', 'Kept', 'Moved by newer calendars']) {
      await page.getByRole('button', { name: new RegExp(`^${view}`) }).click()
      await show(redress, page, `65-law-${view.split(' ').at(-1)?.toLowerCase()}-${scheme}`)
    }
    await page.getByRole('button', { name: /^Dates move/ }).click()
    await page.getByText('Imogen Sallowby', { exact: true }).click()
    await expect(page.getByText('As it is', { exact: true })).toBeVisible()
    await show(redress, page, `66-law-compare-${scheme}`)
    await page.getByRole('button', { name: 'Open the case' }).click()
    await expect(page.getByText('Newer version available')).toBeVisible()
    await show(redress, page, `67-case-law-${scheme}`)
    await redress.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700),
    )
    await goToLawUpdates(page)
    await show(redress, page, `68-law-updates-1024-${scheme}`)
    await page.getByText('Imogen Sallowby', { exact: true }).click()
    await expect(page.getByText('As it is', { exact: true })).toBeVisible()
    await show(redress, page, `69-law-compare-1024-${scheme}`)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })
}

async function goToLawUpdates(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Search cases/ }).fill('law updates')
  await page.getByRole('option', { name: /Go to Law updates/ }).click()
  await expect(page.getByRole('heading', { name: 'Law updates' })).toBeVisible()
}
