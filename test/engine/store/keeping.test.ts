import { expect, test } from 'vitest'
import { PartyId } from '#shared/domain/ids.ts'
import { appendRow } from '#engine/store/change.ts'
import { readHoldings } from '#engine/store/keeping.ts'
import { newId } from '#engine/store/new-id.ts'
import { readParties } from '#engine/store/people.ts'
import { purgeCase } from '#engine/store/purge.ts'
import { write } from '#engine/store/write.ts'
import { logCase, newCaseFile } from './new-file.ts'

test('a person in two cases goes when both are chosen, and is counted among those who stay when one is', async () => {
  const { file } = await newCaseFile()
  const first = logCase(file, { person: { name: 'Edda Sallowby' } })
  const second = logCase(file, { person: { name: 'Gethin Maelor' } })
  const [shared] = readParties(file.db, first.caseId)
  write(file, 'test.share', (db) =>
    appendRow(db, 'party', {
      id: newId(PartyId),
      case_id: second.caseId,
      person_id: shared?.personId ?? '',
      role: 'witness',
      authority: '',
      position: 2,
    }),
  )
  expect(readHoldings(file.db, [first.caseId])).toMatchObject({ people: 0, peopleStay: 1 })
  expect(readHoldings(file.db, [second.caseId])).toMatchObject({ people: 1, peopleStay: 1 })
  expect(readHoldings(file.db, [first.caseId, second.caseId])).toMatchObject({ people: 2, peopleStay: 0 })
  const gone = write(file, 'retention.destroy', (db) =>
    [first, second].map(({ caseId }) => purgeCase(db, caseId).people),
  )
  expect(gone).toEqual([0, 2])
})
