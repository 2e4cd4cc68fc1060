import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { caseArchive } from '#shared/contract/case-archive.ts'
import { caseFile } from '#shared/contract/case-file.ts'
import { cases } from '#shared/contract/cases.ts'
import { retention } from '#shared/contract/retention.ts'
import { search } from '#shared/contract/search.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { schemaText } from '#engine/packages/schemas.ts'
import { openEngine, type OpenEngine } from '../casework/open-engine.ts'
import { saidOfCase } from './round-trip.ts'
import { DAY, DOCUMENT, found, fullCase, PASSWORD, saved, secret } from './saved-case.ts'

async function documentsOf(engine: OpenEngine, caseId: CaseId): Promise<Buffer[]> {
  const { attachments } = await engine.ask(cases, 'view', { caseId })
  const read = []
  for (const { id } of attachments) {
    const path = join(engine.folder, 'document.bin')
    await engine.ask(cases, 'saveAttachment', { attachmentId: id, token: engine.grant(path, 'save') })
    read.push(readFileSync(path))
  }
  return read
}

test('an encrypted archive opens with 7z and its password alone, and reads back to the byte', async () => {
  const engine = await openEngine('uk-equipment', DAY)
  const caseId = await fullCase(engine)
  const path = await saved(engine, caseId, 'zip', secret())
  const unpack = (password: string) => spawnSync('7z', ['t', `-p${password}`, path], { encoding: 'utf8' })
  expect(unpack(PASSWORD).status).toBe(0)
  expect(unpack('nothing of the kind').status).not.toBe(0)
  expect(readFileSync(path).toString('latin1')).not.toMatch(/till\.txt|Sallowby/)

  const other = await openEngine('uk-equipment', DAY)
  const locked = await found(other, path)
  expect(locked).toMatchObject({ name: 'case.zip', preview: null })
  const { readId } = locked
  const wrong = new TextEncoder().encode('nothing of the kind')
  expect(await other.answer(caseArchive, 'unlock', { readId, password: wrong })).toMatchObject({
    failure: { code: 'archive-password-wrong' },
  })
  const { preview } = await other.ask(caseArchive, 'unlock', { readId, password: secret() })
  expect(preview).toMatchObject({
    ...{ person: 'Imogen Sallowby', kinds: ['access', 'erasure'], received: DAY, keepsReference: true },
    counts: { documents: 2, bytes: DOCUMENT.length, correspondence: 1, sheets: 1 },
    ...{ absentCount: 0, unknown: [], here: null, officers: ['Privacy Officer'] },
  })
  const before = (await other.ask(caseFile, 'view', {})).counts.open
  expect(before).toBe(0)
  await other.ask(caseArchive, 'run', { readId })
  expect(await saidOfCase(other, caseId)).toEqual(await saidOfCase(engine, caseId))
  expect(await documentsOf(other, caseId)).toEqual([DOCUMENT, Buffer.alloc(0)])
  expect((await other.ask(search, 'find', { words: 'Sallowby' })).length).toBeGreaterThan(0)
  expect((await other.ask(caseFile, 'view', {})).officers).toHaveLength(1)
  expect(await other.ask(caseFile, 'verify', {})).toMatchObject({ ok: true, problems: [] })
  expect(await other.ask(caseArchive, 'origin', { caseId })).toMatchObject({
    ...{ organisation: 'Marlow Bay Instruments', officerName: 'Privacy Officer', madeOn: DAY },
  })
})

test('a case that is there is never written over, and one that was destroyed comes back under its own reference', async () => {
  const engine = await openEngine('uk-equipment', DAY)
  const caseId = await fullCase(engine)
  await engine.ask(cases, 'recordEvent', {
    caseId,
    event: { type: 'closed', date: DAY, overrideReason: 'Withdrawn on the telephone' },
  })
  const before = await saidOfCase(engine, caseId)
  const path = await saved(engine, caseId, 'zip')
  const there = await found(engine, path)
  expect(there.preview?.here).toMatchObject({ caseId })
  expect(await engine.answer(caseArchive, 'run', { readId: there.readId })).toMatchObject({
    failure: { code: 'case-here-already' },
  })
  await engine.ask(retention, 'destroy', { caseIds: [caseId], reason: 'A slip', keepNumbers: false })
  const gone = await found(engine, path)
  expect(gone.preview).toMatchObject({ keepsReference: true, here: null })
  await engine.ask(caseArchive, 'run', { readId: gone.readId })
  expect(await saidOfCase(engine, caseId)).toEqual(before)
  expect(await documentsOf(engine, caseId)).toHaveLength(2)
  expect(await engine.ask(caseFile, 'verify', {})).toMatchObject({ ok: true, problems: [] })
  expect((await engine.log({})).record.reference).not.toBe(there.preview?.reference)
})

test('a case whose reference is taken gets the next one, says so, and is found by the old one', async () => {
  const engine = await openEngine('uk-equipment', DAY)
  const caseId = await fullCase(engine)
  const path = await saved(engine, caseId, 'zip')
  const other = await openEngine('uk-equipment', DAY)
  const { record } = await other.log({ person: { name: 'Gethin Maelor' } })
  const { preview, readId } = await found(other, path)
  expect(preview).toMatchObject({ reference: record.reference, keepsReference: false })
  const taken = await other.ask(caseArchive, 'run', { readId })
  expect(taken.reference).not.toBe(record.reference)
  const views = await other.ask(cases, 'view', { caseId })
  expect(views.record.reference).toBe(taken.reference)
  const hits = await other.ask(search, 'find', { words: record.reference })
  expect(JSON.stringify(hits)).toContain(caseId)
  // a number that was given to a case since destroyed is taken too
  const third = await openEngine('uk-equipment', DAY)
  const first = await third.log({})
  await third.ask(cases, 'recordEvent', {
    caseId: first.record.id,
    event: { type: 'closed', date: DAY, overrideReason: 'Withdrawn on the telephone' },
  })
  await third.ask(retention, 'destroy', { caseIds: [first.record.id], reason: 'A slip', keepNumbers: false })
  expect((await found(third, path)).preview).toMatchObject({ keepsReference: false })
})

test('the JSON alone comes in too, and says which documents are not in it', async () => {
  const engine = await openEngine('uk-equipment', DAY)
  const caseId = await fullCase(engine)
  const path = await saved(engine, caseId, 'json')
  const other = await openEngine('uk-equipment', DAY)
  const { preview, readId } = await found(other, path)
  expect(preview).toMatchObject({
    absentCount: 2,
    absent: [{ name: 'till.txt', size: DOCUMENT.length }, { name: 'empty.txt' }],
  })
  expect(await other.ask(caseArchive, 'run', { readId })).toMatchObject({ documents: 0, absent: 2 })
  expect(await saidOfCase(other, caseId)).toEqual(await saidOfCase(engine, caseId))
  expect(await other.ask(caseFile, 'verify', {})).toMatchObject({ ok: true, problems: [] })
  const [till] = (await other.ask(cases, 'view', { caseId })).attachments
  if (till === undefined) throw new Error('no document')
  expect(
    await other.answer(cases, 'saveAttachment', {
      attachmentId: till.id,
      token: other.grant(join(other.folder, 'till.txt'), 'save'),
    }),
  ).toMatchObject({ failure: { code: 'attachment-absent' } })
  // saved again from there, it says the same of them
  const third = await openEngine('uk-equipment', DAY)
  const again = await found(third, await saved(other, caseId, 'zip'))
  expect(again.preview?.absentCount).toBe(2)
})

test('people two cases share stay one; who is known here under other details comes in beside them', async () => {
  const engine = await openEngine('uk-equipment', DAY)
  const caseId = await fullCase(engine)
  const path = await saved(engine, caseId, 'zip')
  const other = await openEngine('uk-equipment', DAY)
  await other.ask(caseArchive, 'run', { readId: (await found(other, path)).readId })
  const [subject] = (await other.ask(cases, 'view', { caseId })).parties
  if (subject === undefined) throw new Error('nobody')
  const text = readFileSync(await saved(engine, caseId, 'json'), 'utf8')
  const officers = JSON.parse(text).rows.officer.map(({ id }: { id: string }) => id)
  /** Another case of the same person: every other id is a new one. */
  const another = (digits: string, reference: string) => {
    const changed = text
      .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){4}[0-9a-f]{8}/g, (id) =>
        id === subject.personId || officers.includes(id) ? id : `${id.slice(0, 24)}${digits}${id.slice(28)}`,
      )
      .replaceAll(/"reference": "[^"]+"/g, `"reference": "${reference}"`)
    const at = join(other.folder, `${reference}.json`)
    writeFileSync(at, changed)
    return at
  }
  const same = await found(other, another('beef', 'MBI-2026-0050'))
  expect(same.preview).toMatchObject({ peopleApart: 0, here: null })
  const second = await other.ask(caseArchive, 'run', { readId: same.readId })
  expect((await other.ask(cases, 'view', { caseId: second.caseId })).parties[0]?.personId).toBe(
    subject.personId,
  )
  const details = { name: 'Imogen Sallowby-Pennick' }
  await other.ask(cases, 'setParty', { caseId, partyId: subject.id, details })
  const apart = await found(other, another('cafe', 'MBI-2026-0051'))
  expect(apart.preview).toMatchObject({ peopleApart: 1 })
  const third = await other.ask(caseArchive, 'run', { readId: apart.readId })
  const [party] = (await other.ask(cases, 'view', { caseId: third.caseId })).parties
  expect(party?.personId).not.toBe(subject.personId)
  expect(party?.name).toBe('Imogen Sallowby')
  expect((await other.ask(cases, 'view', { caseId })).parties[0]).toMatchObject(details)
})

test('what is written of a case is valid after its published schema for a validator that is not ours', async () => {
  const engine = await openEngine('uk-equipment', DAY)
  const path = await saved(engine, await fullCase(engine), 'json')
  const script = `
import json, sys, jsonschema
schema, good = json.load(sys.stdin), json.load(open(${JSON.stringify(path)}))
check = jsonschema.Draft202012Validator(schema)
check.check_schema(schema)
said = [check.is_valid(good)]
good["rows"]["event"][0]["date"] = "1 June"
said.append(check.is_valid(good))
print(json.dumps(said))`
  const run = spawnSync('python3', ['-c', script], { input: schemaText('case'), encoding: 'utf8' })
  expect(run.stderr).toBe('')
  expect(JSON.parse(run.stdout)).toEqual([true, false])
})
