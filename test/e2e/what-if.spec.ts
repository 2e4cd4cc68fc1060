import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './harness/accessible.ts'
import { createCaseFile, unlock, PASSPHRASE, workWindow, fileShown } from './harness/case-file.ts'
import { toEngine, toMain } from './harness/door.ts'
import { test, type Redress } from './harness/redress.ts'
import { addEvent, chooseLaws, column, expectDue, pick, typeDay } from './officer/ask-what-if.ts'
import { findCase, goTo } from './officer/finish-case.ts'

/** The screen with a question received on that day and seen from 10 July 2026. */
async function askAt(redress: Redress, received: string): Promise<Page> {
  const page = await createCaseFile(redress)
  await goTo(page, 'What if')
  await expect(page.getByRole('heading', { level: 1, name: 'What if' })).toBeVisible()
  await typeDay(page, 'Reached us on', received)
  await typeDay(page, 'Seen from', '10 July 2026')
  return page
}

const differences = (page: Page) => page.getByRole('list', { name: 'What differs' }).getByRole('listitem')

async function size(redress: Redress, width: number, height: number): Promise<void> {
  await redress.app.evaluate(
    ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
    [width, height] as const,
  )
}

test('one law alone shows its date, its line, its calendar and its reasons, and answers while one types', async ({
  launch,
}) => {
  const redress = await launch()
  const page = await askAt(redress, '3 July 2026')
  await expectDue(page, 'Health-equipment software, United Kingdom', 'Monday 3 August 2026')
  await chooseLaws(page, ['Ireland: GDPR'])
  await expectDue(page, 'Ireland', 'Tuesday 4 August 2026')
  const answer = column(page, 'Ireland')
  await expect(answer).toContainText('16 working days left')
  await expect(answer).toContainText('Data Protection Commission')
  await expect(answer.getByRole('img')).toHaveAccessibleName(/The answer is due Tuesday 4 August 2026/)
  await expect(answer.getByRole('table')).toBeVisible()
  await expect(answer.getByRole('listitem').filter({ hasText: 'August holiday' })).toBeVisible()
  await typeDay(page, 'Reached us on', '6 July 2026')
  await expectDue(page, 'Ireland', 'Thursday 6 August 2026')
  await typeDay(page, 'Reached us on', '3 July 2026')
  await expectDue(page, 'Ireland', 'Tuesday 4 August 2026')
  await expectAccessible(page)
})

test('the United Kingdom, Ireland and California stand side by side with what differs on top', async ({
  launch,
}) => {
  const redress = await launch()
  const page = await askAt(redress, '3 July 2026')
  await chooseLaws(page, ['United Kingdom: UK GDPR', 'Ireland: GDPR', 'California: CCPA'])
  await expectDue(page, 'United Kingdom', 'Monday 3 August 2026')
  await expectDue(page, 'Ireland', 'Tuesday 4 August 2026')
  await expectDue(page, 'California', 'Monday 17 August 2026')
  await expect(differences(page)).toContainText([
    'Ireland: Tuesday 4 August 2026, 1 day later than the United Kingdom, because its end may not fall on Monday 3 August 2026 (August holiday).',
    'California: Monday 17 August 2026, 14 days later than the United Kingdom, because it counts 45 days instead of one month.',
  ])
  const california = column(page, 'California')
  await expect(california).toContainText('Sunday 16 August')
  await expect(california).toContainText('Thursday 1 October')
  await expect(california).toContainText('Acknowledgement')
  await expect(california).toContainText('Fri 17 Jul')
  await addEvent(page, 'Clarification asked', '6 July 2026')
  await expect(column(page, 'United Kingdom')).toContainText('Waits for details of what is wanted.')
  await addEvent(page, 'Clarification arrived', '13 July 2026')
  await expectDue(page, 'United Kingdom', 'Tuesday 11 August 2026')
  await expectDue(page, 'Ireland', 'Monday 10 August 2026')
  await expectDue(page, 'California', 'Monday 17 August 2026')
  await page.getByRole('button', { name: 'Remove “Clarification asked”' }).click()
  await page.getByRole('button', { name: 'Remove “Clarification arrived”' }).click()
  await expectDue(page, 'United Kingdom', 'Monday 3 August 2026')
  await expectDue(page, 'Ireland', 'Tuesday 4 August 2026')
  // the columns answer as events go; the text is what stands there when it is copied
  await expect(async () => {
    await page.getByRole('button', { name: 'Copy all as text' }).click()
    const copied = await redress.app.evaluate(({ clipboard }) => clipboard.readText())
    expect(copied).toContain('because it counts 45 days instead of one month.')
    expect(copied).toContain('3. The period may not end on Monday 3 August 2026 (August holiday).')
  }).toPass()
  await page.getByRole('button', { name: 'Copy Ireland as text' }).click()
  await expect
    .poll(() => redress.app.evaluate(({ clipboard }) => clipboard.readText()))
    .toMatch(/^Ireland · European Union: GDPR\n/)
  await page.getByRole('button', { name: 'Remove California: CCPA' }).click()
  await expect(california).toBeHidden()
})

test('New Zealand over Christmas leaves out the closed period, in words and in the calendar', async ({
  launch,
}) => {
  const redress = await launch()
  const page = await askAt(redress, '10 December 2026')
  await chooseLaws(page, ['United Kingdom: UK GDPR', 'New Zealand: Privacy Act'])
  await expectDue(page, 'New Zealand', 'Friday 29 January 2027')
  await expect(differences(page)).toContainText(
    'without the closed period of section 7 (25 December 2026 to 15 January 2027) instead of one month',
  )
  const day = column(page, 'New Zealand').getByRole('cell', { name: /^Fri 25 Dec.*closed period/ })
  await expect(day).toHaveAttribute('data-kind', 'skipped')
})

test('hours are asked for their time and zone, and go on through a change of the clocks', async ({
  launch,
}) => {
  const redress = await launch()
  const page = await askAt(redress, '28 March 2026')
  await pick(page, 'What it is about', 'Tell the authority')
  await typeDay(page, 'Seen from', '29 March 2026')
  await expect(column(page, 'Health-equipment software, United Kingdom')).toContainText('Time not known')
  await page.getByLabel('At', { exact: true }).fill('16:20')
  await chooseLaws(page, ['United Kingdom: UK GDPR', 'Germany: GDPR'])
  await expectDue(page, 'United Kingdom', 'Tuesday 31 March 2026, 18:00')
  await expect(column(page, 'United Kingdom')).toContainText('UTC+01:00')
  await expectDue(page, 'Germany', 'Tuesday 31 March 2026, 19:00')
  await expect(differences(page)).toContainText('the same moment as the United Kingdom.')
  await pick(page, 'Time of', 'Auckland')
  await expectDue(page, 'United Kingdom', 'Tuesday 31 March 2026, 05:00')
  await page.getByLabel('At', { exact: true }).fill('25:99')
  await expect(page.getByText('Write the time as 16:20.')).toBeVisible()
})

test('what is missing and what is no day is said, and nothing breaks', async ({ launch }) => {
  const redress = await launch()
  const page = await askAt(redress, '31 February')
  await expect(page.getByText('“31 February” is not a day of the calendar.')).toBeVisible()
  await expect(page.getByText(/The date of receipt is missing or is no date/)).toBeVisible()
  await typeDay(page, 'Reached us on', '3 July 2100')
  const own = column(page, 'Health-equipment software, United Kingdom')
  await expect(own).toContainText('knows the days from 1 January 2019 to 31 December 2030 only')
  await typeDay(page, 'Reached us on', '3 July 1800')
  await expect(own).toContainText('Redress does not guess holidays')
  await typeDay(page, 'Reached us on', '')
  await expect(page.getByText('Say on which day it reached us.')).toBeVisible()
  await typeDay(page, 'Reached us on', '3 July 2026')
  await pick(page, 'What it is about', 'Portability')
  await chooseLaws(page, ['United Kingdom: UK GDPR', 'New Zealand: Privacy Act'])
  await expect(column(page, 'New Zealand')).toContainText('No deadline')
  await expect(differences(page)).toContainText('sets no deadline of the kind “portability”')
  await page.getByRole('button', { name: 'Add an event' }).click()
  await typeDay(page.getByRole('group', { name: 'Event 1' }), 'On', '30 February')
  await expect(page.getByText('“30 February” is not a day of the calendar.')).toBeVisible()
  await expectDue(page, 'United Kingdom', 'Monday 3 August 2026')
})

test('a place changes the holidays, and a profile is asked for the State of the person', async ({
  launch,
}) => {
  const redress = await launch()
  const page = await askAt(redress, '15 July 2025')
  await chooseLaws(page, ['Germany: GDPR', 'Collaboration tools'])
  await expectDue(page, 'Germany', 'Friday 15 August 2025')
  await page.getByRole('button', { name: 'Place and holidays of European Union: GDPR' }).click()
  await pick(page, 'Place', 'Germany, Bavaria')
  await expectDue(page, 'Germany, Bavaria', 'Monday 18 August 2025')
  await pick(page, 'Holidays', 'None, every day counts')
  await expectDue(page, 'Germany, Bavaria (no holidays or weekends)', 'Friday 15 August 2025')
  await page.getByRole('button', { name: /^Place and holidays of Collaboration/ }).click()
  await pick(page, 'State of the person', 'Virginia')
  await expect(
    column(page, 'Collaboration tools, United States, Virginia').getByText('Virginia Consumer'),
  ).toBeVisible()
})

test('a case fills the screen and stays as it is; the form without a case is kept, encrypted, through a lock', async ({
  launch,
}) => {
  test.setTimeout(120_000)
  const redress = await launch()
  const page = await askAt(redress, '3 July 2026')
  await chooseLaws(page, ['Ireland: GDPR'])
  await expectDue(page, 'Ireland', 'Tuesday 4 August 2026')
  const logged = (await toEngine(page, 'cases.log', {
    kind: 'request',
    channel: 'e-mail',
    received: '2026-06-01',
    person: { name: 'Imogen Sallowby' },
    requests: [{ kind: 'access', scope: 'Everything' }],
  })) as { value: { record: { id: string; reference: string } } }
  const { id, reference } = logged.value.record
  for (const [type, date] of [
    ['clarification-requested', '2026-06-04'],
    ['clarification-received', '2026-06-11'],
  ] as const)
    await toEngine(page, 'cases.recordEvent', { caseId: id, event: { type, date } })
  const before = await toEngine(page, 'caseFile.view')
  await findCase(page, reference)
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'What if…' }).click()
  await expect(page.getByText(`Filled with the situation of ${reference}.`)).toBeVisible()
  await expect(page.getByText('The case stays as it is, whatever is changed here.')).toBeVisible()
  await expectDue(page, 'Health-equipment software, United Kingdom', 'Thursday 9 July 2026')
  await expect(page.getByRole('group', { name: 'Clarification asked' })).toBeVisible()
  await page.getByRole('button', { name: 'Compare with another law' }).click()
  await pick(page, 'Second law', 'Ireland: GDPR')
  await expectDue(page, 'Ireland', 'Wednesday 8 July 2026')
  await redress.picture(page, 'what-if-case')
  await expectAccessible(page)
  await typeDay(page, 'Reached us on', '8 June 2026')
  await page.getByRole('button', { name: 'Fill in again' }).click()
  await expectDue(page, 'Health-equipment software, United Kingdom', 'Thursday 9 July 2026')
  expect(await toEngine(page, 'caseFile.view')).toEqual(before)
  await page.getByRole('button', { name: 'Back to the case' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Imogen Sallowby' })).toBeVisible()
  await toMain(page, 'desktop.lock')
  void unlock(await redress.window('unlock'), PASSPHRASE)
  const again = await workWindow(redress)
  await goTo(again, 'What if')
  await expectDue(again, 'Ireland', 'Tuesday 4 August 2026')
  await again.getByRole('button', { name: 'Start again' }).click()
  await expect(column(again, 'Ireland')).toBeHidden()
})

test('the palette and the menu lead there, and the keyboard alone compares two laws', async ({ launch }) => {
  const redress = await launch()
  const page = await createCaseFile(redress)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Search cases/ }).fill('what if')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'What if' })).toBeFocused()
  await page.getByRole('button', { name: 'Compare with another law' }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Second law', { exact: true }).first().focus()
  await page.keyboard.type('Ireland')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(column(page, 'Ireland')).toBeVisible()
  await page.getByRole('button', { name: 'Add an event' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Event 1' }).getByLabel('What happened')).toBeFocused()
})

for (const scheme of ['light', 'dark'] as const) {
  test(`one, two and four laws are drawn and accessible, wide and narrow, ${scheme}`, async ({ launch }) => {
    test.setTimeout(180_000)
    const redress = await launch()
    const first = await createCaseFile(redress)
    await toMain(first, 'desktop.setSettings', { colorScheme: scheme })
    await first.reload()
    await fileShown(first)
    await goTo(first, 'What if')
    await typeDay(first, 'Reached us on', '3 July 2026')
    await typeDay(first, 'Seen from', '10 July 2026')
    const show = async (name: string) => {
      for (const [width, height] of [
        [1440, 900],
        [1024, 700],
      ] as const) {
        await size(redress, width, height)
        await expect.poll(() => first.evaluate(() => window.innerWidth)).toBe(width)
        await first.evaluate(() => document.fonts.ready)
        await redress.picture(first, `what-if-${name}-${width}-${scheme}`)
        await expectAccessible(first)
        const overflow = await first.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow).toBeLessThanOrEqual(0)
      }
    }
    await expectDue(first, 'Health-equipment software, United Kingdom', 'Monday 3 August 2026')
    await show('1')
    await chooseLaws(first, ['United Kingdom: UK GDPR', 'Ireland: GDPR'])
    await expectDue(first, 'Ireland', 'Tuesday 4 August 2026')
    await show('2')
    await first.getByRole('button', { name: 'Compare with another law' }).click()
    await pick(first, 'Third law', 'California: CCPA')
    await first.getByRole('button', { name: 'Compare with another law' }).click()
    await pick(first, 'Fourth law', 'New Zealand: Privacy Act')
    await addEvent(first, 'Proof of identity asked', '6 July 2026')
    await addEvent(first, 'Identity proved', '10 July 2026')
    await expectDue(first, 'United Kingdom', 'Monday 10 August 2026')
    await show('4')
  })
}
