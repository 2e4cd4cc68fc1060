import { z } from 'zod'
import { LetterDoc } from '#shared/domain/letter.ts'

/** What a final letter keeps of its words, beside the PDF: later changes of the case do not reach it. */
export const FrozenWords = z.object({
  subject: z.string(),
  doc: LetterDoc,
  recipient: z.array(z.string()),
  date: z.string(),
})
export type FrozenWords = z.output<typeof FrozenWords>

/** The words of a final letter from what the store keeps. Throws for a draft. */
export function frozenWords(content: string): FrozenWords {
  return FrozenWords.parse(JSON.parse(content))
}
