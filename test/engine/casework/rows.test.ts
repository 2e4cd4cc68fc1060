import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseView } from '#engine/casework/case-view.ts'
import { caseRows } from '#engine/casework/rows.ts'
import { readLetterTemplates } from '#engine/letters/templates.ts'
import { readRegister } from '#engine/store/register.ts'
import { write } from '#engine/store/write.ts'
import { newCaseFile } from '../store/new-file.ts'
import { history, law, logged, RESOURCES } from './histories.ts'

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
