import { createHash } from 'node:crypto'
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeNewFile } from '#engine/write-file.ts'
import { run } from './unpack.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-write-'))
})
afterEach(() => {
  chmodSync(folder, 0o700)
  rmSync(folder, { recursive: true, force: true })
})

const text = (words: string) => new TextEncoder().encode(words)
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

describe('a written file', () => {
  it('holds all chunks in order, and the answer tells its length and SHA-256', async () => {
    async function* chunks() {
      yield text('one ')
      yield new Uint8Array(0)
      yield text('two')
    }
    const written = await writeNewFile(join(folder, 'a.csv'), chunks())
    const sha256 = createHash('sha256').update('one two').digest('hex')
    expect(written).toEqual({ ok: true, value: { bytes: 7, sha256 } })
    expect(read('a.csv')).toBe('one two')
    expect(readdirSync(folder)).toEqual(['a.csv'])
  })

  it('may be empty, and may come from a plain iterable or one array', async () => {
    expect(await writeNewFile(join(folder, 'empty'), [])).toMatchObject({ ok: true, value: { bytes: 0 } })
    expect(await writeNewFile(join(folder, 'whole'), text('x'))).toMatchObject({
      ok: true,
      value: { bytes: 1 },
    })
  })

  it('takes the permissions asked for, less the umask', async () => {
    await writeNewFile(join(folder, 'secret'), text('x'), { mode: 0o600 })
    await writeNewFile(join(folder, 'export'), text('x'))
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'export')).mode & 0o777).toBe(0o666 & ~process.umask())
  })
})

describe('a name that is taken', () => {
  it('is refused and left as it was, unless overwriting was agreed', async () => {
    writeFileSync(join(folder, 'a'), 'old')
    expect(await writeNewFile(join(folder, 'a'), text('new'))).toEqual({ ok: false, failure: 'file-exists' })
    expect(read('a')).toBe('old')
    expect(await writeNewFile(join(folder, 'a'), text('new'), { overwrite: true })).toMatchObject({
      ok: true,
    })
    expect(read('a')).toBe('new')
    expect(readdirSync(folder)).toEqual(['a'])
  })

  it('is refused also when it was taken while we wrote', async () => {
    async function* slow() {
      yield text('ours')
      writeFileSync(join(folder, 'a'), 'theirs')
    }
    expect(await writeNewFile(join(folder, 'a'), slow())).toEqual({ ok: false, failure: 'file-exists' })
    expect(read('a')).toBe('theirs')
    expect(readdirSync(folder)).toEqual(['a'])
  })

  it('is never replaced when it is a spared file, under whatever name or link', async () => {
    const spared = join(folder, 'case.redress')
    writeFileSync(spared, 'case')
    linkSync(spared, join(folder, 'hard'))
    symlinkSync(spared, join(folder, 'soft'))
    for (const name of ['case.redress', 'hard', 'soft']) {
      const options = { overwrite: true, spare: [spared] }
      expect(await writeNewFile(join(folder, name), text('x'), options)).toEqual({
        ok: false,
        failure: 'file-exists',
      })
    }
    expect(read('case.redress')).toBe('case')
    expect(statSync(spared).nlink).toBe(2)
  })

  it('is refused when it is a folder', async () => {
    mkdirSync(join(folder, 'sub'))
    const result = await writeNewFile(join(folder, 'sub'), text('x'), { overwrite: true })
    expect(result).toEqual({ ok: false, failure: 'file-exists' })
    expect(readdirSync(folder)).toEqual(['sub'])
  })
})

describe('a write that fails leaves nothing', () => {
  it('when the source breaks off: its error is passed on', async () => {
    let ended = false
    async function* broken() {
      try {
        yield text('half')
        throw Object.assign(new Error('attachment damaged'), { code: 'ENOSPC' })
      } finally {
        ended = true
      }
    }
    await expect(writeNewFile(join(folder, 'a'), broken())).rejects.toThrow('attachment damaged')
    expect(ended).toBe(true)
    expect(readdirSync(folder)).toEqual([])
  })

  it('when the source breaks off while replacing: the old file stays', async () => {
    writeFileSync(join(folder, 'a'), 'old')
    function* broken() {
      yield text('half')
      throw new Error('no more')
    }
    await expect(writeNewFile(join(folder, 'a'), broken(), { overwrite: true })).rejects.toThrow('no more')
    expect(read('a')).toBe('old')
    expect(readdirSync(folder)).toEqual(['a'])
  })

  it('when the folder does not exist', async () => {
    expect(await writeNewFile(join(folder, 'no', 'a'), text('x'))).toEqual({
      ok: false,
      failure: 'write-failed',
    })
  })

  it('when the place cannot be written to', async () => {
    // Root may write into any folder but the kernel's own.
    const place = process.getuid?.() === 0 ? '/sys' : folder
    chmodSync(folder, 0o500)
    const result = await writeNewFile(join(place, 'a.csv'), text('x'))
    expect(result).toEqual({ ok: false, failure: 'place-read-only' })
  })

  it('when the disk is full, and the source is told to end', () => {
    const result = inSmallPlace('tight', 1)
    expect(result).toEqual({ failure: 'disk-full', left: ['filler'], ended: true })
  })

  it('when the place is mounted for reading only', () => {
    const result = inSmallPlace('ro', 0)
    expect(result).toMatchObject({ failure: 'place-read-only', left: ['filler'] })
  })
})

/** Runs the writer in a mount namespace of its own, on a file system of 1 MiB. */
function inSmallPlace(how: 'tight' | 'ro', megabytes: number): unknown {
  const script = join(import.meta.dirname, 'write-into-small-place.ts')
  const mount = 'mount -t tmpfs -o size=1m tmpfs "$0" && echo x > "$0/filler"'
  const after = how === 'ro' ? ' && mount -o remount,ro "$0"' : ''
  const shell = `${mount}${after} && exec "$1" "$2" "$0" ${megabytes}`
  const unshare = process.getuid?.() === 0 ? ['-m'] : ['-Urm']
  const { output } = run('unshare', [...unshare, 'sh', '-c', shell, folder, process.execPath, script], folder)
  return JSON.parse(output)
}
