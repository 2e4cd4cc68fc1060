import { expect, type Page } from '@playwright/test'

/** What came in, as the New case wizard asks it; dates as an officer types them. */
export type Matter = {
  readonly channel: string
  readonly received: string
  readonly name: string
  readonly email?: string
  readonly address?: string
  readonly customer?: { readonly name: string; readonly email: string; readonly received: string }
  readonly message?: { readonly subject: string; readonly body: string }
  readonly agent?: string
  readonly dated?: string
  /** Titles of the rights, or Complaint. */
  readonly asks: readonly string[]
  readonly scope?: string
  readonly issues?: readonly string[]
  readonly place?: string
  readonly askForProof?: boolean
}

/** Logs a case through the five steps and returns its reference. */
export async function logCaseByHand(page: Page, matter: Matter): Promise<string> {
  await page
    .getByRole('button', { name: /^New case/ })
    .first()
    .click()
  await cameIn(page, matter)
  await next(page)
  await aboutWhom(page, matter)
  await next(page)
  await whatTheyWant(page, matter)
  await next(page)
  if (matter.place !== undefined) await choose(page, 'Where the person lives', matter.place)
  if (matter.askForProof === true) await page.getByText('Not yet, ask for proof.').click()
  await next(page)
  await page.getByRole('radio', { name: /^Later/ }).check()
  await page.getByRole('button', { name: /^Log the case/ }).click()
  const reference = page.getByText(/^[A-Z]{2,4}-\d{4}-\d{4}$/).first()
  await expect(reference).toBeVisible()
  return (await reference.textContent()) ?? ''
}

/** Chooses an entry of a drop-down list by its words. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page
    .getByRole('textbox', { name: label })
    .or(page.getByRole('combobox', { name: label }))
    .first()
    .click()
  await page
    .getByRole('option', { name: new RegExp(`^${option}`) })
    .first()
    .click()
}

async function cameIn(page: Page, matter: Matter): Promise<void> {
  await choose(page, 'How it came', matter.channel)
  await typeDate(page, 'Date received', matter.received)
  if (matter.dated !== undefined) await typeDate(page, 'Date on it', matter.dated)
  if (matter.message === undefined) return
  await page.getByLabel('Subject').fill(matter.message.subject)
  await page.getByLabel('The message').fill(matter.message.body)
}

async function aboutWhom(page: Page, matter: Matter): Promise<void> {
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(matter.name)
  if (matter.email !== undefined)
    await page.getByRole('textbox', { name: 'E-mail', exact: true }).fill(matter.email)
  if (matter.address !== undefined) await page.getByLabel('Postal address').fill(matter.address)
  if (matter.agent !== undefined) {
    await page.getByLabel('Somebody writes for them').check()
    await page.getByLabel('Name of the agent').fill(matter.agent)
  }
  if (matter.customer === undefined) return
  await page.getByRole('textbox', { name: 'Customer', exact: true }).fill(matter.customer.name)
  await page.getByLabel('E-mail of the customer').fill(matter.customer.email)
  await typeDate(page, 'Date the customer received it', matter.customer.received)
}

async function whatTheyWant(page: Page, matter: Matter): Promise<void> {
  for (const ask of matter.asks) await page.getByRole('checkbox', { name: new RegExp(`^${ask}`) }).check()
  if (matter.scope !== undefined) await page.getByLabel("In the person's own words").fill(matter.scope)
  for (const [index, issue] of (matter.issues ?? []).entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Add an issue' }).click()
    await page.getByLabel(`Issue ${index + 1}`, { exact: true }).fill(issue)
  }
}

/** Types a date and leaves the field, as a keyboard user does. */
export async function typeDate(page: Page, label: string, date: string): Promise<void> {
  const field = page.getByLabel(label).first()
  await field.fill(date)
  await field.press('Tab')
}

async function next(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Next: / }).click()
}
