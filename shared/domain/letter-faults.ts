import type { LetterInline } from './letter.ts'
import { fieldsInFact, unknownFacts } from './letter-facts.ts'
import { factsWithValues, mergeLetter, type LetterValues } from './letter-merge.ts'
import type { LetterTemplate, RequiredParagraph } from './letter-template.ts'
import { ENVELOPE_FIELDS } from './letter-sheet-fields.ts'
import { eachBlock } from './letter-text.ts'

/**
 * What is wrong with a letter template itself, one sentence each with the name of the culprit; empty for a sound
 * one. Run over every shipped letter by the tests, so that a slip is found before an officer finds it.
 */
export function templateFaults(template: LetterTemplate): string[] {
  const used = new Set<string>()
  const asked = new Set<string>()
  const clauses = new Set<string>()
  const faults: string[] = []
  const use = (content: readonly LetterInline[] | undefined): void => {
    for (const node of content ?? []) if (node.type === 'field') used.add(node.attrs.name)
  }
  use(template.subject)
  for (const name of template.address) used.add(name)
  eachBlock(template.doc, (block) => {
    if (block.type === 'paragraph' || block.type === 'heading') use(block.content)
    if (block.type === 'fieldList') used.add(block.attrs.name)
    if (block.type === 'required') clauses.add(block.attrs.clause)
    if (block.type === 'when') {
      for (const fact of unknownFacts(block.attrs.fact)) faults.push(`no case can answer the fact ${fact}`)
      for (const name of fieldsInFact(block.attrs.fact)) asked.add(name)
    }
  })
  const declared = new Set(template.fields.map((field) => field.name))
  const required = new Set(template.required.map((paragraph) => paragraph.clause))
  faults.push(
    ...[...used, ...asked]
      .filter((name) => !declared.has(name))
      .map((name) => `the field ${name} is not declared`),
    ...[...declared]
      .filter((name) => !used.has(name) && !ENVELOPE_FIELDS.includes(name))
      .map((name) => `the field ${name} is declared and not used`),
    ...[...clauses]
      .filter((clause) => !required.has(clause))
      .map((clause) => `the required paragraph ${clause} has no citation`),
    ...[...required]
      .filter((clause) => !clauses.has(clause))
      .map((clause) => `the required paragraph ${clause} is nowhere in the text`),
    ...template.required.flatMap((paragraph) => unreachable(template, paragraph)),
  )
  return [...new Set(faults)]
}

/** The laws under which the paragraph is required and the text, as it ships, does not bring it. */
function unreachable(template: LetterTemplate, paragraph: RequiredParagraph): string[] {
  const everything: LetterValues = Object.fromEntries(template.fields.map(({ name }) => [name, 'x']))
  const alternatives = (paragraph.fact ?? '')
    .split('|')
    .filter((fact) => fact !== '' && !fact.startsWith('!'))
  return Object.keys(paragraph.citations).flatMap((regime) =>
    (alternatives.length > 0 ? alternatives : ['']).flatMap((fact) =>
      [{}, everything].flatMap((values) => {
        const facts = factsWithValues(
          new Set([`regime=${regime}`, 'case=request', ...(fact === '' ? [] : [fact])]),
          values,
        )
        const { missingRequired } = mergeLetter(template, values, facts)
        return missingRequired.some(({ clause }) => clause === paragraph.clause)
          ? [`under ${regime} the text leaves out the required paragraph ${paragraph.clause}`]
          : []
      }),
    ),
  )
}
