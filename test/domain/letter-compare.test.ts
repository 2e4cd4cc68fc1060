import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LetterBlock, LetterInline } from '#shared/domain/letter.ts'
import { compareLetters, compareLines, type ComparedParagraph } from '#shared/domain/letter-compare.ts'
import { sharedRuns } from '#shared/domain/longest-common.ts'

const labelOf = (name: string) => `<${name}>`
const words = (text: string): LetterInline[] => (text === '' ? [] : [{ type: 'text', text }])
const paragraph = (text: string): LetterBlock => ({ type: 'paragraph', content: words(text) })

function compared(
  before: readonly LetterBlock[],
  after: readonly LetterBlock[],
  facts: Set<string> | null = null,
) {
  return compareLetters({ blocks: before, labelOf, facts }, { blocks: after, labelOf, facts })
}

/** One side of a comparison as text, a line a paragraph. */
function side(body: readonly ComparedParagraph[], gone: 'added' | 'removed'): string[] {
  return body
    .filter(({ state }) => state !== gone)
    .map(({ pieces }) =>
      pieces
        .filter(({ state }) => state !== gone)
        .map(({ text }) => text)
        .join(''),
    )
}

test('a changed word is marked inside its paragraph, and what is the same stays the same', () => {
  const [same, changed] = compared(
    [paragraph('Thank you.'), paragraph('We answer within one month.')],
    [paragraph('Thank you.'), paragraph('We answer within two months.')],
  )
  expect(same?.state).toBe('same')
  expect(changed).toMatchObject({ state: 'changed' })
  expect(changed?.pieces.map(({ text, state }) => [text, state])).toEqual([
    ['We answer within ', 'same'],
    ['one', 'removed'],
    ['two', 'added'],
    [' ', 'same'],
    ['month', 'removed'],
    ['months', 'added'],
    ['.', 'same'],
  ])
})

test('a paragraph that has nothing in common with the one in its place is one taken out and one added', () => {
  const states = compared([paragraph('We keep looking.')], [paragraph('Nobody wrote this before')]).map(
    ({ state }) => state,
  )
  expect(states.toSorted()).toEqual(['added', 'removed'])
})

test('a field is compared by its name and shown by its label, and a bold word differs from a plain one', () => {
  const field = (name: string): LetterInline => ({ type: 'field', attrs: { name } })
  const line = compareLines([...words('By '), field('dueDate')], [...words('By '), field('newDate')], labelOf)
  expect(line.pieces).toContainEqual({ text: '<newDate>', field: true, state: 'added' })
  const bold: LetterInline = { type: 'text', text: 'now', marks: [{ type: 'bold' }] }
  expect(compareLines(words('now'), [bold], labelOf).state).toBe('changed')
})

test('text of a condition that does not hold takes no part', () => {
  const when: LetterBlock = {
    type: 'when',
    attrs: { fact: 'agent' },
    content: [paragraph('You act for them.')],
  }
  expect(compared([when], [], new Set())).toEqual([])
  expect(compared([when], [], new Set(['agent']))).toMatchObject([{ state: 'removed' }])
})

test('both sides of every comparison can be read back from it', () => {
  const letter = fc.array(
    fc
      .array(fc.constantFrom('we', 'you', 'answer', 'by', 'then', '.'), { maxLength: 6 })
      .map((parts) => parts.join(' ')),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(letter, letter, (before, after) => {
      const body = compared(before.map(paragraph), after.map(paragraph))
      const said = (texts: readonly string[]) => texts.filter((text) => text !== '')
      expect(side(body, 'removed')).toEqual(said(after))
      expect(side(body, 'added').toSorted()).toEqual(said(before).toSorted())
    }),
  )
})

test('what two lists share is never more than they have, and rebuilds both', () => {
  const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })
  fc.assert(
    fc.property(list, list, (before, after) => {
      const runs = sharedRuns(before, after)
      const of = (state: string) => runs.filter((run) => run.state !== state)
      expect(of('added').flatMap((run) => before.slice(...run.before))).toEqual(before)
      expect(of('removed').flatMap((run) => after.slice(...run.after))).toEqual(after)
    }),
  )
})
