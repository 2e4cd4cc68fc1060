import type { Handlers } from '#shared/contract/define.ts'
import type { disclosure as group } from '#shared/contract/disclosure.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { templatesOf } from '../casework/templates-of.ts'
import { chosenGround } from '../casework/disclosure-grounds.ts'
import { disclosurePlan, firstDecisions } from '../casework/disclosure-plan.ts'
import { caseView } from '../casework/case-view.ts'
import { answer, onFile, Refusal, type EngineContext, type OpenFile } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { readCase } from '../store/cases.ts'
import type { WritableDb } from '../store/database.ts'
import {
  dropRelease,
  keepPackageDocument,
  keepRelease,
  readPackageDocuments,
} from '../store/package-documents.ts'
import { readPackagesBuilt } from '../store/packages-built.ts'
import { write } from '../store/write.ts'
import { disclosureBuildHandlers } from './disclosure-build.ts'
import { disclosureFindingHandlers } from './disclosure-findings.ts'
import { disclosurePagesHandlers } from './disclosure-pages.ts'
import { disclosureTakeHandlers } from './disclosure-take.ts'

/** Handlers for what goes to the person: documents with their decisions, boxes on pages, releases, packages. */
export function disclosureHandlers(context: EngineContext): Handlers<typeof group> {
  const plan = (open: OpenFile, caseId: CaseId) => answer(disclosurePlan(context, open, caseId))

  const change = (call: string, caseId: CaseId, work: (db: WritableDb, open: OpenFile) => void) =>
    onFile(context, (open) => {
      write(open.file, call, (db) => {
        if (readCase(db, caseId) === null) throw new Refusal('case-unknown')
        work(db, open)
      })
      return plan(open, caseId)
    })

  /** What holds for each document now: what was decided, or else what is proposed. */
  const standing = (db: WritableDb, open: OpenFile, caseId: CaseId) => {
    const view = caseView(open.file, lawOfFile(context, open), templatesOf(context, open), caseId)
    const firsts = new Map(firstDecisions(db, view).map((each) => [each.attachmentId as string, each]))
    for (const decided of readPackageDocuments(db, caseId)) firsts.set(decided.attachmentId, decided)
    return (id: string) => {
      const found = firsts.get(id)
      if (found === undefined) throw new Refusal('attachment-unknown')
      return found
    }
  }

  return {
    plan: ({ caseId }) => onFile(context, (open) => plan(open, caseId)),
    decide: ({ caseId, attachmentIds, ground, ...given }) =>
      change('disclosure.decide', caseId, (db, open) => {
        const now = standing(db, open, caseId)
        const chosen = ground === undefined ? undefined : chosenGround(db, context.law(), caseId, ground)
        for (const id of attachmentIds) {
          const document = now(id)
          const decision = given.decision ?? document.decision
          const reason = chosen ?? document.ground
          if (decision === 'withhold' && reason === null) throw new Refusal('ground-missing')
          keepPackageDocument(db, caseId, document, {
            ...given,
            ground: decision === 'withhold' ? reason : null,
          })
        }
      }),
    order: ({ caseId, attachmentIds }) =>
      change('disclosure.order', caseId, (db, open) => {
        const now = standing(db, open, caseId)
        const rest = disclosurePlan(context, open, caseId).documents.filter(
          ({ attachmentId }) => !attachmentIds.includes(attachmentId),
        )
        for (const [index, id] of [...attachmentIds, ...rest.map((each) => each.attachmentId)].entries())
          keepPackageDocument(db, caseId, now(id), { position: index + 1 })
      }),
    planRelease: ({ caseId, ...release }) =>
      change('disclosure.planRelease', caseId, (db) => keepRelease(db, caseId, release)),
    dropRelease: ({ caseId, number }) =>
      change('disclosure.dropRelease', caseId, (db) => {
        if (readPackagesBuilt(db, caseId).some(({ release }) => release === number))
          throw new Refusal('release-went-out', { number })
        for (const document of readPackageDocuments(db, caseId)) {
          if (document.release === number) keepPackageDocument(db, caseId, document, { release: number - 1 })
        }
        dropRelease(db, caseId, number)
      }),
    ...disclosurePagesHandlers(context),
    ...disclosureTakeHandlers(context),
    ...disclosureFindingHandlers(context),
    ...disclosureBuildHandlers(context),
  }
}
