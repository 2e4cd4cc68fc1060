import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { labelWidth, placeLabels } from '#ui/clock/place-labels.ts'
import { ribbonDays } from '#ui/clock/ribbon-days.ts'
import { weekdayOf } from '#ui/dates.ts'
import { itemsOf, moved, rangeBetween, toggled } from '#ui/lists/register-model.ts'
import { nextPossible } from '#ui/notices/palette-model.ts'
import { icons } from '#ui/icons.ts'

describe('labels under the clock line', () => {
  const box = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    width: fc.integer({ min: 20, max: 120 }),
    rank: fc.integer({ min: 0, max: 4 }),
    anchor: fc.constantFrom('start' as const, 'middle' as const, 'end' as const),
  })
  test('never overlap and never leave the line', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 6 }), fc.integer({ min: 200, max: 600 }), (drawn, width) => {
        const boxes = drawn.map((one, index) => ({ ...one, id: String(index) }))
        const placed = boxes
          .flatMap((one) => {
            const left = placeLabels(boxes, width).get(one.id)
            return left === undefined ? [] : [{ left, right: left + one.width }]
          })
          .sort((a, b) => a.left - b.left)
        placed.forEach((one, index) => {
          expect(one.left).toBeGreaterThanOrEqual(0)
          expect(one.right).toBeLessThanOrEqual(width)
          const next = placed[index + 1]
          if (next) expect(one.right).toBeLessThan(next.left)
        })
      }),
    )
  })
  test('the first in rank is always placed', () => {
    const boxes = [
      { id: 'a', at: 0.5, width: 80, rank: 1, anchor: 'middle' as const },
      { id: 'due', at: 0.5, width: 80, rank: 0, anchor: 'middle' as const },
    ]
    expect(placeLabels(boxes, 300).get('due')).toBe(110)
    expect(placeLabels(boxes, 300).has('a')).toBe(false)
    expect(labelWidth(['due', 'if extended'], false)).toBeGreaterThan(60)
  })
})

describe('the ribbon calendar', () => {
  const days = ribbonDays({
    received: '2026-05-28',
    due: '2026-07-06',
    counted: [
      ['2026-05-29', '2026-06-02'],
      ['2026-06-09', '2026-07-04'],
    ],
    paused: [['2026-06-03', '2026-06-08']],
    skipped: [['2026-07-05', '2026-07-05']],
    safe: '2026-07-03',
    today: '2026-06-24',
    text: (date, kind) => `${date} ${kind}`,
  })
  test('shows whole weeks from Monday', () => {
    expect(days.length % 7).toBe(0)
    expect(days[0]?.date).toBe('2026-05-25')
    expect(days.filter((_, index) => index % 7 === 0).every((day) => weekdayOf(day.date) === 0)).toBe(true)
    expect(days.at(-1)?.date).toBe('2026-07-12')
  })
  test('gives every day one kind, and a safe day stays on the ribbon', () => {
    const kinds = (kind: string) => days.filter((day) => day.kind === kind).length
    expect([kinds('received'), kinds('due'), kinds('paused'), kinds('skipped'), kinds('safe')]).toEqual([
      1, 1, 6, 1, 1,
    ])
    expect(days.filter((day) => day.kind === 'counted' || day.counted).length).toBe(31)
    expect(days.find((day) => day.today)?.date).toBe('2026-06-24')
  })
  test('can begin its weeks on Sunday', () => {
    const sunday = ribbonDays({
      received: '2026-05-28',
      due: '2026-06-01',
      weekStart: 0,
      text: (date) => date,
    })
    expect(sunday[0]?.date).toBe('2026-05-24')
  })
})

describe('the register', () => {
  test('rows and dividers map to each other both ways', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.uniqueArray(fc.nat(300), { maxLength: 4 }),
        (rows, before) => {
          const items = itemsOf(
            rows,
            before.map((beforeIndex) => ({ beforeIndex, label: 'line' })),
          )
          for (let row = 0; row < rows; row += 1) expect(items.at(items.ofRow(row))).toEqual({ row })
          const all = Array.from({ length: items.count }, (_, at) => items.at(at))
          expect(all.filter((item) => item.divider === undefined).map((item) => item.row)).toEqual(
            Array.from({ length: rows }, (_, row) => row),
          )
        },
      ),
    )
  })
  test('keys move inside the list and other keys move nothing', () => {
    expect(moved('ArrowDown', 4, 5, 12)).toBe(4)
    expect(moved('ArrowUp', 0, 5, 12)).toBe(0)
    expect(moved('PageDown', 0, 100, 12)).toBe(12)
    expect(moved('End', 0, 100, 12)).toBe(99)
    expect(moved('e', 3, 100, 12)).toBeNull()
  })
  test('selecting twice changes nothing, and a range has both ends', () => {
    expect([...toggled(toggled(new Set(['a']), ['b']), ['b'])]).toEqual(['a'])
    expect(rangeBetween(5, 3)).toEqual([3, 4, 5])
  })
})

describe('the palette', () => {
  const item = (id: string, impossible?: string) => ({
    id,
    icon: icons.lock,
    title: id,
    ...(impossible ? { impossible } : {}),
  })
  test('arrows skip what is not possible and go round the ends', () => {
    const items = [item('a'), item('b', 'not now'), item('c')]
    expect(nextPossible(items, 0, 1)).toBe(2)
    expect(nextPossible(items, 2, 1)).toBe(0)
    expect(nextPossible(items, 0, -1)).toBe(2)
    expect(nextPossible(items, -1, 1)).toBe(0)
    expect(nextPossible([item('a', 'not now')], -1, 1)).toBe(-1)
  })
})
