import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { calendarText } from '#shared/text/calendar.ts'
import { createCaseFile } from './harness/case-file.ts'
import { toEngine } from './harness/door.ts'
import { look } from './harness/pictures.ts'
import { test } from './harness/redress.ts'
import { goTo } from './officer/finish-case.ts'
import { fillPracticeFile } from './officer/practice-file.ts'

function daysFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

/** More on one day than a cell has room for, a breach of today, a task and an end of keeping. */
async function fillDays(page: Page): Promise<void> {
  const sheet = async (content: object, caseId: unknown = null) =>
    expect(await toEngine(page, 'sheets.add', { caseId, content })).toMatchObject({ ok: true })
  const log = async (intake: object) => {
    const answer = await toEngine(page, 'cases.log', {
      channel: 'e-mail',
      received: daysFromNow(0),
      ...intake,
    })
    expect(answer).toMatchObject({ ok: true })
    return (answer as { value: { record: { id: string } } }).value.record.id
  }
  for (const name of [
    'Nuala Fennimoor',
    'Yusra Kettleby',
    'Winifred Astolat',
    'Tobias Wrenfield',
    'Ansel Brightwater',
  ])
    await log({ kind: 'request', person: { name }, requests: [{ kind: 'access' }] })
  const breach = await log({
    kind: 'breach',
    receivedTime: '00:05',
    person: { name: 'Stolen service laptop' },
  })
  for (const title of [
    'Ask the supplier',
    'Ring the clinic',
    'Note who knew',
    'Change the locks',
    'Tell the board',
  ])
    await sheet({ kind: 'task', body: { title, due: daysFromNow(0) } }, breach)
  await sheet({
    kind: 'authorisation',
    body: { customer: 'Harbour Clinic', authorisedOn: daysFromNow(-9), keepUntil: daysFromNow(2) },
  })
}

test('an officer walks through the months by keyboard, narrows what is shown, and takes a calendar file along', async ({
  launch,
}) => {
  test.setTimeout(240_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  await goTo(page, 'Calendar')
  await expect(page.getByRole('heading', { name: calendarText.empty.title })).toBeVisible()
  await look(redress, page, '90-calendar-empty', ['light'])

  await fillPracticeFile(page)
  await fillDays(page)
  const grid = page.getByRole('grid')
  await expect(grid).toBeVisible()
  const today = grid.locator('[aria-current="date"]')
  await expect(today).toContainText('Ask the supplier')
  await expect(today).toContainText('2 more')
  const list = page.getByRole('list', { name: calendarText.panel.label })
  await expect(list.getByRole('listitem')).toHaveCount(5)
  await look(redress, page, '90-calendar-month')

  await today.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(list.getByText('Harbour Clinic')).toBeVisible()
  await page.keyboard.press('PageDown')
  await expect(list).toBeHidden()
  await look(redress, page, '90-calendar-next', ['light'])
  await page.keyboard.press('t')
  await expect(today).toHaveAttribute('aria-selected', 'true')

  await page.getByLabel(calendarText.areas.task).uncheck()
  await expect(today).not.toContainText('Ask the supplier')
  await page.getByText(calendarText.views.agenda, { exact: true }).click()
  await look(redress, page, '90-calendar-agenda')
  await page.getByLabel(calendarText.areas.task).check()
  await expect(page.getByRole('button', { name: 'Ask the supplier' })).toBeVisible()

  const path = join(redress.folder, 'due.ics')
  await redress.answerDialogs(path)
  await page.getByRole('button', { name: calendarText.write }).click()
  await expect(page.getByText(/due\.ics is written/)).toBeVisible()
  const ics = readFileSync(path, 'utf8')
  expect(ics).toContain('BEGIN:VEVENT')
  expect(ics).not.toMatch(/Fennimoor|supplier|laptop|Harbour/)

  await redress.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700),
  )
  await look(redress, page, '90-calendar-agenda-1024', ['light'])
  await page.getByText(calendarText.views.month, { exact: true }).click()
  await expect(grid).toBeVisible()
  await look(redress, page, '90-calendar-month-1024')
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
  await today.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Ask the supplier' }).click()
  await expect(page.getByText('Stolen service laptop').first()).toBeVisible()
})
