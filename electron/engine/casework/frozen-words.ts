import { FrozenWords } from '#shared/domain/letter-wording.ts'

/** The words of a final letter from what the store keeps. Throws for a draft. */
export function frozenWords(content: string): FrozenWords {
  return FrozenWords.parse(JSON.parse(content))
}
