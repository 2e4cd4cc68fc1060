import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, configure } from '@zip.js/zip.js'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { civilDate } from '#shared/domain/civil-date.ts'
import {
  AttachmentChanged,
  aesZip,
  entryOfBytes,
  entryOfStream,
  type ZipEntry,
} from '#engine/packages/aes-zip.ts'
import { centralDirectory, localHeader } from '#engine/packages/zip-format.ts'
import { bytesOf, listed, run } from './unpack.ts'

configure({ useWebWorkers: false })
const folder = mkdtempSync(join(tmpdir(), 'redress-zip-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const password = new TextEncoder().encode('correct horse battery')
const today = civilDate('2026-07-06')

async function readBack(zip: Uint8Array): Promise<Map<string, Uint8Array>> {
  const reader = new ZipReader(new Uint8ArrayReader(zip), { rawPassword: password, checkSignature: true })
  const found = new Map<string, Uint8Array>()
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue
    found.set(entry.filename, await entry.getData(new Uint8ArrayWriter()))
  }
  return found
}

describe('an encrypted ZIP', () => {
  it('gives every byte back to another reader, however the source was cut', async () => {
    const cut = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 })
    const property = fc.asyncProperty(fc.array(cut, { minLength: 1, maxLength: 4 }), async (files) => {
      const entries = files.map((chunks, index) => {
        const size = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
        return entryOfStream(`f${index}.bin`, size, () => chunks)
      })
      const found = await readBack(await bytesOf(aesZip(entries, password, today)))
      files.forEach((chunks, index) => {
        expect(
          Buffer.compare(found.get(`f${index}.bin`) ?? Buffer.from('absent'), Buffer.concat(chunks)),
        ).toBe(0)
      })
    })
    await fc.assert(property, { numRuns: 60 })
  }, 60_000)

  it('stays right across the blocks of the key stream, with chunks that fit none of them', async () => {
    const size = 140_001
    const plain = Buffer.from(Array.from({ length: size }, (_, index) => (index * 31 + (index >> 8)) % 256))
    for (const step of [1, 7, 4096, 65_535, 65_536, 65_537, size]) {
      function* pieces() {
        for (let at = 0; at < size; at += step) yield plain.subarray(at, at + step)
      }
      const zip = await bytesOf(aesZip([entryOfStream('a', size, pieces)], password, today))
      expect(Buffer.compare((await readBack(zip)).get('a') ?? Buffer.alloc(0), plain)).toBe(0)
    }
  }, 60_000)

  it('deflates text and keeps what would grow', async () => {
    const noise = crypto.getRandomValues(new Uint8Array(5000))
    const text = new TextEncoder().encode('words '.repeat(5000))
    const zip = await bytesOf(
      aesZip(
        [entryOfBytes('t', text), entryOfBytes('n', noise), entryOfBytes('e', new Uint8Array(0))],
        password,
        today,
      ),
    )
    const found = await readBack(zip)
    expect(found.get('t')).toEqual(text)
    expect(found.get('n')).toEqual(noise)
    expect(found.get('e')).toEqual(new Uint8Array(0))
    expect(zip.length).toBeLessThan(7000)
    writeFileSync(join(folder, 'mixed.zip'), zip)
    expect(listed('mixed.zip', folder).map((entry) => entry['Method'])).toEqual([
      'AES-256 Deflate',
      'AES-256 Store',
      'AES-256 Store',
    ])
  })

  it('uses a fresh salt each time, so that equal files do not look equal', async () => {
    const make = () => bytesOf(aesZip([entryOfBytes('a', new Uint8Array(64))], password, today))
    expect(Buffer.compare(await make(), await make())).not.toBe(0)
  })

  it('is given up when a source is longer or shorter than it said', async () => {
    const two = () => [new Uint8Array(3), new Uint8Array(3)]
    for (const size of [5, 7]) {
      await expect(bytesOf(aesZip([entryOfStream('a', size, two)], password, today))).rejects.toThrow(
        AttachmentChanged,
      )
    }
  })

  it('refuses an entry that the plain headers cannot describe', async () => {
    const huge: ZipEntry = entryOfStream('a', 0xffff_ffff, () => [])
    await expect(bytesOf(aesZip([huge], password, today))).rejects.toThrow(RangeError)
  })

  it('with any byte of its data changed is refused by 7z', async () => {
    const zip = await bytesOf(aesZip([entryOfStream('a', 600, () => [new Uint8Array(600)])], password, today))
    for (const at of [70, 300, 650]) {
      const broken = Uint8Array.from(zip)
      broken[at] = (broken[at] ?? 0) ^ 1
      writeFileSync(join(folder, 'broken.zip'), broken)
      expect(run('7z', ['t', '-pcorrect horse battery', 'broken.zip'], folder).code).not.toBe(0)
    }
  })

  it('is found past 4 GiB by its 64-bit records', async () => {
    const far = 5 * 1024 ** 3
    const record = { name: 'near.bin', packing: 'stored', size: 5, packedSize: 33, offset: 0 } as const
    const records = [record, { ...record, name: 'far.bin', offset: far }]
    const file = openSync(join(folder, 'far.zip'), 'w')
    // A file with a hole of 5 GiB takes no room and shows what a real one of that length would.
    let end = 0
    for (const { name, packedSize, offset } of records) {
      const whole = await bytesOf(
        aesZip([entryOfStream(name, 5, () => [new Uint8Array(5)])], password, today),
      )
      const length = localHeader({ ...record, name }, today).length + packedSize
      writeSync(file, whole, 0, length, offset)
      end = offset + length
    }
    const directory = centralDirectory(records, end, today)
    writeSync(file, directory, 0, directory.length, end)
    closeSync(file)
    expect(run('7z', ['t', '-pcorrect horse battery', 'far.zip'], folder).output).toContain(
      'Everything is Ok',
    )
    expect(listed('far.zip', folder).map((entry) => entry['Path'])).toEqual(['near.bin', 'far.bin'])
  })
})
