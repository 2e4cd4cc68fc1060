import { describe, expect, it } from 'vitest'
import { readCase, readCaseByReference } from '#engine/store/cases.ts'
import { readEvents } from '#engine/store/events.ts'
import { readParties } from '#engine/store/people.ts'
import { readRegister } from '#engine/store/register.ts'
import { readRequests } from '#engine/store/requests.ts'
import { closeCaseFile } from '#engine/store/open.ts'
import { verifyCaseFile } from '#engine/store/verify.ts'
import { good, logCase, newCaseFile, reopen } from './new-file.ts'

describe('logging a case', () => {
  it('keeps the case, its parties, requests and first events, and finds them after re-opening', async () => {
    const { file, path } = await newCaseFile()
    const { caseId, reference } = logCase(file, {
      dated: '2026-05-20',
      agent: { name: 'Ari Poole', authority: 'letter' },
    })
    expect(reference).toBe('FI-2026-0001')
    closeCaseFile(file)
    const again = good(await reopen(path))
    expect(readCase(again.db, caseId)).toMatchObject({
      reference,
      kind: 'request',
      regimes: ['nz-privacy'],
      handlerName: 'Ngaire Tamatea',
    })
    expect(readCaseByReference(again.db, ' fi-2026-0001 ')?.id).toBe(caseId)
    expect(readParties(again.db, caseId).map((party) => [party.role, party.name])).toEqual([
      ['subject', 'Hana Sallowby'],
      ['agent', 'Ari Poole'],
    ])
    expect(readRequests(again.db, caseId)).toMatchObject([{ kind: 'access', position: 1, outcome: null }])
    expect(readEvents(again.db, caseId).map((event) => [event.type, event.date])).toEqual([
      ['request-dated', '2026-05-20'],
      ['received', '2026-05-28'],
    ])
    expect(readRegister(again.db).rows).toMatchObject([
      { caseId, subjectNames: ['Hana Sallowby'], kinds: ['access'], received: '2026-05-28', due: null },
    ])
    expect(await verifyCaseFile(again)).toMatchObject({ ok: true, problems: [] })
  })
})
