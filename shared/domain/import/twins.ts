import { personDayKind, type CaseDraft } from './draft.ts'
import { looseText, plainText } from './fields.ts'
import type { RowProblem } from './problem.ts'

/** What the case file holds already, by what a row is compared with; the value is the reference of the case there. */
export type KnownCases = {
  /** Fingerprints of rows imported before. */
  readonly rows: ReadonlyMap<string, string>
  /** References in the registers cases came from, and our own, as `plainText` gives them. */
  readonly references: ReadonlyMap<string, string>
  /** By `personDayKind` with the name as `looseText` gives it: the case, and its reference where it came from. */
  readonly people: ReadonlyMap<string, { readonly reference: string; readonly before: string }>
}

/** Nothing imported, nothing logged. */
export const NOTHING_KNOWN: KnownCases = { rows: new Map(), references: new Map(), people: new Map() }

/**
 * Finds rows that are in the file twice or in the case file already. Rows are asked in order, so that the first of two
 * stays. The very same row is always left out; one that merely looks like another only unless the officer keeps those.
 */
export class TwinFinder {
  readonly #known: KnownCases
  readonly #keep: boolean
  readonly #rows = new Map<string, number>()
  readonly #references = new Map<string, number>()
  readonly #people = new Map<string, { readonly row: number; readonly reference: string }>()

  constructor(known: KnownCases, keepTwins: boolean) {
    this.#known = known
    this.#keep = keepTwins
  }

  /** What the row is a twin of, or null. `fingerprint` is that of its cells. */
  twinOf(row: number, fingerprint: string, draft: CaseDraft): RowProblem | null {
    const reference = plainText(draft.reference)
    const person = personDayKind({
      name: looseText(draft.person.name),
      received: draft.received,
      kinds: draft.kind === 'request' ? draft.rights : [draft.kind],
    })
    const found = this.#found(fingerprint, reference, person)
    putNew(this.#rows, fingerprint, row)
    // a row that is left out is no row another could be the twin of
    if (found?.level !== 'twin') {
      if (reference !== '') putNew(this.#references, reference, row)
      putNew(this.#people, person, { row, reference })
    }
    return found
  }

  #found(fingerprint: string, reference: string, person: string): RowProblem | null {
    const looks = this.#keep ? 'warning' : 'twin'
    const known = this.#known
    const row = this.#rows.get(fingerprint)
    const knownRow = known.rows.get(fingerprint)
    if (knownRow !== undefined) return problem('known-row', 'twin', { reference: knownRow })
    if (row !== undefined) return problem('same-row', 'twin', { row: String(row) })
    const knownReference = known.references.get(reference)
    if (reference !== '' && knownReference !== undefined)
      return problem('known-reference', looks, { reference: knownReference })
    const rowOfReference = this.#references.get(reference)
    if (reference !== '' && rowOfReference !== undefined)
      return problem('same-reference', looks, { row: String(rowOfReference) })
    return this.#sameWish(person, reference, looks)
  }

  /** Two cases that the register itself tells apart by their references are two; that they look alike is only said. */
  #sameWish(person: string, reference: string, looks: RowProblem['level']): RowProblem | null {
    const levelBeside = (other: string) =>
      reference !== '' && other !== '' && other !== reference ? 'warning' : looks
    const known = this.#known.people.get(person)
    if (known !== undefined)
      return problem('known-person-day-kind', levelBeside(known.before), { reference: known.reference })
    const first = this.#people.get(person)
    if (first === undefined) return null
    return problem('same-person-day-kind', levelBeside(first.reference), { row: String(first.row) })
  }
}

function putNew<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (!map.has(key)) map.set(key, value)
}

/** The names of columns for {@link rowText}, from the header, as JSON. */
export function rowKeys(header: readonly string[]): string[] {
  return header.map((cell, column) => JSON.stringify(plainText(cell) || `#${column}`))
}

/** The cells of a row under their columns' names as one text, whatever their order; what a fingerprint is made of. */
export function rowText(keys: readonly string[], cells: readonly string[]): string {
  const parts: string[] = []
  for (const [column, cell] of cells.entries()) {
    const text = cell.trim()
    if (text !== '') parts.push(`[${keys[column] ?? `"#${column}"`},${JSON.stringify(text)}]`)
  }
  return parts.toSorted().join('\n')
}

function problem(
  code: RowProblem['code'],
  level: RowProblem['level'],
  details: Readonly<Record<string, string>>,
): RowProblem {
  return { code, level, field: null, column: '', details: { ...details } }
}
