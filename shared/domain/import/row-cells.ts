import type { CivilDate, CivilTime } from '../civil-date.ts'
import { readDate, type DateManner } from './dates.ts'
import { columnLetter, plainText } from './fields.ts'
import type { DateField, ImportField, ValueField } from './fields.ts'
import { columnsOf, type ImportMapping } from './mapping.ts'
import type { ProblemCode, RowProblem } from './problem.ts'
import { guessValue, targetFits, wordsOf, type KnownNames } from './values.ts'

/** What reading rows depends on besides their cells. */
export type RowManner = {
  readonly mapping: ImportMapping
  readonly known: KnownNames
  readonly today: CivilDate
  readonly from1904: boolean
  /** What words were found to become, kept over the rows: the same dozen words stand in thousands of them. */
  readonly targets: Map<string, string | null>
}

/** Longest text of a field of one line, and of a text, in UTF-16 units. */
const LINE_LIMIT = 300
const TEXT_LIMIT = 100_000
/** The first day a date is believed in. */
const FIRST_DAY = '1990-01-01'
const SPREADSHEET_ERROR = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/

/** The cells of one row under their fields, and what is wrong with them. */
export class RowCells {
  readonly problems: RowProblem[] = []
  readonly #cells: readonly string[]
  readonly #manner: RowManner

  constructor(cells: readonly string[], manner: RowManner) {
    this.#cells = cells
    this.#manner = manner
  }

  /** The texts of a field, one for each of its columns that has one. */
  texts(field: ImportField): string[] {
    const texts: string[] = []
    for (const column of columnsOf(this.#manner.mapping, field)) {
      const text = (this.#cells[column] ?? '').trim()
      if (text === '') continue
      if (!text.startsWith('#') || !SPREADSHEET_ERROR.test(text)) texts.push(text)
      else this.say('warning', 'cell-error', field, { value: text })
    }
    return texts
  }

  /** A field as one line, no longer than `most`; a longer one is an error. */
  line(field: ImportField, most = LINE_LIMIT): string {
    return this.text(field, most).replace(/\s+/gu, ' ')
  }

  /** A field as one text with its line breaks, no longer than `most`; a longer one is an error. */
  text(field: ImportField, most = TEXT_LIMIT): string {
    const text = this.texts(field).join('\n\n')
    if (text.length <= most) return text
    this.say('error', 'text-too-long', field, { most: String(most) })
    return ''
  }

  /** The day of a field, or null. An unreadable one is an error. */
  day(field: DateField): { readonly date: CivilDate; readonly time: CivilTime | null } | null {
    const raw = this.line(field)
    const { mapping, today, from1904 } = this.#manner
    const order = mapping.dateOrders[field] ?? null
    const manner: DateManner = { order, today, from1904 }
    const reading = readDate(raw, manner)
    if (reading.kind === 'blank') return null
    if (reading.kind === 'unknown') {
      const code = (
        {
          unreadable: 'date-unreadable',
          'no-such-day': 'date-no-such-day',
          'order-unknown': 'date-order-unknown',
        } as const
      )[reading.why]
      return this.#refused(code, field, raw)
    }
    const { date, time, form } = reading
    if (date > today && field !== 'due') return this.#refused('date-in-future', field, raw)
    if (date < FIRST_DAY) return this.#refused('date-too-early', field, raw)
    if ((form === 'dmy' || form === 'mdy') && order !== null && form !== order && !raw.includes('.'))
      this.say('warning', 'date-other-order', field, { value: raw, date })
    return { date, time }
  }

  /** What the words of a field become, with the words; a word that becomes nothing yet is an error. */
  values(field: ValueField): { readonly word: string; readonly target: string }[] {
    const found: { readonly word: string; readonly target: string }[] = []
    for (const text of this.texts(field))
      for (const word of wordsOf(field, text)) {
        const target = this.#target(field, word)
        if (target !== null) found.push({ word, target })
        else this.say('error', 'value-unmapped', field, { value: word.slice(0, 80) })
      }
    return found
  }

  /** Whether a field of the row was refused already, so that its absence need not be said too. */
  hasError(wanted: ImportField): boolean {
    return this.problems.some(({ field, level }) => field === wanted && level === 'error')
  }

  /** Notes something about the row; `field` says in which column. */
  say(
    level: RowProblem['level'],
    code: ProblemCode,
    field: ImportField | null = null,
    details: Readonly<Record<string, string>> = {},
  ): void {
    const [column] = field === null ? [] : columnsOf(this.#manner.mapping, field)
    this.problems.push({
      code,
      level,
      field,
      column: column === undefined ? '' : columnLetter(column),
      details: { ...details },
    })
  }

  #target(field: ValueField, word: string): string | null {
    const { targets } = this.#manner
    const key = `${field} ${word}`
    const known = targets.get(key)
    if (known !== undefined) return known
    const target = targetOf(field, word, this.#manner)
    targets.set(key, target)
    return target
  }

  /** A date the officer needs is an error; a due date is only a note, so the row can do without. */
  #refused(code: ProblemCode, field: DateField, value: string): null {
    if (field === 'due') this.say('warning', 'date-left-out', field, { value: value.slice(0, 80) })
    else this.say('error', code, field, { value: value.slice(0, 80) })
    return null
  }
}

/** What a word becomes: as the officer said, else as the word itself suggests. */
export function targetOf(
  field: ValueField,
  word: string,
  { mapping, known }: Pick<RowManner, 'mapping' | 'known'>,
): string | null {
  const said = mapping.values[field]?.[plainText(word)]
  if (said !== undefined) return targetFits(field, said, known) ? said : null
  const guess = guessValue(field, word, known)
  if (guess !== null) return guess
  // whom nobody in this file is called keeps the case without handler, and a law nobody knows leaves that of the profile
  return field === 'handler' || field === 'law' || field === 'channel' ? 'none' : null
}
