/** One line of the speed table: what we do, beside what somebody would do instead, in the same process. */
export type Row = {
  readonly work: string
  readonly peer: string
  /** Seconds each took, the best of the rounds. */
  readonly peerSeconds: number
  readonly ours: number
  /** How many times faster than the peer (`faster`), or how many times as long (`longer`). */
  readonly ratio: number
  readonly means: 'faster' | 'longer'
  readonly goal: string
  readonly met: boolean
}

/** Rows that belong together. `share` is 1, or a tenth for `--small`. */
export type RowGroup = { readonly name: string; readonly rows: (share: number) => Row[] | Promise<Row[]> }

/**
 * The best time of each in turn, ours and theirs alternating so that both meet the same machine. A first round warms up
 * and is not counted. `scale`: the peer did only that part of the work, and its time is multiplied.
 */
export function sideBySide(
  ours: () => unknown,
  theirs: () => unknown,
  { rounds = 3, scale = 1 }: { rounds?: number; scale?: number } = {},
): { ours: number; peerSeconds: number } {
  let best = Infinity
  let peerBest = Infinity
  for (let round = 0; round <= rounds; round++) {
    const first = secondsOf(ours)
    const second = secondsOf(theirs)
    if (round === 0) continue
    best = Math.min(best, first)
    peerBest = Math.min(peerBest, second)
  }
  return { ours: best, peerSeconds: peerBest * scale }
}

function secondsOf(work: () => unknown): number {
  const started = performance.now()
  work()
  return (performance.now() - started) / 1000
}
