import { personDayKind } from '#shared/domain/import/draft.ts'
import { looseText, plainText } from '#shared/domain/import/fields.ts'
import type { KnownCases } from '#shared/domain/import/twins.ts'
import type { KnownNames } from '#shared/domain/import/values.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import type { ReadableDb } from '../store/database.ts'
import { readKnown } from '../store/imports.ts'
import { readOfficers } from '../store/officers.ts'

/** What the case file holds already, by everything a row is compared with. */
export function knownCases(db: ReadableDb): KnownCases {
  const rows = new Map<string, string>()
  const references = new Map<string, string>()
  const people = new Map<string, { reference: string; before: string }>()
  for (const known of readKnown(db)) {
    const { reference, before } = known
    if (known.fingerprint !== null) rows.set(known.fingerprint, reference)
    references.set(plainText(reference), reference)
    if (before !== '') references.set(plainText(before), reference)
    const kinds = known.kind === 'request' ? known.kinds.split(' ') : [known.kind]
    const key = personDayKind({
      name: looseText(known.subjects.split('\n')[0] ?? ''),
      received: known.received ?? '',
      kinds,
    })
    people.set(key, { reference, before: plainText(before) })
  }
  return { rows, references, people }
}

/** Officers of this file and laws of this build, as words of a register may name them. */
export function knownNames(db: ReadableDb, law: LawBook): KnownNames {
  return {
    officers: readOfficers(db).map(({ id, name }) => ({ id, name })),
    laws: law.regimes.map(({ id, name, short }) => ({ id, names: [name, short] })),
  }
}
