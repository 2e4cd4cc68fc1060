import { expect, type Locator, type Page } from '@playwright/test'

/** Chooses an entry of a list that can be searched, within a part of the page. */
export async function pick(part: Page | Locator, label: string, option: string): Promise<void> {
  const field = part
    .getByRole('combobox', { name: label, exact: true })
    .or(part.getByRole('textbox', { name: label, exact: true }))
    .first()
  await field.click()
  await field.fill(option)
  const page = 'page' in part ? part.page() : part
  await page.getByRole('option', { name: option }).first().click()
}

/** Types a day and leaves the field. */
export async function typeDay(part: Page | Locator, label: string, day: string): Promise<void> {
  const field = part.getByLabel(label, { exact: true }).first()
  await field.fill(day)
  await field.press('Tab')
  await field.page().keyboard.press('Escape')
}

/** Puts further laws beside the first one. */
export async function chooseLaws(page: Page, laws: readonly string[]): Promise<void> {
  const labels = ['First law', 'Second law', 'Third law', 'Fourth law']
  for (const [at, law] of laws.entries()) {
    if (at > 0) await page.getByRole('button', { name: 'Compare with another law' }).click()
    await pick(page, laws.length === 1 || at === 0 ? await firstLabel(page) : (labels[at] ?? ''), law)
  }
}

/** One law alone needs no number. */
async function firstLabel(page: Page): Promise<string> {
  return (await page.getByLabel('Law or profile', { exact: true }).count()) > 0
    ? 'Law or profile'
    : 'First law'
}

/** Adds something that happened. */
export async function addEvent(page: Page, what: string, day: string): Promise<void> {
  await page.getByRole('button', { name: 'Add an event' }).click()
  const row = page.getByRole('group', { name: /^Event \d+$/ })
  await pick(row, 'What happened', what)
  await typeDay(page.getByRole('group', { name: what, exact: true }).last(), 'On', day)
}

/** The column of a law. */
export function column(page: Page, name: string): Locator {
  return page.getByRole('region', { name: `Under ${name}`, exact: true })
}

/** Waits for the date of a column; in a narrow column the weekday stands on a line of its own. */
export async function expectDue(page: Page, name: string, date: string): Promise<void> {
  await expect(column(page, name)).toContainText(new RegExp(date.replaceAll(' ', '\\s')))
}
