import { expect } from '@playwright/test'
import { expectAccessible } from './harness/accessible.ts'
import { createCaseFile, fileShown } from './harness/case-file.ts'
import { toMain } from './harness/door.ts'
import { test } from './harness/redress.ts'
import { CLOCK_CASES, logClockCase } from './officer/clock-cases.ts'
import { findCase } from './officer/finish-case.ts'

// Every look a clock can have, explained on screen: pictures under screenshots/, and axe looks at each of them.

const LOOKS = [
  { name: 'light-1440', settings: { colorScheme: 'light' }, size: [1440, 900] },
  { name: 'dark-1440', settings: { colorScheme: 'dark' }, size: [1440, 900] },
  { name: 'light-1024', settings: { colorScheme: 'light' }, size: [1024, 700] },
  { name: 'contrast-1440', settings: { colorScheme: 'light', contrast: 'more' }, size: [1440, 900] },
] as const

for (const look of LOOKS) {
  test(`the explanation of every kind of clock is drawn and accessible, ${look.name}`, async ({ launch }) => {
    test.setTimeout(420_000)
    const redress = await launch()
    const page = await createCaseFile(redress)
    expect(await toMain(page, 'desktop.setSettings', look.settings)).toMatchObject({ ok: true })
    await page.reload()
    await fileShown(page)
    await redress.app.evaluate(
      ({ BrowserWindow }, [width, height]) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
      look.size,
    )
    for (const each of CLOCK_CASES) {
      const { reference } = await logClockCase(page, each)
      await findCase(page, reference)
      await expect(page.getByRole('heading', { name: /^Why/ })).toBeVisible()
      await page.evaluate(() => document.fonts.ready)
      await redress.picture(page, `04-clock-${each.name}-${look.name}`)
      await expectAccessible(page)
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })
}
