import type { Handlers } from '#shared/contract/define.ts'
import type { disclosure as group } from '#shared/contract/disclosure.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { disclosurePlan } from '../casework/disclosure-plan.ts'
import { answer, onFile, Refusal, refuse, type EngineContext, type OpenFile } from '../context.ts'
import { readCase } from '../store/cases.ts'
import { dropFindingOverride, keepAsPictures, keepFindingOverride } from '../store/finding-overrides.ts'
import { write } from '../store/write.ts'

type FindingCalls = Pick<Handlers<typeof group>, 'leaveIn' | 'askAgain' | 'asPictures'>

/** Handlers for what is done about what the check before sending found. */
export function disclosureFindingHandlers(context: EngineContext): FindingCalls {
  const plan = (open: OpenFile, caseId: CaseId) => answer(disclosurePlan(context, open, caseId))
  return {
    leaveIn: ({ caseId, findings, reason }) =>
      onFile(context, (open) => {
        const { documents, beside } = disclosurePlan(context, open, caseId)
        const there = [...documents, ...beside].flatMap((each) => each.findings)
        const isThere = (sought: (typeof findings)[number]) =>
          there.some(({ sha256, kind }) => sha256 === sought.sha256 && kind === sought.kind)
        if (!findings.every(isThere)) return refuse('finding-unknown')
        write(open.file, 'disclosure.leaveIn', (db) => {
          for (const each of findings) keepFindingOverride(db, caseId, each, reason)
        })
        return plan(open, caseId)
      }),
    askAgain: ({ caseId, ...key }) =>
      onFile(context, (open) => {
        write(open.file, 'disclosure.askAgain', (db) => {
          if (readCase(db, caseId) === null) throw new Refusal('case-unknown')
          dropFindingOverride(db, caseId, key)
        })
        return plan(open, caseId)
      }),
    asPictures: ({ caseId, attachmentId, pictures }) =>
      onFile(context, async (open) => {
        const found = disclosurePlan(context, open, caseId).documents.find(
          (document) => document.attachmentId === attachmentId,
        )
        if (found === undefined) return refuse('attachment-unknown')
        const shown = await context.pages().sizes(open.file, found.shownAs ?? attachmentId)
        if (pictures && !shown.ok) return refuse('pages-kind-unknown')
        write(open.file, 'disclosure.asPictures', (db) => keepAsPictures(db, caseId, attachmentId, pictures))
        return plan(open, caseId)
      }),
  }
}
