import { describe, expect, it } from 'vitest'
import type { CaseView } from '#shared/contract/views.ts'
import { coverLetterOf } from '#engine/packages/persons-letters.ts'
import { proposedParts } from '#engine/packages/parts.ts'
import { isPersons, sidesOf } from '#engine/packages/whose.ts'
import { attachmentOf, sampleCase } from './sample-case.ts'

const view = sampleCase()
const sides = sidesOf(view)
const [sample] = view.correspondence
const alone: CaseView = { ...view, parties: view.parties.filter((party) => party.role !== 'third-party') }

function came(direction: 'in' | 'out' | 'internal', end: string, of: CaseView = view): boolean {
  if (sample === undefined) throw new Error('the sample has correspondence')
  return isPersons({ ...sample, direction, from: end, to: end }, sidesOf(of))
}

describe('correspondence is the person’s', () => {
  it.each([
    'Imogen Sallowby',
    'imogen  SALLOWBY',
    'i.sallowby@mail.example',
    'Sallowby, <I.Sallowby@mail.example>',
    'Ola Brandt',
    'Ms Imogen Sallowby, Leeds',
  ])('when %j is at the other end', (end) => {
    expect(came('in', end)).toBe(true)
    expect(came('out', end)).toBe(true)
  })

  it.each([
    'Torvald Pennick',
    'Imogen Sallowby; Torvald Pennick',
    't@x.example',
    'somebody@else.example',
    'joi.sallowby@mail.example',
    'Imogen Sallowbyson',
    'HR department',
  ])('not when %j is', (end) => {
    expect(came('in', end)).toBe(false)
    expect(came('out', end)).toBe(false)
  })

  it('never when it is internal', () => {
    expect(came('internal', 'Imogen Sallowby')).toBe(false)
  })

  it('with nobody named at the other end only while nobody else takes part', () => {
    expect(came('in', '', alone)).toBe(true)
    expect(came('in', '')).toBe(false)
  })
})

describe('a second subject of the same case', () => {
  it('is somebody else to the first, and the other way round', () => {
    const [first, ...rest] = view.parties
    if (first === undefined) throw new Error('the sample has a subject')
    const second = { ...first, personId: rest[1]?.personId ?? first.personId, name: 'Second Subject' }
    const both = { ...view, parties: [first, second] }
    expect(sidesOf(both).person?.name).toBe('Imogen Sallowby')
    expect(sidesOf(both).others.map((party) => party.name)).toEqual(['Second Subject'])
    expect(sidesOf(both, second.personId).others.map((party) => party.name)).toEqual(['Imogen Sallowby'])
  })

  it('leaves a case without subject without person', () => {
    expect(sidesOf({ ...view, parties: [] }).person).toBe(null)
    expect(sides.others.map((party) => party.name)).toEqual(['Torvald Pennick'])
  })
})

describe('what is proposed for the package', () => {
  const bytes = new Uint8Array(1)
  const names = [
    'sent in.pdf',
    'from third party.pdf',
    'cover.pdf',
    'consultation.pdf',
    'found in a search.pdf',
  ]
  const attachments = names.map((name, index) => attachmentOf(100 + index, name, bytes))
  const proposal = (change: object = {}) =>
    proposedParts(sampleCase(attachments, change)).map((part) => [part.name, part.include])

  it('is what passed between us and the person and what was found, not what others wrote or were written', () => {
    expect(proposal()).toEqual([
      ['sent in.pdf', true],
      ['from third party.pdf', false],
      ['cover.pdf', false],
      ['consultation.pdf', false],
      ['found in a search.pdf', true],
    ])
  })

  it('leaves loose documents out where the person did not ask for their data', () => {
    expect(proposal({ requests: [] })).toContainEqual(['found in a search.pdf', false])
  })

  it('opens with the answer to the person, never with the latest letter to somebody else', () => {
    const all = sampleCase(attachments)
    expect(coverLetterOf(all)?.pdf?.name).toBe('cover.pdf')
    expect(coverLetterOf({ ...all, letters: all.letters.slice(1) })).toBe(null)
  })
})
