import { randomInt } from 'node:crypto'

const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/**
 * Writes the kind of a bug in main to standard error and returns its reference number, `R-` and four symbols.
 * Messages stay out: they may hold a path.
 */
export function logBug(error: unknown): string {
  const reference = `R-${Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`
  process.stderr.write(`${reference} main ${error instanceof Error ? error.name : 'thrown value'}\n`)
  return reference
}
