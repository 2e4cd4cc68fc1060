import { describe, expect, it } from 'vitest'
import { checkedSentence } from '#shared/domain/explain.ts'
import { deadlinesOf, dueDatesOf } from '#shared/domain/deadline.ts'
import { weakestOf } from '#shared/domain/confidence.ts'
import { lawBookOf } from '#shared/domain/law-book.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { readResource, situation } from './shipped-law.ts'
import type { Happened } from './shipped-law.ts'

type Json = Record<string, unknown>
type Marks = { clause?: string; roll?: string; pause?: string; wait?: string; extension?: string }

/** The shipped law with the marks of the UK access clause set as given. */
function lawMarked(given: Marks): LawBook {
  const pack = readResource('regimes/uk-gdpr/pack.json') as { clauses: Json[] }
  const clause = pack.clauses.find(({ id }) => id === 'respond-access') as Json
  const mark = (part: unknown, confidence: string | undefined) => {
    const bare = { ...(part as Json) }
    delete bare['confidence']
    return confidence === undefined ? bare : { ...bare, confidence }
  }
  const start = clause['start'] as { from: unknown; waits: Json[] }
  Object.assign(clause, {
    confidence: given.clause ?? 'read',
    sourceUrl: 'https://law.example/12A',
    roll: mark(clause['roll'], given.roll),
    pauses: (clause['pauses'] as Json[]).map((pause) => mark(pause, given.pause)),
    start: { ...start, waits: start.waits.map((wait) => mark(wait, given.wait)) },
    extension: mark(clause['extension'], given.extension),
  })
  return lawBookOf({
    regimes: [pack],
    profiles: [],
    calendars: (id) => readResource(`calendars/${id}.json`),
    zones: readResource('zones.json'),
  })
}

const base = { regime: 'uk-gdpr', kind: 'access', calendar: 'gb-eaw', received: '2026-05-28' }
const asked: Happened[] = [
  ['clarification-requested', '2026-06-03'],
  ['clarification-received', '2026-06-08'],
]

function clockOf(law: LawBook, events: readonly Happened[] = []) {
  const found = deadlinesOf(situation(base, events), law)
  const clock = found.ok ? found.value.find(({ clock }) => clock === 'respond') : undefined
  if (clock === undefined) throw new Error('no clock')
  return clock
}

describe('D-24 a date is as well checked as its weakest provision', () => {
  it('which is the clause, whatever its parts say better', () => {
    expect(clockOf(lawMarked({ clause: 'memory', roll: 'read' }), asked).confidence).toBe('memory')
    expect(clockOf(lawMarked({}), asked).confidence).toBe('read')
  })

  it('or a part of it that moved this date, and no part that did not', () => {
    const law = lawMarked({ pause: 'memory', wait: 'secondary', extension: 'secondary' })
    // 28 June 2026 is a Sunday, so the roll acts
    expect(clockOf(law).confidence).toBe('read')
    expect(clockOf(law, asked).confidence).toBe('memory')
    expect(
      clockOf(law, [
        ['identity-requested', '2026-05-29'],
        ['identity-verified', '2026-06-02'],
      ]).confidence,
    ).toBe('secondary')
    expect(clockOf(law, [['extension-notified', '2026-06-10']]).confidence).toBe('secondary')
    expect(clockOf(lawMarked({ roll: 'secondary' })).confidence).toBe('secondary')
  })

  it('marks each step as its own provision, and a part without a word of its own as the clause', () => {
    const steps = clockOf(lawMarked({ clause: 'secondary', pause: 'memory' }), asked).because
    const markOf = (kind: string) => steps.find((each) => each.step === kind)?.confidence
    expect(markOf('start')).toBe('secondary')
    expect(markOf('pause')).toBe('memory')
    expect(markOf('skip')).toBe('secondary')
  })

  it('is the same without the reasons', () => {
    const found = dueDatesOf(situation(base, asked), lawMarked({ pause: 'memory' }))
    expect(found.ok && found.value[0]?.confidence).toBe('memory')
  })

  it('gives the address of the clause and not of a rule that stands elsewhere', () => {
    const steps = clockOf(lawMarked({})).because
    expect(steps.find(({ step }) => step === 'count')?.sourceUrl).toBe('https://law.example/12A')
    expect(steps.find(({ step }) => step === 'skip')).not.toHaveProperty('sourceUrl')
  })
})

describe('D-24 in words', () => {
  it('names what was not read, each provision once', () => {
    const words = checkedSentence(clockOf(lawMarked({ pause: 'memory', roll: 'secondary' }), asked))
    expect(words).toContain('seen in a secondary source only: Reg. (EEC, Euratom) 1182/71 Art. 3(4)')
    expect(words).toContain('known from memory, to be checked before relying on it: UK GDPR Art. 12A(5)')
    expect(words).toContain('the others were read in their text')
    expect(words).not.toContain('Calendar')
  })

  it('says so when everything was read, and claims nothing else was when all is from memory', () => {
    expect(checkedSentence(clockOf(lawMarked({})))).toBe(
      'Checked: every provision named here was read in its text.',
    )
    expect(checkedSentence(clockOf(lawMarked({ clause: 'memory' })))).not.toContain('others')
  })

  it('counts nothing as read', () => {
    expect(weakestOf([])).toBe('read')
    expect(weakestOf(['secondary', 'memory', 'read'])).toBe('memory')
  })
})
