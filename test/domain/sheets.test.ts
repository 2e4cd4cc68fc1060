import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOf } from '#shared/domain/day-number.ts'
import { EventType } from '#shared/domain/event.ts'
import { RIGHT_KINDS } from '#shared/domain/kind.ts'
import { sheetMoves } from '#shared/domain/sheets/moves.ts'
import { emptySheet, sheetFieldsOf } from '#shared/domain/sheets/sheet-fields.ts'
import { decisionSheets } from '#shared/domain/sheets/sheet-places.ts'
import { isFileSheet, SHEET_KINDS, SheetContent, sheetDue } from '#shared/domain/sheets/sheet.ts'

const days = fc.integer({ min: 18_000, max: 22_000 }).map(dateOf)

/** A filled-in sheet of any kind: days at random, answers at random, the rest empty. */
const filled = fc.constantFrom(...SHEET_KINDS).chain((kind) => {
  const fields = sheetFieldsOf(kind).map((field): fc.Arbitrary<[string, unknown]> => {
    if (field.holds === 'day') return fc.tuple(fc.constant(field.name), fc.option(days))
    if (field.holds === 'choice') return fc.tuple(fc.constant(field.name), fc.constantFrom(...field.options))
    return fc.constant([field.name, field.required ? 'something' : undefined])
  })
  return fc.tuple(...fields).map((entries) => SheetContent.parse({ kind, body: Object.fromEntries(entries) }))
})

describe('a sheet', () => {
  it.each(SHEET_KINDS.map((kind) => [kind]))(
    'of the kind %s can be saved as soon as its required fields say something',
    (kind) => {
      const required = sheetFieldsOf(kind).filter((field) => field.required)
      const body = {
        ...emptySheet(kind),
        ...Object.fromEntries(required.map(({ name }) => [name, 'something'])),
      }
      expect(SheetContent.safeParse({ kind, body }).success).toBe(true)
      expect(required.length).toBeLessThanOrEqual(1)
    },
  )

  it('reads back as it was written', () => {
    fc.assert(
      fc.property(filled, (content) => {
        expect(SheetContent.parse(JSON.parse(JSON.stringify(content)))).toEqual(content)
      }),
    )
  })

  it('refuses a field it does not have, and an answer nobody offered', () => {
    expect(SheetContent.safeParse({ kind: 'search', body: { colour: 'red' } }).success).toBe(false)
    expect(SheetContent.safeParse({ kind: 'search', body: { result: 'perhaps' } }).success).toBe(false)
    expect(SheetContent.safeParse({ kind: 'nonsense', body: {} }).success).toBe(false)
  })

  it('records each of its dates as one event of the closed list, and none for a sheet of the organisation', () => {
    fc.assert(
      fc.property(filled, (content) => {
        const moves = sheetMoves(content)
        expect(new Set(moves.map(({ step }) => step)).size).toBe(moves.length)
        for (const { type } of moves) expect(EventType.safeParse(type).success).toBe(true)
        if (isFileSheet(content.kind)) expect(moves).toEqual([])
      }),
    )
  })

  it('is due on a day that stands on it, and on none while nobody set one', () => {
    fc.assert(
      fc.property(filled, (content) => {
        const { due } = sheetDue(content)
        if (due !== null) expect(Object.values(content.body)).toContain(due)
      }),
    )
    for (const kind of SHEET_KINDS) {
      const named = Object.fromEntries(
        sheetFieldsOf(kind).flatMap(({ name, required }) => (required ? [[name, 'something']] : [])),
      )
      expect(sheetDue(SheetContent.parse({ kind, body: named })).due).toBeNull()
    }
  })

  it('that only a case has is offered by the case it belongs to, each once', () => {
    const offered = [
      ...decisionSheets('request', RIGHT_KINDS),
      ...decisionSheets('complaint', []),
      ...decisionSheets('breach', []),
    ]
    const own = SHEET_KINDS.filter((kind) => !isFileSheet(kind) && kind !== 'search' && kind !== 'task')
    expect(own.filter((kind) => !offered.includes(kind))).toEqual([])
    for (const list of [decisionSheets('request', RIGHT_KINDS), decisionSheets('breach', [])])
      expect(new Set(list).size).toBe(list.length)
  })
})
