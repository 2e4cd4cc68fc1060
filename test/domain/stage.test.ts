import { describe, expect, it } from 'vitest'
import { CaseEvent, countingEvents, type EventType } from '#shared/domain/event.ts'
import { closedOn, stageOf } from '#shared/domain/stage.ts'

const id = (n: number) => `0197a000-0000-7000-8000-${String(n).padStart(12, '0')}`
type Told = readonly [type: EventType, date: string, more?: { time?: string; corrects?: number }]

/** Events in the order in which they were recorded; `corrects` counts from the first. */
function recorded(...told: readonly Told[]): CaseEvent[] {
  const corrected = new Map(
    told.flatMap(([, , more], at) => (more?.corrects === undefined ? [] : [[more.corrects, at]])),
  )
  return told.map(([type, date, more], at) => {
    const by = corrected.get(at)
    return CaseEvent.parse({
      id: id(at),
      caseId: id(900),
      requestId: null,
      reviewId: null,
      type,
      date,
      time: more?.time ?? null,
      until: null,
      detail: '',
      overrideReason: '',
      recordedAt: '2026-07-01T10:00:00.000Z',
      officerId: id(901),
      officerName: 'Privacy Officer',
      device: 'A',
      n: at + 1,
      corrects: more?.corrects === undefined ? null : id(more.corrects),
      correctedBy: by === undefined ? null : id(by),
    })
  })
}

describe('a closed case', () => {
  const closed = [
    ['received', '2026-06-01'],
    ['response-sent', '2026-06-20'],
    ['closed', '2026-06-20'],
  ] as const

  it('is open again once an appeal came in, and closed when it is closed anew', () => {
    const appealed = recorded(...closed, ['appeal-received', '2026-07-01'])
    expect([closedOn(appealed), stageOf('request', appealed)]).toEqual([null, 'appeal'])
    const decided = [...closed, ['appeal-received', '2026-07-01'], ['appeal-decided', '2026-07-08']] as const
    expect(closedOn(recorded(...decided))).toBeNull()
    expect(closedOn(recorded(...decided, ['closed', '2026-07-09']))).toBe('2026-07-09')
  })

  it('is open again once the regulator wrote', () => {
    const asked = recorded(...closed, ['regulator-contacted', '2026-09-01'])
    expect([closedOn(asked), stageOf('request', asked)]).toEqual([null, 'regulator'])
  })
})

describe('a decision', () => {
  it('written down after the answer went out, or after closing, does not bring the case back to deciding', () => {
    const told = [
      ['received', '2026-06-01'],
      ['response-sent', '2026-06-20'],
    ] as const
    expect(stageOf('request', recorded(...told, ['decided', '2026-06-22']))).toBe('sent')
    const closed = [...told, ['closed', '2026-06-21']] as const
    expect(stageOf('request', recorded(...closed, ['decided', '2026-06-22']))).toBe('closed')
  })

  it('made anew after the case was opened again does', () => {
    const again = recorded(
      ['received', '2026-06-01'],
      ['response-sent', '2026-06-20'],
      ['closed', '2026-06-20'],
      ['reopened', '2026-06-25'],
      ['decided', '2026-06-26'],
    )
    expect(stageOf('request', again)).toBe('deciding')
  })
})

describe('events of one day', () => {
  it('stay as they were recorded where one has a time and the other none', () => {
    const breach = recorded(
      ['aware', '2026-07-01', { time: '08:15' }],
      ['authority-notified', '2026-07-01', { time: '09:00' }],
      ['contained', '2026-07-01'],
      ['closed', '2026-07-01'],
    )
    expect(stageOf('breach', breach)).toBe('closed')
    expect(closedOn(breach)).toBe('2026-07-01')
  })

  it('are put in order by their times where both have one', () => {
    const breach = recorded(
      ['people-told', '2026-07-01', { time: '15:00' }],
      ['authority-notified', '2026-07-01', { time: '09:00' }],
    )
    expect(countingEvents(breach).map(({ type }) => type)).toEqual(['authority-notified', 'people-told'])
  })

  it('are not put out of order by a correction: it stands where the corrected one stood', () => {
    const corrected = recorded(
      ['received', '2026-06-01'],
      ['response-sent', '2026-06-20'],
      ['closed', '2026-06-20'],
      ['response-sent', '2026-06-20', { corrects: 1 }],
    )
    expect(stageOf('request', corrected)).toBe('closed')
  })
})
