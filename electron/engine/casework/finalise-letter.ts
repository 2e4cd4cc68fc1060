import type { LetterTemplate } from '#shared/domain/letter-template.ts'
import { shippedIdOf } from '#shared/domain/own-template.ts'
import type { Answer } from '#shared/contract/define.ts'
import type { CaseId, LetterId, RequestId } from '#shared/domain/ids.ts'
import { answer, refuse, type EngineContext, type OpenFile } from '../context.ts'
import { appendAttachment, stageAttachment } from '../store/attachments.ts'
import { readHead } from '../store/audit-chain.ts'
import { appendLetter, finaliseLetter, type Letter } from '../store/letters.ts'
import { write } from '../store/write.ts'
import type { MergedCaseLetter } from './case-letter.ts'
import { problemNames } from './letter-form.ts'
import { problemsOf } from './letter-language.ts'
import { mergedLetter, wordsToFreeze } from './letter-view.ts'
import { templateContent, versionUsed } from './letter-writing.ts'
import { printLetter } from './print-letter.ts'

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

/** A draft that was printed as a final letter, and is not frozen yet. */
export type Printed = {
  readonly letter: Letter
  readonly parts: MergedCaseLetter
  readonly pdf: Uint8Array
  /** Of the audit trail, as it stands on the paper. */
  readonly head: string
  readonly words: Letter['content']
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
  const printed = await printFinal(context, open, letter)
  return printed.ok ? freeze(open, printed.value) : printed
}

/** The draft as a final letter on paper; nothing is written. Answers and throws like {@link finaliseDraft}. */
export async function printFinal(
  context: EngineContext,
  open: OpenFile,
  letter: Letter,
): Promise<Answer<Printed>> {
  const parts = mergedLetter(context, open, letter)
  const problems = problemsOf(parts)
  if (problems.length > 0) {
    return refuse('letter-unfinished', { problems: problemNames(problems) })
  }
  const head = readHead(open.file.db)?.words ?? ''
  const words = wordsToFreeze(context, open, parts)
  const pdf = await printLetter(context, open, parts, { draft: false })
  return answer({ letter, parts, pdf, head, words })
}

/** Keeps the printed letter with its PDF; nothing about it changes any more. */
export async function freeze(open: OpenFile, printed: Printed): Promise<Answer<null>> {
  const { letter, parts, pdf, head, words } = printed
  const name = `${parts.view.record.reference}-${shippedIdOf(letter.templateId)}.pdf`
  const staged = await stageAttachment(open.file, { name, mediaType: 'application/pdf' }, [pdf])
  if (!staged.ok) return refuse('write-failed')
  write(open.file, 'letters.finalise', (db) => {
    const attachmentId = appendAttachment(db, letter.caseId, staged.value)
    finaliseLetter(db, letter.id, {
      attachmentId,
      sha256: staged.value.sha256,
      head,
      content: words,
      fields: letter.fields,
      templateVersion: versionUsed(parts),
    })
  })
  return answer(null)
}
