import type { CaseId } from '#shared/domain/ids.ts'
import { subjectOfPlaybook, type Playbook, type PlaybookStart } from '#shared/domain/playbook.ts'
import { Refusal, type EngineContext, type OpenFile } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { today } from '../store/case-file.ts'
import type { ReadableDb, WritableDb } from '../store/database.ts'
import { readOrganisation } from '../store/organisation.ts'
import { readOwnPlaybooks } from '../store/playbooks.ts'
import { clockGroupsOf } from './clocks.ts'
import { readFacts } from './rows.ts'
import { startPlaybook, tieDays } from './tasks.ts'

/** Every playbook there is, the organisation's own first. */
export function knownPlaybooks(db: ReadableDb, context: EngineContext): Playbook[] {
  return [...readOwnPlaybooks(db), ...context.playbooks()]
}

/**
 * Starts playbooks in a case that has just been logged, as part of logging it. The days of each hang on the request it
 * was made for; the tasks are those of whoever handles the case. Refuses `playbook-unknown`.
 */
export function startPlaybooks(
  db: WritableDb,
  context: EngineContext,
  open: OpenFile,
  caseId: CaseId,
  starts: readonly PlaybookStart[],
): void {
  const facts = starts.length === 0 ? null : readFacts(db, caseId)
  if (facts === null) return
  const law = lawOfFile(context, open)
  const groups = clockGroupsOf(facts, law, readOrganisation(db).zone, today(open.file), 'dates')
  const dayOf = tieDays(db, facts, groups, law)
  for (const { playbookId, steps } of starts) {
    const playbook = knownPlaybooks(db, context).find(({ id }) => id === playbookId)
    if (playbook === undefined) throw new Refusal('playbook-unknown')
    const requestId = subjectOfPlaybook(playbook, facts.requests)?.id ?? null
    startPlaybook(db, { caseId, requestId }, playbook, steps, facts.record.handlerId, dayOf)
  }
}
