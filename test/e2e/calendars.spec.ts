import { expect, type Page } from '@playwright/test'
import { join } from 'node:path'
import { addCalendarDays, dayOf, weekdayOf } from '#shared/domain/day-number.ts'
import { civilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import { dayWords } from '#shared/domain/date-words.ts'
import { expectAccessible } from './harness/accessible.ts'
import { createCaseFile, fileShown } from './harness/case-file.ts'
import { toEngine, toMain } from './harness/door.ts'
import { root } from './harness/paths.ts'
import { test, type Redress } from './harness/redress.ts'
import { findCase, goTo, openTab } from './officer/finish-case.ts'
import { typeDate } from './officer/log-case.ts'
import { fillPracticeFile } from './officer/practice-file.ts'

const FIXTURES = join(root, 'test/fixtures/calendars')

type Logged = {
  readonly value: {
    readonly record: { readonly reference: string }
    readonly groups: readonly { readonly clocks: readonly { readonly due: string }[] }[]
  }
}

async function show(redress: Redress, page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await redress.picture(page, name)
  await expectAccessible(page)
}

/** Logs an access request of today through the engine; its reference and due date. */
async function logAccess(page: Page): Promise<{ reference: string; due: string }> {
  const view = (await toEngine(page, 'caseFile.view')) as { value: { today: string } }
  const made = (await toEngine(page, 'cases.log', {
    kind: 'request',
    channel: 'e-mail',
    received: view.value.today,
    person: { name: 'Tamsin Wetherell' },
    requests: [{ kind: 'access', scope: 'Everything.' }],
  })) as Logged
  return { reference: made.value.record.reference, due: made.value.groups[0]?.clocks[0]?.due ?? '' }
}

/** Fills the dialog as an officer does and waits until the effect is known. */
async function fillDays(
  page: Page,
  days: { kind: RegExp; from: string; to?: string; name: string; source?: string },
): Promise<void> {
  await page.getByRole('button', { name: 'Add days…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: days.kind }).check()
  await typeDate(page, 'First day', days.from)
  if (days.to !== undefined) await typeDate(page, 'Last day', days.to)
  await dialog.getByLabel(/^Name/).fill(days.name)
  if (days.source !== undefined) await dialog.getByLabel('Source').fill(days.source)
  await expect(dialog.getByRole('button', { name: /^Save \d/ })).toBeEnabled()
}

async function saveDays(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Save \d/ }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
}

async function useScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await toMain(page, 'desktop.setSettings', { colorScheme })
  await page.reload()
  await fileShown(page)
}

test('a bank holiday and a closure entered in the window move what they may, and the trail names them', async ({
  launch,
}) => {
  test.setTimeout(240_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  const { reference, due } = await logAccess(page)
  await goTo(page, 'Holidays')
  await expect(page.getByText('None yet', { exact: true })).toBeVisible()

  await fillDays(page, {
    kind: /^Public holiday/,
    from: due,
    name: 'Victory holiday',
    source: 'Royal proclamation of this week',
  })
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('1 date of 1 open case moves', { exact: true })).toBeVisible()
  await expect(dialog.getByRole('row', { name: /Tamsin Wetherell/ })).toContainText(reference)
  await show(redress, page, '12-calendars-add-holiday')
  await saveDays(page)

  const before = addCalendarDays(civilDate(due), -7)
  await fillDays(page, {
    kind: /^Office closed/,
    from: before,
    to: addCalendarDays(before, 3),
    name: 'Winter closure',
  })
  await expect(dialog.getByText('No date of 1 open case moves.').first()).toBeVisible()
  await saveDays(page)

  const table = page.getByRole('table', { name: /Days the organisation entered/ })
  await expect(table.getByRole('row', { name: /Winter closure/ })).toContainText(' days')
  await expect(table).toContainText('Victory holiday')
  await expect(table).toContainText('Royal proclamation of this week')

  // a word that is just fading would be too pale for axe
  await expect(page.getByText(/\d days? entered\./)).toHaveCount(0)
  await findCase(page, reference)
  await openTab(page, 'Overview')
  await expect(page.getByText(/\(Victory holiday, entered by the organisation\)/)).toBeVisible()
  await expect(page.getByText('The office is closed meanwhile')).toBeVisible()
  await expect(page.getByText(/The law leaves out public holidays only/)).toBeVisible()
  await show(redress, page, '04-case-own-days')

  await goTo(page, 'Holidays')
  await page.getByRole('button', { name: `Take back ${dayWords(dayOf(due))}, Victory holiday` }).click()
  await expect(dialog.getByText('1 date of 1 open case moves', { exact: true })).toBeVisible()
  await show(redress, page, '12-calendars-take-back')
  await dialog.getByRole('button', { name: 'Take the day back' }).click()
  await expect(dialog).toBeHidden()
  await expect(table).not.toContainText('Victory holiday')
  expect(await toEngine(page, 'caseFile.verify')).toMatchObject({ ok: true, value: { ok: true } })
})

test('the days of an .ics file are picked, and a file that is none changes nothing', async ({ launch }) => {
  test.setTimeout(180_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  await goTo(page, 'Holidays')
  const dialog = page.getByRole('dialog')

  await redress.answerDialogs(join(FIXTURES, 'not-a-calendar.ics'))
  await page.getByRole('button', { name: 'Import .ics…' }).click()
  await expect(dialog.getByRole('alert')).toContainText('This is not a calendar file')
  await dialog.getByRole('button', { name: 'Close' }).last().click()

  await redress.answerDialogs(join(FIXTURES, 'google-like.ics'))
  await page.getByRole('button', { name: 'Import .ics…' }).click()
  await expect(dialog.getByText('1 of 5 ticked')).toBeVisible()
  await expect(dialog.getByRole('checkbox', { name: /Spring bank holiday/ })).toBeDisabled()
  await expect(dialog.getByRole('checkbox', { name: /Far away/ })).toBeDisabled()
  await expect(dialog.getByRole('button', { name: 'Save 1 day' })).toBeEnabled()
  await show(redress, page, '12-calendars-import')
  await dialog.getByRole('button', { name: 'Save 1 day' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('table', { name: /Days the organisation entered/ })).toContainText(
    'google-like.ics',
  )
})

for (const scheme of ['light', 'dark'] as const) {
  test(`the calendars are drawn and accessible, empty, full and narrow, ${scheme}`, async ({ launch }) => {
    test.setTimeout(300_000)
    const redress = await launch()
    const page = await createCaseFile(redress)
    await useScheme(page, scheme)
    await fillPracticeFile(page)
    await goTo(page, 'Holidays')
    await expect(page.getByText('None yet', { exact: true })).toBeVisible()
    await show(redress, page, `12-calendars-empty-${scheme}`)
    await enterForty(page)
    await expect(page.getByRole('button', { name: /^Take back/ })).toHaveCount(40)
    await show(redress, page, `12-calendars-full-${scheme}`)
    await page.mouse.move(700, 600)
    await page.mouse.wheel(0, 420)
    await show(redress, page, `12-calendars-full-lists-${scheme}`)
    await page.getByRole('button', { name: 'Add days…' }).click()
    await page.getByRole('radio', { name: /^Worked holiday/ }).check()
    await show(redress, page, `12-calendars-add-${scheme}`)
    await page.keyboard.press('Escape')
    await redress.answerDialogs(join(FIXTURES, 'outlook-like.ics'))
    await page.getByRole('button', { name: 'Import .ics…' }).click()
    await expect(page.getByRole('button', { name: /^Save \d/ })).toBeEnabled()
    await show(redress, page, `12-calendars-import-${scheme}`)
    await page.keyboard.press('Escape')
    await redress.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700),
    )
    await show(redress, page, `23-calendars-1024-${scheme}`)
    await page.mouse.move(500, 500)
    await page.mouse.wheel(0, 620)
    await show(redress, page, `23-calendars-lists-1024-${scheme}`)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })
}

/** Forty days of this and next year: closures, one-off holidays, a struck one. */
async function enterForty(page: Page): Promise<void> {
  const view = (await toEngine(page, 'caseFile.view')) as { value: { today: string } }
  const year = Number(view.value.today.slice(0, 4))
  const weekday = (date: CivilDate, wanted: number) =>
    addCalendarDays(date, (wanted + 7 - weekdayOf(dayOf(date))) % 7)
  const one = (date: string, kind: string, name: string) => ({ from: date, to: date, kind, name })
  const spans = [
    one(`${year}-12-25`, 'worked', 'Christmas Day'),
    one(weekday(civilDate(`${year}-07-01`), 3), 'public-holiday', 'Victory holiday'),
    // Tuesdays, on which no holiday of England falls in these months
    ...Array.from({ length: 38 }, (_, at) =>
      one(
        weekday(addCalendarDays(civilDate(`${year}-01-06`), at * 7), 1),
        'office-closed',
        `Stocktaking in branch ${at + 1}`,
      ),
    ),
  ]
  const added = await toEngine(page, 'calendars.add', {
    calendarId: 'gb-eaw',
    spans,
    source: 'Decision of the board',
  })
  expect(added).toMatchObject({ ok: true })
}
