import type { Answer } from '#shared/contract/define.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { holdDateMove } from '../casework/date-moves.ts'
import { reindex } from '../casework/rows.ts'
import { onFile, Refusal, type EngineContext, type OpenFile } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { readCase } from '../store/cases.ts'
import type { WritableDb } from '../store/database.ts'
import { write } from '../store/write.ts'

/**
 * One change of one case: the change, its audit entries and the register's index in one transaction; then what the
 * caller wants to answer. Refuses `case-unknown`.
 */
export function changeCase<Value, Made>(
  context: EngineContext,
  call: string,
  caseId: CaseId,
  work: (db: WritableDb, open: OpenFile) => Made,
  then: (open: OpenFile, made: Made) => Answer<Value>,
): Promise<Answer<Value>> {
  return onFile(context, (open) => {
    const made = write(open.file, call, (db) => {
      if (readCase(db, caseId) === null) throw new Refusal('case-unknown')
      // a date that moved with newer calendars stands in the index only until now
      holdDateMove(db, lawOfFile(context, open), caseId)
      const result = work(db, open)
      reindex(db, open.file, lawOfFile(context, open), caseId)
      return result
    })
    return then(open, made)
  })
}
