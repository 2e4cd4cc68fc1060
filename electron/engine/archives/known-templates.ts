import type { CaseRows } from '#shared/domain/case-row-shapes.ts'
import { DraftWording } from '#shared/domain/letter-wording.ts'
import { shippedIdOf } from '#shared/domain/own-template.ts'
import type { LetterTemplates } from '../letters/templates.ts'

/**
 * The rows with each letter on a template this file has: one on a template that only the other file has of its own
 * stands on the letter that was copied from, and a draft keeps its words as the officer's.
 */
export function onKnownTemplates(rows: CaseRows, templates: LetterTemplates): CaseRows {
  return {
    ...rows,
    letter: rows.letter.map((letter) => {
      const shipped = shippedIdOf(letter.template_id)
      if (templates.byId(letter.template_id, letter.language) || !templates.byId(shipped, letter.language))
        return letter
      const words = letter.state === 'draft' && letter.content !== '' ? wordsOf(letter.content) : null
      return {
        ...letter,
        template_id: shipped,
        content: words === null ? letter.content : JSON.stringify({ ...words, own: true }),
      }
    }),
  }
}

function wordsOf(content: string): DraftWording | null {
  const words = DraftWording.safeParse(JSON.parse(content))
  return words.success ? words.data : null
}
