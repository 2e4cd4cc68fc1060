import { describe, expect, it } from 'vitest'
import { clauseWords } from '#shared/domain/clause-words.ts'
import type { Clause } from '#shared/domain/clause.ts'
import type { Commitment } from '#shared/domain/handling-profile.ts'
import { numberWord } from '#shared/domain/date-words.ts'
import { law } from './shipped-law.ts'

const clauses: readonly (readonly [string, Clause | Commitment])[] = [
  ...law.regimes.flatMap((pack) =>
    pack.clauses.map((clause) => [`${pack.id} ${clause.id}`, clause] as const),
  ),
  ...law.profiles.flatMap((profile) =>
    profile.commitments.map((clause) => [`${profile.id} ${clause.id}`, clause] as const),
  ),
]

/** Every number the text holds, written in figures or as a word; "one" also as a count of months. */
function numbersIn(text: string): number[] {
  const words = Array.from({ length: 11 }, (_, value) => numberWord(value))
  const found = [...text.toLowerCase().matchAll(/\d+|[a-z]+/g)].map(([token]) =>
    /^\d/.test(token) ? Number(token) : words.indexOf(token),
  )
  return found.filter((value) => value > 0)
}

/** The counts the clause is made of. */
function countsOf({ length, extension, start }: Clause): number[] {
  return [
    ...(length.unit === 'soft' ? [] : [length.count]),
    ...(extension?.total === undefined ? [] : [extension.total.count]),
    ...(extension === undefined || extension.notice === 'due' ? [] : [extension.notice.days]),
    ...start.waits.flatMap(({ days }) => days ?? []),
  ]
}

/** The clause without any words of the data, so that every number left in the sentences is one of ours. */
function bare(clause: Clause | Commitment): Clause {
  const { length, extension } = clause
  return {
    ...clause,
    length: length.unit === 'soft' ? { ...length, words: 'soon' } : length,
    ...(extension === undefined ? {} : { extension: { ...extension, grounds: [], tell: [] } }),
    inert: [],
    safe: clause.safe.map(({ reading }) => ({ reading, reason: '' })),
    pauses: clause.pauses.map((pause) => ({ ...pause, safe: 'none' })),
    effectiveFrom: undefined,
    effectiveTo: undefined,
    beforeForce: undefined,
  } as Clause
}

describe('a clause in plain words', () => {
  it.each(clauses)('%s: no sentence is empty, each ends as one and has its citation', (_name, clause) => {
    const { sentence, parts } = clauseWords(clause)
    for (const text of [sentence, ...parts.map((part) => part.sentence)]) {
      expect(text).toMatch(/^[A-Z0-9].*[.]$/)
      expect(text).not.toMatch(/undefined|null|\{|\s{2}|\.\./)
    }
    expect(parts.filter(({ citation }) => citation === '')).toEqual([])
    expect(parts.map(({ part }) => part)).toEqual(expect.arrayContaining(['start', 'length']))
  })

  it.each(clauses)(
    '%s: the numbers in it are those of the data, all of them and no others',
    (_name, clause) => {
      const { sentence, parts } = clauseWords(bare(clause))
      const written = parts.filter(({ part }) => part !== 'counting').map((part) => part.sentence)
      const counts = countsOf(clause).filter((count) => count > 0)
      expect(new Set(numbersIn(written.join(' ')))).toEqual(new Set(counts))
      const whole = [
        ...(clause.length.unit === 'soft' || clause.length.count === 0 ? [] : [clause.length.count]),
        ...(clause.extension?.total === undefined ? [] : [clause.extension.total.count]),
      ]
      expect(new Set(numbersIn(sentence))).toEqual(new Set(whole))
    },
  )

  it.each(clauses)(
    '%s: says all that moves it, and that it does not move where nothing does',
    (_name, clause) => {
      const said = clauseWords(clause).parts.map(({ part }) => part)
      const times = (name: string) => said.filter((part) => part === name).length
      expect(times('wait')).toBe(clause.start.waits.length)
      expect(times('pause')).toBe(clause.pauses.length)
      expect(times('safe')).toBe(clause.safe.length)
      expect(times('inert')).toBe(clause.inert.length)
      expect(times('ends')).toBe(clause.endsWith.length === 0 ? 0 : 1)
      const dated = clause.length.unit === 'months' || clause.length.unit === 'days'
      expect(times('roll')).toBe(dated || clause.roll !== undefined ? 1 : 0)
    },
  )

  it.each(clauses)('%s: every day that rolls is named, and no other', (_name, clause) => {
    const { parts } = clauseWords(clause)
    const roll = parts.find(({ part }) => part === 'roll')?.sentence ?? ''
    for (const day of ['friday', 'saturday', 'sunday'] as const) {
      const rolls = clause.roll?.weekend.includes(day) === true
      expect(roll.toLowerCase().includes(day)).toBe(rolls)
    }
  })

  it('reads as a person would say it', () => {
    const sentence = (id: string, clause: string) => {
      const found = clauses.find(([name]) => name === `${id} ${clause}`)?.[1]
      if (found === undefined) throw new Error(`${id} has no clause ${clause}`)
      return clauseWords(found)
    }
    expect(sentence('uk-gdpr', 'respond-access').sentence).toBe(
      'One month from receipt; moves to the next working day from a Saturday, Sunday or public holiday. Up to three months in all where that is told in time.',
    )
    expect(sentence('nz-imaging', 'complaint-resolution').sentence).toBe(
      '30 working days from receipt. Longer where that is told in time with the new date.',
    )
    expect(sentence('processor-marketing', 'pass-on-the-same-day').sentence).toBe(
      'The same day, counted from receipt; moves to the next working day from a Saturday, Sunday or public holiday.',
    )
    expect(sentence('eu-gdpr', 'notify-authority').sentence).toBe(
      '72 hours from the moment we become aware, by day and by night.',
    )
  })

  it('names the calendar that decides, and says when the law brings its own', () => {
    const clause = clauses.find(([name]) => name === 'nz-privacy respond-access')?.[1]
    if (clause === undefined) throw new Error('no such clause')
    const counting = clauseWords(clause, 'New Zealand (Privacy Act)').parts.find(
      ({ part }) => part === 'counting',
    )
    expect(counting?.sentence).toContain('(New Zealand (Privacy Act))')
    expect(counting?.sentence).toContain('whatever calendar the organisation uses')
  })

  it('a part says how well it was checked where that differs from the clause', () => {
    const clause = clauses.find(([name]) => name === 'uk-gdpr respond-access')?.[1]
    if (clause?.roll === undefined) throw new Error('no such clause')
    const marked = clauseWords({ ...clause, roll: { ...clause.roll, confidence: 'memory' } })
    const confidence = (name: string) => marked.parts.find(({ part }) => part === name)?.confidence
    expect([confidence('roll'), confidence('start')]).toEqual(['memory', 'read'])
  })
})
