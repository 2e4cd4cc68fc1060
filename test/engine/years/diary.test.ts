import { expect, test } from 'vitest'
import { civilDate } from '#shared/domain/civil-date.ts'
import { DIARIES, readDiary } from './diary.ts'
import { expectationOf } from './expectation.ts'
import { moveOf } from './moves.ts'
import { Expected } from './seen.ts'

test('each diary has at least forty cases, of requests, complaints and breaches, and two for the window', () => {
  for (const id of DIARIES) {
    const { matters } = readDiary(id)
    const logged = matters.flatMap(({ lines }) =>
      lines.flatMap((line) => ('move' in line && line.move.does === 'log' ? [line.move] : [])),
    )
    expect(logged.length).toBeGreaterThanOrEqual(40)
    expect(logged.filter(({ issues }) => issues !== undefined).length).toBeGreaterThanOrEqual(2)
    expect(logged.filter(({ breach }) => breach !== undefined).length).toBeGreaterThanOrEqual(2)
    expect(matters.filter(({ inWindow }) => inWindow)).toHaveLength(2)
  }
})

test('no case of a diary ends without a look at it', () => {
  const unseen = DIARIES.flatMap((id) =>
    readDiary(id).matters.flatMap(({ id: matter, lines }) => {
      const isCase = lines.some((line) => 'move' in line && line.move.does === 'log')
      const last = lines.at(-1)
      return isCase && last !== undefined && 'move' in last ? [`${id} ${matter}`] : []
    }),
  )
  expect(unseen).toEqual([])
})

test('a line nobody understands is an error, and so is a date without its count', () => {
  expect(() => moveOf('dances')).toThrow()
  expect(() => moveOf('acknowledged yesterday')).toThrow('not understood')
  expect(() => moveOf('logs e-mail | Somebody | acces')).toThrow()
  expect(() => expectationOf('access 2026-04-01')).toThrow('needs its count')
  expect(() => expectationOf('acces soft')).toThrow()
})

test('what a diary said stays expected until it says otherwise, and a day that has passed is late', () => {
  const expected = new Expected()
  const received = civilDate('2026-03-02')
  for (const each of expectationOf('logged; access 2026-04-02 = 2026-03-02 +1m'))
    expected.take(each, received)
  for (const each of expectationOf('acknowledged')) expected.take(each, civilDate('2026-03-03'))
  const clock = { due: '2026-04-02', standing: 'running' }
  expect(expected.on(civilDate('2026-04-02'))).toMatchObject({
    stage: 'acknowledged',
    clocks: { 'access respond': clock },
  })
  expect(expected.on(civilDate('2026-04-03')).clocks['access respond']).toEqual({
    ...clock,
    standing: 'late',
  })
})
