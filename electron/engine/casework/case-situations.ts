import type { z } from 'zod'
import type { deadlines } from '#shared/contract/deadlines.ts'
import { closedOn } from '#shared/domain/stage.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { Refusal } from '../context.ts'
import { today, type CaseFile } from '../store/case-file.ts'
import { readOrganisation } from '../store/organisation.ts'
import { clockGroupsOf, situationsOf } from './clocks.ts'
import { headlineOf } from './headline.ts'
import { readFacts } from './rows.ts'

/** What the clocks of a case are computed from. Throws a `case-unknown` refusal when there is no such case. */
export function caseSituations(
  file: CaseFile,
  law: LawBook,
  caseId: CaseId,
): z.input<typeof deadlines.calls.situations.output> {
  const facts = readFacts(file.db, caseId)
  if (facts === null) throw new Refusal('case-unknown')
  const { zone } = readOrganisation(file.db)
  const day = today(file)
  const groups = clockGroupsOf(facts, law, zone, day, 'dates')
  return {
    reference: facts.record.reference,
    shown: Math.max(0, headlineOf(groups, closedOn(facts.events)).group),
    situations: situationsOf(facts, law, zone, day).map(({ situation }) => {
      const { profile, regimes, calendar, place, kind, received, events } = situation
      return {
        kind,
        target: {
          ...(profile === undefined ? {} : { profile }),
          ...(regimes === undefined ? {} : { regimes }),
          ...(calendar === undefined ? {} : { calendar }),
          ...(place === undefined ? {} : { place }),
        },
        received,
        events,
      }
    }),
  }
}
