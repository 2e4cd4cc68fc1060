import type { LetterTemplate } from '#shared/domain/letter-template.ts'
import { templateFits } from '#shared/domain/letter-template.ts'
import { shippedIdOf } from '#shared/domain/own-template.ts'
import type { Answer } from '#shared/contract/define.ts'
import type { BatchLetter } from '#shared/contract/letters.ts'
import { letterChecks } from '#shared/text/letter-checks.ts'
import type { CaseId, LetterId, RequestId } from '#shared/domain/ids.ts'
import { answer, guarded, refuse, type EngineContext, type OpenFile } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { appendAttachment, stageAttachment } from '../store/attachments.ts'
import { readHead } from '../store/audit-chain.ts'
import { appendLetter, finaliseLetter, readLetter, type Letter } from '../store/letters.ts'
import { write } from '../store/write.ts'
import { caseView } from './case-view.ts'
import { problemNames } from './letter-form.ts'
import { firstLanguage, problemsOf } from './letter-language.ts'
import { mergedLetter, wordsToFreeze } from './letter-view.ts'
import { templateContent, versionUsed } from './letter-writing.ts'
import { printLetter } from './print-letter.ts'
import { kindsOfCase } from './suggest-letters.ts'
import { templatesOf } from './templates-of.ts'

/** Begins a letter of a template as a draft. Returns its id. */
export function beginLetter(
  open: OpenFile,
  template: LetterTemplate,
  caseId: CaseId,
  requestId: RequestId | null,
): LetterId {
  return write(open.file, 'letters.begin', (db) =>
    appendLetter(db, {
      caseId,
      requestId,
      templateId: template.id,
      templateVersion: String(template.version),
      language: template.language,
      content: templateContent(template),
      fields: '{}',
    }),
  )
}

/**
 * Freezes a draft with its PDF. Answers `letter-unfinished` with what is missing; throws a `characters-uncovered`
 * refusal for what no font can print.
 */
export async function finaliseDraft(
  context: EngineContext,
  open: OpenFile,
  letter: Letter,
): Promise<Answer<null>> {
  const parts = mergedLetter(context, open, letter)
  const problems = problemsOf(parts)
  if (problems.length > 0) {
    return refuse('letter-unfinished', { problems: problemNames(problems) })
  }
  const head = readHead(open.file.db)
  const words = wordsToFreeze(context, open, parts)
  const pdf = await printLetter(context, open, parts, { draft: false })
  const name = `${parts.view.record.reference}-${shippedIdOf(letter.templateId)}.pdf`
  const staged = await stageAttachment(
    open.file,
    { name, mediaType: 'application/pdf' },
    (async function* () {
      yield pdf
    })(),
  )
  if (!staged.ok) return refuse('write-failed')
  write(open.file, 'letters.finalise', (db) => {
    const attachmentId = appendAttachment(db, letter.caseId, staged.value)
    finaliseLetter(db, letter.id, {
      attachmentId,
      sha256: staged.value.sha256,
      head: head?.words ?? '',
      content: words,
      fields: letter.fields,
      templateVersion: versionUsed(parts),
    })
  })
  return answer(null)
}

/**
 * One letter of a batch, in the language its case calls for: begun where the template fits the case, finalised where that is wanted and nothing is missing.
 * What is missing stands with the draft.
 */
export async function batchLetter(
  context: EngineContext,
  open: OpenFile,
  template: LetterTemplate,
  caseId: CaseId,
  finalise: boolean,
): Promise<Answer<BatchLetter>> {
  const view = caseView(open.file, lawOfFile(context, open), templatesOf(context, open), caseId)
  const { reference } = view.record
  if (!templateFits(template, view.record.regimes, kindsOfCase(view))) {
    return answer({ reference, state: 'unfit', letterId: null, missing: [] })
  }
  const language = firstLanguage(context, open, template, view)
  const inLanguage = templatesOf(context, open).byId(template.id, language) ?? template
  const letterId = beginLetter(open, inLanguage, caseId, null)
  const letter = readLetter(open.file.db, letterId)
  if (letter === null) return refuse('letter-unknown')
  const missing = problemsOf(mergedLetter(context, open, letter)).map((each) => problemNames([each]))
  if (!finalise || missing.length > 0) return answer({ reference, state: 'draft', letterId, missing })
  const frozen = await guarded(() => finaliseDraft(context, open, letter))
  if (frozen.ok) return answer({ reference, state: 'final', letterId, missing: [] })
  const { code, details } = frozen.failure
  if (code !== 'characters-uncovered') return frozen
  // one name that no font has is no reason to leave the others unwritten
  const unprinted = letterChecks.uncovered(String(details?.['characters'] ?? ''))
  return answer({ reference, state: 'draft', letterId, missing: [unprinted] })
}
