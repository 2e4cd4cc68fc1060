import type { CivilDate } from '#shared/domain/civil-date.ts'
import { clauseWords } from '#shared/domain/clause-words.ts'
import type { Clause } from '#shared/domain/clause.ts'
import type { Commitment } from '#shared/domain/handling-profile.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import type { ClauseView } from '#shared/contract/laws.ts'

/** A clause as it is read on the day. `calendarId` counts its working days unless the clause brings its own. */
export function clauseView(
  clause: Clause | Commitment,
  calendarId: string,
  law: LawBook,
  today: CivilDate,
): ClauseView {
  const { sentence, parts } = clauseWords(clause, law.calendar(clause.calendar ?? calendarId)?.name)
  return {
    id: clause.id,
    title: clause.title,
    kinds: clause.kinds,
    clock: clause.clock,
    basis: clause.basis,
    sentence,
    parts: [...parts],
    force: forceOn(clause, today),
    effectiveFrom: clause.effectiveFrom ?? null,
    effectiveTo: clause.effectiveTo ?? null,
    citation: clause.citation,
    sourceUrl: clause.sourceUrl ?? null,
    confidence: clause.confidence,
    notes: clause.notes,
  }
}

function forceOn({ effectiveFrom, effectiveTo }: Clause, today: CivilDate): ClauseView['force'] {
  if (effectiveFrom !== undefined && today < effectiveFrom) return 'not-yet'
  return effectiveTo !== undefined && today > effectiveTo ? 'ended' : 'now'
}
