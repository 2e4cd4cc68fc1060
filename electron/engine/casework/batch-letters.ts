import type { BatchLetter } from '#shared/contract/letters.ts'
import type { Answer } from '#shared/contract/define.ts'
import { templateFits, type LetterTemplate } from '#shared/domain/letter-template.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { letterChecks } from '#shared/text/letter-checks.ts'
import { answer, guarded, refuse, type EngineContext, type OpenFile } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { readLetter, removeLetterDraft } from '../store/letters.ts'
import { write } from '../store/write.ts'
import { caseView } from './case-view.ts'
import { beginLetter, freeze, printFinal, type Printed } from './finalise-letter.ts'
import { problemNames } from './letter-form.ts'
import { firstLanguage, problemsOf } from './letter-language.ts'
import { mergedLetter } from './letter-view.ts'
import { kindsOfCase } from './suggest-letters.ts'
import { templatesOf } from './templates-of.ts'

/** A letter that was begun; `printing` is there where it is to be finalised. */
type Begun = { readonly letter: BatchLetter; readonly printing: Promise<Answer<Printed>> | null }

/**
 * Letters of a batch, each in the language its case calls for: begun where the template fits the case, finalised where
 * that is wanted and nothing is missing; what is missing stands with the draft. They print at once and are frozen in
 * the order of the cases. Where one fails behind others, they are answered alone: the rest is as if never begun, and who
 * asks for it again is told what failed.
 */
export async function batchLetters(
  context: EngineContext,
  open: OpenFile,
  template: LetterTemplate,
  caseIds: readonly CaseId[],
  finalise: boolean,
): Promise<Answer<BatchLetter[]>> {
  const waiting: Begun[] = []
  const done: BatchLetter[] = []
  try {
    for (const caseId of caseIds) {
      const begun = await guarded(() => begin(context, open, template, caseId, finalise))
      if (begun.ok) waiting.push(begun.value)
      else if (waiting.length === 0) return begun
      else break
    }
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      const ended = await settled(open, next)
      // of the first that fails the draft stays, as of any letter that could not be finalised
      if (!ended.ok && done.length === 0) waiting.shift()
      if (!ended.ok) return done.length === 0 ? ended : answer(done)
      done.push(ended.value)
      waiting.shift()
    }
    return answer(done)
  } catch (error) {
    if (done.length === 0) {
      waiting.shift()
      throw error
    }
    return answer(done)
  } finally {
    for (const { letter } of waiting) discard(open, letter)
  }
}

function begin(
  context: EngineContext,
  open: OpenFile,
  template: LetterTemplate,
  caseId: CaseId,
  finalise: boolean,
): Answer<Begun> {
  const view = caseView(open.file, lawOfFile(context, open), templatesOf(context, open), caseId)
  const { reference } = view.record
  if (!templateFits(template, view.record.regimes, kindsOfCase(view))) {
    return answer({ letter: { reference, state: 'unfit', letterId: null, missing: [] }, printing: null })
  }
  const language = firstLanguage(context, open, template, view)
  const inLanguage = templatesOf(context, open).byId(template.id, language) ?? template
  const letterId = beginLetter(open, inLanguage, caseId, null)
  const letter = readLetter(open.file.db, letterId)
  if (letter === null) return refuse('letter-unknown')
  const missing = problemsOf(mergedLetter(context, open, letter)).map((each) => problemNames([each]))
  const printing = finalise && missing.length === 0 ? guarded(() => printFinal(context, open, letter)) : null
  // it may fail while another letter is waited for, which is told when it is asked for
  printing?.catch(() => undefined)
  return answer({ letter: { reference, state: 'draft', letterId, missing }, printing })
}

/** What becomes of it. */
async function settled(open: OpenFile, { letter, printing }: Begun): Promise<Answer<BatchLetter>> {
  if (printing === null) return answer(letter)
  const printed = await printing
  const frozen = printed.ok ? await guarded(() => freeze(open, printed.value)) : printed
  if (frozen.ok) return answer({ ...letter, state: 'final' })
  const { code, details } = frozen.failure
  if (code !== 'characters-uncovered') return frozen
  // one name that no font has is no reason to leave the others unwritten
  return answer({ ...letter, missing: [letterChecks.uncovered(String(details?.['characters'] ?? ''))] })
}

function discard(open: OpenFile, { letterId }: BatchLetter): void {
  if (letterId === null) return
  try {
    write(open.file, 'letters.discard', (db) => removeLetterDraft(db, letterId))
  } catch {
    // a file that takes no change keeps the draft, which harms nothing
  }
}
