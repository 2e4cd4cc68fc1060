import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import type { Redress } from './redress.ts'

const SIZES = [
  ['dark', 1440, 900],
  ['light', 1024, 700],
  ['light', 1440, 900],
] as const

/** Draws what stands in the window in the dark, narrow and as it is used most, and has axe look at each. */
export async function show(redress: Redress, page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  for (const [scheme, width, height] of SIZES) {
    await page.emulateMedia({ colorScheme: scheme })
    await page.setViewportSize({ width, height })
    await page.waitForTimeout(250)
    await redress.picture(page, `${name}-${scheme}-${width}`)
    await expectAccessible(page)
  }
}

/** Draws the screen as it stands in both schemes, and has axe look at each. */
export async function look(
  redress: Redress,
  page: Page,
  name: string,
  schemes: readonly string[] = ['dark', 'light'],
): Promise<void> {
  for (const scheme of schemes) {
    // a reload would close what is open; the tokens follow the attribute at once
    await page.evaluate(
      (to) => document.documentElement.setAttribute('data-mantine-color-scheme', to),
      scheme,
    )
    await page.evaluate(() => document.fonts.ready)
    await redress.picture(page, `${name}-${scheme}`)
    await expectAccessible(page)
  }
}
