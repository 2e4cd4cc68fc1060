import { factsOnSheet, type SheetNames } from '#shared/domain/sheets/sheet-facts.ts'
import { sheetsOf, type SheetKind } from '#shared/domain/sheets/sheet.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import type { FieldHolds } from '#shared/domain/sheets/fields.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { bundlePaperText } from '#shared/text/bundle-paper.ts'
import { sheetText } from '#shared/text/sheets.ts'
import { kindNames } from '#shared/text/words.ts'
import type { RecordPart } from '#engine/letters/record-sheet.ts'
import type { Officer } from '#engine/store/officers.ts'
import type { BundleCase, BundleChoice } from './bundle-case.ts'
import type { DayWords } from './moments.ts'

/** Prints the sheets of the kinds asked for, in that order. */
export type SheetParts = (kinds: readonly SheetKind[]) => RecordPart[]

/** A printer of the case's sheets that knows what ids are called; a file that is left out is not named. */
export function sheetPartsOf(
  { view, sheets }: BundleCase,
  choice: BundleChoice,
  law: LawBook,
  officers: readonly Officer[],
  day: DayWords,
): SheetParts {
  const files = new Map<string, string>(choice.files.map(({ attachmentId, file }) => [attachmentId, file]))
  const name = (holds: FieldHolds, id: string): string => {
    if (holds === 'officer') return officers.find((officer) => officer.id === id)?.name ?? ''
    if (holds === 'party') return view.parties.find((party) => party.id === id)?.name ?? ''
    if (holds === 'attachment' || holds === 'attachments') return files.get(id) ?? bundlePaperText.unknownName
    if (holds === 'grounds') return groundOf(law, id)
    // a case or an entry of the organisation's lists is no business of this one
    return holds === 'case' || holds === 'system' ? '' : id
  }
  const names: SheetNames = { day: (date) => day(civilDate(date)), name, yes: bundlePaperText.yes }
  const requests = new Map<string | null, string>(view.requests.map(({ id, kind }) => [id, kindNames[kind]]))
  return (kinds) =>
    kinds.flatMap((kind) =>
      sheetsOf(sheets, kind).map((sheet): RecordPart => {
        const concerns = view.requests.length > 1 ? requests.get(sheet.requestId) : undefined
        return {
          kind: 'facts',
          title: sheetText[kind].name,
          facts: [
            ...(concerns === undefined
              ? []
              : [{ label: bundlePaperText.decisions.concerns, value: concerns }]),
            ...factsOnSheet(sheet, sheetText[kind], names).filter(({ value }) => value.trim() !== ''),
          ],
        }
      }),
    )
}

/** "Legal privilege (UK GDPR Art. 15)" for a ground of a law's catalogue by its id. */
function groundOf(law: LawBook, id: string): string {
  const [regime = '', ground = ''] = id.split('/')
  const found = law.regime(regime)?.grounds.find((each) => each.id === ground)
  return found === undefined ? id : `${found.title} (${found.citation})`
}
