import { expect, type Page } from '@playwright/test'
import { test, type Redress } from './harness/redress.ts'
import { createFileByHand, lockAndUnlock, type NewFile } from './officer/create-file.ts'
import {
  buildPackage,
  findCase,
  goTo,
  logAppeal,
  openTab,
  PACKAGE_PASSWORD,
  recordEvent,
  writeLetter,
  writeRegister,
} from './officer/finish-case.ts'
import { logCaseByHand, type Matter } from './officer/log-case.ts'
import { readCsv, readPdf, readZip, refusesPassword } from './officer/read-outputs.ts'

// Each test does the whole job by hand for one kind of organisation, on a case drawn from what its policy promises.

/** What a case must show, and what must stand in its outputs. */
type Expected = {
  readonly bigDate: string
  readonly otherClocks?: readonly RegExp[]
  readonly letter: RegExp
  readonly inLetter: readonly string[]
  readonly inRegister: Readonly<Record<string, string>>
}

async function doTheJob(
  redress: Redress,
  file: NewFile,
  matter: Matter,
  expected: Expected,
  inBetween: (page: Page) => Promise<void> = async () => undefined,
): Promise<void> {
  const first = await createFileByHand(redress, file)
  const reference = await logCaseByHand(first, matter)
  await inBetween(first)
  await openTab(first, 'Overview')
  await expect(first.getByText(expected.bigDate).first()).toBeVisible()
  for (const clock of expected.otherClocks ?? []) await expect(first.getByText(clock).first()).toBeVisible()

  const pdf = readPdf(await writeLetter(redress, first, expected.letter))
  expect(pdf.tagged).toBe(true)
  for (const words of [file.organisation, matter.name, reference, ...expected.inLetter]) {
    expect(pdf.text.replaceAll(/\s+/g, ' ')).toContain(words)
  }

  const page = await lockAndUnlock(redress, first)
  await findCase(page, reference)
  await expect(page.getByRole('heading', { name: matter.name })).toBeVisible()

  const zip = await buildPackage(redress, page)
  const contents = readZip(zip, PACKAGE_PASSWORD)
  expect(contents.whole).toBe(true)
  expect(contents.methods.every((method) => method.startsWith('AES-256'))).toBe(true)
  expect(contents.names).toEqual(
    expect.arrayContaining(['START-HERE.html', '01-letter.pdf', 'data.json', 'manifest.json']),
  )
  expect(refusesPassword(zip, 'not the password')).toBe(true)

  const rows = readCsv(await writeRegister(redress, page))
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ reference, person: matter.name, ...expected.inRegister })
  await goTo(page, 'Today')
}

test('a complaint to the New Zealand company has its 10 and 30 business days', async ({ launch }) => {
  test.setTimeout(240_000)
  const redress = await launch()
  await doTheJob(
    redress,
    {
      organisation: 'Kōwhai Frame Storage',
      officer: 'Aroha Tamatea',
      profile: /^New Zealand image storage/,
      fileName: 'kowhai.redress',
    },
    {
      channel: 'E-mail',
      received: '2 Nov 2026',
      name: 'Wiremu Harrowgate',
      email: 'wiremu@example.org',
      address: '4 Invented Road\nAuckland 1010',
      asks: ['Complaint'],
      issues: ['Pictures of my car were shown to another customer.', 'Nobody told me when it was noticed.'],
    },
    {
      bigDate: 'Monday 14 December 2026',
      otherClocks: [/Acknowledgement/, /16 Nov/],
      letter: /^Acknowledgement of a complaint/,
      inLetter: [
        'Monday 16 November 2026',
        'Monday 14 December 2026',
        'Pictures of my car',
        'Privacy Commissioner',
      ],
      inRegister: { kind: 'complaint', received: '2026-11-02', due: '2026-12-14' },
    },
  )
})

test('an access request by e-mail to the UK company waits for proof of identity, and the month begins with it', async ({
  launch,
}) => {
  test.setTimeout(240_000)
  const redress = await launch()
  await doTheJob(
    redress,
    {
      organisation: 'Quillhaven Care Equipment',
      officer: 'Rosalind Achterberg',
      profile: /^Health-equipment software/,
      fileName: 'quillhaven.redress',
    },
    {
      channel: 'E-mail',
      received: '1 Oct 2026',
      name: 'Zoë Ångström',
      email: 'zoe@example.org',
      address: '3 Invented Row\nLeeds LS1 0AA',
      message: { subject: 'What you hold about me', body: 'Send me what you hold about me.\n\nZoë' },
      asks: ['Access'],
      scope: 'Send me what you hold about me from the repair of my chair.',
    },
    {
      bigDate: 'Monday 9 November 2026',
      letter: /^Acknowledgement of a request/,
      inLetter: ['Thursday 1 October 2026', 'Monday 9 November 2026', 'from the repair of my chair'],
      inRegister: { kind: 'request', rights: 'access', received: '2026-10-01', due: '2026-11-09' },
    },
    async (page) => {
      await recordEvent(page, 'Proof of identity asked', '2 Oct 2026')
      await expect(page.getByText('Not begun').first()).toBeVisible()
      await recordEvent(page, 'Identity proved', '8 Oct 2026')
    },
  )
})

test('an erasure request to the Belfast company is due on the earlier of Irish and Northern Irish days', async ({
  launch,
}) => {
  test.setTimeout(240_000)
  const redress = await launch()
  await doTheJob(
    redress,
    {
      organisation: 'Lagan Ledger Software',
      officer: 'Niamh Corrigan',
      profile: /^Business software, Irish law/,
      fileName: 'lagan.redress',
    },
    {
      channel: 'E-mail',
      received: '12 Jun 2026',
      name: 'Łukasz Żółć',
      email: 'lukasz@example.org',
      asks: ['Erasure'],
      scope: 'Take my account and everything in it out of your system.',
    },
    {
      bigDate: 'Monday 13 July 2026',
      letter: /^Acknowledgement of a request/,
      inLetter: ['Friday 12 June 2026', 'Monday 13 July 2026'],
      inRegister: { rights: 'erasure', received: '2026-06-12', due: '2026-07-13' },
    },
  )
})

test('an opt-out to the US company has 15 business days in California, and its appeal a clock of its own', async ({
  launch,
}) => {
  test.setTimeout(240_000)
  const redress = await launch()
  await doTheJob(
    redress,
    {
      organisation: 'Boardlight Collaboration',
      officer: 'Marisol Tenterden',
      profile: /^Collaboration tools, United States/,
      fileName: 'boardlight.redress',
    },
    {
      channel: 'Web form',
      received: '16 Nov 2026',
      name: 'Desmond Okparaeke',
      email: 'desmond@example.org',
      asks: ['Opt-out'],
      scope: 'Stop selling or sharing my information.',
      place: 'California',
    },
    {
      bigDate: 'Tuesday 8 December 2026',
      otherClocks: [/4 Jan/],
      letter: /^Acknowledgement of a request/,
      inLetter: ['November 16, 2026'],
      inRegister: { rights: 'opt-out', received: '2026-11-16', due: '2026-12-08' },
    },
    (page) => logAppeal(page, '20 Nov 2026', 'You still show me advertising.'),
  )
})

test("an end user's export request forwarded by a customer shows the processor the customer's date", async ({
  launch,
}) => {
  test.setTimeout(240_000)
  const redress = await launch()
  await doTheJob(
    redress,
    {
      organisation: 'Campaignloom Automation',
      officer: 'Priyanka Thornqvist',
      profile: /^Marketing automation, processor/,
      fileName: 'campaignloom.redress',
    },
    {
      channel: 'Through a customer',
      received: '16 Nov 2026',
      name: 'Sunniva Aldercott',
      email: 'sunniva@example.org',
      customer: { name: 'Marrowby Shoes', email: 'privacy@marrowby.example', received: '12 Nov 2026' },
      asks: ['Portability'],
      scope: 'Everything you hold about me, the server logs of what I clicked included.',
    },
    {
      bigDate: 'No fixed date',
      otherClocks: [/14 Dec/],
      letter: /^Acknowledgement of a request/,
      inLetter: [],
      inRegister: { rights: 'portability', received: '2026-11-16' },
    },
  )
})
