import type { Handlers } from '#shared/contract/define.ts'
import type { packs as group } from '#shared/contract/packs.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { closedOn } from '#shared/domain/stage.ts'
import { clockGroupsOf, type CaseFacts } from '../casework/clocks.ts'
import { holdDateMove, seeDateMoves } from '../casework/date-moves.ts'
import { movedRows, updateRow, updateRows, weighOpenCases } from '../casework/law-updates.ts'
import { caseSources, packUpdates } from '../casework/pack-list.ts'
import { readFacts, reindex } from '../casework/rows.ts'
import { newerVersions, weighUpdate, withVersions } from '../casework/weigh-update.ts'
import { answer, onFile, Refusal, type EngineContext, type OpenFile } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { nowOf, today } from '../store/case-file.ts'
import { replaceCase } from '../store/cases.ts'
import type { ReadableDb, WritableDb } from '../store/database.ts'
import { appendLawKept, readLawsKept, readOpenCases } from '../store/law-choices.ts'
import { readOrganisation } from '../store/organisation.ts'
import { write } from '../store/write.ts'

/** Cases from which on the engine says beforehand how long it will be busy. */
const MANY = 200
/** About what one case takes when its versions change, in milliseconds. */
const EACH_MS = 2

/** Handlers for newer versions of the law. */
export function packsHandlers(context: EngineContext): Handlers<typeof group> {
  const factsOf = (db: ReadableDb, caseId: CaseId): CaseFacts => {
    const facts = readFacts(db, caseId)
    if (facts === null) throw new Refusal('case-unknown')
    return facts
  }

  /** One decision over several open cases in one transaction. Answers in how many something was done. */
  const decide = (
    open: OpenFile,
    call: string,
    caseIds: readonly CaseId[],
    work: (db: WritableDb, facts: CaseFacts) => boolean,
  ): number => {
    if (caseIds.length >= MANY) context.busy(caseIds.length * EACH_MS)
    try {
      return write(open.file, call, (db) => {
        const done = [...new Set(caseIds)].filter((caseId) => {
          const facts = factsOf(db, caseId)
          if (closedOn(facts.events) !== null) throw new Refusal('case-closed')
          return work(db, facts)
        })
        return done.length
      })
    } finally {
      if (caseIds.length >= MANY) context.busy(0)
    }
  }

  return {
    summary: () =>
      onFile(context, async (open) => {
        const { file } = open
        const cases = await weighOpenCases(file, lawOfFile(context, open))
        const rows = updateRows(file, cases).filter((row) => row.kept === null)
        return answer({
          laws: new Set(rows.flatMap((row) => row.sources)).size,
          cases: rows.length,
          moving: rows.filter((row) => row.state === 'moves').length,
          earlier: rows.filter((row) => row.direction === 'earlier').length,
          moved: movedRows(file, cases).length,
        })
      }),
    list: () =>
      onFile(context, async (open) => {
        const { file } = open
        const law = lawOfFile(context, open)
        const cases = await weighOpenCases(file, law)
        return answer({
          packs: packUpdates(
            law,
            cases.flatMap(({ update }) => update ?? []),
          ),
          rows: updateRows(file, cases),
          moved: movedRows(file, cases),
        })
      }),
    compare: ({ caseId }) =>
      onFile(context, (open) => {
        const { file } = open
        const law = lawOfFile(context, open)
        const facts = factsOf(file.db, caseId)
        const { zone } = readOrganisation(file.db)
        const day = today(file)
        const now = nowOf(file)
        const update = closedOn(facts.events) === null ? weighUpdate(facts, law, zone, day) : null
        const who = readOpenCases(file.db).find((each) => each.caseId === caseId)
        const before = clockGroupsOf(facts, law, zone, day, 'reasons', now)
        return answer({
          row:
            update === null || who === undefined
              ? null
              : updateRow(who, update, readLawsKept(file.db).get(caseId)),
          sources: caseSources(law, facts.record),
          before,
          after:
            update === null
              ? before
              : clockGroupsOf(withVersions(facts, update.versions), law, zone, day, 'reasons', now),
          clocks: [...(update?.clocks ?? [])],
        })
      }),
    ofCase: ({ caseId }) =>
      onFile(context, (open) => {
        const { file } = open
        const law = lawOfFile(context, open)
        const facts = factsOf(file.db, caseId)
        const newer = closedOn(facts.events) === null ? newerVersions(facts, law) : null
        return answer({
          sources: caseSources(law, facts.record),
          newer: newer !== null,
          kept: newer !== null && readLawsKept(file.db).get(caseId)?.versions === newer,
        })
      }),
    accept: ({ caseIds }) =>
      onFile(context, (open) => {
        const law = lawOfFile(context, open)
        const accepted = decide(open, 'packs.accept', caseIds, (db, facts) => {
          const packVersion = newerVersions(facts, law)
          if (packVersion === null) return false
          holdDateMove(db, law, facts.record.id)
          replaceCase(db, facts.record.id, { packVersion })
          reindex(db, open.file, law, facts.record.id)
          return true
        })
        return answer({ accepted })
      }),
    keep: ({ caseIds, reason }) =>
      onFile(context, (open) => {
        const law = lawOfFile(context, open)
        const kept = decide(open, 'packs.keep', caseIds, (db, facts) => {
          const versions = newerVersions(facts, law)
          if (versions !== null) appendLawKept(db, facts.record.id, versions, reason)
          return versions !== null
        })
        return answer({ kept })
      }),
    acknowledge: ({ caseIds }) =>
      onFile(context, (open) => {
        const law = lawOfFile(context, open)
        const seen = decide(open, 'packs.acknowledge', caseIds, (db, facts) =>
          seeDateMoves(db, open.file, law, facts),
        )
        return answer({ seen })
      }),
  }
}
