/** Fewest characters: whoever has the file may try as fast as the machine can. */
export const PDF_PASSWORD_LENGTH = 12
/** The format reads no more bytes than these of a password (ISO 32000-2, 7.6.4.3.3). */
const MOST_BYTES = 127

/**
 * What is wrong with a password for a PDF, given as UTF-8 bytes; null when nothing is. `odd`: longer than the format
 * takes, or with a line break or another control character.
 */
export function pdfPasswordFault(password: Uint8Array): 'short' | 'odd' | null {
  if (password.length > MOST_BYTES || password.some((byte) => byte < 0x20 || byte === 0x7f)) return 'odd'
  // bytes 10xxxxxx continue a character, all others begin one
  const characters = password.reduce((count, byte) => count + ((byte & 0xc0) === 0x80 ? 0 : 1), 0)
  return characters < PDF_PASSWORD_LENGTH ? 'short' : null
}
