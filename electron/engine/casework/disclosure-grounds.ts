import type { GroundOption } from '#shared/contract/grounds.ts'
import type { GivenGround } from '#shared/domain/disclosure.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { Refusal } from '../context.ts'
import type { ReadableDb } from '../store/database.ts'
import { readRequests } from '../store/requests.ts'
import { chosenGrounds, groundOptions } from './decide.ts'

/** Every ground that a law of the case knows for one of its requests, each once. */
export function caseGrounds(db: ReadableDb, law: LawBook, caseId: CaseId): GroundOption[] {
  const all = readRequests(db, caseId).flatMap(({ id }) => groundOptions(db, law, caseId, id))
  return [...new Map(all.map((option) => [`${option.regime}/${option.ground}`, option])).values()]
}

/**
 * The ground in its words of today. Throws `ground-missing` when there is none at all, `ground-unknown` for one that no
 * law of the case knows.
 */
export function chosenGround(
  db: ReadableDb,
  law: LawBook,
  caseId: CaseId,
  intake: Omit<GivenGround, 'confidence'>,
): GivenGround {
  if (intake.regime === '' && (intake.title === '' || intake.citation === ''))
    throw new Refusal('ground-missing')
  const [chosen] = chosenGrounds(caseGrounds(db, law, caseId), [{ ...intake, facts: '' }])
  if (chosen === undefined) throw new Refusal('ground-missing')
  const { regime, ground, title, citation, confidence } = chosen
  return { regime, ground, title, citation, confidence }
}
