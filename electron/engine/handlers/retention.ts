import { basename } from 'node:path'
import type { Answer, Handlers } from '#shared/contract/define.ts'
import type { retention as group } from '#shared/contract/retention.ts'
import { holdOf } from '#shared/domain/case-retention.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { EventIntake } from '#shared/domain/event.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { retentionSteps } from '#shared/domain/retention-reasons.ts'
import { closedOn } from '#shared/domain/stage.ts'
import { certificateOf } from '../casework/certificate.ts'
import type { CaseFacts } from '../casework/clocks.ts'
import { holdDateMove } from '../casework/date-moves.ts'
import { BACKUP_DAYS, backupDaysOf, destroyCase, destructionPreview } from '../casework/destruction.ts'
import { coveredOrRefused } from '../casework/print-letter.ts'
import { retentionOfCase, retentionQueue } from '../casework/retention.ts'
import { readFacts, reindex } from '../casework/rows.ts'
import { lawOfFile } from '../law-of-file.ts'
import { answer, onFile, Refusal, refuse, type EngineContext } from '../context.ts'
import { today } from '../store/case-file.ts'
import type { WritableDb } from '../store/database.ts'
import { readDestructions } from '../store/destructions.ts'
import { appendEvent } from '../store/events.ts'
import { recordExport } from '../store/exports.ts'
import { replaceSetting } from '../store/settings.ts'
import { appendSheet } from '../store/sheets.ts'
import { write } from '../store/write.ts'
import { saveTo } from './save-to.ts'

/** Handlers for how long closed cases are kept, and for destroying them. */
export function retentionHandlers(context: EngineContext): Handlers<typeof group> {
  /** One change in each of the cases, in one transaction; `work` answers whether there was anything to change. */
  const inEach = (
    call: string,
    caseIds: readonly CaseId[],
    work: (db: WritableDb, facts: CaseFacts, day: CivilDate) => boolean,
  ): Promise<Answer<{ changed: number }>> =>
    onFile(context, (open) => {
      const law = lawOfFile(context, open)
      const changed = write(open.file, call, (db) => {
        let count = 0
        for (const caseId of new Set(caseIds)) {
          const facts = readFacts(db, caseId)
          if (facts === null) throw new Refusal('case-unknown')
          holdDateMove(db, law, caseId)
          if (!work(db, facts, today(open.file))) continue
          reindex(db, open.file, law, caseId)
          count += 1
        }
        return count
      })
      return answer({ changed })
    })

  const recordHold = (
    type: 'hold-placed' | 'hold-lifted',
    { caseIds, reason }: { caseIds: readonly CaseId[]; reason: string },
  ) =>
    inEach(
      `retention.${type === 'hold-placed' ? 'hold' : 'lift'}`,
      caseIds,
      (db, { record, events }, date) => {
        if ((holdOf(events) !== null) === (type === 'hold-placed')) return false
        const event: EventIntake = { type, date, detail: reason }
        appendEvent(db, record.id, event)
        return true
      },
    )

  return {
    queue: () => onFile(context, ({ file }) => answer(retentionQueue(file))),
    why: ({ caseId }) =>
      onFile(context, ({ file }) => {
        const facts = readFacts(file.db, caseId)
        return facts === null ? refuse('case-unknown') : answer(retentionSteps(retentionOfCase(file, facts)))
      }),
    hold: (input) => recordHold('hold-placed', input),
    lift: (input) => recordHold('hold-lifted', input),
    review: ({ caseIds, reason, keptUntil }) =>
      onFile(context, ({ file }) => {
        const decidedOn = today(file)
        if (keptUntil !== null && keptUntil < decidedOn) return refuse('keep-until-past')
        return inEach('retention.review', caseIds, (db, { record, events }) => {
          if (closedOn(events) === null) throw new Refusal('case-open', { reference: record.reference })
          const result = keptUntil === null ? 'let-go' : 'keep'
          appendSheet(
            db,
            { caseId: record.id, requestId: null },
            { kind: 'retention-review', body: { decidedOn, result, keptUntil, reason } },
          )
          return true
        })
      }),
    preview: ({ caseIds }) => onFile(context, ({ file }) => answer(destructionPreview(file, caseIds))),
    destroy: ({ caseIds, reason, keepNumbers }) =>
      onFile(context, (open) => {
        const chosen = [...new Set(caseIds)]
        const law = lawOfFile(context, open)
        write(open.file, 'retention.destroy', (db) => {
          for (const caseId of chosen) destroyCase(db, open.file, law, caseId, { reason, keepNumbers })
        })
        return answer(readDestructions(open.file.db).slice(0, chosen.length))
      }),
    certificates: () => onFile(context, ({ file }) => answer(readDestructions(file.db))),
    certificatePdf: ({ token, ids }) =>
      onFile(context, async (open) => {
        const grant = context.grants.take(token, ['save'])
        if (!grant.ok) return grant
        const certificate = certificateOf(context, open, ids)
        const pdf = await coveredOrRefused(() => context.printer().recordPdf(certificate))
        const written = await saveTo(open, grant.value, pdf)
        if (!written.ok) return refuse(written.failure)
        recordExport(open.file, 'retention.certificatePdf', null, written.value.sha256)
        return answer({ name: basename(grant.value.path), ...written.value })
      }),
    backupDays: () => onFile(context, ({ file }) => answer({ days: backupDaysOf(file.db) })),
    setBackupDays: ({ days }) =>
      onFile(context, ({ file }) => {
        write(file, 'retention.setBackupDays', (db) => replaceSetting(db, BACKUP_DAYS, String(days ?? '')))
        return answer({ days: backupDaysOf(file.db) })
      }),
  }
}
