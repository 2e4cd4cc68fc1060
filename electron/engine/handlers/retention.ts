import type { Handlers } from '#shared/contract/define.ts'
import type { retention as group } from '#shared/contract/retention.ts'
import { isHeld } from '#shared/domain/case-retention.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { closedOn } from '#shared/domain/stage.ts'
import { caseFigures, retentionOfCase, retentionQueue } from '../casework/retention.ts'
import { readFacts } from '../casework/rows.ts'
import { lawOfFile } from '../law-of-file.ts'
import { answer, onFile, Refusal, type EngineContext, type OpenFile } from '../context.ts'
import type { WritableDb } from '../store/database.ts'
import { readCount } from '../store/database.ts'
import { appendDestruction, appendStatistic, readDestructions } from '../store/destructions.ts'
import { purgeCase } from '../store/purge.ts'
import { sql } from '../store/sql.ts'
import { write } from '../store/write.ts'

/** Handlers for how long closed cases are kept, and for destroying them. */
export function retentionHandlers(context: EngineContext): Handlers<typeof group> {
  const destroyOne = (
    db: WritableDb,
    open: OpenFile,
    caseId: CaseId,
    reason: string,
    keepNumbers: boolean,
  ) => {
    const { file } = open
    const facts = readFacts(db, caseId)
    if (facts === null) throw new Refusal('case-unknown')
    const { reference, kind } = facts.record
    if (isHeld(facts.events)) throw new Refusal('case-held', { reference })
    const closed = closedOn(facts.events)
    if (closed === null) throw new Refusal('case-open', { reference })
    const { rule } = retentionOfCase(file, facts)
    const figures = keepNumbers ? caseFigures(file, lawOfFile(context, open), caseId) : null
    const backups = readCount(db, sql`SELECT count(*) FROM backup WHERE made_at >= ${facts.record.loggedAt}`)
    const purged = purgeCase(db, caseId)
    if (figures !== null) appendStatistic(db, figures)
    appendDestruction(db, { reference, kind, rule, reason, closedOn: closed, backups }, purged)
  }

  return {
    queue: () => onFile(context, ({ file }) => answer(retentionQueue(file))),
    destroy: ({ caseIds, reason, keepNumbers }) =>
      onFile(context, (open) => {
        const chosen = [...new Set(caseIds)]
        write(open.file, 'retention.destroy', (db) => {
          for (const caseId of chosen) destroyOne(db, open, caseId, reason, keepNumbers)
        })
        return answer(readDestructions(open.file.db).slice(0, chosen.length))
      }),
    certificates: () => onFile(context, ({ file }) => answer(readDestructions(file.db))),
  }
}
