import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CaseRecord, CaseRequest } from '#shared/domain/case.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { addCalendarDays } from '#shared/domain/day-number.ts'
import { CaseEvent } from '#shared/domain/event.ts'
import { lawBookOf } from '#shared/domain/law-book.ts'
import { clockGroupsOf, type CaseFacts } from '#engine/casework/clocks.ts'
import { weighUpdate, withVersions } from '#engine/casework/weigh-update.ts'
import { lawWithNewer } from '../domain/newer-law.ts'
import { TWENTY_DAYS, withClause, type Json } from '../resources/raise-law.ts'

const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`
const ZONE = 'Europe/London'
const TODAY = civilDate('2026-07-10')
const FIRST = civilDate('2026-05-01')
const change = (pack: Json) =>
  withClause('clauses', 'respond', { citation: 'Art. 12(3) and (3A)' })(
    withClause('clauses', 'respond-access', TWENTY_DAYS)(pack),
  )
const law = lawBookOf(lawWithNewer('regimes', 'uk-gdpr', change, ['respond-access', 'respond']))
const [before] = law.regimeEditions('uk-gdpr').slice(-2)
const profile = law.profile('uk-equipment')?.version ?? ''

/** A case of any right, received on any of ninety days, with any course of questions and answers. */
const anyCase = fc
  .record({
    kind: fc.constantFrom('access', 'erasure', 'opt-out', 'consent-withdrawal', 'portability'),
    day: fc.integer({ min: 0, max: 89 }),
    course: fc.array(
      fc.tuple(
        fc.constantFrom(
          'clarification-requested',
          'clarification-received',
          'identity-requested',
          'identity-verified',
          'extension-notified',
          'response-sent',
        ),
        fc.integer({ min: 0, max: 40 }),
      ),
      { maxLength: 5 },
    ),
  })
  .map(({ kind, day, course }): CaseFacts => {
    const received = addCalendarDays(FIRST, day)
    const happened = [['received', 0] as const, ...course]
    return {
      record: CaseRecord.parse({
        id: id(1),
        reference: 'QH-2026-0001',
        kind: 'request',
        channel: 'e-mail',
        profileId: 'uk-equipment',
        regimes: ['uk-gdpr'],
        calendarId: 'gb-eaw',
        place: 'GB-ENG',
        theirReference: '',
        scope: '',
        handlerId: null,
        handlerName: '',
        loggedAt: '2026-05-01T08:00:00.000Z',
        packVersion: `uk-gdpr ${before?.version ?? ''}, uk-equipment ${profile}`,
      }),
      requests: [
        CaseRequest.parse({
          id: id(2),
          caseId: id(1),
          position: 1,
          kind,
          scope: '',
          outcome: null,
          outcomeReason: '',
        }),
      ],
      reviews: [],
      events: happened.map(([type, after], at) =>
        CaseEvent.parse({
          id: id(10 + at),
          caseId: id(1),
          requestId: null,
          reviewId: null,
          type,
          date: addCalendarDays(received, after),
          time: null,
          until: type === 'extension-notified' ? addCalendarDays(received, after + 60) : null,
          detail: '',
          overrideReason: '',
          recordedAt: '2026-05-01T08:00:00.000Z',
          officerId: id(3),
          officerName: 'Nadia Aziz',
          device: 'd',
          n: at + 1,
          corrects: null,
          correctedBy: null,
        }),
      ),
    }
  })

describe('what newer versions are said to change', () => {
  it('is the truth: nothing where nothing is said, only words where words are, and every date that is named', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(anyCase, (facts) => {
        const update = weighUpdate(facts, law, ZONE, TODAY)
        if (update === null) throw new Error('a case under an older version was not weighed')
        seen.add(update.state)
        const was = clockGroupsOf(facts, law, ZONE, TODAY)
        const is = clockGroupsOf(withVersions(facts, update.versions), law, ZONE, TODAY)
        const dates = (groups: typeof was) =>
          groups.flatMap(({ clocks }) =>
            clocks.map(({ clock, due, safe, extendedDue, latestIfExtended, noticeBy }) => ({
              clock,
              due,
              safe,
              extendedDue,
              latestIfExtended,
              noticeBy,
            })),
          )
        if (update.state === 'same') expect(is).toEqual(was)
        if (update.state === 'moves') expect(dates(is)).not.toEqual(dates(was))
        else expect(dates(is)).toEqual(dates(was))
        for (const { clock, changes } of update.clocks) {
          for (const { field, after } of changes) {
            expect(dates(is).find((each) => each.clock === clock)?.[field] ?? null).toBe(after)
          }
        }
      }),
      { numRuns: 300 },
    )
    expect([...seen].toSorted()).toEqual(['moves', 'same', 'words'])
  })

  it('is nothing once it was taken over', () => {
    fc.assert(
      fc.property(anyCase, (facts) => {
        const update = weighUpdate(facts, law, ZONE, TODAY)
        expect(weighUpdate(withVersions(facts, update?.versions ?? ''), law, ZONE, TODAY)).toBeNull()
      }),
      { numRuns: 100 },
    )
  })
})
