import { failed, ok, type Result } from '#shared/domain/result.ts'
import type { CallFailure } from '#shared/contract/define.ts'
import type { Grant } from './engine.ts'

/** How long a choice in a native dialog stays good (decisions 10). */
const GOOD_FOR_MS = 5 * 60 * 1000

/** How long a call waits for a choice that is still on its way. */
const ARRIVES_WITHIN_MS = 1000

/** The paths that native dialogs allowed, each good once and for five minutes. The renderer only ever holds tokens. */
export type Grants = {
  readonly add: (grant: Grant) => void
  /** Resolves once the token is known, or when it does not come; null for one that is known or spent. Never rejects. */
  readonly arrival: (token: string) => Promise<void> | null
  /** The path behind a token, which is spent by asking. Fails with `token-spent`. */
  readonly take: (token: string, modes: readonly Grant['mode'][]) => Result<Grant, CallFailure>
}

/** A new, empty set of grants. `monotonicMs` is a clock that nobody can set back. */
export function createGrants(monotonicMs: () => number = () => performance.now()): Grants {
  const waiting = new Map<string, { grant: Grant; until: number }>()
  const spent = new Set<string>()
  const expected = new Map<string, () => void>()
  return {
    add(grant) {
      waiting.set(grant.token, { grant, until: monotonicMs() + GOOD_FOR_MS })
      expected.get(grant.token)?.()
    },
    arrival(token) {
      if (waiting.has(token) || spent.has(token)) return null
      return new Promise((resolve) => {
        const over = () => {
          clearTimeout(timer)
          expected.delete(token)
          resolve()
        }
        const timer = setTimeout(over, ARRIVES_WITHIN_MS)
        expected.set(token, over)
      })
    },
    take(token, modes) {
      const found = waiting.get(token)
      waiting.delete(token)
      spent.add(token)
      if (found === undefined || found.until < monotonicMs() || !modes.includes(found.grant.mode)) {
        return failed({ code: 'token-spent' })
      }
      return ok(found.grant)
    },
  }
}
