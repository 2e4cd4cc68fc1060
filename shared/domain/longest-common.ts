/** A stretch of two lists: half-open ranges of both, one of them empty where only one side has it. */
export type Stretch = {
  readonly state: 'same' | 'added' | 'removed'
  readonly before: readonly [number, number]
  readonly after: readonly [number, number]
}

/** Lists longer than this on both sides (after equal beginnings and ends) are compared as a whole: the table grows with their product. */
const LARGEST_TABLE = 4_000_000

/** What two lists of texts share and what each has alone, in order; what only the first has comes before what only the second has. */
export function sharedRuns(before: readonly string[], after: readonly string[]): Stretch[] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  let tail = 0
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail++
  }
  const [b, a] = [before.length - tail, after.length - tail]
  const steps: Stretch[] = [
    { state: 'same', before: [0, head], after: [0, head] },
    ...middle(before.slice(head, b), after.slice(head, a)).map(
      ({ state, before: from, after: to }): Stretch => ({
        state,
        before: [from[0] + head, from[1] + head],
        after: [to[0] + head, to[1] + head],
      }),
    ),
    { state: 'same', before: [b, before.length], after: [a, after.length] },
  ]
  return steps.filter((step) => step.before[0] < step.before[1] || step.after[0] < step.after[1])
}

/** The stretches between what both lists share, and the shared ones, each as ranges of both. */
export function pairUp(
  before: readonly string[],
  after: readonly string[],
): Pick<Stretch, 'before' | 'after'>[] {
  return sharedRuns(before, after).reduce<
    { same: boolean; before: [number, number]; after: [number, number] }[]
  >((out, { state, before: from, after: to }) => {
    const last = out.at(-1)
    if (last === undefined || last.same || state === 'same') {
      return [...out, { same: state === 'same', before: [...from], after: [...to] }]
    }
    const joined = { same: false, before: [last.before[0], from[1]], after: [last.after[0], to[1]] }
    return [...out.slice(0, -1), joined as typeof last]
  }, [])
}

function middle(before: readonly string[], after: readonly string[]): Stretch[] {
  if (before.length * after.length > LARGEST_TABLE) {
    return [
      { state: 'removed', before: [0, before.length], after: [0, 0] },
      { state: 'added', before: [before.length, before.length], after: [0, after.length] },
    ]
  }
  const width = after.length + 1
  // lengths of the longest list that the rest of both share
  const lengths = new Uint32Array((before.length + 1) * width)
  const at = (b: number, a: number) => lengths[b * width + a] ?? 0
  for (let b = before.length - 1; b >= 0; b--) {
    for (let a = after.length - 1; a >= 0; a--) {
      lengths[b * width + a] =
        before[b] === after[a] ? at(b + 1, a + 1) + 1 : Math.max(at(b + 1, a), at(b, a + 1))
    }
  }
  const out: { state: Stretch['state']; before: [number, number]; after: [number, number] }[] = []
  const take = (state: Stretch['state'], b: number, a: number) => {
    const last = out.at(-1)
    const step = [state === 'added' ? 0 : 1, state === 'removed' ? 0 : 1] as const
    if (last?.state === state) {
      last.before[1] += step[0]
      last.after[1] += step[1]
    } else out.push({ state, before: [b, b + step[0]], after: [a, a + step[1]] })
  }
  for (let b = 0, a = 0; b < before.length || a < after.length;) {
    if (b < before.length && a < after.length && before[b] === after[a]) take('same', b++, a++)
    else if (b < before.length && (a >= after.length || at(b + 1, a) >= at(b, a + 1))) take('removed', b++, a)
    else take('added', b, a++)
  }
  return out
}
