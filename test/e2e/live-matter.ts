import { expect, type Page } from '@playwright/test'
import { caseText } from '#shared/text/case.ts'
import { caseTabsText } from '#shared/text/case-tabs.ts'
import { settingsText } from '#shared/text/settings.ts'
import { guardText } from '#shared/text/guards.ts'
import { sheetFormText, sheetText } from '#shared/text/sheets.ts'
import { channelNames, eventNames, findingNames, kindNames, outcomeNames } from '#shared/text/words.ts'
import type { Diary, Matter } from '../engine/years/diary.ts'
import type { Move } from '../engine/years/moves.ts'
import { findCase, goTo, openTab } from './officer/finish-case.ts'
import { choose, logCaseByHand, typeDate } from './officer/log-case.ts'

type DoneOf<Does extends Move['does']> = Extract<Move, { does: Does }>

/** The names of places as the wizard lists them, by their ids in a diary. */
const PLACES: Readonly<Record<string, string>> = {
  'US-VA': 'Virginia',
  'US-CO': 'Colorado',
  'US-TX': 'Texas',
}

/** Does one matter of a diary by hand, as an officer sees it: the window's forms, lists and dialogs, no call beneath. */
export class LiveMatter {
  readonly #page: Page
  readonly #diary: Diary
  readonly #matter: Matter
  #reference = ''
  /** What is decided in the window is decided today: what comes after an appeal cannot lie before it. */
  #fromToday = false

  constructor(page: Page, diary: Diary, matter: Matter) {
    this.#page = page
    this.#diary = diary
    this.#matter = matter
  }

  async move(move: Move, day: string): Promise<void> {
    switch (move.does) {
      case 'log':
        return this.#log(move, day)
      case 'event':
        return this.#event(move, day)
      case 'decide':
        return this.#decide(move, day)
      case 'settle':
        return this.#settle(move)
      case 'tell':
        return this.#tell(move, day)
      case 'sheet':
        return this.#sheet(move)
      case 'appeal':
        return this.#appeal(move, day)
      case 'sit':
        return this.#sit(move)
      case 'review':
        return this.#review(move)
      default:
        throw new Error(`nobody does ${move.does} by hand here`)
    }
  }

  /** Adds the officers of the diary in the settings, as one does at the beginning. */
  async hire(): Promise<void> {
    const page = this.#page
    await this.#officers()
    for (const name of this.#diary.officers) {
      await page.getByRole('textbox', { name: settingsText.officers.name, exact: true }).fill(name)
      await page.getByRole('button', { name: settingsText.officers.addButton, exact: true }).click()
      await expect(page.getByText(name, { exact: true }).first()).toBeVisible()
    }
  }

  async #log(move: DoneOf<'log'>, day: string): Promise<void> {
    const customerHad = this.#matter.lines.flatMap((line) =>
      'move' in line && line.move.does === 'event' && line.move.type === 'controller-received'
        ? [line.move.on ?? line.day]
        : [],
    )[0]
    const scope = move.asks.map((each) => each.scope).join(' ')
    this.#reference = await logCaseByHand(this.#page, {
      channel: channelNames[move.channel],
      received: typed(move.received ?? day),
      name: move.person,
      asks: move.issues === undefined ? move.asks.map(({ kind }) => kindNames[kind]) : [kindNames.complaint],
      ...(scope === '' ? {} : { scope }),
      ...(move.issues === undefined ? {} : { issues: move.issues }),
      ...(move.dated === undefined ? {} : { dated: typed(move.dated) }),
      ...(move.agent === undefined ? {} : { agent: move.agent }),
      ...(move.place === undefined ? {} : { place: PLACES[move.place] ?? '' }),
      ...(move.controller === undefined || customerHad === undefined
        ? {}
        : {
            customer: {
              name: move.controller,
              email: 'privacy@customer.example',
              received: typed(customerHad),
            },
          }),
    })
  }

  async #event(move: DoneOf<'event'>, day: string): Promise<void> {
    // the wizard has asked for it already
    if (move.type === 'controller-received') return
    const page = this.#page
    await openTab(page, 'Overview')
    await page.getByRole('button', { name: caseText.header.recordEvent }).first().click()
    const dialog = page.getByRole('dialog')
    await choose(page, caseText.event.type, eventNames[move.type])
    if (!this.#fromToday) await typeDate(page, caseText.event.date, typed(move.on ?? day))
    if (move.until !== undefined) await typeDate(page, caseText.event.until, typed(move.until))
    if (move.detail !== undefined) await dialog.getByLabel(caseText.event.detail).fill(move.detail)
    await dialog.getByRole('button', { name: caseText.event.save, exact: true }).click()
    if (move.against?.stopped === true) {
      await page.getByRole('button', { name: guardText.keep }).click()
    } else if (move.against !== undefined) {
      await dialog.getByLabel(guardText.reason).fill(move.against.because)
      await dialog.getByRole('button', { name: guardText.override, exact: true }).click()
    }
    await expect(dialog).toBeHidden()
  }

  async #decide(move: DoneOf<'decide'>, day: string): Promise<void> {
    const page = this.#page
    await openTab(page, 'Decision')
    const again = page.getByRole('button', { name: caseText.decisions.change })
    await page.getByRole('button', { name: caseText.decisions.decide }).or(again).first().click()
    const dialog = page.getByRole('dialog')
    await choose(page, caseText.decisions.outcome, `${outcomeNames[move.outcome]}$`)
    if (!this.#fromToday) await typeDate(page, caseText.decisions.date, typed(day))
    for (const each of move.grounds) {
      const [regime = '', ground = ''] = each.split('/')
      await dialog
        .getByRole('checkbox', { name: await titleOf(page, regime, ground) })
        .first()
        .check()
      await dialog.getByPlaceholder('What makes it hold here').first().fill(move.reason)
    }
    await dialog.getByLabel(caseText.decisions.reason).fill(move.reason)
    await dialog.getByRole('button', { name: caseText.decisions.save }).click()
    await expect(dialog).toBeHidden()
  }

  async #settle(move: DoneOf<'settle'>): Promise<void> {
    const page = this.#page
    await openTab(page, 'Decision')
    await page.getByRole('button', { name: caseText.issues.settle }).first().click()
    const dialog = page.getByRole('dialog')
    await choose(page, caseText.issues.finding, findingNames[move.finding])
    await dialog.getByLabel(caseText.issues.reason, { exact: true }).fill(move.reason)
    await dialog.getByRole('button', { name: caseText.issues.save }).click()
    await expect(dialog).toBeHidden()
  }

  async #tell(move: DoneOf<'tell'>, day: string): Promise<void> {
    const page = this.#page
    const words = caseTabsText.correspondence.form
    await openTab(page, 'Correspondence')
    await page.getByRole('button', { name: caseTabsText.correspondence.log }).click()
    await page.getByRole('radio', { name: words.out }).check()
    await typeDate(page, words.sent, typed(day))
    const text = move.words === 'remedies' ? this.#diary.remedies : move.words
    await page.getByLabel(words.body, { exact: true }).fill(text)
    await page.getByRole('button', { name: words.save }).click()
    await expect(page.getByText(text).first()).toBeVisible()
  }

  async #sheet({ kind, fields, again }: DoneOf<'sheet'>): Promise<void> {
    const page = this.#page
    const words: {
      readonly add: string
      readonly fields: Readonly<Record<string, string>>
      readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>
    } = sheetText[kind]
    await openTab(page, kind === 'search' ? 'Searches' : 'Decision')
    if (again) await page.getByRole('button', { name: sheetFormText.change, exact: true }).last().click()
    else if (kind === 'search') await page.getByRole('button', { name: words.add }).click()
    else {
      await page.getByRole('button', { name: sheetFormText.board.add, exact: true }).click()
      await page.getByRole('menuitem', { name: words.add }).click()
    }
    const dialog = page.getByRole('dialog')
    for (const [name, value] of Object.entries(fields)) {
      const label = words.fields[name] ?? ''
      const choice = words.choices[name]?.[String(value)]
      if (choice !== undefined) await choose(page, label, choice)
      else if (/^\d{4}-\d\d-\d\d$/.test(String(value))) await typeDate(page, label, typed(String(value)))
      else await dialog.getByLabel(label, { exact: true }).fill(String(value))
    }
    await dialog.getByRole('button', { name: sheetFormText.save }).click()
    await expect(dialog).toBeHidden()
  }

  async #appeal(move: DoneOf<'appeal'>, day: string): Promise<void> {
    const page = this.#page
    await page.getByRole('button', { name: caseText.header.more }).click()
    await page.getByRole('menuitem', { name: caseText.menu.appeal }).click()
    const dialog = page.getByRole('dialog')
    await typeDate(page, caseText.reviews.received, typed(day))
    await dialog.getByLabel(caseText.reviews.grounds).fill(move.words)
    if (move.reviewer !== undefined) await choose(page, caseText.reviews.reviewer, move.reviewer)
    await dialog.getByRole('button', { name: caseText.reviews.save }).click()
    await expect(dialog).toBeHidden()
  }

  async #review(move: DoneOf<'review'>): Promise<void> {
    const page = this.#page
    await openTab(page, 'Decision')
    await page.getByRole('button', { name: caseText.decisions.decide }).first().click()
    const dialog = page.getByRole('dialog')
    await choose(page, caseText.decisions.outcome, caseText.reviews.outcomes[move.outcome])
    await dialog.getByLabel(caseText.decisions.reason).fill(move.reason)
    await dialog.getByRole('button', { name: caseText.decisions.save }).click()
    await expect(dialog).toBeHidden()
    this.#fromToday = true
  }

  async #sit(move: DoneOf<'sit'>): Promise<void> {
    const page = this.#page
    await this.#officers()
    // of the two officers of a diary one is at work, and the other has the button
    await page.getByRole('button', { name: settingsText.officers.use, exact: true }).click()
    await expect(page.getByText(settingsText.officers.used(move.officer))).toBeVisible()
    await findCase(page, this.#reference)
  }

  async #officers(): Promise<void> {
    await goTo(this.#page, 'Settings')
    await this.#page
      .getByRole('button', { name: /^Officers/ })
      .last()
      .click()
  }
}

/** 1 Oct 2026, as an officer types a day. */
function typed(day: string): string {
  const [year, month, date] = day.split('-')
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
  return `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year ?? ''}`
}

/** What the dialog calls a ground. */
async function titleOf(page: Page, regime: string, ground: string): Promise<RegExp> {
  const { default: pack } = (await import(`../../resources/regimes/${regime}/pack.json`, {
    with: { type: 'json' },
  })) as { default: { grounds: { id: string; title: string }[] } }
  const title = pack.grounds.find(({ id }) => id === ground)?.title
  if (title === undefined) throw new Error(`${regime} knows no ground ${ground}`)
  await page.getByRole('group', { name: 'Grounds' }).waitFor()
  return new RegExp(`^${title}`)
}
