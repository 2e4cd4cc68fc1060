/** Longest text kept of one document, in UTF-16 units; what comes behind is not found. */
export const LONGEST_TEXT = 400_000

/** Bytes as text: by its byte order mark, else UTF-8 where it is, else the Windows code page most old files are in. */
export function decodedText(bytes: Uint8Array, charset = ''): string {
  const marked = markOf(bytes)
  if (marked !== null) return new TextDecoder(marked).decode(bytes)
  const named = decoderFor(charset)
  if (named !== null) return named.decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Whether bytes cannot be text: a zero byte that no UTF-16 explains, or many control signs. */
export function isBinary(bytes: Uint8Array): boolean {
  if (markOf(bytes) !== null) return false
  const looked = bytes.subarray(0, 8192)
  let strange = 0
  for (const byte of looked) {
    if (byte === 0) return true
    if (byte < 9 || (byte > 13 && byte < 32)) strange += 1
  }
  return strange > looked.length / 50
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function decoderFor(charset: string): InstanceType<typeof TextDecoder> | null {
  if (charset === '') return null
  try {
    return new TextDecoder(charset)
  } catch {
    return null
  }
}
