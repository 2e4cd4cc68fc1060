import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { AttachmentChanged, buildPackage, passwordFits } from '#engine/packages/access-package.ts'
import { writeNewFile } from '#engine/write-file.ts'
import { attachmentOf, sampleCase } from './sample-case.ts'
import { hostile, PASSWORD, sampleInput } from './sample-package.ts'
import { bytesOf, run } from './unpack.ts'

const folder = mkdtempSync(join(tmpdir(), 'redress-build-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('building a package', () => {
  it('wants a password of twelve characters, counted as characters and not as bytes', () => {
    const bytes = (text: string) => new TextEncoder().encode(text)
    expect(passwordFits(bytes('x'.repeat(11)))).toBe(false)
    expect(passwordFits(bytes('x'.repeat(12)))).toBe(true)
    expect(passwordFits(bytes('é'.repeat(11)))).toBe(false)
    expect(passwordFits(bytes('🔑'.repeat(12)))).toBe(true)
    expect(() => buildPackage(sampleInput({ password: bytes('short') }))).toThrow(RangeError)
  })

  it('zeroes the password when it is done, given up or fails', async () => {
    const done = sampleInput()
    await bytesOf(buildPackage(done).chunks)
    const givenUp = sampleInput()
    const chunks = buildPackage(givenUp).chunks[Symbol.asyncIterator]()
    await chunks.next()
    await chunks.return?.()
    const [first] = hostile
    const failing = sampleInput({ documents: first === undefined ? [] : [{ ...first, chunks: () => [] }] })
    await expect(bytesOf(buildPackage(failing).chunks)).rejects.toThrow(AttachmentChanged)
    for (const { password } of [done, givenUp, failing])
      expect(password.every((byte) => byte === 0)).toBe(true)
  })

  it('fails, and leaves no file, when an attachment is not what its record says', async () => {
    const [first] = hostile
    const changed = first?.bytes.map((byte, index) => (index === 3 ? byte ^ 1 : byte)) ?? new Uint8Array()
    const documents = first === undefined ? [] : [{ attachment: first.attachment, chunks: () => [changed] }]
    const target = join(folder, 'never.zip')
    await expect(writeNewFile(target, buildPackage(sampleInput({ documents })).chunks)).rejects.toThrow(
      AttachmentChanged,
    )
    expect(readdirSync(folder)).toEqual([])
  })

  it('goes without letter, regulator and documents when there are none', async () => {
    const bare = buildPackage(
      sampleInput({ letter: null, complaint: null, documents: [], view: sampleCase() }),
    )
    expect(bare.files).toBe(11)
    const small = join(folder, 'bare.zip')
    await writeNewFile(small, bare.chunks)
    const html = run('7z', ['x', '-so', `-p${PASSWORD}`, small, 'START-HERE.html'], folder).output
    expect(html).not.toMatch(/01-letter|right to complain|folder <b>documents/)
  })

  it('reads a document only as fast as the package is taken, so that size does not matter to memory', async () => {
    const piece = new Uint8Array(100_000)
    const attachment = attachmentOf(200, 'large.mp4', new Uint8Array(100 * piece.length))
    let read = 0
    function* pieces() {
      for (let n = 0; n < 100; n++) {
        read += piece.length
        yield piece
      }
    }
    const input = sampleInput({ documents: [{ attachment, chunks: pieces }] })
    let taken = 0
    for await (const chunk of buildPackage(input).chunks) {
      taken += chunk.length
      expect(read - taken).toBeLessThanOrEqual(piece.length)
    }
    expect(read).toBe(attachment.size)
  })
})
