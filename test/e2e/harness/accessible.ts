import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Fails when axe finds anything serious or critical on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(untilNothingMoves)
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

/**
 * Runs in the page: ends when two frames in a row find no animation on its way. Half a dialog that is still coming in,
 * or a button that was enabled a moment ago, has the contrast of neither state, and an answer that is still on its way
 * begins such a movement after the first look.
 */
async function untilNothingMoves(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const moving = () =>
    document
      .getAnimations()
      .filter((each) => Number.isFinite(Number(each.effect?.getComputedTiming().endTime)))
  for (let still = 0; still < 2; still += 1) {
    const now = moving()
    if (now.length > 0) still = -1
    await Promise.all(now.map((each) => each.finished.catch(() => undefined)))
    await frame()
  }
}
