/** A sector number from here on means something else than a sector: the end of a chain, a free place. */
const NO_SECTOR = 0xfffffffa
const ENTRY = 128
/** A stream below this size lies in the small sectors. */
const SMALL = 4096
const IN_HEADER = 109

/**
 * Whether every chain of sectors in a compound file comes to an end, its directory is a tree, and nothing in it claims to
 * be larger than the file ([MS-CFB] 2.2 to 2.6). The library believes all of that without counting: a chain that bites
 * its tail fills all memory. What leads outside the file is an end here: the library stops there by itself, and what
 * else is in the file can still be read.
 */
export function doesCompoundEnd(bytes: Uint8Array): boolean {
  try {
    return endsIn(new DataView(bytes.buffer, bytes.byteOffset, bytes.length))
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

function endsIn(view: DataView): boolean {
  const size = 1 << view.getUint16(30, true)
  if (size !== 512 && size !== 4096) return false
  const sectors = Math.ceil(view.byteLength / size) - 1
  // how many sectors of each table there are: the library goes by these numbers
  if ([44, 64, 72].some((place) => view.getUint32(place, true) > sectors)) return false
  const placeOf = (sector: number) => (sector + 1) * size
  const table = new Uint32Array(sectors).fill(NO_SECTOR)
  for (const [at, sector] of tableSectors(view, size).entries())
    for (let n = 0; n < size / 4 && at * (size / 4) + n < sectors; n += 1)
      table[at * (size / 4) + n] = numberAt(view, placeOf(sector) + n * 4)

  const large = chains(table)
  const directory = large(view.getUint32(48, true))
  const smallTable = large(view.getUint32(60, true))
  if (directory === null || smallTable === null) return false
  const small = chains(
    Uint32Array.from(
      smallTable.flatMap((sector) =>
        Array.from({ length: size / 4 }, (_, n) => numberAt(view, placeOf(sector) + n * 4)),
      ),
    ),
  )
  const entries = directory
    .flatMap((sector) => Array.from({ length: size / ENTRY }, (_, n) => placeOf(sector) + n * ENTRY))
    .filter((entry) => entry + ENTRY <= view.byteLength)
  return (
    isTree(view, entries) && entries.every((entry, at) => streamEnds(view, entry, at === 0, large, small))
  )
}

/** A number of the file; what lies outside it ends a chain. */
function numberAt(view: DataView, place: number): number {
  return place + 4 <= view.byteLength ? view.getUint32(place, true) : NO_SECTOR
}

/** The sectors that hold the table of chains: the first hundred stand in the header, the others in a chain of lists. */
function tableSectors(view: DataView, size: number): number[] {
  const listed = (place: number, count: number) =>
    Array.from({ length: count }, (_, n) => view.getUint32(place + n * 4, true))
  const found = listed(76, IN_HEADER)
  const seen = new Set<number>()
  for (let list = view.getUint32(68, true); list < NO_SECTOR;) {
    if (seen.has(list)) throw new RangeError('the lists bite their tail')
    seen.add(list)
    const place = (list + 1) * size
    found.push(...listed(place, size / 4 - 1))
    list = view.getUint32(place + size - 4, true)
  }
  return found.filter((sector) => sector < NO_SECTOR)
}

/** Follows chains of one table, up to where one joins another that was followed before; null for one that comes back. */
function chains(table: Uint32Array): (start: number) => number[] | null {
  const follower = new Uint32Array(table.length)
  let number = 0
  return (start) => {
    number += 1
    const chain: number[] = []
    for (let sector = start; sector < table.length; sector = table[sector] ?? NO_SECTOR) {
      if (follower[sector] === number) return null
      if (follower[sector] !== 0) break
      follower[sector] = number
      chain.push(sector)
    }
    return chain
  }
}

/** Whether brothers and children lead to each entry once at most. */
function isTree(view: DataView, entries: readonly number[]): boolean {
  const seen = new Uint8Array(entries.length)
  const ahead = [0]
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    const entry = entries[at]
    if (entry === undefined) continue
    if (seen[at] === 1) return false
    seen[at] = 1
    for (const link of [68, 72, 76]) {
      const next = view.getUint32(entry + link, true)
      if (next < NO_SECTOR) ahead.push(next)
    }
  }
  return true
}

type Chains = ReturnType<typeof chains>

function streamEnds(view: DataView, entry: number, isRoot: boolean, large: Chains, small: Chains): boolean {
  const kind = view.getUint8(entry + 66)
  const size = view.getUint32(entry + 120, true)
  if ((kind !== 2 && !isRoot) || size === 0) return true
  if (size > view.byteLength) return false
  const follow = isRoot || size >= SMALL ? large : small
  return follow(view.getUint32(entry + 116, true)) !== null
}
