import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { Paper, PrintableLetter } from './printable.ts'
import { cleaned } from './record-sheet.ts'

/** How a layer of a column is drawn; told apart without colour. */
export type ReportLook = 'solid' | 'hatch' | 'pale' | 'late'

/** One part of a section. Numbers that are read are texts; numbers that are drawn are numbers. */
export type ReportBlock =
  | {
      readonly kind: 'chart'
      /** The whole chart in words. */
      readonly alt: string
      readonly legend: readonly { readonly look: ReportLook; readonly label: string }[]
      readonly bars: readonly {
        readonly label: string
        readonly above: string
        readonly layers: readonly { readonly look: ReportLook; readonly value: number }[]
      }[]
      /** Values at which the grid has a line; the last is the top. */
      readonly lines: readonly number[]
    }
  | {
      readonly kind: 'table'
      readonly heads: readonly string[]
      readonly rows: readonly (readonly string[])[]
      /** Whether the last row is a sum. */
      readonly total: boolean
    }
  | {
      /** Names with their numbers and a bar each. */
      readonly kind: 'bars'
      readonly heads: readonly [string, string, string]
      readonly rows: readonly {
        readonly name: string
        /** 0 to 1 of the longest bar. */
        readonly share: number
        readonly value: string
        readonly before: string
      }[]
    }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }

/** A titled part of the report; `half` ones stand two beside each other. */
export type ReportSection = {
  readonly title: string
  readonly note: string
  readonly half: boolean
  readonly blocks: readonly ReportBlock[]
}

/** The yearly report as yearly-report.typ walks it. */
export type YearlyReport = {
  readonly language: string
  readonly paper: Paper
  readonly letterhead: PrintableLetter['letterhead']
  readonly date: CivilDate
  readonly title: string
  readonly span: string
  readonly made: string
  readonly lead: readonly string[]
  readonly glance: string
  readonly figures: readonly {
    readonly value: string
    readonly label: string
    readonly notes: readonly string[]
  }[]
  readonly sections: readonly ReportSection[]
  /** Head of the audit trail with its label. */
  readonly footer: string
}

/** The tree for Typst: the date in numbers, sections of half a width in pairs, every text as paper can carry it. */
export function yearlyReportInput(report: YearlyReport) {
  const [year = 0, month = 0, day = 0] = report.date.split('-').map(Number)
  const { sections, ...rest } = report
  return { ...cleaned({ ...rest, rows: pairs(sections) }), date: { year, month, day } }
}

function pairs(sections: readonly ReportSection[]): ReportSection[][] {
  const rows: ReportSection[][] = []
  for (const section of sections) {
    const last = rows.at(-1)
    if (section.half && last?.length === 1 && last[0]?.half === true) last.push(section)
    else rows.push([section])
  }
  return rows
}
