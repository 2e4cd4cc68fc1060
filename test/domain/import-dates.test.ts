import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilDate } from '#shared/domain/civil-date.ts'
import { dateOf } from '#shared/domain/day-number.ts'
import { dateEvidence, orderFrom } from '#shared/domain/import/date-order.ts'
import { readDate, type DateManner } from '#shared/domain/import/dates.ts'
import type { DateOrder } from '#shared/domain/import/mapping.ts'

const TODAY = civilDate('2026-06-01')
const day = (text: string, order: DateOrder | null = 'dmy', more: Partial<DateManner> = {}) => {
  const reading = readDate(text, { order, today: TODAY, ...more })
  return reading.kind === 'date'
    ? [reading.date, reading.time].filter((part) => part !== null).join(' ')
    : reading
}

describe('a date in a register', () => {
  it.each([
    ['2025-04-03', '2025-04-03'],
    ['2025/4/3', '2025-04-03'],
    ['20250403', '2025-04-03'],
    ['03/04/2025', '2025-04-03'],
    ['3.4.25', '2025-04-03'],
    ['3. 4. 2025', '2025-04-03'],
    ['3 April 2025', '2025-04-03'],
    ['3rd of April, 2025', '2025-04-03'],
    ['April 3, 2025', '2025-04-03'],
    ['03-Apr-25', '2025-04-03'],
    ['12. März 2024', '2024-03-12'],
    ['le 1 août 2024', '2024-08-01'],
    ['3 de enero de 2025', '2025-01-03'],
    ['Tue 4 March 2025', '2025-03-04'],
    ['Donnerstag, 3. April 2025', '2025-04-03'],
    ['31/12/99', '1999-12-31'],
    ['45750', '2025-04-03'],
    ['45750.5', '2025-04-03 12:00'],
    ['2025-04-03T23:30:00Z', '2025-04-03 23:30'],
    ['03/04/2025 2:05 PM', '2025-04-03 14:05'],
    ['03/04/2025 00:00:00', '2025-04-03'],
  ])('%s is %s', (text, date) => expect(day(text)).toBe(date))

  it('counts its days from 1904 where the workbook does', () => {
    expect(day('44288', 'dmy', { from1904: true })).toBe('2025-04-03')
  })

  it('is not read where day and month could change places and nobody said which is first', () => {
    expect(day('03/04/2025', null)).toEqual({ kind: 'unknown', why: 'order-unknown' })
    expect(day('03/04/2025', 'mdy')).toBe('2025-03-04')
    expect(day('04/04/2025', null)).toBe('2025-04-04')
    expect(day('25/04/2025', null)).toBe('2025-04-25')
  })

  it('that does not exist, or is none, is said to be so; a dash is nothing', () => {
    expect(day('31/02/2025')).toEqual({ kind: 'unknown', why: 'no-such-day' })
    expect(day('soon')).toEqual({ kind: 'unknown', why: 'unreadable' })
    expect(day('12 jui 2024')).toEqual({ kind: 'unknown', why: 'unreadable' })
    for (const text of ['', ' - ', 'n/a', 'TBC']) expect(day(text)).toEqual({ kind: 'blank' })
  })

  it('comes back as the same day however it was written', () => {
    const months = [
      'January',
      'Februar',
      'mars',
      'abril',
      'May',
      'Juni',
      'juillet',
      'agosto',
      'Sept',
      'Oktober',
      'novembre',
      'dic',
    ]
    const ways: readonly ((y: string, m: string, d: string) => string)[] = [
      (y, m, d) => `${y}-${m}-${d}`,
      (y, m, d) => `${d}/${m}/${y}`,
      (y, m, d) => `${Number(d)}.${Number(m)}.${y}`,
      (y, m, d) => `${Number(d)} ${months[Number(m) - 1] ?? ''} ${y}`,
      (y, m, d) => `${months[Number(m) - 1] ?? ''} ${d}, ${y}`,
    ]
    fc.assert(
      fc.property(fc.integer({ min: 7_305, max: 20_600 }), fc.constantFrom(...ways), (number, way) => {
        const date = dateOf(number)
        const [y = '', m = '', d = ''] = date.split('-')
        expect(day(way(y, m, d))).toBe(date)
      }),
    )
  })
})

describe('the order of a column', () => {
  const evidence = (...cells: string[]) => dateEvidence(cells, TODAY)

  it('follows from its own cells that leave no choice', () => {
    expect(orderFrom(evidence('03/04/2025', '25/04/2025'), [])).toEqual({ order: 'dmy', why: 'own' })
    expect(orderFrom(evidence('03/04/2025', '04/25/2025'), [])).toEqual({ order: 'mdy', why: 'own' })
  })

  it('follows from another column where its own says nothing', () => {
    expect(orderFrom(evidence('03/04/2025'), [evidence('13/01/2025')])).toEqual({
      order: 'dmy',
      why: 'other-column',
    })
  })

  it('is asked where cells speak for both, or none speaks', () => {
    expect(orderFrom(evidence('03/04/2025', '25/04/2025', '04/25/2025'), [])).toEqual({
      order: null,
      why: 'both',
    })
    expect(orderFrom(evidence('03/04/2025'), [])).toEqual({ order: null, why: 'none' })
  })

  it('is not asked where no cell needs it', () => {
    expect(orderFrom(evidence('2025-04-03', '3 May 2025', '45750'), [])).toEqual({
      order: null,
      why: 'not-needed',
    })
  })
})
