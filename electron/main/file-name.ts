const NAME_LIMIT = 120

/** A name without anything a file system or a reader could take for something else. */
export function plainFileName(suggested: string): string {
  const plain = suggested
    .normalize('NFC')
    .replace(/[\p{C}/\\:*?"<>|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.-]+|[\s.]+$/g, '')
  return plain.slice(0, NAME_LIMIT) || 'redress'
}
