import { describe, expect, it } from 'vitest'
import { caseFile } from '#shared/contract/case-file.ts'
import { cases } from '#shared/contract/cases.ts'
import { packs } from '#shared/contract/packs.ts'
import { TWENTY_DAYS, withClause } from '../resources/raise-law.ts'
import { newFilePlace, newLawFolder, type LawDesk, type LawFolder } from './law-desk.ts'

const faster = (law: LawFolder) =>
  law.raise('regimes', 'uk-gdpr', withClause('clauses', 'respond-access', TWENTY_DAYS), ['respond-access'])
const promised = (law: LawFolder) =>
  law.raise('profiles', 'uk-equipment', withClause('commitments', 'one-month', TWENTY_DAYS), ['one-month'])
const otherWords = (law: LawFolder) =>
  law.raise(
    'regimes',
    'uk-gdpr',
    withClause('clauses', 'respond', { citation: 'Art. 12(3) UK GDPR, as numbered now' }),
    ['respond'],
  )
const dueOf = async (desk: LawDesk, caseId: string) =>
  (await desk.ask(cases, 'view', { caseId } as never)).headline.due

describe('a case under an older version of its law', () => {
  it('keeps its date, its guards and its register line until the newer version is accepted', async () => {
    const law = newLawFolder()
    const place = newFilePlace()
    const before = await place.open(law)
    const { record } = await before.log('Imogen Sallowby', '2026-06-22')
    expect(await dueOf(before, record.id)).toBe('2026-07-22')
    await before.close()
    faster(law)
    promised(law)
    const desk = await place.open(law)
    expect(await dueOf(desk, record.id)).toBe('2026-07-22')
    const listed = await desk.ask(cases, 'list', {})
    expect(listed.rows.map((row) => row.due)).toEqual(['2026-07-22'])
    const extension = { caseId: record.id, event: { type: 'extension-notified', date: '2026-07-10' } }
    expect((await desk.ask(cases, 'weighMove', extension as never)).guards).toEqual([])
    const fresh = await desk.log('Gethin Maelor', '2026-06-22')
    expect(fresh.headline.due).toBe('2026-07-13')
    expect(fresh.record.packVersion).not.toBe(record.packVersion)
  })

  it('is listed with both dates, what changed and where it is written', async () => {
    const law = newLawFolder()
    const place = newFilePlace()
    const before = await place.open(law)
    const first = await before.log('Imogen Sallowby', '2026-06-22')
    const second = await before.log('Gethin Maelor', '2026-06-23', {
      requests: [{ kind: 'opt-out', scope: '' }],
    })
    const third = await before.log('Nuala Fennimoor', '2026-06-24', {
      requests: [{ kind: 'consent-withdrawal', scope: '' }],
    })
    const closed = await before.log('Oskar Lindenmoor', '2026-06-25')
    await before.record(closed, 'closed', '2026-07-01')
    await before.close()
    faster(law)
    promised(law)
    otherWords(law)
    const desk = await place.open(law)
    const { rows, packs: newer, moved } = await desk.ask(packs, 'list', {})
    expect(rows.map(({ reference, state, direction }) => [reference, state, direction])).toEqual([
      [first.record.reference, 'moves', 'earlier'],
      [second.record.reference, 'words', 'none'],
      [third.record.reference, 'same', 'none'],
    ])
    expect(rows[0]?.shown).toMatchObject({ field: 'due', before: '2026-07-22', after: '2026-07-13' })
    expect(newer.map(({ id, cases: count, profile }) => [id, count, profile])).toEqual([
      ['uk-gdpr', 3, false],
      ['uk-equipment', 3, true],
    ])
    expect(newer[0]?.changes.map(({ sources }) => sources[0]?.citation)).toEqual([
      'Art. 12(3) UK GDPR, as numbered now',
      expect.stringContaining('12'),
    ])
    expect(moved).toEqual([])
    expect(await desk.ask(packs, 'summary', {})).toEqual({
      laws: 2,
      cases: 3,
      moving: 1,
      earlier: 1,
      moved: 0,
    })
    const compared = await desk.ask(packs, 'compare', { caseId: first.record.id })
    expect(compared.before[0]?.clocks[0]?.because.length).toBeGreaterThan(0)
    expect(compared.after[0]?.clocks[0]).toMatchObject({ due: '2026-07-13' })
    expect(compared.clocks.map(({ clock, words }) => [clock, words])).toEqual([['respond', true]])
  })

  it('changes nothing but its version when the newer one is accepted, all cases or none', async () => {
    const law = newLawFolder()
    const place = newFilePlace()
    const before = await place.open(law)
    const logged = [
      await before.log('Imogen Sallowby', '2026-06-22'),
      await before.log('Gethin Maelor', '2026-06-23', { requests: [{ kind: 'erasure', scope: '' }] }),
    ]
    const closed = await before.log('Oskar Lindenmoor', '2026-06-25')
    await before.record(closed, 'closed', '2026-07-01')
    await before.close()
    faster(law)
    promised(law)
    const desk = await place.open(law)
    const ids = logged.map(({ record }) => record.id)
    const withClosed = [...ids, closed.record.id]
    expect(await desk.failure('packs.accept', { caseIds: withClosed })).toBe('case-closed')
    expect(await dueOf(desk, ids[0] ?? '')).toBe('2026-07-22')
    const audit = (await desk.ask(caseFile, 'view', {})).audit.n
    expect(await desk.ask(packs, 'accept', { caseIds: ids })).toEqual({ accepted: 2 })
    expect((await desk.ask(caseFile, 'view', {})).audit.n).toBe(audit + 2)
    for (const old of logged) {
      const now = await desk.ask(cases, 'view', { caseId: old.record.id })
      const { packVersion, ...record } = now.record
      const { packVersion: was, ...recordBefore } = old.record
      expect(record).toEqual(recordBefore)
      expect(packVersion).not.toBe(was)
      expect([now.events, now.requests, now.parties, now.stage]).toEqual([
        old.events,
        old.requests,
        old.parties,
        old.stage,
      ])
    }
    expect(await dueOf(desk, ids[0] ?? '')).toBe('2026-07-13')
    const { rows } = await desk.ask(packs, 'list', {})
    expect(rows).toEqual([])
    const [entry] = await desk.ask(cases, 'auditOf', { caseId: ids[0] ?? null } as never)
    expect(entry).toMatchObject({ call: 'packs.accept', what: 'change case pack_version' })
    expect(await desk.ask(packs, 'accept', { caseIds: ids })).toEqual({ accepted: 0 })
    expect((await desk.ask(caseFile, 'verify', {})).ok).toBe(true)
  })

  it('stays listed as kept with the reason, until a version newer still comes', async () => {
    const law = newLawFolder()
    const place = newFilePlace()
    const before = await place.open(law)
    const { record } = await before.log('Imogen Sallowby', '2026-06-22')
    await before.close()
    promised(law)
    const desk = await place.open(law)
    const chosen = { caseIds: [record.id] }
    expect(await desk.failure('packs.keep', { ...chosen, reason: '' })).toBe('input-unreadable')
    const reason = 'The answer is written and goes out tomorrow.'
    expect(await desk.ask(packs, 'keep', { ...chosen, reason })).toEqual({ kept: 1 })
    expect((await desk.ask(packs, 'list', {})).rows[0]?.kept).toMatchObject({ reason })
    expect(await desk.ask(packs, 'summary', {})).toMatchObject({ cases: 0, laws: 0 })
    expect(await desk.ask(packs, 'ofCase', { caseId: record.id })).toMatchObject({ newer: true, kept: true })
    await desk.close()
    otherWords(law)
    const later = await place.open(law)
    expect((await later.ask(packs, 'list', {})).rows[0]?.kept).toBeNull()
    expect(await later.ask(packs, 'summary', {})).toMatchObject({ cases: 1, laws: 2 })
  })

  it('is computed with the newest where its version is unknown, and says so', async () => {
    const law = newLawFolder()
    const place = newFilePlace()
    const shipped = newLawFolder()
    promised(law)
    const newer = await place.open(law)
    const { record } = await newer.log('Imogen Sallowby', '2026-06-22')
    expect(await dueOf(newer, record.id)).toBe('2026-07-13')
    await newer.close()
    const older = await place.open(shipped)
    const view = await older.ask(cases, 'view', { caseId: record.id })
    expect(view.headline.due).toBe('2026-07-22')
    expect(view.groups[0]?.clocks[0]?.notes.join(' ')).toMatch(/opened under uk-equipment \d{4}\.\d+, which/)
    const { sources, newer: offered } = await older.ask(packs, 'ofCase', { caseId: record.id })
    expect(sources.map(({ id, known }) => [id, known])).toEqual([
      ['uk-gdpr', true],
      ['uk-equipment', false],
    ])
    expect(offered).toBe(false)
  })
})

describe('a date that moves by itself', () => {
  it('because a calendar is newer is listed with before and after, and waits to be acknowledged', async () => {
    const law = newLawFolder()
    const place = newFilePlace()
    const before = await place.open(law)
    const moved = await before.log('Imogen Sallowby', '2026-06-22')
    await before.log('Gethin Maelor', '2026-06-23')
    await before.close()
    law.holiday('gb-eaw', '2026-07-22')
    const desk = await place.open(law)
    const shown = { clock: 'respond', field: 'due', before: '2026-07-22', after: '2026-07-23' }
    const list = await desk.ask(packs, 'list', {})
    expect(list.moved).toMatchObject([{ reference: moved.record.reference, shown }])
    expect(list.rows).toEqual([])
    expect(await desk.ask(packs, 'acknowledge', { caseIds: [moved.record.id] })).toEqual({ seen: 1 })
    expect((await desk.ask(packs, 'list', {})).moved).toEqual([])
    expect(await desk.ask(packs, 'acknowledge', { caseIds: [moved.record.id] })).toEqual({ seen: 0 })
    await desk.close()
    const again = await place.open(law)
    expect((await again.ask(packs, 'list', {})).moved).toEqual([])
    expect((await again.ask(caseFile, 'verify', {})).ok).toBe(true)
  })

  it('stays listed although something was entered in the case before anybody saw it', async () => {
    const law = newLawFolder()
    const place = newFilePlace()
    const before = await place.open(law)
    const moved = await before.log('Imogen Sallowby', '2026-06-22')
    await before.close()
    law.holiday('gb-eaw', '2026-07-22')
    const desk = await place.open(law)
    await desk.record(moved, 'acknowledged', '2026-07-02')
    await desk.record(moved, 'search-began', '2026-07-03')
    const { moved: rows } = await desk.ask(packs, 'list', {})
    expect(rows.map(({ shown }) => [shown.before, shown.after])).toEqual([['2026-07-22', '2026-07-23']])
    await desk.ask(packs, 'acknowledge', { caseIds: [moved.record.id] })
    expect((await desk.ask(packs, 'list', {})).moved).toEqual([])
  })

  it('is told from one that an entry moved: that is no news', async () => {
    const law = newLawFolder()
    const place = newFilePlace()
    const desk = await place.open(law)
    const view = await desk.log('Imogen Sallowby', '2026-06-22')
    await desk.record(view, 'clarification-requested', '2026-06-25')
    await desk.record(view, 'clarification-received', '2026-06-29')
    await desk.close()
    const later = await place.open(law, '2026-07-30')
    expect(await later.ask(packs, 'summary', {})).toEqual({
      laws: 0,
      cases: 0,
      moving: 0,
      earlier: 0,
      moved: 0,
    })
  })
})
