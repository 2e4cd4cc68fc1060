import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { go } from '#bridge/place.ts'

/** Begins a letter of the case and shows it; answers what kept it from being begun. */
export async function beginLetter(
  caseId: string,
  templateId: string,
  requestId: string | null = null,
): Promise<Failure | null> {
  const answer = await engine.letters.begin({
    caseId,
    templateId,
    ...(requestId === null ? {} : { requestId }),
  })
  if (!answer.ok) return answer.failure
  go({ screen: 'letter', caseId, letterId: answer.value.letter.id })
  return null
}
