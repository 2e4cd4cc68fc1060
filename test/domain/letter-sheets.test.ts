import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { EventFacts, EventType } from '#shared/domain/event.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { CaseId, SheetId } from '#shared/domain/ids.ts'
import { mergeLetter } from '#shared/domain/letter-merge.ts'
import { SHEET_FIELDS } from '#shared/domain/letter-sheet-fields.ts'
import { openQuestion, sheetFacts } from '#shared/domain/letter-sheet-facts.ts'
import { sheetValues, type SheetSources } from '#shared/domain/letter-sheet-values.ts'
import { LetterWords } from '#shared/domain/letter-values.ts'
import { sentEventOf } from '#shared/domain/sent-events.ts'
import { SheetContent, type Sheet } from '#shared/domain/sheets/sheet.ts'

const { sheets: words } = LetterWords.parse(
  JSON.parse(readFileSync('resources/letters/words/en.json', 'utf8')),
)
let counted = 0

function sheet(kind: string, body: object): Sheet {
  counted += 1
  const id = `01900000-0000-7000-8000-${String(counted).padStart(12, '0')}`
  return {
    id: SheetId.parse(id),
    caseId: CaseId.parse(id),
    requestId: null,
    due: null,
    doneOn: null,
    createdAt: '2026-06-01T00:00:00Z',
    officerName: 'Rosalind Achterberg',
    content: SheetContent.parse({ kind, body }),
  }
}

function event(type: EventType, date: string): EventFacts {
  counted += 1
  return {
    type,
    date: civilDate(date),
    time: null,
    until: null,
    requestId: null,
    reviewId: null,
    n: counted,
    correctedBy: null,
  }
}

function valuesOf(given: Partial<SheetSources>) {
  return sheetValues({
    sheets: [],
    events: [],
    consents: [],
    kinds: ['access'],
    recipient: '',
    words,
    day: (date) => `the day ${date}`,
    ground: (id) =>
      id === 'uk-gdpr/legal-privilege' ? 'Legal professional privilege (Sch. 2 para. 19)' : '',
    ...given,
  })
}

describe('the values that sheets give a letter', () => {
  it('exist for every field a sheet fills, and are empty while nobody filled in a sheet', () => {
    const values = valuesOf({})
    const envelope = ['recipientName', 'recipientAddress']
    for (const { name } of SHEET_FIELDS.filter((field) => !envelope.includes(field.name))) {
      expect(values[name], name).toBeDefined()
      expect(values[name], name).toHaveLength(0)
    }
  })

  it('take the fee that still stands, never one that was waived', () => {
    const fee = (amount: string, state: string) =>
      sheet('fee', { ground: 'a third copy.', estimate: { amount, currency: 'EUR' }, state })
    expect(valuesOf({ sheets: [fee('20.00', 'told'), fee('90.00', 'waived')] })).toMatchObject({
      feeAmount: 'EUR 20.00',
      feeGround: 'a third copy',
    })
  })

  it('tell a third party only what they were asked themselves', () => {
    const asked = (name: string, about: string) =>
      sheet('consultation', { name, about, decision: 'withhold', reason: about })
    const values = valuesOf({
      sheets: [asked('Ann', 'what Ann wrote'), asked('Ben', 'what Ben wrote')],
      recipient: 'Ann',
    })
    expect(values).toMatchObject({
      consultedAbout: 'what Ann wrote',
      consultationDecision: words.consultation.withhold,
    })
    expect(JSON.stringify(values)).not.toContain('Ben')
  })

  it('name withheld things with the grounds in the law’s words, and kept ones with their provision', () => {
    const values = valuesOf({
      sheets: [
        sheet('withheld', {
          what: 'Advice of our lawyers',
          why: 'It was given for the case.',
          grounds: ['uk-gdpr/legal-privilege'],
        }),
        sheet('kept-data', { what: 'Invoices', why: 'tax law', law: 'section 147', until: '2031-12-31' }),
      ],
    })
    expect(values['leftOut']).toEqual([
      {
        what: 'Advice of our lawyers',
        reason: 'It was given for the case.\nLegal professional privilege (Sch. 2 para. 19)',
      },
    ])
    expect(values['kept']).toEqual([
      { what: 'Invoices', reason: 'tax law (section 147)', until: 'the day 2031-12-31' },
    ])
  })

  it('list as told only those who were told, and of the right the letter is about', () => {
    const told = (recipient: string, what: string, toldOn: string | null) =>
      sheet('recipient', { recipient, what, toldOn })
    const sheets = [
      told('Anders', 'erasure', '2026-06-02'),
      told('Bruun', 'erasure', null),
      told('Cato', 'correction', '2026-06-02'),
    ]
    expect(valuesOf({ sheets, kinds: ['erasure'] })['recipientsTold']).toEqual(['Anders'])
  })
})

describe('the facts that sheets give a letter', () => {
  it('say for whom an agent speaks and what became of an objection, the worksheet before the decision', () => {
    const child = sheet('authority', { forWhom: 'child' })
    expect(sheetFacts([child], [], ['refused'])).toEqual(['acts-for=child', 'objection=go-on'])
    const weighed = sheet('balancing', { result: 'stop-in-part' })
    expect(sheetFacts([weighed], [], ['refused'])).toEqual(['objection=stop-in-part'])
    expect(sheetFacts([sheet('balancing', { result: 'pending' })], [], [null])).toEqual([])
  })

  it('name the last question that nobody has answered', () => {
    const asked = [event('identity-requested', '2026-06-01'), event('fee-requested', '2026-06-03')]
    expect(openQuestion(asked)?.about).toBe('fee')
    expect(openQuestion([...asked, event('fee-waived', '2026-06-04')])?.about).toBe('identity')
    expect(
      openQuestion([...asked, event('fee-waived', '2026-06-04'), event('identity-verified', '2026-06-05')]),
    ).toBeUndefined()
  })
})

describe('sending the letter on unfounded and excessive requests', () => {
  it('is the answer where the request was refused, and a question about a fee where it was not', () => {
    expect(sentEventOf('unfounded-or-excessive', ['refused'])).toBe('response-sent')
    expect(sentEventOf('unfounded-or-excessive', [null])).toBe('fee-requested')
    expect(sentEventOf('refusal', [null])).toBe('response-sent')
    expect(sentEventOf('third-party-decision', ['granted'])).toBeNull()
  })
})

describe('text that speaks of one law', () => {
  const name = {
    type: 'paragraph' as const,
    content: [{ type: 'field' as const, attrs: { name: 'regulatorName' } }],
  }
  const letter = {
    subject: [{ type: 'text' as const, text: 'x' }],
    fields: [],
    required: [],
    doc: {
      type: 'doc' as const,
      content: ['regime=a', 'regime=b', 'regime=a|regime=b'].map((fact) => ({
        type: 'when' as const,
        attrs: { fact },
        content: [name],
      })),
    },
  }

  it('takes the values of that law, and text for several those of the case', () => {
    const merged = mergeLetter(letter, { regulatorName: 'of the case' }, new Set(['regime=a', 'regime=b']), {
      a: { regulatorName: 'of a' },
      b: { regulatorName: 'of b' },
    })
    expect(merged.doc.content).toMatchObject([
      { content: [{ text: 'of a' }] },
      { content: [{ text: 'of b' }] },
      { content: [{ text: 'of the case' }] },
    ])
  })
})
