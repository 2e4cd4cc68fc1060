import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** How often a look is repeated because something moved under it. */
const LOOKS = 5

/**
 * Fails when axe finds anything serious or critical on the page as it stands. A look under which a movement began (a
 * notice that goes, a button that is enabled) saw the contrast of neither state, so what it found counts for nothing and
 * the page is looked at again; what is wrong with the page is found by the next look too.
 */
export async function expectAccessible(page: Page): Promise<void> {
  let grave: string[] = []
  for (let look = 0; look < LOOKS; look += 1) {
    const before = await page.evaluate(untilNothingMoves)
    grave = await graveFaults(page)
    if (grave.length === 0 || before === (await page.evaluate(untilNothingMoves))) break
  }
  expect(grave).toEqual([])
}

async function graveFaults(page: Page): Promise<string[]> {
  // Electron cannot open the second page that axe would use otherwise
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    // the same rules are run; what passed is not described again for each element, a third of the time
    .options({ resultTypes: ['violations'] })
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

/**
 * Runs in the page: ends when two frames in a row find no animation on its way, and answers how many movements have
 * begun so far. Half a dialog that is still coming in, or a button that was enabled a moment ago, has the contrast of
 * neither state, and an answer that is still on its way begins such a movement after the first look.
 */
async function untilNothingMoves(): Promise<number> {
  const counted = document as Document & { movements?: number }
  if (counted.movements === undefined) {
    counted.movements = 0
    for (const begins of ['transitionrun', 'animationstart'])
      document.addEventListener(begins, () => (counted.movements = (counted.movements ?? 0) + 1), true)
  }
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
  return counted.movements
}
