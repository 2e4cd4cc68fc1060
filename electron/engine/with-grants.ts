import type { BoundCall } from '#shared/contract/bind.ts'
import type { Grants } from './grants.ts'

/**
 * Calls whose token may still be on its way: grants come from main and calls from a window, each on a line of its own, so
 * that on a busy machine a call can overtake the choice it names. It waits a moment for it; one that never comes is
 * refused as ever.
 */
export function withGrants(
  calls: ReadonlyMap<string, BoundCall>,
  grants: Pick<Grants, 'arrival'>,
): ReadonlyMap<string, BoundCall> {
  return new Map(
    [...calls].map(([name, { call, run }]) => {
      const patient: BoundCall['run'] = (input) => {
        const late = tokensIn(input).flatMap((token) => grants.arrival(token) ?? [])
        return late.length === 0 ? run(input) : Promise.all(late).then(() => run(input))
      }
      return [name, { call, run: patient }] as const
    }),
  )
}

/** What a call names as chosen in a dialog: `token`, `tokens`, `packageToken`. */
function tokensIn(input: unknown): string[] {
  if (typeof input !== 'object' || input === null) return []
  return Object.entries(input)
    .filter(([name]) => /tokens?$/i.test(name))
    .flatMap(([, value]: [string, unknown]) => value)
    .filter((value) => typeof value === 'string')
}
