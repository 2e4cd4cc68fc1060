import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilDate } from '#shared/domain/civil-date.ts'
import { ImportMapping } from '#shared/domain/import/mapping.ts'
import { headerRowOf, proposeMapping } from '#shared/domain/import/proposal.ts'
import { readRow } from '#shared/domain/import/read-row.ts'
import { NOTHING_KNOWN, rowText, TwinFinder } from '#shared/domain/import/twins.ts'
import { guessValue, type KnownNames } from '#shared/domain/import/values.ts'
import { REGISTER_COLUMNS } from '#shared/domain/register-columns.ts'

const TODAY = civilDate('2026-06-01')
const KNOWN: KnownNames = {
  officers: [{ id: '019a0000-0000-7000-8000-000000000001', name: 'Hana Quarmby' }],
  laws: [{ id: 'uk-gdpr', names: ['UK GDPR'] }],
}
const fieldsOf = (header: readonly string[], ...rows: string[][]) =>
  Object.fromEntries(
    proposeMapping([[...header], ...rows], 1, TODAY).reasons.map(({ field, column }) => [
      header[column],
      field,
    ]),
  )
const read = (cells: Readonly<Record<string, string>>, more: Partial<ImportMapping> = {}) => {
  const header = Object.keys(cells)
  const columns = Object.fromEntries(header.map((field, column) => [field, [column]]))
  const mapping = ImportMapping.parse({ headerRow: 1, columns, dateOrders: { received: 'dmy' }, ...more })
  return readRow(Object.values(cells), {
    mapping,
    known: KNOWN,
    today: TODAY,
    from1904: false,
    targets: new Map(),
  })
}
const GOOD = { received: '3 April 2025', person: 'Imogen Sallowby', kind: 'SAR' }

describe('a mapping is proposed', () => {
  it('from English, German, French and Spanish headings', () => {
    expect(fieldsOf(['Ref no.', 'Date received', 'Data subject', 'Request type'])).toEqual({
      'Ref no.': 'reference',
      'Date received': 'received',
      'Data subject': 'person',
      'Request type': 'kind',
    })
    expect(
      fieldsOf(['Aktenzeichen', 'Eingegangen am', 'Betroffene Person', 'Art der Anfrage', 'Erledigt am']),
    ).toEqual({
      Aktenzeichen: 'reference',
      'Eingegangen am': 'received',
      'Betroffene Person': 'person',
      'Art der Anfrage': 'kind',
      'Erledigt am': 'closedOn',
    })
    expect(fieldsOf(['N° de dossier', 'Reçu le', 'Demandeur', 'Type de demande', 'Échéance'])).toEqual({
      'N° de dossier': 'reference',
      'Reçu le': 'received',
      Demandeur: 'person',
      'Type de demande': 'kind',
      Échéance: 'due',
    })
    expect(fieldsOf(['Expediente', 'Fecha de recepción', 'Interesado', 'Derecho', 'Resolución'])).toEqual({
      Expediente: 'reference',
      'Fecha de recepción': 'received',
      Interesado: 'person',
      Derecho: 'kind',
      Resolución: 'outcome',
    })
  })

  it('never for two columns of one field, nor for dates where there are none', () => {
    expect(fieldsOf(['Name', 'Data subject'])).toEqual({ 'Data subject': 'person' })
    expect(fieldsOf(['Name', 'Closed'], ['Ada', 'yes'], ['Bo', 'no'])).toEqual({ Name: 'person' })
  })

  it('for e-mail addresses by the cells themselves', () => {
    expect(fieldsOf(['Kontakt'], ['a@b.example'], ['c@d.example'])).toEqual({ Kontakt: 'email' })
  })

  it('below a title: the header is the row with the most words of ours', () => {
    expect(headerRowOf([['Register 2024'], [], ['Ref', 'Received', 'Name'], ['1', '2', '3']])).toBe(3)
  })

  it('for the register as we write it, and only for what an officer entered', () => {
    const header = REGISTER_COLUMNS.map(({ key }) => key)
    const fields = fieldsOf(header)
    expect(fields).toMatchObject({
      rights: 'kind',
      kind: 'kind',
      received: 'received',
      closed_on: 'closedOn',
    })
    expect(fields['days_left_working']).toBeUndefined()
  })
})

describe('words', () => {
  it.each([
    ['kind', 'SAR', 'access'],
    ['kind', 'Right to be forgotten', 'erasure'],
    ['kind', 'Access; Rectification', 'access+correction'],
    ['kind', 'Auskunft und Löschung', 'access+erasure'],
    ['kind', 'Beschwerde', 'complaint'],
    ['kind', 'Data breach', 'breach'],
    ['kind', 'Grumble', null],
    ['outcome', 'Partially granted', 'granted-in-part'],
    ['outcome', 'abgelehnt', 'refused'],
    ['outcome', 'Not upheld', 'not-upheld'],
    ['status', 'Re-opened', 'open'],
    ['status', 'Erledigt', 'closed'],
    ['channel', 'by post', 'letter'],
    ['handler', 'hana quarmby', '019a0000-0000-7000-8000-000000000001'],
    ['law', 'UK GDPR', 'uk-gdpr'],
  ] as const)('%s: %s becomes %s', (field, word, target) =>
    expect(guessValue(field, word, KNOWN)).toBe(target),
  )
})

describe('a row', () => {
  const codes = (reading: ReturnType<typeof read>) => reading.problems.map(({ code }) => code)

  it('with a day, a person and a kind is a case', () => {
    expect(read(GOOD)).toMatchObject({
      state: 'ready',
      draft: {
        kind: 'request',
        rights: ['access'],
        received: '2025-04-03',
        person: { name: 'Imogen Sallowby' },
      },
    })
  })

  it.each([
    [{ ...GOOD, received: '' }, 'received-missing'],
    [{ ...GOOD, received: '3 April 2027' }, 'date-in-future'],
    [{ ...GOOD, received: '1 May 1899' }, 'date-too-early'],
    [{ ...GOOD, person: '' }, 'name-missing'],
    [{ ...GOOD, kind: '' }, 'kind-missing'],
    [{ ...GOOD, kind: 'Grumble' }, 'value-unmapped'],
    [{ ...GOOD, status: 'closed' }, 'closed-without-date'],
    [{ ...GOOD, closedOn: '1 March 2025' }, 'closed-before-received'],
    [{ ...GOOD, person: 'x'.repeat(301) }, 'text-too-long'],
  ])('is refused with the reason: %#', (cells, code) => {
    const reading = read(cells)
    expect(reading.state).toBe('error')
    expect(reading.draft).toBeNull()
    expect(codes(reading)).toEqual([code])
  })

  it.each([
    [{ ...GOOD, person: '', email: 'i@sallowby.example' }, 'name-from-email'],
    [{ ...GOOD, handler: 'Somebody Gone' }, 'handler-unknown'],
    [{ ...GOOD, due: 'tomorrow' }, 'date-left-out'],
    [{ ...GOOD, dated: '5 May 2025' }, 'dated-after-received'],
    [{ ...GOOD, place: 'Kent' }, 'place-unknown'],
    [{ ...GOOD, scope: '#REF!' }, 'cell-error'],
    [{ ...GOOD, received: '04/25/2025' }, 'date-other-order'],
  ])('is imported with a warning: %#', (cells, code) => {
    const reading = read(cells)
    expect(reading.state).toBe('warning')
    expect(codes(reading)).toEqual([code])
  })

  it('keeps words without a counterpart as notes', () => {
    expect(read({ ...GOOD, channel: 'by pigeon', note: 'see folder 3' }).draft?.notes).toEqual([
      'see folder 3',
      'Channel: by pigeon',
    ])
  })

  it('with outcomes for each right gives each its own', () => {
    const reading = read({ ...GOOD, kind: 'access; erasure', outcome: 'erasure: refused; access: granted' })
    expect(reading.draft).toMatchObject({ rights: ['access', 'erasure'], outcomes: ['granted', 'refused'] })
  })

  it('is left out where the officer says so of its kind', () => {
    expect(read(GOOD, { values: { kind: { sar: 'leave-out' } } })).toMatchObject({
      state: 'left-out',
      draft: null,
    })
  })
})

describe('twins', () => {
  const draft = (cells: Partial<typeof GOOD> & { reference?: string } = {}) => {
    const found = read({ ...GOOD, ...cells }).draft
    if (found === null) throw new Error('no case')
    return found
  }

  it('are the same row, the same reference, or the same person on the same day', () => {
    const twins = new TwinFinder(NOTHING_KNOWN, false)
    expect(twins.twinOf(2, 'a', draft({ reference: 'R-1' }))).toBeNull()
    expect(twins.twinOf(3, 'a', draft({ reference: 'R-1' }))).toMatchObject({
      code: 'same-row',
      level: 'twin',
    })
    expect(twins.twinOf(4, 'b', draft({ reference: 'r-1 ', person: 'Bo' }))).toMatchObject({
      code: 'same-reference',
    })
    expect(twins.twinOf(5, 'c', draft({ person: 'IMOGEN  sallowby' }))).toMatchObject({
      code: 'same-person-day-kind',
      level: 'twin',
      details: { row: '2' },
    })
  })

  it('that the register itself tells apart by their references are only warned of', () => {
    const twins = new TwinFinder(NOTHING_KNOWN, false)
    twins.twinOf(2, 'a', draft({ reference: 'R-1' }))
    expect(twins.twinOf(3, 'b', draft({ reference: 'R-2' }))).toMatchObject({ level: 'warning' })
  })

  it('that merely look alike are kept where the officer wants them; the very same row never', () => {
    const twins = new TwinFinder(NOTHING_KNOWN, true)
    twins.twinOf(2, 'a', draft({ reference: 'R-1' }))
    expect(twins.twinOf(3, 'b', draft({ reference: 'R-1' }))).toMatchObject({ level: 'warning' })
    expect(twins.twinOf(4, 'a', draft({ reference: 'R-1' }))).toMatchObject({ level: 'twin' })
  })

  it('are found whatever the order of the columns', () => {
    const cells = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string(), { minKeys: 1, maxKeys: 8 })
    fc.assert(
      fc.property(cells, fc.integer(), (row, seed) => {
        const entries = Object.entries(row)
        const turned = [
          ...entries.slice(Math.abs(seed) % entries.length),
          ...entries.slice(0, Math.abs(seed) % entries.length),
        ]
        const text = (list: [string, string][]) =>
          rowText(
            list.map(([key]) => key),
            list.map(([, cell]) => cell),
          )
        expect(text(turned)).toBe(text(entries))
      }),
    )
  })
})
