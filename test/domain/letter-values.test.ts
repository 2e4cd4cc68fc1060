import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { civilDate } from '#shared/domain/civil-date.ts'
import { letterDate, shortLetterDate } from '#shared/domain/letter-date.ts'
import { factHolds, letterFacts, unknownFacts } from '#shared/domain/letter-facts.ts'
import { COMMON_FIELDS, fieldChoices } from '#shared/domain/letter-fields.ts'
import {
  policyLetterValues,
  recordLetterValues,
  type RecordLetterSources,
} from '#shared/domain/letter-record-values.ts'
import { letterValues, LetterWords, requestPhrase, type LetterSources } from '#shared/domain/letter-values.ts'

const words = LetterWords.parse(JSON.parse(readFileSync('resources/letters/words/en.json', 'utf8')))
const records: RecordLetterSources = {
  handlerName: '',
  issues: [],
  lessons: [],
  review: null,
  chronology: [],
  regulatorCase: null,
  breach: null,
}
const sources: LetterSources = {
  organisation: {
    name: 'Quillhaven',
    address: '14 Example Wharf',
    email: 'a@b.example',
    phone: '',
    officerTitle: 'Privacy Officer',
  },
  officerName: 'Rosalind Achterberg',
  person: { name: 'Imogen Sallowby', salutation: '' },
  agent: null,
  controller: null,
  reference: 'QH-2026-0127',
  theirReference: '',
  received: civilDate('2026-05-28'),
  requests: ['access'],
  scope: '',
  issues: [{ text: 'Late', finding: 'partly-upheld', findingReason: 'Lost', remedy: '' }],
  searchedSystems: [],
  dates: { due: civilDate('2026-06-29'), progress: null, extended: null },
  regulator: null,
}

describe('the values of a letter', () => {
  it('exist for every common field', () => {
    const values = {
      ...letterValues(sources, words, 'day-first'),
      ...recordLetterValues(records, words, 'day-first'),
      ...policyLetterValues(null, words, 'day-first'),
    }
    expect(Object.keys(values).toSorted()).toEqual(COMMON_FIELDS.map(({ name }) => name).toSorted())
  })

  it('greet by the salutation the person gave, else by the whole name, and never guess', () => {
    const greeting = (change: Partial<LetterSources>) =>
      letterValues({ ...sources, ...change }, words, 'day-first')['recipientGreeting']
    expect(greeting({})).toBe('Imogen Sallowby')
    expect(greeting({ person: { name: 'Imogen Sallowby', salutation: 'Ms Sallowby' } })).toBe('Ms Sallowby')
    expect(greeting({ agent: { name: 'Harrow & Lisle', salutation: '' } })).toBe('Harrow & Lisle')
  })

  it('say dates with their weekday, in the order of the place', () => {
    const date = civilDate('2026-07-06')
    expect(letterDate(date, words)).toBe('Monday 6 July 2026')
    expect(letterDate(date, words, 'month-first')).toBe('Monday, July 6, 2026')
    expect(shortLetterDate(civilDate('2028-02-29'), words)).toBe('29 February 2028')
  })

  it('join several rights into one request', () => {
    expect(requestPhrase(['access'], words)).toBe('for a copy of your personal information')
    expect(requestPhrase(['access', 'erasure', 'access'], words)).toBe(
      'for a copy of your personal information and to have your personal information erased',
    )
    expect(requestPhrase([], words)).toBe('')
  })

  it('leave a date that does not exist empty, so that no letter invents one', () => {
    expect(letterValues(sources, words, 'day-first')['progressDate']).toBe('')
  })
})

describe('the facts of a letter', () => {
  const facts = letterFacts({
    regimes: [],
    kinds: ['access'],
    caseKind: 'request',
    place: 'US-VA',
    role: 'processor',
    hasAgent: true,
    channel: 'through-customer',
    outcomes: ['refused', null],
    profileFacts: ['server-logs-included'],
  })

  it('name law, right, place, role, agent and outcome', () => {
    expect([...facts].toSorted()).toEqual(
      [
        'agent',
        'case=request',
        'kind=access',
        'outcome=refused',
        'place=US',
        'place=US-VA',
        'profile=server-logs-included',
        'regime=none',
        'role=processor',
      ].toSorted(),
    )
  })

  it('hold when any alternative holds', () => {
    expect(factHolds('kind=erasure|agent', facts)).toBe(true)
    expect(factHolds('!agent', facts)).toBe(false)
    expect(factHolds('!electronic|kind=erasure', facts)).toBe(true)
  })

  it('that no case can answer are found', () => {
    expect(unknownFacts('regime=x|!weather=fine|agent')).toEqual(['weather=fine'])
  })

  it('decide which wordings a field offers', () => {
    const field = {
      name: 'ground',
      label: 'Ground',
      source: 'typed' as const,
      hint: 'choose',
      optional: false,
      long: false,
      many: false,
      choices: [{ text: 'complex', fact: 'regime=uk-gdpr' }, { text: 'any' }],
    }
    expect(fieldChoices(field, new Set(['regime=uk-gdpr']))).toEqual(['complex', 'any'])
    expect(fieldChoices(field, facts)).toEqual(['any'])
  })
})
