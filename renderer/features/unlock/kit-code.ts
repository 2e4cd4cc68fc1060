import { unlockText } from '#shared/text/unlock.ts'

// the sheet prints 84 symbols in groups of four, from an alphabet without 0, 1, I and O
const GROUPS = 21
const SYMBOLS = 84
const SYMBOL = /[23456789A-HJ-NP-Z]/

/** One group of four as typed so far. */
export type KitGroup = { readonly text: string; readonly state: 'whole' | 'part' | 'missing' | 'unknown' }

/** What was typed of a recovery code: its 21 groups, and what keeps it from being sent. */
export type KitCode = {
  /** Capital letters and digits only, as the engine takes it. */
  readonly code: string
  readonly groups: readonly KitGroup[]
  readonly whole: number
  /** Symbols that no sheet has, such as 0 and O, each once. */
  readonly unknown: readonly string[]
  /** Symbols missing (positive) or too many (negative). */
  readonly missing: number
}

/** Reads a typed or pasted recovery code. Gaps, hyphens and small letters are all fine. */
export function kitCodeOf(typed: string): KitCode {
  const code = typed.toUpperCase().replaceAll(/[\s\-–—.·_]/g, '')
  const groups = Array.from({ length: GROUPS }, (_, n): KitGroup => {
    const text = code.slice(n * 4, n * 4 + 4)
    if ([...text].some((symbol) => !SYMBOL.test(symbol))) return { text, state: 'unknown' }
    return { text, state: text.length === 4 ? 'whole' : text === '' ? 'missing' : 'part' }
  })
  return {
    code,
    groups,
    whole: groups.filter((group) => group.state === 'whole').length,
    unknown: [...new Set([...code].filter((symbol) => !SYMBOL.test(symbol)))],
    missing: SYMBOLS - code.length,
  }
}

/** The sentence that says what keeps the code from being tried; null when it can be. */
export function kitProblem({ groups, unknown, missing }: KitCode): string | null {
  const { kit } = unlockText
  if (unknown.length > 0) {
    const where = groups.flatMap((group, n) => (group.state === 'unknown' ? [n + 1] : []))
    return kit.unknownSymbols(unknown.slice(0, 5).join(' '), where.join(', '))
  }
  if (missing > 0) return kit.tooFew(missing)
  return missing < 0 ? kit.tooMany(-missing) : null
}
