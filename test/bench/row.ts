/** One line of the speed table: what we do, beside what somebody would do instead, in the same process. */
export type Row = {
  readonly work: string
  readonly peer: string
  /** Seconds each took: the best of the rounds, or the time that 95 of 100 askings stay under where `work` says p95. */
  readonly peerSeconds: number
  readonly ours: number
  /** How many times faster than the peer (`faster`), how many times as long (`longer`), or as much (`larger`). */
  readonly ratio: number
  readonly means: 'faster' | 'longer' | 'larger'
  /** What the two figures are, where they are no seconds. */
  readonly unit?: 'MB'
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

/**
 * The processor time that 95 of 100 askings stay under, ours and theirs asked in turn. Processor time and not the
 * clock's, because others may work on the machine; a first asking of each kind warms up and is not counted.
 */
export function p95SideBySide(
  ours: readonly (() => unknown)[],
  theirs: readonly (() => unknown)[],
  { rounds = 5, peerRounds = rounds }: { rounds?: number; peerRounds?: number } = {},
): { ours: number; peerSeconds: number } {
  const times: number[] = []
  const peerTimes: number[] = []
  for (let round = 0; round <= rounds; round++) {
    for (const ask of ours) times.push(processorSeconds(ask, round > 0))
    if (round <= peerRounds) for (const ask of theirs) peerTimes.push(processorSeconds(ask, round > 0))
  }
  return { ours: p95(times), peerSeconds: p95(peerTimes) }
}

/** The time that 95 of 100 stay under; askings that were not counted are NaN. */
export function p95(times: readonly number[]): number {
  const sorted = times.filter((time) => !Number.isNaN(time)).toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? NaN
}

/** Seconds of the clock. */
export function secondsOf(work: () => unknown): number {
  const started = performance.now()
  work()
  return (performance.now() - started) / 1000
}

/** Seconds of the clock that something takes until it is over. */
export async function secondsUntil(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

/** Seconds of processor time of this process. */
export async function processorSecondsUntil(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

function processorSeconds(work: () => unknown, counted: boolean): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return counted ? (user + system) / 1e6 : NaN
}
