import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addCalendarDays } from '#shared/domain/day-number.ts'
import { EVENT_TYPES } from '#shared/domain/event.ts'
import type { CaseId, EventId } from '#shared/domain/ids.ts'
import { caseView } from '#engine/casework/case-view.ts'
import { caseRows, reindex } from '#engine/casework/rows.ts'
import { readLetterTemplates } from '#engine/letters/templates.ts'
import { readLawBook } from '#engine/resources.ts'
import type { CaseFile } from '#engine/store/case-file.ts'
import { appendCase } from '#engine/store/cases.ts'
import { appendEvent } from '#engine/store/events.ts'
import { appendParty } from '#engine/store/people.ts'
import { readRegister } from '#engine/store/register.ts'
import { write } from '#engine/store/write.ts'
import { CaseIntake } from '#shared/domain/case.ts'
import { newCaseFile, TODAY } from '../store/new-file.ts'

const RESOURCES = join(import.meta.dirname, '../../../resources')
const law = readLawBook(RESOURCES)
const SETTING = {
  profileId: 'nz-imaging',
  regimes: ['nz-privacy'],
  calendarId: 'nz',
  packVersion: '',
  today: TODAY,
}

/** What happened to a case, and whether the one before was a slip that this one sets right. */
const happened = fc.record({
  type: fc.constantFrom(...EVENT_TYPES.filter((type) => type !== 'received' && type !== 'aware')),
  daysAgo: fc.integer({ min: 0, max: 60 }),
  corrects: fc.boolean(),
})
const history = fc.record({ events: fc.array(happened, { maxLength: 8 }), agent: fc.boolean() })

test('a line of the register read with many others says what the case alone says, corrections included', async () => {
  const { file } = await newCaseFile()
  const templates = readLetterTemplates(join(RESOURCES, 'letters'))
  fc.assert(
    fc.property(fc.array(history, { minLength: 1, maxLength: 6 }), (histories) => {
      const ids = write(file, 'cases.log', (db) => histories.map((each) => logged(file, db, each)))
      const rows = caseRows(file, law, ids.toReversed())
      expect(rows.map(({ id }) => id)).toEqual(ids.toReversed())
      const index = new Map(readRegister(file.db, { filter: { ids } }).rows.map((row) => [row.caseId, row]))
      for (const row of rows) {
        const view = caseView(file, law, templates, row.id)
        expect({ due: row.due, safe: row.safe, standing: row.standing, daysLeft: row.daysLeft }).toEqual({
          due: view.headline.due,
          safe: view.headline.safe,
          standing: view.headline.standing,
          daysLeft: view.headline.daysLeft,
        })
        expect([row.stage, row.closedOn, row.received, row.handler]).toEqual([
          view.stage,
          view.closedOn,
          view.received.date,
          view.record.handlerName,
        ])
        expect([row.person, row.hasAgent]).toEqual([
          view.parties.find(({ role }) => role === 'subject')?.name,
          view.parties.some(({ role }) => role === 'agent'),
        ])
        expect(row.waitingOn).toBe(index.get(row.id)?.waitingOn)
      }
    }),
    { numRuns: 25 },
  )
})

type Db = Parameters<typeof appendEvent>[0]

function logged(
  file: CaseFile,
  db: Db,
  {
    events,
    agent,
  }: {
    events: readonly { type: (typeof EVENT_TYPES)[number]; daysAgo: number; corrects: boolean }[]
    agent: boolean
  },
): CaseId {
  const intake = CaseIntake.parse({
    kind: 'request',
    channel: 'e-mail',
    received: addCalendarDays(TODAY, -70),
    person: { name: 'Aroha Kettleby' },
    requests: [{ kind: 'access' }],
  })
  const { caseId } = appendCase(db, intake, SETTING)
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
