import { dateSentence, explanationLines, type ExplainableClock } from './explain.ts'
import type { ClockKind } from './kind.ts'
import type { LetterBlock, LetterDoc } from './letter.ts'
import { commonField, type LetterField } from './letter-fields.ts'
import type { LetterValues } from './letter-merge.ts'
import type { LetterTemplate } from './letter-template.ts'
import { eachBlock } from './letter-text.ts'

/** The two fields in which a letter explains its date: the date in one sentence, and the reasons one by one. */
export const EXPLANATION_FIELDS: readonly string[] = ['dateConclusion', 'dateExplanation']

/** The values of the two fields from the clock as it stands; without a clock they are empty and leave no gap. */
export function explanationValues(clock: ExplainableClock | undefined, kind: ClockKind): LetterValues {
  return clock === undefined
    ? { dateConclusion: '', dateExplanation: [] }
    : { dateConclusion: dateSentence(clock, kind), dateExplanation: explanationLines(clock) }
}

/**
 * The letter with a place for the explanation: its own, where the template has one, else a section of its own after
 * everything else.
 */
export function withExplanation(template: LetterTemplate, title: string): LetterTemplate {
  if (explains(template.doc)) return template
  const declared = new Set(template.fields.map(({ name }) => name))
  const missing = EXPLANATION_FIELDS.filter((name) => !declared.has(name))
  return {
    ...template,
    fields: [...template.fields, ...missing.flatMap((name): LetterField[] => [fieldOf(name)])],
    doc: { ...template.doc, content: [...template.doc.content, ...sectionOf(title)] },
  }
}

/** Whether the text has a place for the reasons: a template may declare the field, and an officer take its place out. */
function explains(doc: LetterDoc): boolean {
  let found = false
  eachBlock(doc, (block) => {
    if (block.type === 'fieldList' && block.attrs.name === 'dateExplanation') found = true
  })
  return found
}

function fieldOf(name: string): LetterField {
  const field = commonField(name)
  if (field === undefined) throw new Error(`no common field is called ${name}`)
  return field
}

function sectionOf(title: string): LetterBlock[] {
  return [
    {
      type: 'when',
      attrs: { fact: 'has=dateExplanation' },
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: title }] },
        { type: 'paragraph', content: [{ type: 'field', attrs: { name: 'dateConclusion' } }] },
        { type: 'fieldList', attrs: { name: 'dateExplanation', layout: 'numbered' } },
      ],
    },
  ]
}
