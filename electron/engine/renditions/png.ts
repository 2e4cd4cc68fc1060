import { crc32, deflateSync } from 'node:zlib'
import { differences } from './picture-object.ts'
import type { Samples } from './samples.ts'

/** A PNG of the samples and nothing else: no text, no time, no place. */
export function pngOf(samples: Samples): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(samples.width, 0)
  head.writeUInt32BE(samples.height, 4)
  head.set([8, samples.channels === 1 ? 0 : 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(differences(samples))),
    chunk('IEND', new Uint8Array()),
  ])
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(body.length, 0)
  ends.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)])
}
