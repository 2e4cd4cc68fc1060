import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readHead } from '#engine/store/audit-chain.ts'
import { appendAttachmentBytes } from '#engine/store/attachments.ts'
import { backUp } from '#engine/store/backup.ts'
import type { CaseFile } from '#engine/store/case-file.ts'
import { nativeOf } from '#engine/store/database.ts'
import { appendKitMade, readKitState, recoveryKitOf } from '#engine/store/kits.ts'
import { closeCaseFile } from '#engine/store/open.ts'
import { readRegister } from '#engine/store/register.ts'
import { changePassphrase, isPassphrase, renewKey } from '#engine/store/rekey.ts'
import { verifyCaseFile } from '#engine/store/verify.ts'
import { write } from '#engine/store/write.ts'
import { bytes, good, logCase, newCaseFile, newFolder, PASSPHRASE, reopen } from './new-file.ts'

const STRACE = '/usr/bin/strace'
const NEXT = 'harbour-meadow-copper-lark'

describe('a backup', () => {
  it('is read back, opens with the same passphrase, and holds what the file held', async () => {
    const { file } = await newCaseFile()
    for (let index = 0; index < 5; index += 1) logCase(file)
    fill(file, 1_000_000)
    const head = readHead(file.db)
    const target = join(newFolder(), 'backup.redress')
    const done = good(await backUp(file, target))
    expect(done).toMatchObject({ cases: 6, head, entries: head?.n, bytes: statSync(target).size })
    expect((statSync(target).mode & 0o777).toString(8)).toBe('600')
    expect(readdirSync(dirname(target))).toEqual(['backup.redress'])
    expect(readKitState(file.db).backup).toMatchObject({ bytes: done.bytes, head: head?.words })
    const copy = good(await reopen(target, PASSPHRASE))
    expect(readHead(copy.db)).toEqual(head)
    expect(await verifyCaseFile(copy)).toMatchObject({ ok: true })
  })

  it('never replaces a file and leaves no half copy', async () => {
    const { file, path } = await newCaseFile()
    const target = join(newFolder(), 'backup.redress')
    writeFileSync(target, 'mine')
    expect(await backUp(file, target)).toEqual({ ok: false, failure: 'file-exists' })
    expect(await backUp(file, path)).toEqual({ ok: false, failure: 'file-exists' })
    expect(readFileSync(target, 'utf8')).toBe('mine')
    expect(readdirSync(dirname(target))).toEqual(['backup.redress'])
  })

  it('keeps saves waiting and the lock held, and ends with nothing when the file is locked meanwhile', async () => {
    const { file, path } = await newCaseFile()
    fill(file, 60_000_000)
    const folder = newFolder()
    const running = backUp(file, join(folder, 'one.redress'))
    expect(() => logCase(file)).toThrow('busy')
    expect(await backUp(file, join(folder, 'two.redress'))).toEqual({ ok: false, failure: 'busy' })
    good(await running)
    expect(openedElsewhere(path)).toBe('file-in-use')
    logCase(file)
    const stopped = backUp(file, join(folder, 'three.redress'))
    closeCaseFile(file)
    expect(await stopped).toEqual({ ok: false, failure: 'locked' })
    expect(readdirSync(folder)).toEqual(['one.redress'])
    expect(readRegister(good(await reopen(path)).db).total).toBe(2)
  })
})

describe('changing the passphrase', () => {
  it('leaves a file that opens with the new one only, keeps the session, and asks for a new kit', async () => {
    const { file, path } = await newCaseFile()
    logCase(file)
    expect(readKitState(file.db)).toMatchObject({ kitNeeded: true, kitMadeAt: null })
    write(file, 'kit.make', (db) => appendKitMade(db))
    expect(readKitState(file.db).kitNeeded).toBe(false)
    const kit = recoveryKitOf(file).groups
    const next = bytes(NEXT)
    expect(await changePassphrase(file, next)).toEqual({ ok: true, value: null })
    expect(next.every((byte) => byte === 0)).toBe(true)
    expect(
      readdirSync(dirname(path))
        .toSorted()
        .filter((name) => !name.endsWith('-journal')),
    ).toEqual(['cases.redress'])
    expect(recoveryKitOf(file).groups).not.toEqual(kit)
    expect(readKitState(file.db).kitNeeded).toBe(true)
    expect(openedElsewhere(path, NEXT)).toBe('file-in-use')
    logCase(file)
    expect(await isPassphrase(file, bytes(NEXT))).toBe(true)
    expect(await isPassphrase(file, bytes(PASSPHRASE))).toBe(false)
    expect(await verifyCaseFile(file)).toMatchObject({ ok: true })
    closeCaseFile(file)
    expect(await reopen(path, PASSPHRASE)).toEqual({ ok: false, failure: 'passphrase-wrong-or-file-damaged' })
    expect(readRegister(good(await reopen(path, NEXT)).db).total).toBe(2)
  })

  it('with one that is too easy changes nothing', async () => {
    const { file, path } = await newCaseFile()
    const head = readHead(file.db)
    for (const [text, failure] of [
      ['short', 'passphrase-too-short'],
      ['Fernleigh Images Limited', 'passphrase-holds-name'],
      ["x'0123456789abcdef'", 'passphrase-form'],
    ] as const)
      expect(await changePassphrase(file, bytes(text))).toEqual({ ok: false, failure })
    expect(readHead(file.db)).toEqual(head)
    closeCaseFile(file)
    expect((await reopen(path, PASSPHRASE)).ok).toBe(true)
  })

  it('can renew the key alone, which ends every kit handed out, and wants the right passphrase for it', async () => {
    const { file, path } = await newCaseFile()
    const kit = recoveryKitOf(file).groups
    expect(await renewKey(file, bytes(NEXT))).toEqual({
      ok: false,
      failure: 'passphrase-wrong-or-file-damaged',
    })
    good(await renewKey(file, bytes(PASSPHRASE)))
    expect(recoveryKitOf(file).groups).not.toEqual(kit)
    closeCaseFile(file)
    expect(await reopen(path)).toMatchObject({ ok: false })
    closeCaseFile(good(await reopen(path, PASSPHRASE)))
  })

  it('stopped at any moment leaves a file that opens with exactly one of the two', async () => {
    const { file, path } = await newCaseFile()
    fill(file, 8_000_000)
    const entries = readHead(file.db)?.n ?? 0
    closeCaseFile(file)
    let passphrases = [PASSPHRASE, NEXT]
    for (const delay of [60, 250, 700]) {
      const child = join(import.meta.dirname, 'child', 'change-passphrase.ts')
      const [now = '', next = ''] = passphrases
      const killed = spawnSync(process.execPath, [child, path, now, next, String(delay)], {
        encoding: 'utf8',
      })
      expect(['SIGKILL', null]).toContain(killed.signal)
      // one after the other: a file has one opener, and the second try would be refused as long as the first lasts
      const opened: number[] = []
      for (const passphrase of passphrases) opened.push(await opensWith(path, passphrase))
      expect(
        opened.filter((total) => total === 1),
        `after ${delay} ms`,
      ).toHaveLength(1)
      if (opened[1] === 1) passphrases = passphrases.toReversed()
    }
    const last = good(await reopen(path, passphrases[0]))
    // the change was made on another device, whose own chain begins anew: all chains together may only grow
    const report = await verifyCaseFile(last)
    expect(report).toMatchObject({ ok: true })
    expect(report.entries).toBeGreaterThanOrEqual(entries)
  }, 120_000)
})

describe('kill -9 of a writer', () => {
  it('loses nothing that was confirmed, and leaves as many entries as changes', async () => {
    const { file, path } = await newCaseFile()
    closeCaseFile(file)
    let confirmed = 0
    for (let round = 0; round < 4; round += 1) {
      const child = join(import.meta.dirname, 'child', 'write-until-killed.ts')
      const said = spawnSync(process.execPath, [child, path, PASSPHRASE, String(round * 17)], {
        encoding: 'utf8',
      })
      expect(said.signal).toBe('SIGKILL')
      confirmed += said.stdout
        .trim()
        .split('\n')
        .filter((line) => line.startsWith('saved')).length
      const opened = good(await reopen(path))
      const { total } = readRegister(opened.db)
      expect(total).toBeGreaterThanOrEqual(confirmed)
      expect(total).toBeLessThanOrEqual(confirmed + round + 1)
      expect(await verifyCaseFile(opened)).toMatchObject({ ok: true })
      expect(nativeOf(opened.db).pragma('integrity_check', { simple: true })).toBe('ok')
      closeCaseFile(opened)
      expect(existsSync(`${path}-wal`)).toBe(false)
    }
    expect(confirmed).toBeGreaterThanOrEqual(12)
  }, 120_000)
})

describe('a disk that fails', () => {
  const withFault = (path: string, fault: string): { saved: number; failures: string[]; read: number } => {
    const child = join(import.meta.dirname, 'child', 'disk-full.ts')
    const strace = ['-f', '-qq', '-o', '/dev/null', '-P', path, '-e', `inject=${fault}`, process.execPath]
    return JSON.parse(spawnSync(STRACE, [...strace, child, path, PASSPHRASE], { encoding: 'utf8' }).stdout)
  }

  it('for want of room refuses the save, keeps all before, goes on reading, and saves again when there is room', async () => {
    const { file, path } = await newCaseFile()
    closeCaseFile(file)
    const said = withFault(path, 'pwrite64:error=ENOSPC:when=60')
    expect(said.failures).toEqual(['disk-full'])
    expect(said.saved).toBeGreaterThan(0)
    expect(said.read).toBe(said.saved)
    const again = good(await reopen(path))
    expect(readRegister(again.db).total).toBe(said.saved)
    expect(await verifyCaseFile(again)).toMatchObject({ ok: true })
  }, 60_000)

  it('in fsync ends all saving until the file was opened again', async () => {
    const { file, path } = await newCaseFile()
    closeCaseFile(file)
    const said = withFault(path, 'fsync,fdatasync:error=EIO:when=4')
    expect(said.failures).toEqual(['disk-failed', 'reopen-needed'])
    const again = good(await reopen(path))
    expect(readRegister(again.db).total - said.saved).toBeGreaterThanOrEqual(0)
    expect(readRegister(again.db).total - said.saved).toBeLessThanOrEqual(1)
    expect(await verifyCaseFile(again)).toMatchObject({ ok: true })
  }, 60_000)
})

describe('a file moved away while it is open', () => {
  it('is noticed before the next save', async () => {
    const { file, path } = await newCaseFile()
    renameSync(path, `${path}.gone`)
    expect(() => logCase(file)).toThrow('file-moved')
    expect(existsSync(path)).toBe(false)
    renameSync(`${path}.gone`, path)
    logCase(file)
    expect(readRegister(file.db).total).toBe(1)
  })
})

/** One case with an attachment of so many bytes. */
function fill(file: CaseFile, size: number): void {
  const { caseId } = logCase(file)
  const named = { name: 'scan.tiff', mediaType: 'image/tiff' }
  write(file, 'attachments.add', (db) => appendAttachmentBytes(db, caseId, named, randomBytes(size)))
}

async function opensWith(path: string, passphrase: string): Promise<number> {
  const opened = await reopen(path, passphrase)
  if (!opened.ok) return -1
  const { total } = readRegister(opened.value.db)
  closeCaseFile(opened.value)
  return total
}

function openedElsewhere(path: string, passphrase = PASSPHRASE): string {
  const child = join(import.meta.dirname, 'child', 'open-once.ts')
  return spawnSync(process.execPath, [child, path, passphrase], { encoding: 'utf8' }).stdout.trim()
}
