import { join } from 'node:path'
import fc from 'fast-check'
import { CaseIntake } from '#shared/domain/case.ts'
import { addCalendarDays } from '#shared/domain/day-number.ts'
import { EVENT_TYPES } from '#shared/domain/event.ts'
import type { CaseId, EventId } from '#shared/domain/ids.ts'
import { reindex } from '#engine/casework/rows.ts'
import { readLawBook } from '#engine/resources.ts'
import type { CaseFile } from '#engine/store/case-file.ts'
import { appendCase } from '#engine/store/cases.ts'
import type { WritableDb } from '#engine/store/database.ts'
import { appendEvent } from '#engine/store/events.ts'
import { appendParty } from '#engine/store/people.ts'
import { TODAY } from '../store/new-file.ts'

export const RESOURCES = join(import.meta.dirname, '../../../resources')
export const law = readLawBook(RESOURCES)

const SETTINGS = {
  'nz-imaging': { regimes: ['nz-privacy'], calendarId: 'nz' },
  'uk-equipment': { regimes: ['uk-gdpr'], calendarId: 'gb-eaw' },
} as const

/** What happened to a case, and whether the one before was a slip that this one sets right. */
const happened = fc.record({
  type: fc.constantFrom(...EVENT_TYPES.filter((type) => type !== 'received' && type !== 'aware')),
  daysAgo: fc.integer({ min: 0, max: 60 }),
  corrects: fc.boolean(),
})

/** An access request of seventy days ago and up to eight things that happened to it, in no sensible order. */
export const history = fc.record({ events: fc.array(happened, { maxLength: 8 }), agent: fc.boolean() })
export type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never

/** Another kind of case, under another law: with clocks of hours, of working days, or of a notice only. */
export type Matter = {
  readonly kind: 'request' | 'complaint' | 'breach'
  readonly profileId: keyof typeof SETTINGS
}

/** Logs the case with its history. */
export function logged(
  file: CaseFile,
  db: WritableDb,
  { events, agent }: History,
  { kind, profileId }: Matter = { kind: 'request', profileId: 'nz-imaging' },
): CaseId {
  const intake = CaseIntake.parse({
    kind,
    channel: 'e-mail',
    received: addCalendarDays(TODAY, -70),
    person: { name: 'Aroha Kettleby' },
    ...(kind === 'request' ? { requests: [{ kind: 'access' }] } : {}),
    ...(kind === 'complaint' ? { issues: [{ text: 'Nobody answered.' }] } : {}),
    ...(kind === 'breach' ? { receivedTime: '09:40' } : {}),
  })
  const setting = { ...SETTINGS[profileId], profileId, packVersion: '', today: TODAY }
  const { caseId } = appendCase(db, intake, setting)
  if (agent) appendParty(db, caseId, 'agent', { name: 'Tane Linden' })
  let before: EventId | undefined
  for (const { type, daysAgo, corrects } of events) {
    const date = addCalendarDays(TODAY, -daysAgo)
    before = appendEvent(db, caseId, {
      type,
      date,
      ...(corrects && before !== undefined ? { corrects: before } : {}),
    })
  }
  reindex(db, file, law, caseId)
  return caseId
}
