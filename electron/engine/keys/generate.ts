import { randomInt } from 'node:crypto'
import { wordlist } from '@scure/bip39/wordlists/english.js'

/** Six words of 2,048 make 66 bits, seven 77: with 256,000 rounds a guess, beyond anybody's reach. */
const FEWEST_WORDS = 6

/** A passphrase of `words` English words drawn by the machine's cryptographic randomness, joined by hyphens. */
export function generatePassphrase(words: number = FEWEST_WORDS): string {
  const count = Math.max(FEWEST_WORDS, Math.min(12, Math.trunc(words)))
  for (;;) {
    const drawn = Array.from({ length: count }, () => wordlist[randomInt(wordlist.length)] ?? '')
    // Six three-letter words still reach the length rule, but two equal words in one phrase look like a mistake.
    if (new Set(drawn).size === count) return drawn.join('-')
  }
}
