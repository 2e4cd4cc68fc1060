import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { OpenFile } from '#engine/context.ts'
import { saveTo, sweepUnfinished } from '#engine/handlers/save-to.ts'
import type { CaseFile } from '#engine/store/case-file.ts'
import { noteUnfinished, readUnfinished } from '#engine/store/unfinished.ts'
import { write } from '#engine/store/write.ts'
import { temporaryFor } from '#engine/write-file.ts'
import { newCaseFile, newFolder } from './store/new-file.ts'

function opened(file: CaseFile): OpenFile {
  return { file, name: 'cases', token: '', byKit: false, path: '' }
}

test('while a file is written the case file knows its temporary name, and no longer once it is whole', async () => {
  const { file } = await newCaseFile()
  const folder = newFolder()
  const seen: string[][] = []
  async function* pieces() {
    for (let n = 0; n < 3; n += 1) {
      seen.push(readUnfinished(file.db).map((path) => path.replace(folder, '')))
      yield Buffer.alloc(100, n)
    }
  }
  const grant = { token: '', path: join(folder, 'register.csv'), mode: 'save' } as const
  expect(await saveTo(opened(file), grant, pieces())).toMatchObject({ ok: true })
  expect(seen[2]).toEqual([expect.stringMatching(/^[/\\]\.redress-[0-9a-f]{16}\.part$/)])
  expect(readUnfinished(file.db)).toEqual([])
  expect(readdirSync(folder)).toEqual(['register.csv'])
})

test('what a killed program left half written is taken away at the next opening, and nothing else', async () => {
  const { file } = await newCaseFile()
  const folder = newFolder()
  const left = temporaryFor(join(folder, 'register.csv'))
  const other = join(folder, 'thesis.docx')
  for (const path of [left, other]) writeFileSync(path, 'Imogen Sallowby')
  // a name that is none of ours can only have been written there by somebody who altered the file
  write(file, 'file.unfinished', (db) => [left, other].forEach((path) => noteUnfinished(db, path)))
  sweepUnfinished(file)
  expect(existsSync(left)).toBe(false)
  expect(existsSync(other)).toBe(true)
  expect(readUnfinished(file.db)).toEqual([])
})

test('what lies on a disk that is not here is asked for again when it is', async () => {
  const { file } = await newCaseFile()
  const stick = join(newFolder(), 'stick')
  mkdirSync(stick)
  const left = temporaryFor(join(stick, 'register.csv'))
  writeFileSync(left, 'Imogen Sallowby')
  write(file, 'file.unfinished', (db) => noteUnfinished(db, left))
  renameSync(stick, `${stick}-away`)
  sweepUnfinished(file)
  expect(readUnfinished(file.db)).toEqual([left])
  renameSync(`${stick}-away`, stick)
  sweepUnfinished(file)
  expect(readdirSync(stick)).toEqual([])
  expect(readUnfinished(file.db)).toEqual([])
})
