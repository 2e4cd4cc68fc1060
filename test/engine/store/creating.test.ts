import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createCaseFile } from '#engine/store/create.ts'
import { closeCaseFile } from '#engine/store/open.ts'
import { readRegister } from '#engine/store/register.ts'
import {
  bytes,
  CLOCK,
  DEVICE,
  good,
  logCase,
  newFolder,
  ORGANISATION,
  PASSPHRASE,
  reopen,
} from './new-file.ts'

describe('creating', () => {
  const creation = (path: string, passphrase = PASSPHRASE) => ({
    path,
    passphrase: bytes(passphrase),
    organisation: ORGANISATION,
    officer: { name: 'Ngaire Tamatea' },
    deviceId: DEVICE,
    clock: CLOCK,
  })

  it('never touches a file that is there', async () => {
    const path = join(newFolder(), 'cases.redress')
    writeFileSync(path, 'somebody else')
    expect(await createCaseFile(creation(path))).toEqual({ ok: false, failure: 'file-exists' })
    expect(readFileSync(path, 'utf8')).toBe('somebody else')
    expect(readdirSync(dirname(path))).toEqual(['cases.redress'])
  })

  it('leaves nothing behind when it is refused', async () => {
    const folder = newFolder()
    const path = join(folder, 'cases.redress')
    expect(await createCaseFile(creation(path, 'too short'))).toEqual({
      ok: false,
      failure: 'passphrase-too-short',
    })
    expect(await createCaseFile(creation(join(folder, 'no', 'cases.redress')))).toEqual({
      ok: false,
      failure: 'place-missing',
    })
    expect(await createCaseFile(creation(join(folder, 'cases.redress ')))).toEqual({
      ok: false,
      failure: 'name-unsupported',
    })
    const elsewhere = { ...creation(path), organisation: { ...ORGANISATION, zone: 'Nowhere/At-All' } }
    expect(await createCaseFile(elsewhere)).toEqual({ ok: false, failure: 'zone-unknown' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('takes a name that SQLite would read as an address for a name', async () => {
    const folder = newFolder()
    const path = join(folder, 'file:x?mode=memory')
    const file = good(await createCaseFile(creation(path)))
    logCase(file)
    closeCaseFile(file)
    expect(readdirSync(folder)).toEqual(['file:x?mode=memory'])
    expect(readRegister(good(await reopen(path)).db).total).toBe(1)
  })
})
