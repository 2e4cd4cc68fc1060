import type { LetterView } from '#shared/contract/letters.ts'
import { lettersText } from '#shared/text/letters.ts'
import { engine, main } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { toast } from '#ui/index.ts'
import { saveLetter, takeLetter } from './letter-store.ts'

/** Asks where to and writes the letter's PDF there; a draft's is marked as one. Null when done or left. */
export async function savePdf(view: LetterView, reference: string): Promise<Failure | null> {
  if (view.letter.status === 'draft' && !(await saveLetter())) return null
  const suggestedName = `${reference}-${view.letter.templateId}.pdf`
  const place = await main.chooseToSave({ suggestedName, kind: 'pdf' })
  if (!place.ok) return place.failure
  if (place.value === null) return null
  const { token } = place.value
  const written = await engine.letters.savePdf({ letterId: view.letter.id, token })
  if (!written.ok) return written.failure
  toast({ text: lettersText.pdfSaved(written.value.name), closeLabel: lettersText.close })
  return null
}

/** Freezes the letter once everything typed is in the file. Null when it is final. */
export async function finalise(view: LetterView): Promise<Failure | null> {
  // what could not be saved has said so itself
  if (!(await saveLetter())) return null
  const answer = await engine.letters.finalise({ letterId: view.letter.id })
  if (!answer.ok) return answer.failure
  takeLetter(answer.value)
  return null
}

/** Removes the draft for good. Null when it is gone. */
export async function discard(view: LetterView): Promise<Failure | null> {
  const answer = await engine.letters.discard({ letterId: view.letter.id })
  return answer.ok ? null : answer.failure
}
