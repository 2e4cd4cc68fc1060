import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import { expect, it } from 'vitest'
import { packOurs, packZipJs } from './zip-rows.ts'

it('the ZIP that is timed holds what the peer’s holds, encrypted as well', async () => {
  const chunk = new Uint8Array(1024).map((_, index) => index % 251)
  const unpacked = async (pack: typeof packZipJs | typeof packOurs) => {
    const parts: Uint8Array[] = []
    await pack(chunk, 2, (bytes) => parts.push(Uint8Array.from(bytes)))
    const reader = new ZipReader(new Uint8ArrayReader(Buffer.concat(parts)), {
      password: 'correct horse battery',
    })
    const entries = await reader.getEntries()
    return Promise.all(
      entries.map(async (entry) => ({
        name: entry.filename,
        encrypted: entry.encrypted,
        bytes: entry.directory
          ? null
          : Buffer.from(await entry.getData(new Uint8ArrayWriter())).toString('hex'),
      })),
    )
  }
  const ours = await unpacked(packOurs)
  expect(ours).toHaveLength(16)
  expect(ours.every(({ encrypted }) => encrypted)).toBe(true)
  expect(ours).toEqual(await unpacked(packZipJs))
})
