import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Fails when axe finds anything serious or critical on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // half a dialog that is still coming in has the contrast of neither state
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((each) => Number.isFinite(Number(each.effect?.getComputedTiming().endTime)))
        .map((each) => each.finished.catch(() => undefined)),
    ),
  )
  // Electron cannot open the second page that axe would use otherwise
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    // the same rules are run; what passed is not described again for each element, a third of the time
    .options({ resultTypes: ['violations'] })
    .analyze()
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
  expect(grave).toEqual([])
}
