import { failed, ok, type Result } from '#shared/domain/result.ts'
import type { CallFailure } from '#shared/contract/define.ts'
import type { Grant } from './engine.ts'

/** How long a choice in a native dialog stays good (decisions 10). */
const GOOD_FOR_MS = 5 * 60 * 1000

/** The paths that native dialogs allowed, each good once and for five minutes. The renderer only ever holds tokens. */
export type Grants = {
  readonly add: (grant: Grant) => void
  /** The path behind a token, which is spent by asking. Fails with `token-spent`. */
  readonly take: (token: string, modes: readonly Grant['mode'][]) => Result<Grant, CallFailure>
}

/** A new, empty set of grants. `monotonicMs` is a clock that nobody can set back. */
export function createGrants(monotonicMs: () => number = () => performance.now()): Grants {
  const waiting = new Map<string, { grant: Grant; until: number }>()
  return {
    add(grant) {
      waiting.set(grant.token, { grant, until: monotonicMs() + GOOD_FOR_MS })
    },
    take(token, modes) {
      const found = waiting.get(token)
      waiting.delete(token)
      if (found === undefined || found.until < monotonicMs() || !modes.includes(found.grant.mode)) {
        return failed({ code: 'token-spent' })
      }
      return ok(found.grant)
    },
  }
}
