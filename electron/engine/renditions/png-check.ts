import { inflateSync } from 'node:zlib'
import { PagesRefused } from './open-pdf.ts'

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/**
 * Looks whether a PNG unpacks to what its head says before anything else unpacks it, because fifty megabytes can pack
 * fifty gigabytes of nothing. Throws `PagesRefused`.
 */
export function checkPng(bytes: Uint8Array, mostPixels: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const packed: Uint8Array[] = []
  let most = 0
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at)
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (body.length !== length) throw new PagesRefused('pages-broken')
    if (type === 'IHDR') most = unpackedSize(body, mostPixels)
    if (type === 'IDAT') packed.push(body)
    if (type === 'IEND') break
    at += 12 + length
  }
  if (most === 0 || packed.length === 0) throw new PagesRefused('pages-broken')
  try {
    inflateSync(Buffer.concat(packed), { maxOutputLength: most })
  } catch (error) {
    const large = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new PagesRefused(large ? 'pages-too-large' : 'pages-broken')
  }
}

/** Bytes of the rows with their filter bytes; interlaced pictures have at most seven times as many rows' starts. */
function unpackedSize(head: Uint8Array, mostPixels: number): number {
  if (head.length !== 13) throw new PagesRefused('pages-broken')
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  const width = view.getUint32(0)
  const height = view.getUint32(4)
  const channels = CHANNELS[view.getUint8(9)]
  if (channels === undefined || width === 0 || height === 0) throw new PagesRefused('pages-broken')
  if (width * height > mostPixels) throw new PagesRefused('pages-too-large')
  const row = Math.ceil((width * channels * view.getUint8(8)) / 8) + 1
  return row * height + (view.getUint8(12) === 1 ? height * 8 + 64 : 0)
}
