import type { BoundCall } from '#shared/contract/bind.ts'
import type { Busy, EngineState, Grant } from '#shared/contract/control.ts'
import type { LockReason } from '#shared/contract/desktop.ts'

export type { Busy, EngineOptions, EngineState, Grant } from '#shared/contract/control.ts'

/** The engine as its hosts see it: the process entry, the tests and the command line. */
export type Engine = {
  /** Every call by its wire name (`cases.log`), as `bind` makes them. A Map, so that `__proto__` is never a call. */
  readonly handlers: ReadonlyMap<string, BoundCall>
  /** Remembers what a dialog allowed. The same token again renews it. */
  readonly grant: (grant: Grant) => void
  /** Closes the case file and overwrites the key. Resolves when nothing is open any more; never rejects. */
  readonly flushAndClose: (reason: LockReason) => Promise<void>
  /** Calls back on each change between open and closed, and once at once with the present state. */
  readonly onState: (listen: (state: EngineState) => void) => void
  /** Calls back after a committed write with what it touched (`cases`, `case:<id>`, …), so that stores refetch. */
  readonly onChanged: (listen: (subjects: readonly string[]) => void) => void
  /** Calls back before a long synchronous job such as re-keying, and with 0 once it is over. */
  readonly onBusy: (listen: (busy: Busy) => void) => void
}
