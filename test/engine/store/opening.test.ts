import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  truncateSync,
  appendFileSync,
  writeFileSync,
} from 'node:fs'
import { createHash, randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { MIGRATIONS } from '#engine/store/migrations/index.ts'
import { nativeOf } from '#engine/store/database.ts'
import { createCaseFile } from '#engine/store/create.ts'
import { recoveryKitOf } from '#engine/store/kits.ts'
import { closeCaseFile, openCaseFile } from '#engine/store/open.ts'
import { readPragmas } from '#engine/store/pragmas.ts'
import { readRegister } from '#engine/store/register.ts'
import { decodeKit } from '#engine/keys/recovery-kit.ts'
import {
  bytes,
  CLOCK,
  DEVICE,
  good,
  logCase,
  newCaseFile,
  newFolder,
  ORGANISATION,
  PASSPHRASE,
  reopen,
} from './new-file.ts'

const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

async function closedFile(): Promise<string> {
  const { file, path } = await newCaseFile()
  logCase(file)
  closeCaseFile(file)
  return path
}

async function failureOf(path: string, passphrase = PASSPHRASE): Promise<string> {
  const opened = await reopen(path, passphrase)
  return opened.ok ? 'opened' : opened.failure
}

describe('opening', () => {
  it('sets every pragma again on every opening', async () => {
    const path = await closedFile()
    const again = good(await reopen(path))
    expect(readPragmas(nativeOf(again.db))).toEqual({
      locking_mode: 'exclusive',
      journal_mode: 'delete',
      synchronous: 3,
      temp_store: 2,
      secure_delete: 1,
      foreign_keys: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      mmap_size: 0,
      cache_size: -65536,
      journal_size_limit: 0,
    })
  })

  it('overwrites the passphrase it was handed, opened or not', async () => {
    const path = await closedFile()
    for (const text of [PASSPHRASE, 'another-passphrase-here']) {
      const passphrase = bytes(text)
      const opened = await openCaseFile({ path, unlock: { passphrase }, deviceId: DEVICE, clock: CLOCK })
      expect(passphrase.every((byte) => byte === 0)).toBe(true)
      if (opened.ok) closeCaseFile(opened.value)
    }
  })

  it('opens with composed and decomposed letters alike', async () => {
    const path = join(newFolder(), 'cases.redress')
    const typed = 'Grüße an Zoë aus Łódź, 안녕'
    const created = await createCaseFile({
      path,
      passphrase: bytes(typed.normalize('NFD')),
      organisation: ORGANISATION,
      officer: { name: 'Ngaire Tamatea' },
      deviceId: DEVICE,
      clock: CLOCK,
    })
    closeCaseFile(good(created))
    closeCaseFile(good(await reopen(path, typed.normalize('NFC'))))
    closeCaseFile(good(await reopen(path, typed.normalize('NFD'))))
  })

  it('opens with the recovery kit alone', async () => {
    const { file, path } = await newCaseFile()
    const { reference } = logCase(file)
    const code = new TextEncoder().encode(recoveryKitOf(file).groups.join('-').toLowerCase())
    closeCaseFile(file)
    const keyAndSalt = good(decodeKit(code))
    const opened = good(await openCaseFile({ path, unlock: { keyAndSalt }, deviceId: DEVICE, clock: CLOCK }))
    expect(readRegister(opened.db).rows.map((row) => row.reference)).toEqual([reference])
    expect(keyAndSalt.every((byte) => byte === 0)).toBe(true)
    closeCaseFile(opened)
  })

  it('calls the loss of the first 16 bytes damage when the recovery kit proves the key right', async () => {
    const { file, path } = await newCaseFile()
    const code = new TextEncoder().encode(recoveryKitOf(file).groups.join(''))
    closeCaseFile(file)
    writeFileSync(path, Buffer.concat([randomBytes(16), readFileSync(path).subarray(16)]))
    const keyAndSalt = good(decodeKit(code))
    const opened = await openCaseFile({ path, unlock: { keyAndSalt }, deviceId: DEVICE, clock: CLOCK })
    expect(opened).toEqual({ ok: false, failure: 'file-damaged' })
    expect(await failureOf(path)).toBe('passphrase-wrong-or-file-damaged')
  })

  it('makes a file that only the user can read, with nothing beside it', async () => {
    const path = await closedFile()
    expect((statSync(path).mode & 0o777).toString(8)).toBe('600')
    expect(readdirSync(dirname(path))).toEqual(['cases.redress'])
  })
})

describe('a file that cannot be opened', () => {
  it('tells a wrong passphrase, a foreign file, a newer file and a missing one apart, and changes none', async () => {
    const path = await closedFile()
    const folder = dirname(path)
    const plain = join(folder, 'plain.redress')
    new Database(plain).exec('CREATE TABLE t (x); INSERT INTO t VALUES (1)').close()
    const text = join(folder, 'text.redress')
    writeFileSync(text, 'Dear Sir or Madam, '.repeat(600))
    const empty = join(folder, 'empty.redress')
    writeFileSync(empty, '')
    const stranger = join(folder, 'stranger.redress')
    encrypted(stranger, (db) => db.exec('CREATE TABLE t (x)'))
    const newer = join(folder, 'newer.redress')
    copyFileSync(path, newer)
    encrypted(newer, (db) => db.pragma(`user_version = ${MIGRATIONS.length + 1}`))
    const wanted: [string, string, string][] = [
      [path, 'not-the-right-passphrase', 'passphrase-wrong-or-file-damaged'],
      [plain, PASSPHRASE, 'file-foreign'],
      [text, PASSPHRASE, 'file-foreign'],
      [empty, PASSPHRASE, 'file-foreign'],
      [folder, PASSPHRASE, 'file-foreign'],
      [stranger, PASSPHRASE, 'file-foreign'],
      [newer, PASSPHRASE, 'file-newer'],
    ]
    for (const [file, passphrase, failure] of wanted) {
      const before = file === folder ? '' : sha256(file)
      expect([file, await failureOf(file, passphrase)]).toEqual([file, failure])
      if (file !== folder) expect(sha256(file)).toBe(before)
    }
    expect(await failureOf(join(folder, 'nothing.redress'))).toBe('file-missing')
    expect(existsSync(join(folder, 'nothing.redress'))).toBe(false)
  })

  it('calls damage by its name when the passphrase is right', async () => {
    const path = await closedFile()
    const content = readFileSync(path)
    const broken = Buffer.from(content)
    broken.fill(0xa5, 100, 300)
    writeFileSync(path, broken)
    expect(await failureOf(path)).toBe('file-damaged')
    expect(readFileSync(path).equals(broken)).toBe(true)
    writeFileSync(path, content)
    truncateSync(path, content.length - 8192)
    expect(await failureOf(path)).toBe('file-damaged')
    writeFileSync(path, content)
    appendFileSync(path, 'x')
    const opened = good(await reopen(path))
    expect(opened.notices).toEqual(['length-differs'])
  })

  it('is refused beside a write-ahead log, which we never write', async () => {
    const path = await closedFile()
    writeFileSync(`${path}-wal`, randomBytes(4096))
    expect(await failureOf(path)).toBe('foreign-wal')
  })

  it('is refused when somebody with the key planted a trigger', async () => {
    const path = await closedFile()
    encrypted(path, (db) =>
      db.exec('CREATE TRIGGER planted AFTER INSERT ON person BEGIN DELETE FROM draft; END'),
    )
    expect(await failureOf(path)).toBe('file-altered')
  })

  it('never says where the file lies or what SQLite said', async () => {
    const path = await closedFile()
    const opened = await reopen(path, 'not-the-right-passphrase')
    expect(JSON.stringify(opened)).toBe('{"ok":false,"failure":"passphrase-wrong-or-file-damaged"}')
  })
})

describe('one opener', () => {
  it('refuses a second one in this process and in another, under any name, and frees the file on closing', async () => {
    const { file, path } = await newCaseFile()
    const hard = join(dirname(path), 'hard.redress')
    const soft = join(dirname(path), 'soft.redress')
    linkSync(path, hard)
    symlinkSync(path, soft)
    for (const name of [path, hard, soft]) {
      expect(await failureOf(name)).toBe('file-in-use')
      expect(openedElsewhere(name)).toBe('file-in-use')
    }
    logCase(file)
    closeCaseFile(file)
    expect(openedElsewhere(hard)).toBe('opened')
    expect(readRegister(good(await reopen(path)).db).total).toBe(1)
  })

  it('keeps its lock although a second opening was refused', async () => {
    const { file, path } = await newCaseFile()
    expect(await failureOf(path)).toBe('file-in-use')
    expect(openedElsewhere(path)).toBe('file-in-use')
    logCase(file)
    expect(readRegister(file.db).total).toBe(1)
  })
})

describe('a place that cannot be written', () => {
  it('opens for reading, and refuses to save with a code', async () => {
    const path = await closedFile()
    chmodSync(path, 0o400)
    chmodSync(dirname(path), 0o500)
    const before = sha256(path)
    const said = asNobody(path)
    chmodSync(dirname(path), 0o700)
    expect(said).toEqual({ readOnly: true, total: 1, save: 'read-only' })
    expect(sha256(path)).toBe(before)
    expect(readdirSync(dirname(path))).toEqual(['cases.redress'])
  })
})

/** Opens with SQLite alone, as a stock tool would with the passphrase. */
function encrypted(path: string, work: (db: Database.Database) => void): void {
  const db = new Database(path)
  db.pragma(`cipher = 'sqlcipher'`)
  db.pragma('legacy = 4')
  db.key(Buffer.from(PASSPHRASE))
  work(db)
  db.close()
}

function openedElsewhere(path: string): string {
  const child = join(import.meta.dirname, 'child', 'open-once.ts')
  return spawnSync(process.execPath, [child, path, PASSPHRASE], { encoding: 'utf8' }).stdout.trim()
}

/** Root may write anywhere, so as root the child becomes somebody else first. */
function asNobody(path: string): unknown {
  const child = join(import.meta.dirname, 'child', 'read-only.ts')
  const isRoot = process.getuid?.() === 0
  if (isRoot) spawnSync('chown', ['-R', '65534:65534', dirname(path)])
  const identity = isRoot ? { uid: 65534, gid: 65534 } : {}
  const { stdout } = spawnSync(process.execPath, [child, path, PASSPHRASE], { encoding: 'utf8', ...identity })
  if (isRoot) spawnSync('chown', ['-R', '0:0', dirname(path)])
  return JSON.parse(stdout)
}
