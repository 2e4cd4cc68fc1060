import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './harness/accessible.ts'
import { createCaseFile, fileShown } from './harness/case-file.ts'
import { toEngine, toMain } from './harness/door.ts'
import { test, type Redress } from './harness/redress.ts'
import { findCase, openTab } from './officer/finish-case.ts'

const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10)

/** What somebody might type into a letter who means it no good; it has to stand on the page as it is. */
const HOSTILE = '#import "x" <b>bold</b> $x$ \\u{202e} {{name}} [link](http://a.invalid)'

/** An access case with an extension notice begun, on the letter's screen. Returns the case. */
async function openLetter(page: Page): Promise<{ id: string; reference: string }> {
  const logged = (await toEngine(page, 'cases.log', {
    kind: 'request',
    channel: 'e-mail',
    received: day(20),
    person: { name: 'Imogen Sallowby', salutation: 'Ms Sallowby', address: '3 Invented Row\nLeeds' },
    requests: [{ kind: 'access' }],
  })) as { value: { record: { id: string; reference: string } } }
  const { id, reference } = logged.value.record
  await findCase(page, reference)
  await openTab(page, 'Letters')
  await page
    .getByRole('button', { name: /^Extension notice/ })
    .first()
    .click()
  await expect(text(page)).toBeVisible()
  return { id, reference }
}

const text = (page: Page) => page.getByRole('textbox', { name: 'Text of the letter' })

/** Puts text on the clipboard of the page the way another program would, and pastes it. */
async function paste(page: Page, html: string, plain: string): Promise<void> {
  await text(page).evaluate(
    (element, [page_, words]) => {
      const data = new DataTransfer()
      if (page_ !== '') data.setData('text/html', page_ ?? '')
      data.setData('text/plain', words ?? '')
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    },
    [html, plain],
  )
}

async function show(redress: Redress, page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await expect(page.getByText('Drawing the page')).toBeHidden()
  await redress.picture(page, name)
  await expectAccessible(page)
}

test('an officer writes a letter where it stands, and what the law requires goes only on purpose', async ({
  launch,
}) => {
  test.setTimeout(300_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  const { id, reference } = await openLetter(page)
  const letter = page.getByRole('article')
  const open = page.getByRole('button', { name: /not filled in: say why/ })
  await expect(open).toBeVisible()
  await show(redress, page, '08-editor-light')

  await test.step('F8 goes from one open field to the next, and what is typed stands in the text', async () => {
    await page.keyboard.press('F8')
    await expect(page.getByRole('dialog', { name: 'Ground' })).toBeVisible()
    await show(redress, page, '08-editor-ground-light')
    await page.getByRole('radio').first().check()
    await page.keyboard.press('Escape')
    await page.keyboard.press('F8')
    const reason = page.getByRole('dialog', { name: 'Reason' })
    await expect(reason).toBeVisible()
    await reason.getByRole('textbox').fill(HOSTILE)
    await expect(letter.getByText(HOSTILE, { exact: false })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(reason).toBeHidden()
    await expect(page.getByRole('button', { name: /^Finalise$/ })).toBeEnabled()
  })

  await test.step('a paragraph of our own, bold, stands in the letter as it will print', async () => {
    await text(page).getByText('If you disagree').click()
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowUp')
    await page.getByRole('button', { name: 'Paragraph' }).click()
    await show(redress, page, '08-editor-paragraph-menu')
    await page.getByRole('menuitem', { name: 'Heading', exact: true }).click()
    await page.keyboard.type('We keep ')
    await page.keyboard.press('Control+b')
    await page.keyboard.type('<b>looking</b>')
    await page.keyboard.press('Control+b')
    await expect(letter.getByText('<b>looking</b>')).toBeVisible()
    await expect(page.getByText('Text changed')).toBeVisible()
  })

  await test.step('a field is found by its name and put in', async () => {
    await page.keyboard.type(' ')
    await page.getByRole('button', { name: 'Field', exact: true }).click()
    await page.keyboard.type('our ref')
    await show(redress, page, '08-editor-field-menu')
    await page.keyboard.press('Enter')
    await expect(letter.getByText(`looking</b> ${reference}`)).toBeVisible()
  })

  await test.step('a page from elsewhere leaves its words and its lists, and nothing else', async () => {
    await page.keyboard.press('Enter')
    await paste(
      page,
      '<style>p{color:red}</style><p style="color:red" onclick="alert(1)">From a page</p><ul><li>One</li></ul>' +
        '<img src="http://a.invalid/x.png" onerror="alert(1)"><script>alert(1)</script>' +
        '<table><tr><td>A cell</td></tr></table><span data-letter-field="noSuchField">odd</span>',
      'unused',
    )
    await expect(letter.getByText('From a page')).toBeVisible()
    await expect(letter.getByRole('listitem').getByText('One')).toBeVisible()
    await expect(letter.getByRole('cell', { name: 'A cell' })).toBeVisible()
    expect(
      await text(page)
        .locator('img:not(.ProseMirror-separator), script, style, [onclick], [style*=color]')
        .count(),
    ).toBe(0)
  })

  await test.step('a required paragraph does not go by a slip, and comes back where it was', async () => {
    await text(page).press('Control+a')
    await page.keyboard.press('Delete')
    await expect(page.getByRole('dialog', { name: /^The law requires/ })).toContainText('Nothing was deleted')
    await page.getByRole('button', { name: 'Keep it' }).click()
    await text(page).getByText('We cannot give you our full answer').hover()
    await page
      .getByRole('button', { name: /^Take out: / })
      .first()
      .click()
    await show(redress, page, '08-editor-required')
    await page.getByRole('button', { name: 'Take it out all the same' }).click()
    await expect(page.getByText(/^Required paragraph is missing/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Finalise: 1 thing left' })).toBeDisabled()
    await show(redress, page, '08-editor-missing-light')
    await page
      .getByRole('complementary', { name: 'Before you finalise' })
      .getByRole('button', { name: /^Put it back/ })
      .click()
    await expect(page.getByText(/^Required paragraph is missing/)).toBeHidden()
    await expect(page.getByRole('button', { name: /^Finalise$/ })).toBeEnabled()
  })

  await test.step('the comparison names every difference, and locking loses nothing', async () => {
    await page.getByRole('button', { name: 'Compare with the original' }).click()
    const dialog = page.getByRole('dialog', { name: 'What differs from the original' })
    await expect(dialog.getByText('From a page')).toBeVisible()
    await show(redress, page, '08-editor-compare')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    const trail = async () =>
      JSON.stringify(await toEngine(page, 'cases.auditOf', { caseId: id })).match(
        /letters\.(fill|write|settle)/g,
      )
    expect(await trail()).toBeNull()
    await page.getByRole('button', { name: 'Back to the case' }).click()
    await expect.poll(trail).toEqual(['letters.settle'])
    await page.getByRole('button', { name: 'Back', exact: true }).click()
    await expect(text(page)).toContainText('<b>looking</b>')
  })

  await test.step('the template’s own text comes back, and the letter is finalised', async () => {
    await page.getByRole('button', { name: 'Back to the original text' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Back to the original text' }).click()
    await expect(text(page)).not.toContainText('looking')
    await expect(page.getByText('As the template has it')).toBeVisible()
    await page.getByRole('button', { name: /^Finalise$/ }).click()
    await expect(page.getByRole('button', { name: 'Save PDF…' })).toBeVisible()
  })
})

test('the editor is drawn and accessible in the dark, and in a narrow window', async ({ launch }) => {
  test.setTimeout(240_000)
  const redress = await launch()
  const page = await createCaseFile(redress)
  await toMain(page, 'desktop.setSettings', { colorScheme: 'dark' })
  await page.reload()
  await fileShown(page)
  await openLetter(page)
  await show(redress, page, '08-editor-dark')
  await redress.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700),
  )
  await expect(page.getByRole('tab', { name: 'Text' })).toBeVisible()
  await show(redress, page, '08-editor-1024-dark')
  await page.getByRole('tab', { name: 'Fields' }).click()
  await show(redress, page, '08-editor-1024-fields')
  await page.getByRole('tab', { name: 'Preview' }).click()
  await show(redress, page, '08-editor-1024-preview')
})
