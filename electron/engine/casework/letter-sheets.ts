import { lawOfCase } from '#shared/domain/law-versions.ts'
import { letterDate } from '#shared/domain/letter-date.ts'
import type { LetterValues } from '#shared/domain/letter-merge.ts'
import { sheetFacts } from '#shared/domain/letter-sheet-facts.ts'
import { sheetValues } from '#shared/domain/letter-sheet-values.ts'
import type { LetterTemplate } from '#shared/domain/letter-template.ts'
import { sheetsOf, type Sheet, type SheetOf } from '#shared/domain/sheets/sheet.ts'
import type { CaseView } from '#shared/contract/views.ts'
import type { EngineContext, OpenFile } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { readOrganisation } from '../store/organisation.ts'
import { readFileSheets, readSheets } from '../store/sheets.ts'
import type { MergeableCaseLetter } from './case-letter.ts'

/** Somebody a letter can go to who is neither the person nor their agent. */
type Addressee = { readonly name: string; readonly salutation: string; readonly address: string }

/** What the sheets of a case give a letter. */
export type LetterSheets = {
  readonly values: LetterValues
  readonly facts: readonly string[]
  /** Who it can go to, the most likely last; empty for a letter to the person. */
  readonly addressees: readonly string[]
}

/**
 * Values, facts and addressees from the sheets of the letter's request and of the whole case. A letter to a third
 * party goes to the one last asked, a search request to the colleague last asked to search, or to whom the officer
 * typed.
 */
export function letterSheets(
  context: EngineContext,
  open: OpenFile,
  letter: MergeableCaseLetter,
  {
    view,
    template,
    typed,
  }: {
    readonly view: CaseView
    readonly template: Pick<LetterTemplate, 'recipient'>
    readonly typed: Readonly<Record<string, string>>
  },
): LetterSheets {
  const { db } = open.file
  const about = view.requests.filter(({ id }) => letter.requestId === null || id === letter.requestId)
  const sheets = readSheets(db, letter.caseId)
    .filter(
      ({ requestId }) => requestId === null || letter.requestId === null || requestId === letter.requestId,
    )
    .map((sheet) => named(sheet, view))
  const addressees = addresseesOf(template.recipient, sheets, view, readFileSheets(db, ['system']))
  const name = typed['recipientName'] ?? addressees.at(-1)?.name ?? ''
  const addressee = addressees.find((each) => each.name === name)
  const templates = context.templates()
  const words = templates.words(letter.language)
  const order = templates.dateOrder(readOrganisation(db).place)
  const law = lawOfCase(lawOfFile(context, open), view.record)
  const values = sheetValues({
    sheets,
    events: view.events,
    consents: consentsOf(readFileSheets(db, ['consent']), view),
    kinds: about.map(({ kind }) => kind),
    recipient: name,
    words: words.sheets,
    day: (date) => letterDate(date, words, order),
    ground: (id) => {
      const [regime = '', ground = ''] = id.split('/')
      const known = law.regime(regime)?.grounds.find((each) => each.id === ground)
      return known === undefined ? '' : `${known.title} (${known.citation})`
    },
  })
  return {
    values: {
      ...values,
      ...(template.recipient === 'person'
        ? {}
        : {
            recipientName: name,
            recipientAddress: addressee?.address ?? '',
            recipientGreeting: addressee?.salutation || name,
          }),
    },
    facts: sheetFacts(
      sheets,
      view.events,
      about.map(({ outcome }) => outcome),
    ),
    addressees: addressees.map((each) => each.name),
  }
}

/** A consultation with the name of whom it asks, taken from the people of the case where the sheet names one of them. */
function named(sheet: Sheet, { parties }: CaseView): Sheet {
  const { content } = sheet
  if (content.kind !== 'consultation' || content.body.name !== '') return sheet
  const party = parties.find(({ id }) => id === content.body.partyId)
  return { ...sheet, content: { ...content, body: { ...content.body, name: party?.name ?? '' } } }
}

function addresseesOf(
  recipient: LetterTemplate['recipient'],
  sheets: readonly Sheet[],
  view: CaseView,
  systems: readonly Sheet[],
): Addressee[] {
  if (recipient === 'person') return []
  const found = recipient === 'third-party' ? thirdParties(sheets, view) : colleagues(sheets, systems)
  return found
    .filter(({ name }) => name !== '')
    .filter(({ name }, at, all) => all.findLastIndex((each) => each.name === name) === at)
}

function thirdParties(sheets: readonly Sheet[], { parties }: CaseView): Addressee[] {
  const others = parties.filter(({ role }) => role === 'third-party')
  const known = others.map(({ name, salutation, organisation, address, email }) => ({
    name,
    salutation,
    address: [organisation, address === '' ? email : address].filter((line) => line !== '').join('\n'),
  }))
  const asked = sheetsOf(sheets, 'consultation').map(
    ({ content: { body } }) =>
      known.find(({ name }) => name === body.name) ?? { name: body.name, salutation: '', address: '' },
  )
  return [...known, ...asked]
}

function colleagues(sheets: readonly Sheet[], systems: readonly Sheet[]): Addressee[] {
  const lists = sheetsOf(systems, 'system')
  return sheetsOf(sheets, 'search')
    .toSorted(
      (a, b) => Number(a.content.body.result === 'pending') - Number(b.content.body.result === 'pending'),
    )
    .map(({ content: { body } }) => ({
      name: body.who,
      salutation: '',
      address: lists.find(({ id }) => id === body.systemId)?.content.body.contact ?? '',
    }))
}

/** The consents in the organisation's list that are this person's: linked to the case, or in the person's name. */
function consentsOf(consents: readonly Sheet[], { record, parties }: CaseView): SheetOf<'consent'>[] {
  const subject =
    parties
      .find(({ role }) => role === 'subject')
      ?.name.trim()
      .toLowerCase() ?? ''
  const linked = sheetsOf(consents, 'consent').filter(({ content }) => content.body.caseId === record.id)
  if (linked.length > 0) return linked
  return sheetsOf(consents, 'consent').filter(
    ({ content: { body } }) => subject !== '' && body.person.trim().toLowerCase() === subject,
  )
}
