import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { DateAnnexWords } from '#shared/domain/date-annex.ts'
import { dateAnnexInput, type DateAnnex } from './date-annex.ts'
import type { Paper, PrintableLetter } from './printable.ts'
import { cleaned, type RecordPart } from './record-sheet.ts'

/** One numbered part of the bundle: its own parts, and the reasons of dates where it is about dates. */
export type BundleSection = {
  readonly title: string
  readonly lead: string
  readonly parts: readonly RecordPart[]
  /** Null where no date is explained. */
  readonly dates: DateAnnex | null
}

/** The bundle for the regulator as regulator-bundle.typ walks it: texts only. Line breaks part paragraphs. */
export type RegulatorBundle = {
  readonly language: string
  readonly paper: Paper
  readonly letterhead: PrintableLetter['letterhead']
  readonly title: string
  readonly subtitle: string
  readonly reference: string
  readonly date: CivilDate
  readonly cover: readonly { readonly label: string; readonly value: string }[]
  /** Heading of the page that says what is inside. */
  readonly contents: string
  /** What stands below the list of parts: what is left out, what else is handed over. */
  readonly about: readonly RecordPart[]
  readonly sections: readonly BundleSection[]
  /** Words of the explanations of dates. */
  readonly words: DateAnnexWords
  /** Head of the audit trail with its label. */
  readonly footer: string
}

/** The tree for Typst: the date in numbers, explained dates in words, every text as paper can carry it. */
export function regulatorBundleInput(bundle: RegulatorBundle) {
  const [year = 0, month = 0, day = 0] = bundle.date.split('-').map(Number)
  const sections = bundle.sections.map(({ dates, ...section }) => ({
    ...section,
    trails: dates === null ? [] : trailsOf(dates),
  }))
  return { ...cleaned({ ...bundle, sections }), date: { year, month, day } }
}

/** Each explained date under the name of its matter; several of one name are told apart by their order. */
function trailsOf(annex: DateAnnex) {
  const names = annex.parts.map(({ matter }) => matter)
  return dateAnnexInput(annex).parts.map((part, at) => {
    const matter = names[at] ?? ''
    const place = names.slice(0, at + 1).filter((name) => name === matter).length
    return { ...part, title: place > 1 ? `${matter} (${place})` : matter }
  })
}
