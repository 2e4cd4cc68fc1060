/** A label under the clock line: where it points (0 to 1 of the width) and how wide its words are (px). */
export type LabelBox = {
  id: string
  at: number
  width: number
  /** Smaller goes first; one that finds no room is left out (the sentence of the line still says it). */
  rank: number
  anchor: 'start' | 'middle' | 'end'
}

const GAP = 6

/** Left edges in px by id, none overlapping; a label moves at most 28 px from its mark, else it has no entry. */
export function placeLabels(boxes: readonly LabelBox[], width: number): ReadonlyMap<string, number> {
  const placed: { id: string; left: number; right: number }[] = []
  for (const box of [...boxes].sort((a, b) => a.rank - b.rank)) {
    const mark = box.at * width
    const wish =
      box.anchor === 'start' ? mark : box.anchor === 'end' ? mark - box.width : mark - box.width / 2
    const inside = (left: number) => Math.min(Math.max(left, 0), Math.max(width - box.width, 0))
    const free = (left: number) =>
      placed.every((other) => left + box.width + GAP <= other.left || other.right + GAP <= left)
    const near = [0, 7, -7, 14, -14, 21, -21, 28, -28].map((shift) => inside(wish + shift)).find(free)
    if (near !== undefined) placed.push({ id: box.id, left: near, right: near + box.width })
  }
  return new Map(placed.map(({ id, left }) => [id, left]))
}

/** Rough width in px of a label's wider line at 12 px; `bold` words run wider. */
export function labelWidth(lines: readonly string[], bold: boolean): number {
  return Math.ceil(Math.max(...lines.map((line) => line.length)) * (bold ? 5.9 : 5.6)) + 8
}
