import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { pngOfPixels } from '#engine/letters/png-file.ts'
import { expectAccessible } from './harness/accessible.ts'
import { createCaseFile, fileShown } from './harness/case-file.ts'
import { toEngine, toMain } from './harness/door.ts'
import { test, type Redress } from './harness/redress.ts'
import { goTo } from './officer/finish-case.ts'

async function show(redress: Redress, page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await redress.picture(page, name)
  await expectAccessible(page)
}

/** A sign of two colours, larger than a letter shows. */
function sign(): Uint8Array {
  const [width, height] = [2000, 500]
  const pixels = new Uint8Array(width * height * 4)
  for (let at = 0; at < pixels.length; at += 4)
    pixels.set((at / 4) % width < 500 ? [14, 86, 102] : [200, 150, 60], at)
  return pngOfPixels(width, height, pixels)
}

for (const scheme of ['light', 'dark'] as const) {
  test(`a letterhead is set beside the page it prints, and one letter goes to several cases, ${scheme}`, async ({
    launch,
  }) => {
    test.setTimeout(240_000)
    const redress = await launch()
    const page = await createCaseFile(redress)
    await toMain(page, 'desktop.setSettings', { colorScheme: scheme })
    await page.reload()
    await fileShown(page)

    await goTo(page, 'Settings')
    await page.getByLabel('Colour of the name').fill('#FFF0F0')
    await expect(page.getByText('Too pale to read on white paper')).toBeVisible()
    await page.getByLabel('Colour of the name').fill('#7A1F2B')
    await page
      .getByLabel('At the foot of every page')
      .fill('Registered in Leeds, number 01234567\n<b>not bold</b>')
    await page.getByLabel('At the upper right').fill('Data protection desk\nWharf 14, Leeds')
    const path = join(redress.folder, 'sign.png')
    writeFileSync(path, sign())
    await page.locator('input[type=file]').setInputFiles(path)
    await expect(page.getByRole('button', { name: 'Take it out' })).toBeVisible()
    const kept = (await toEngine(page, 'letterhead.read', {})) as {
      value: { logo: { width: number; height: number } }
    }
    expect(kept.value.logo).toMatchObject({ width: 1600, height: 400 })
    await page.getByRole('button', { name: 'Save letterhead' }).click()
    await expect(page.getByRole('button', { name: 'Nothing changed' }).last()).toBeDisabled()
    const shown = page.getByRole('img', { name: 'A letter as it prints' })
    await expect(shown).toBeVisible()
    await shown.scrollIntoViewIfNeeded()
    await show(redress, page, `61-letterhead-${scheme}`)

    const received = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10)
    for (const name of ['Imogen Sallowby', 'Zoë Ångström', 'Łukasz Żółć'])
      await toEngine(page, 'cases.log', {
        kind: 'request',
        channel: 'e-mail',
        received,
        person: { name },
        requests: [{ kind: name === 'Zoë Ångström' ? 'erasure' : 'access' }],
      })
    await goTo(page, 'Cases')
    await expect(page.getByRole('grid').getByText('Zoë Ångström')).toBeVisible()
    await page.getByRole('grid').press('Control+a')
    await page.getByRole('button', { name: 'Letters…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Letter', { exact: true }).first().click()
    await page.getByRole('option', { name: 'Cover letter for access' }).click()
    await dialog.getByRole('radio', { name: /^Finalised where/ }).check()
    await show(redress, page, `62-batch-${scheme}`)
    await dialog.getByRole('button', { name: 'Write 3 letters' }).click()
    await expect(dialog.getByText('1 case the letter does not fit', { exact: false })).toBeVisible()
    await expect(dialog.getByText(/^Missing: /).first()).toBeVisible()
    await show(redress, page, `62-batch-done-${scheme}`)
    await dialog.getByRole('button', { name: 'Close' }).last().click()

    await page.getByRole('button', { name: 'Letters…' }).click()
    await dialog.getByLabel('Letter', { exact: true }).first().click()
    await page.getByRole('option', { name: 'Acknowledgement of a request' }).click()
    await dialog.getByRole('radio', { name: /^Finalised where/ }).check()
    await dialog.getByRole('button', { name: 'Write 3 letters' }).click()
    await expect(dialog.getByText('3 letters finalised')).toBeVisible()
    if (scheme === 'dark') return
    // the system's dialog is not the program's: what it is given is printed to a PDF instead
    await redress.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (contents === undefined) return
      contents.print = (_options, over) => {
        void contents.printToPDF({ preferCSSPageSize: true }).then((pdf) => {
          Object.assign(globalThis, { printed: pdf.toString('latin1') })
          over?.(false, 'No printers available on the network')
        })
      }
    })
    // what a window does that is to hold 200 pages decoded at once
    await page.evaluate(() => {
      HTMLImageElement.prototype.decode = () => Promise.reject(new Error('too many pictures'))
    })
    await dialog.getByRole('button', { name: 'Print 3 letters…' }).click()
    await expect(page.getByText('Nothing was printed', { exact: false })).toBeVisible()
    const pdf = await redress.app.evaluate(() => (globalThis as { printed?: string }).printed ?? '')
    expect(pdf.match(/\/Type ?\/Page\b/g)).toHaveLength(3)
    expect(pdf).toMatch(/MediaBox ?\[0 0 59[45][.\d]* 84[12][.\d]*\]/)
    await expect(page.locator('body > div[data-paper=a4]')).toHaveCount(0)
  })
}
