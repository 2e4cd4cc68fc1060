import type { LetterBlock, LetterInline } from './letter.ts'
import { fieldsInFact } from './letter-facts.ts'
import { templateFaults } from './letter-faults.ts'
import { cutChoices, cutToLaws } from './letter-laws.ts'
import type { LetterTemplate } from './letter-template.ts'
import { childBlocks, eachBlock, inlineText } from './letter-text.ts'

/** Words a line may share with the English one without being taken for a line left untranslated. */
const SHARED_WORDS = 4

/**
 * What a letter in another language lacks beside the English one, cut down to the laws it speaks for: conditions,
 * required paragraphs and fields in them, wordings to choose from, headings of columns, and lines left in English. Each
 * a sentence with the name of the culprit; empty for a sound translation.
 */
export function translationFaults(english: LetterTemplate, translated: LetterTemplate): string[] {
  const laws = translated.covers ?? english.regimes
  const original = {
    ...english,
    doc: translated.covers === undefined ? english.doc : cutToLaws(english.doc, laws),
  }
  const theirs = placesOf(translated)
  const places = [...placesOf(original)].flatMap(([place, { fields }]) => {
    const found = theirs.get(place)
    if (found === undefined) return [`nothing stands ${place}`]
    return [...fields]
      .filter((name) => !found.fields.has(name))
      .map((name) => `the field ${name} is missing ${place}`)
  })
  const order = orderOf(original).join() === orderOf(translated).join() || places.length > 0
  const used = usedFields(original)
  const fields = translated.fields.filter(({ name }) => used.has(name))
  return [
    ...unknownLaws(english, translated),
    ...places,
    ...(order ? [] : ['conditions or required paragraphs stand in another order than in English']),
    ...english.fields
      .filter(({ name }) => used.has(name))
      .flatMap((field) => fieldFaults(field, fields, laws)),
    ...leftInEnglish(original, translated),
    ...templateFaults({ ...translated, fields }),
  ]
}

function unknownLaws(english: LetterTemplate, { covers = [] }: LetterTemplate): string[] {
  if (english.regimes.length === 0) return []
  return covers.filter((law) => !english.regimes.includes(law)).map((law) => `the letter is not for ${law}`)
}

type Place = { readonly fields: Set<string> }

/** Every nest of conditions and required paragraphs, with the fields that stand in it. */
function placesOf({ subject, doc }: Pick<LetterTemplate, 'subject' | 'doc'>): Map<string, Place> {
  const places = new Map<string, Place>()
  const at = (path: string): Set<string> => {
    const place = places.get(path) ?? { fields: new Set<string>() }
    places.set(path, place)
    return place.fields
  }
  const note = (content: readonly LetterInline[] | undefined, path: string): void => {
    for (const node of content ?? []) if (node.type === 'field') at(path).add(node.attrs.name)
  }
  const walk = (block: LetterBlock, path: string): void => {
    const inner = block.type === 'when' || block.type === 'required' ? `${path}, in ${nameOf(block)}` : path
    at(inner)
    if (block.type === 'paragraph' || block.type === 'heading') note(block.content, path)
    else if (block.type === 'fieldList') at(path).add(`${block.attrs.name}: ${block.attrs.layout}`)
    else for (const child of childBlocks(block)) walk(child, inner)
  }
  note(subject, 'in the subject')
  for (const block of doc.content) walk(block, 'in the text')
  return places
}

function nameOf(block: Extract<LetterBlock, { type: 'when' | 'required' }>): string {
  return block.type === 'when' ? `[when ${block.attrs.fact}]` : `[required ${block.attrs.clause}]`
}

function orderOf({ doc }: Pick<LetterTemplate, 'doc'>): string[] {
  const order: string[] = []
  eachBlock(doc, (block) => {
    if (block.type === 'when' || block.type === 'required') order.push(nameOf(block))
  })
  return order
}

/** The fields a text uses or asks about, in its subject, its address and its words. */
function usedFields({ subject, doc, address }: LetterTemplate): Set<string> {
  const used = new Set<string>(address)
  for (const { fields } of placesOf({ subject, doc }).values())
    for (const name of fields) used.add(name.split(':')[0] ?? '')
  eachBlock(doc, (block) => {
    if (block.type === 'when') for (const name of fieldsInFact(block.attrs.fact)) used.add(name)
  })
  return used
}

function fieldFaults(
  english: LetterTemplate['fields'][number],
  fields: LetterTemplate['fields'],
  laws: readonly string[],
): string[] {
  const own = fields.find(({ name }) => name === english.name)
  const wanted = cutChoices(english, laws)
  const said = own?.choices ?? []
  const facts = (choices: typeof wanted) => choices.map(({ fact = '' }) => fact).join()
  const choices =
    wanted.length > 0 &&
    (facts(wanted) !== facts(said) || wanted.some(({ text }, at) => said[at]?.text === text))
  return [
    ...(choices ? [`the wordings to choose from of ${english.name} are not all there in this language`] : []),
    ...(english.columns ?? [])
      .filter(({ key, label }) => own?.columns?.find((each) => each.key === key)?.label === label)
      .map(({ key }) => `the heading ${english.name}.${key} is still in English`),
  ]
}

function leftInEnglish(english: LetterTemplate, translated: LetterTemplate): string[] {
  const lines = linesOf(english)
  return [...linesOf(translated)].filter((line) => lines.has(line)).map((line) => `still in English: ${line}`)
}

function linesOf({ doc }: LetterTemplate): Set<string> {
  const lines = new Set<string>()
  eachBlock(doc, (block) => {
    if (block.type !== 'paragraph' && block.type !== 'heading') return
    const line = inlineText(block.content).trim()
    if (line.split(/\s+/).length > SHARED_WORDS) lines.add(line)
  })
  return lines
}
