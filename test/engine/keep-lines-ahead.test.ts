import { appendFileSync, cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { OpenFile } from '#engine/context.ts'
import { keepLinesAhead } from '#engine/keep-lines-ahead.ts'
import { lineLawOf } from '#engine/line-law.ts'
import { lawFingerprint } from '#engine/resources.ts'
import type { CaseFile } from '#engine/store/case-file.ts'
import { nativeOf } from '#engine/store/database.ts'
import { appendDayChange, removeDayChange } from '#engine/store/day-changes.ts'
import { newDeviceId } from '#engine/store/new-id.ts'
import { closeCaseFile } from '#engine/store/open.ts'
import { replaceOrganisation } from '#engine/store/organisation.ts'
import { write } from '#engine/store/write.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { DayChange } from '#shared/domain/day-change.ts'
import { fillWithCases } from '../bench/many-cases.ts'
import { law, RESOURCES } from './casework/histories.ts'
import { good, newCaseFile, newFolder, reopen } from './store/new-file.ts'

const SETTING = { profileId: 'nz-imaging', regimes: ['nz-privacy'], calendarId: 'nz', packVersion: '' }
const CONTEXT = { law: () => law, lawFingerprint: () => lawFingerprint(RESOURCES) }

function opened(file: CaseFile): OpenFile {
  return { file, name: 'cases', token: '', byKit: false, path: '' }
}

function counted(file: CaseFile, query: string): number {
  return nativeOf(file.db).prepare(query).pluck().get() as number
}

test('after opening, the lines of all cases are kept in small steps, and a second time there is nothing to do', async () => {
  const { file } = await newCaseFile()
  fillWithCases(file, law, SETTING, 450)
  let turns = 0
  const turn = async () => {
    turns += 1
    return Promise.resolve()
  }
  await keepLinesAhead(CONTEXT, opened(file), turn)
  expect(counted(file, 'SELECT count(*) FROM register_line')).toBe(450)
  expect(turns).toBeGreaterThan(2)
  const before = counted(file, 'SELECT total_changes()')
  await keepLinesAhead(CONTEXT, opened(file), turn)
  expect(counted(file, 'SELECT total_changes()')).toBe(before)
})

test('a computer that has only read so far leaves no kept line in the file', async () => {
  const { file, path } = await newCaseFile()
  fillWithCases(file, law, SETTING, 20)
  closeCaseFile(file)
  const reading = good(await reopen(path, undefined, newDeviceId()))
  await keepLinesAhead(CONTEXT, opened(reading), () => Promise.resolve())
  expect(counted(reading, 'SELECT count(*) FROM register_line')).toBe(0)
  expect(counted(reading, 'SELECT total_changes()')).toBe(0)
})

test('days the office enters, another zone and any change of the law are another law for kept lines', async () => {
  const { file } = await newCaseFile()
  const basis = (context = CONTEXT) => lineLawOf(context, opened(file)).basis
  const first = basis()
  expect(basis()).toBe(first)
  const date = civilDate('2026-12-29')
  const day = DayChange.parse({ calendarId: 'nz', date, kind: 'office-closed', name: 'Closed', source: '' })
  const id = write(file, 'calendars.add', (db) => appendDayChange(db, day))
  const withDay = basis()
  write(file, 'calendars.remove', (db) => removeDayChange(db, id))
  expect(basis()).toBe(first)
  write(file, 'caseFile.organisation', (db) => replaceOrganisation(db, { zone: 'Pacific/Chatham' }))
  const inOtherZone = basis()
  const resources = newFolder()
  for (const part of ['regimes', 'profiles', 'calendars', 'zones.json'])
    cpSync(join(RESOURCES, part), join(resources, part), { recursive: true })
  expect(lawFingerprint(resources)).toBe(lawFingerprint(RESOURCES))
  const seen = new Set([first, withDay, inOtherZone])
  for (const name of [
    'regimes/nz-privacy/pack.json',
    'profiles/nz-imaging/profile.json',
    'calendars/nz.json',
    'zones.json',
  ]) {
    appendFileSync(join(resources, name), '\n')
    seen.add(basis({ ...CONTEXT, lawFingerprint: () => lawFingerprint(resources) }))
  }
  expect(seen.size).toBe(7)
})
