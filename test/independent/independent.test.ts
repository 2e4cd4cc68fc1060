import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readHead } from '#engine/store/audit-chain.ts'
import { MIGRATIONS } from '#engine/store/migrations/index.ts'
import { appendAttachmentBytes } from '#engine/store/attachments.ts'
import { replaceCase } from '#engine/store/cases.ts'
import { nativeOf } from '#engine/store/database.ts'
import { recoveryKitOf } from '#engine/store/kits.ts'
import { closeCaseFile } from '#engine/store/open.ts'
import { AUDITED_TABLES } from '#engine/store/tables.ts'
import { verifyCaseFile } from '#engine/store/verify.ts'
import { write } from '#engine/store/write.ts'
import { logCase, newCaseFile, PASSPHRASE } from '../engine/store/new-file.ts'

const HERE = import.meta.dirname

/** Text of every kind that two languages could write down differently. */
const AWKWARD = 'Łukasz "王小明"\\ \u2028\u2029 \u0001\u001f\u007f\b\f\n\r\t / 🐢 é e\u0301 </script>'

function python(script: string, ...args: string[]): { status: number | null; said: Record<string, unknown> } {
  const { status, stdout, stderr } = spawnSync('python3', [join(HERE, script), ...args], { encoding: 'utf8' })
  if (stdout.trim() === '' && stderr.trim() === '') return { status, said: {} }
  return { status, said: JSON.parse(stdout.trim() === '' ? stderr : stdout) as Record<string, unknown> }
}

async function filledFile() {
  const { file, path } = await newCaseFile()
  for (const name of ['Hana Sallowby', AWKWARD])
    logCase(file, { person: { name }, scope: AWKWARD, theirReference: 'x' })
  const { caseId } = logCase(file)
  write(file, 'cases.change', (db) => replaceCase(db, caseId, { scope: AWKWARD }))
  write(file, 'attachments.add', (db) =>
    appendAttachmentBytes(db, caseId, { name: AWKWARD, mediaType: 'text/plain' }, Buffer.alloc(70_000, 7)),
  )
  return { file, path, folder: dirname(path) }
}

describe('a program in another language', () => {
  it('knows every table that is bound into the audit trail', () => {
    const listed = /TABLES = \(([^)]+)\)/.exec(readFileSync(join(HERE, 'verify_audit.py'), 'utf8'))?.[1] ?? ''
    expect(listed.replaceAll('"', ' ').trim().split(/\s+/)).toEqual([...AUDITED_TABLES])
  })

  it('decrypts a case file from the passphrase alone, every page authenticated', async () => {
    const { file, path, folder } = await filledFile()
    const entries = readHead(file.db)?.n
    closeCaseFile(file)
    const secret = join(folder, 'passphrase.txt')
    writeFileSync(secret, `${PASSPHRASE}\n`)
    const { status, said } = python('read_case_file.py', path, '--passphrase-file', secret, '--counts')
    expect(status).toBe(0)
    expect(said).toMatchObject({
      integrity: 'ok',
      format: MIGRATIONS.length,
      tables: { case: 3, person: 3, attachment: 1, audit: entries },
    })
  })

  it('decrypts it from the recovery kit alone, and notices a slip in the code', async () => {
    const { file, path, folder } = await filledFile()
    const { groups } = recoveryKitOf(file)
    closeCaseFile(file)
    const kit = join(folder, 'kit.txt')
    writeFileSync(kit, groups.join(' ').toLowerCase())
    const { said } = python('read_case_file.py', path, '--kit-file', kit, '--counts')
    expect(said).toMatchObject({ integrity: 'ok', tables: { case: 3 } })
    const [first = ''] = groups
    writeFileSync(
      kit,
      [`${first.slice(0, 3)}${first.endsWith('7') ? '8' : '7'}`, ...groups.slice(1)].join('-'),
    )
    expect(python('read_case_file.py', path, '--kit-file', kit, '--counts')).toEqual({
      status: 1,
      said: { failure: 'the recovery code holds a slip' },
    })
  })

  it('refuses a wrong passphrase', async () => {
    const { file, path, folder } = await filledFile()
    closeCaseFile(file)
    const secret = join(folder, 'passphrase.txt')
    writeFileSync(secret, 'not the right passphrase')
    const { status, said } = python('read_case_file.py', path, '--passphrase-file', secret, '--counts')
    expect([status, said]).toEqual([1, { failure: 'page 1 does not authenticate' }])
  })

  it('computes the same audit trail and row hashes, proves a head, and finds the same broken row', async () => {
    const { file, path, folder } = await filledFile()
    const early = readHead(file.db)
    logCase(file)
    const head = readHead(file.db)
    const kit = join(folder, 'kit.txt')
    writeFileSync(kit, recoveryKitOf(file).groups.join(''))
    const ours = await verifyCaseFile(file)
    closeCaseFile(file)
    const plain = join(folder, 'plain.db')
    expect(python('read_case_file.py', path, '--kit-file', kit, '--out', plain).status).toBe(0)
    const theirs = python('verify_audit.py', plain, '--head', early?.hex ?? '')
    expect(theirs.said).toMatchObject({
      ok: true,
      entries: ours.entries,
      heads: { [head?.device ?? '']: { n: head?.n, hex: head?.hex } },
      containsHead: true,
    })
    expect(python('verify_audit.py', plain, '--head', 'ab'.repeat(32)).said).toMatchObject({
      containsHead: false,
    })
  })

  it('names the same rows and entries as we do when somebody changed the file', async () => {
    const { file, path, folder } = await filledFile()
    const native = nativeOf(file.db)
    native.exec(`UPDATE person SET email = 'x@y.example' WHERE rowid = 1`)
    native.exec(`DROP TRIGGER audit_changed; UPDATE audit SET call = 'cases.forged' WHERE n = 6`)
    native.exec(`DELETE FROM request WHERE rowid = 1`)
    const kit = join(folder, 'kit.txt')
    writeFileSync(kit, recoveryKitOf(file).groups.join(''))
    const ours = await verifyCaseFile(file)
    closeCaseFile(file)
    const plain = join(folder, 'plain.db')
    python('read_case_file.py', path, '--kit-file', kit, '--out', plain)
    const theirs = python('verify_audit.py', plain)
    const keys = (problems: unknown) =>
      (problems as Record<string, unknown>[])
        .map(({ code, table, row, entry }) => [code, table, row, entry].join(' '))
        .toSorted()
    expect(theirs.status).toBe(1)
    expect(keys(theirs.said['problems'])).toEqual(keys(ours.problems))
    expect(ours.problems.map((problem) => problem.code).toSorted()).toEqual([
      'entry-differs',
      'row-differs',
      'row-missing',
    ])
  })
})
