import type { LetterBlock, LetterDoc } from './letter.ts'
import type { LetterField } from './letter-fields.ts'
import type { LetterTemplate, RequiredParagraph } from './letter-template.ts'
import { eachBlock } from './letter-text.ts'

/** Whether the text of the letter speaks for every law of a case; without a law that is `none`. */
export function speaksFor({ covers }: Pick<LetterTemplate, 'covers'>, regimes: readonly string[]): boolean {
  const laws = regimes.length > 0 ? regimes : ['none']
  return covers === undefined || laws.every((law) => covers.includes(law))
}

/**
 * What is left of a fact where only these laws can apply: true when it always holds, false when it never does, else
 * the alternatives that still ask something.
 */
export function cutFact(expression: string, laws: readonly string[]): string | boolean {
  const left: string[] = []
  for (const fact of expression.split('|')) {
    const [, not, law] = /^(!?)regime=(.+)$/.exec(fact) ?? []
    if (law === undefined) left.push(fact)
    else if (!laws.includes(law)) {
      if (not === '!') return true
    } else if (laws.length > 1) left.push(fact)
    else if (not === '') return true
  }
  return left.length === 0 ? false : left.join('|')
}

/** The text without what is said for other laws; a condition that always holds is gone, its text stays. */
export function cutToLaws(doc: LetterDoc, laws: readonly string[]): LetterDoc {
  const cut = (blocks: readonly LetterBlock[]): LetterBlock[] =>
    blocks.flatMap((block): LetterBlock[] => {
      if (block.type !== 'when' && block.type !== 'required') return [block]
      const content = cut(block.content)
      if (content.length === 0) return []
      if (block.type === 'required') return [{ ...block, content }]
      const fact = cutFact(block.attrs.fact, laws)
      if (typeof fact === 'string') return [{ ...block, attrs: { fact }, content }]
      return fact ? content : []
    })
  return { type: 'doc', content: cut(doc.content) }
}

/** The wordings to choose from that are left where only these laws can apply. */
export function cutChoices(field: LetterField, laws: readonly string[]): NonNullable<LetterField['choices']> {
  return (field.choices ?? []).flatMap(({ text, fact }) => {
    if (fact === undefined) return [{ text }]
    const left = cutFact(fact, laws)
    if (typeof left === 'string') return [{ text, fact: left }]
    return left ? [{ text }] : []
  })
}

/** The required paragraphs of a text for these laws: those that stand in it, each with the provisions of these laws. */
export function cutRequired(
  required: readonly RequiredParagraph[],
  doc: LetterDoc,
  laws: readonly string[],
): RequiredParagraph[] {
  const standing = new Set<string>()
  eachBlock(doc, (block) => {
    if (block.type === 'required') standing.add(block.attrs.clause)
  })
  return required
    .map((paragraph) => ({
      ...paragraph,
      citations: Object.fromEntries(
        Object.entries(paragraph.citations).filter(([regime]) => laws.includes(regime)),
      ),
    }))
    .filter(({ clause, citations }) => standing.has(clause) || Object.keys(citations).length > 0)
}
