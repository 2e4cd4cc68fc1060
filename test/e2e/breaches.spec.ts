import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './harness/accessible.ts'
import { createCaseFile } from './harness/case-file.ts'
import { toEngine } from './harness/door.ts'
import { look } from './harness/pictures.ts'
import { test } from './harness/redress.ts'
import { findCase, goTo, openTab } from './officer/finish-case.ts'
import { choose, typeDate } from './officer/log-case.ts'
import { fillPracticeFile } from './officer/practice-file.ts'

const DAY = 86_400_000

/** A day before today, as a person types it and as the engine takes it. */
function daysAgo(days: number): { readonly typed: string; readonly iso: string } {
  const date = new Date(Date.now() - days * DAY)
  const typed = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
  return { typed, iso: date.toISOString().slice(0, 10) }
}

async function save(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click()
}

async function addFacts(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Fill in…' }).click()
  await dialog.getByLabel('What happened').fill('Van broken into overnight, laptop and tools gone.')
  await dialog.getByLabel('Why we count as aware from then').fill('The technician called the officer.')
  await dialog.getByLabel('Kinds of data').fill('Names, addresses, repair notes')
  await dialog.getByLabel('Whose data').fill('Customers in West Yorkshire')
  await dialog.getByLabel('How many people, about').fill('340')
  await dialog.getByLabel('Likely effect on people').fill('Burglars may learn who lives alone.')
  await save(page)
  await expect(dialog).toBeHidden()
}

test('a breach is logged, assessed, notified late with its reasons, told to people, and closed', async ({
  launch,
}) => {
  test.setTimeout(240_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  await goTo(page, 'Breaches')
  await expect(page.getByRole('heading', { name: 'No breaches' })).toBeVisible()
  await look(redress, page, '11-breaches-0')

  await page.getByRole('main').getByRole('button', { name: 'Log a breach' }).last().click()
  await page.getByRole('textbox', { name: 'A short name for it' }).fill('Stolen service laptop')
  await choose(page, 'How we learnt of it', 'Phone')
  await typeDate(page, 'Day we became aware', daysAgo(5).typed)
  await page.getByLabel('Time we became aware').fill('09:40')
  await page.getByLabel('What happened').fill('Taken from a van in Bradford. The disk was not encrypted.')
  await look(redress, page, '11-breach-log')
  await page.getByRole('button', { name: /^Next: / }).click()
  await page.getByRole('checkbox', { name: 'Breach' }).check()
  await expect(page.getByRole('list', { name: 'Steps of Breach' })).toBeVisible()
  await page.getByRole('checkbox', { name: 'Follow up with the authority' }).uncheck()
  await look(redress, page, '11-breach-log-start')
  await page.getByRole('button', { name: /^Log the breach/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(page.getByRole('heading', { name: 'Notices' })).toBeVisible()
  await expect(page.getByText(/hours late/).first()).toBeVisible()
  await expect(page.getByText('The risk has not been assessed')).toBeVisible()
  await look(redress, page, '11-breach-new')

  await page.getByRole('button', { name: 'Assess the risk…' }).click()
  await choose(page, 'Result', 'High risk')
  await typeDate(page, 'Assessed on', daysAgo(4).typed)
  await redress.picture(page, '11-breach-assess')
  await save(page)
  await expect(dialog).toBeHidden()
  await expect(page.getByText('The result is a high risk.').first()).toBeVisible()

  await page.getByRole('button', { name: 'Record notice…' }).click()
  await typeDate(page, 'Sent on', daysAgo(0).typed)
  await dialog.getByLabel('What was said').fill('Theft of a laptop with customer data.')
  await dialog.getByLabel('What is still missing').fill('How many people')
  await save(page)
  await expect(dialog.getByText('A late notice is accompanied by reasons for the delay.')).toBeVisible()
  await redress.picture(page, '11-breach-delay')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Leave it' }).click()
  await dialog.getByLabel('Reason for the delay').fill('The supplier named the machine only yesterday.')
  await save(page)
  await expect(dialog).toBeHidden()
  await expect(
    page.getByText('Why it was late: The supplier named the machine only yesterday.'),
  ).toBeVisible()

  await page.getByRole('button', { name: 'Close the breach…' }).click()
  await dialog.getByRole('button', { name: 'Record', exact: true }).click()
  await expect(dialog.getByText('No notice to the people affected is recorded')).toBeVisible()
  await dialog.getByRole('button', { name: 'Leave it' }).click()

  await page.getByRole('button', { name: 'Record notice to the people…' }).click()
  await typeDate(page, 'Sent on', daysAgo(0).typed)
  await dialog.getByLabel('How', { exact: true }).fill('Letter')
  await dialog.getByLabel('How many people were told').fill('338')
  await save(page)
  await expect(dialog).toBeHidden()
  await expect(page.getByText('338 people told.')).toBeVisible()

  await addFacts(page)
  await page.getByRole('button', { name: 'Add a measure' }).click()
  await dialog.getByLabel('What', { exact: true }).fill('Encrypt every service laptop')
  await save(page)
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Everything is on record.')).toBeVisible()
  await look(redress, page, '11-breach-told')

  await page.getByRole('button', { name: 'Close the breach…' }).click()
  await dialog.getByRole('button', { name: 'Record', exact: true }).click()
  await expect(dialog).toBeHidden()
  await goTo(page, 'Breaches')
  await page.getByRole('button', { name: /^Closed/ }).click()
  const row = page.getByRole('row', { name: /Stolen service laptop/ })
  await expect(row).toContainText('Told late')
  await expect(row).toContainText('High risk')
  await expect(row).toContainText('340')
})

test('a reply that went to the wrong person opens a breach, and each case leads to the other', async ({
  launch,
}) => {
  test.setTimeout(180_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  const [reference] = await fillPracticeFile(page)
  await findCase(page, reference)
  await openTab(page, 'Overview')
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'A message went to the wrong person…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Who got it').fill('Imogen Tarrow')
  await expect(dialog.getByLabel('What happened')).toHaveValue(
    /^The message “We have your request” of .* in .* went to Imogen Tarrow for whom it was not meant\.$/,
  )
  await dialog.getByLabel('How we learnt of it').fill('Imogen Tarrow wrote back.')
  await look(redress, page, '11-wrong-person')
  await dialog.getByRole('button', { name: 'Open the breach' }).click()
  await expect(page.getByRole('heading', { name: /to the wrong person$/ })).toBeVisible()
  await expect(page.getByText('Imogen Tarrow wrote back.')).toBeVisible()
  const details = page.getByRole('complementary', { name: 'Details of the case' })
  await expect(details.getByText('It happened in')).toBeVisible()
  await details.getByRole('button', { name: reference, exact: true }).first().click()
  await expect(page.getByRole('heading', { name: 'Imogen Sallowby' })).toBeVisible()
  await details.getByRole('button', { name: /^QI-B-/ }).click()
  await expect(page.getByRole('heading', { name: /to the wrong person$/ })).toBeVisible()
})

const THINGS = [
  'laptop',
  'memory stick',
  'letter',
  'mailing list',
  'backup disk',
  'web form',
  'parcel',
] as const
const FATES = ['Stolen', 'Lost', 'Misdirected', 'Published', 'Deleted'] as const

/** Logs many breaches of many ages, some assessed, some told; returns when all are in the file. */
async function logBreaches(page: Page, from: number, to: number): Promise<void> {
  const intakes = Array.from({ length: to - from }, (_, index) => {
    const n = from + index
    return {
      kind: 'breach',
      channel: 'e-mail',
      received: daysAgo(n % 7 === 0 ? 1 : (n % 9) + (n % 31)).iso,
      receivedTime: `0${n % 10}:${10 + (n % 50)}`,
      person: { name: `${FATES[n % 5]} ${THINGS[n % 7]}, branch ${n}` },
      scope: 'Found by a colleague.',
    }
  })
  for (const [index, intake] of intakes.entries()) {
    const logged = (await toEngine(page, 'cases.log', intake)) as { value: { record: { id: string } } }
    if (index % 4 === 0 || index > 60) continue
    const caseId = logged.value.record.id
    const result = ['no-risk', 'risk', 'high-risk'][index % 3]
    const reasons = { authorityReason: 'Read and decided', peopleReason: 'Read and decided' }
    const contents = [
      { kind: 'risk-assessment', body: { result, assessedOn: intake.received, ...reasons } },
      { kind: 'breach-facts', body: { peopleCount: 3 * index * index } },
      ...(index % 2 === 0
        ? [{ kind: 'breach-notice', body: { to: 'authority', sentOn: intake.received, sentTime: '23:00' } }]
        : []),
    ]
    for (const content of contents)
      expect(await toEngine(page, 'sheets.add', { caseId, content })).toMatchObject({ ok: true })
  }
}

test('the register of breaches keeps its order with one, with forty, and with more than a page of them', async ({
  launch,
}) => {
  test.setTimeout(300_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  await logBreaches(page, 0, 1)
  await goTo(page, 'Breaches')
  await expect(page.getByRole('row')).toHaveCount(2)
  await look(redress, page, '11-breaches-1')
  await logBreaches(page, 1, 40)
  await expect(page.getByText('40 breaches')).toBeVisible()
  await look(redress, page, '11-breaches-40')
  await redress.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700),
  )
  await look(redress, page, '11-breaches-40-1024')
  await page.getByRole('grid').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Notices' })).toBeVisible()
  await look(redress, page, '11-breach-1024')
  await redress.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900),
  )
  await goTo(page, 'Today')
  await logBreaches(page, 40, 250)
  await goTo(page, 'Breaches')
  await expect(page.getByText('250 breaches')).toBeVisible()
  await page.getByRole('grid').focus()
  await page.keyboard.press('End')
  await expect(page.getByRole('row', { name: /branch/ }).last()).toBeVisible()
  await look(redress, page, '11-breaches-250')
  await page
    .getByRole('searchbox', { name: 'Find a breach' })
    .or(page.getByLabel('Find a breach'))
    .first()
    .fill('branch 211')
  await expect(page.getByText('1 found')).toBeVisible()
  await page.getByRole('button', { name: 'Clear' }).last().click()
  await page.getByRole('button', { name: /^Needs notice/ }).click()
  await expect(page.getByText(/[\d,]+ breaches/)).toBeVisible()
})
