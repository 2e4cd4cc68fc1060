import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { CorrespondenceIntake } from '#shared/domain/case.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { CaseFile } from '#engine/store/case-file.ts'
import { appendCase } from '#engine/store/cases.ts'
import { readStaleCases, writeCaseIndex } from '#engine/store/case-index.ts'
import { appendCorrespondence } from '#engine/store/correspondence.ts'
import { nativeOf, readAll } from '#engine/store/database.ts'
import { rebuildDerived } from '#engine/store/derived.ts'
import { readEarlierCases, readParties, replacePerson } from '#engine/store/people.ts'
import { readRegister } from '#engine/store/register.ts'
import { searchCases } from '#engine/store/search.ts'
import { sql } from '#engine/store/sql.ts'
import { write } from '#engine/store/write.ts'
import { intake, logCase, newCaseFile, SETTING, TODAY } from './new-file.ts'

/** The name of the person a case is about. */
function nameIn(file: CaseFile, caseId: CaseId): string | undefined {
  return readParties(file.db, caseId)[0]?.name
}

describe('references', () => {
  it('count up by year, breaches apart, and a number whose save failed is given to the next', async () => {
    const { file } = await newCaseFile()
    const log = (kind: string, today = TODAY) =>
      write(file, 'cases.log', (db) => appendCase(db, intake({ kind, requests: [] }), { ...SETTING, today }))
        .reference
    expect([log('request'), log('complaint'), log('breach'), log('breach')]).toEqual([
      'FI-2026-0001',
      'FI-2026-0002',
      'FI-B-2026-0001',
      'FI-B-2026-0002',
    ])
    const undone = () =>
      write(file, 'cases.log', (db) => {
        appendCase(db, intake(), SETTING)
        throw new Error('stopped')
      })
    expect(undone).toThrow('stopped')
    expect([log('request'), log('request', civilDate('2027-01-04'))]).toEqual([
      'FI-2026-0003',
      'FI-2027-0001',
    ])
  })
})

describe('searching', () => {
  it('finds names without their accents, in other scripts, and by their beginning', async () => {
    const { file } = await newCaseFile()
    const names = [
      'Łukasz Żółć',
      'Anna Straße',
      '王小明',
      'Søren Ørsted',
      'Иван Ёлкин',
      'Zoë O’Brien',
      '김민수',
    ]
    for (const name of names) logCase(file, { person: { name } })
    const found = (text: string) => searchCases(file.db, text).map((hit) => nameIn(file, hit.caseId))
    expect(found('lukasz')).toEqual(['Łukasz Żółć'])
    expect(found('ŁUKASZ zolc')).toEqual(['Łukasz Żółć'])
    expect(found('strasse')).toEqual(['Anna Straße'])
    expect(found('STRAßE')).toEqual(['Anna Straße'])
    for (const part of ['王小明', '王', '小明', '明']) expect(found(part)).toEqual(['王小明'])
    expect(found('soren orst')).toEqual(['Søren Ørsted'])
    expect(found('елкин')).toEqual(['Иван Ёлкин'])
    expect(found('zoe brien')).toEqual(['Zoë O’Brien'])
    expect(found('민수')).toEqual(['김민수'])
    expect(found('2026-0003')).toEqual(['王小明'])
  })

  it('lists the last written first, correspondence too, and follows a changed name', async () => {
    const { file } = await newCaseFile()
    const { caseId } = logCase(file, {
      person: { name: 'Hana Sallowby' },
      requests: [{ kind: 'access', scope: 'teapots' }],
    })
    const mail = {
      caseId,
      direction: 'in',
      channel: 'e-mail',
      date: '2026-05-29',
      subject: 'More teapots',
      body: 'and a kettle',
    }
    write(file, 'correspondence.add', (db) => appendCorrespondence(db, CorrespondenceIntake.parse(mail)))
    expect(searchCases(file.db, 'teapot').map((hit) => [hit.source, hit.date])).toEqual([
      ['correspondence', '2026-05-29'],
      ['case', '2026-06-01'],
    ])
    const [party] = readParties(file.db, caseId)
    if (!party) throw new Error('no party')
    write(file, 'people.change', (db) => replacePerson(db, party.personId, { name: 'Hana Quillfeather' }))
    expect(searchCases(file.db, 'sallowby')).toEqual([])
    expect(searchCases(file.db, 'quillf')).toHaveLength(1)
    expect(readRegister(file.db).rows[0]?.subjectNames).toEqual(['Hana Quillfeather'])
  })

  it('takes anything typed for words, never for operators', async () => {
    const { file } = await newCaseFile()
    logCase(file, { person: { name: `Robert "NEAR" O'Or AND` } })
    expect(searchCases(file.db, `"NEAR" AND OR(`)).toHaveLength(1)
    expect(searchCases(file.db, '')).toEqual([])
    expect(searchCases(file.db, '"*^:-')).toEqual([])
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        searchCases(file.db, text)
        readRegister(file.db, { filter: { text } })
      }),
      { numRuns: 300 },
    )
  })

  it('holds the same after everything was indexed again', async () => {
    const { file } = await newCaseFile()
    for (const name of ['Łukasz', '王小明']) logCase(file, { person: { name } })
    const all = () =>
      readAll(
        file.db,
        sql`SELECT case_id, source, source_id, date, folded FROM search_text ORDER BY source_id`,
      )
    const before = all()
    write(file, 'search.rebuild', (db) => rebuildDerived(db))
    expect(all()).toEqual(before)
    expect(searchCases(file.db, 'lukasz')).toHaveLength(1)
    nativeOf(file.db).exec(`INSERT INTO search (search, rank) VALUES ('integrity-check', 1)`)
  })
})

describe('the register', () => {
  it('sorts, filters and pages by what the rules computed, dateless rows last', async () => {
    const { file } = await newCaseFile()
    const cases = ['Ciri', 'Älva', 'Bo', 'Dee'].map((name) => logCase(file, { person: { name } }))
    const computed = {
      dueTime: null,
      safe: null,
      dueClock: 'respond',
      stage: 'logged',
      standing: 'running',
      waitingOn: '',
      closed: false,
      closedOn: null,
      computedOn: TODAY,
      duties: [],
    }
    const dues = ['2026-07-01', '2026-06-15', null, '2026-06-20']
    write(file, 'case-index.write', (db) =>
      writeCaseIndex(
        db,
        cases.map(({ caseId }, index) => ({
          ...computed,
          caseId,
          due: dues[index] ? civilDate(dues[index]) : null,
          closed: index === 3,
        })),
      ),
    )
    const names = (query: Parameters<typeof readRegister>[1]) =>
      readRegister(file.db, query).rows.map((row) => row.subjectNames[0])
    expect(names({})).toEqual(['Älva', 'Dee', 'Ciri', 'Bo'])
    expect(names({ descending: true })).toEqual(['Ciri', 'Dee', 'Älva', 'Bo'])
    expect(names({ sort: 'person' })).toEqual(['Älva', 'Bo', 'Ciri', 'Dee'])
    expect(names({ sort: 'person', offset: 1, limit: 2 })).toEqual(['Bo', 'Ciri'])
    expect(names({ filter: { closed: false, dueTo: civilDate('2026-06-30') } })).toEqual(['Älva'])
    expect(names({ filter: { rights: ['erasure'] } })).toEqual([])
    expect(readRegister(file.db, { filter: { text: 'alva' } })).toMatchObject({ total: 1, all: 4 })
    expect(readStaleCases(file.db, TODAY)).toEqual([])
    expect(readStaleCases(file.db, civilDate('2026-06-02'))).toHaveLength(4)
  })

  it('suggests earlier cases of the same address or the same name however written', async () => {
    const { file } = await newCaseFile()
    const one = logCase(file, { person: { name: 'Łucja Nowak', email: 'lucja@nowak.example' } })
    const two = logCase(file, { person: { name: 'L. Nowak', email: 'Lucja@Nowak.example' } })
    logCase(file, { person: { name: 'Somebody Else' } })
    const hits = readEarlierCases(file.db, { name: 'lucja nowak', email: 'LUCJA@nowak.example' })
    expect(hits.map((hit) => [hit.reference, hit.because])).toEqual([
      [two.reference, 'email'],
      [one.reference, 'email'],
    ])
    expect(readEarlierCases(file.db, { name: 'LUCJA NOWAK' }).map((hit) => hit.because)).toEqual(['name'])
  })
})
