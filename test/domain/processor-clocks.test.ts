import { expect, test } from 'vitest'
import { deadlinesOf } from '#shared/domain/deadline.ts'
import { law, situation, type Happened } from './shipped-law.ts'

const processor = {
  profile: 'processor-marketing',
  kind: 'portability',
  received: '2026-09-21',
  today: '2026-10-05',
}

function standings(events: readonly Happened[]) {
  const found = deadlinesOf(situation(processor, events), law)
  if (!found.ok) throw new Error(found.failure.message)
  return Object.fromEntries(found.value.map(({ clock, standing, metOn }) => [clock, [standing, metOn]]))
}

test('D-9 a processor’s case that is closed waits for no day of the customer any more', () => {
  expect(standings([['note', '2026-09-22']])['controller']).toEqual(['waiting', undefined])
  expect(standings([['closed', '2026-09-30']])['controller']).toEqual(['met', '2026-09-30'])
})

test('D-9 what came through the customer need not be passed on anew when the case is reopened', () => {
  const again = standings([
    ['controller-received', '2026-09-18'],
    ['response-sent', '2026-10-01'],
    ['closed', '2026-10-01'],
    ['reopened', '2026-10-05'],
  ])
  expect(again['transfer']).toEqual(['met', '2026-09-21'])
  expect(again['controller']).toEqual(['running', undefined])
})
