import type { PageBox } from '#shared/domain/disclosure.ts'

/** A place on the page in hundredths of its unit, from its upper left corner. */
export type Point = { readonly x: number; readonly y: number }

/** How far a key moves a box, and the smallest a box gets, in hundredths of a unit. */
const STEP = 200
const SMALLEST = 200

/** The box a drag makes: a new one between two places, or one that is moved or pulled at its lower right corner. */
export function boxBetween(
  kind: 'draw' | 'move' | 'size',
  from: Point,
  to: Point,
  box: PageBox | null,
): PageBox {
  if (kind === 'draw' || box === null) {
    return {
      left: Math.min(from.x, to.x),
      top: Math.min(from.y, to.y),
      width: Math.abs(to.x - from.x),
      height: Math.abs(to.y - from.y),
    }
  }
  const [x, y] = [to.x - from.x, to.y - from.y]
  if (kind === 'move') return { ...plain(box), left: box.left + x, top: box.top + y }
  return { ...plain(box), width: box.width + x, height: box.height + y }
}

/** The box after an arrow key, moved or with Shift resized; null for any other key. */
export function boxByKey(key: string, shift: boolean, box: PageBox): PageBox | null {
  const way = WAYS[key]
  if (way === undefined) return null
  const [x, y] = [way[0] * STEP, way[1] * STEP]
  const { left, top, width, height } = box
  return shift
    ? { left, top, width: width + x, height: height + y }
    : { left: left + x, top: top + y, width, height }
}

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The box in whole hundredths, no smaller than can be seen and inside its page. */
export function inPage(box: PageBox, page: { readonly width: number; readonly height: number }): PageBox {
  const [across, down] = [Math.round(page.width * 100), Math.round(page.height * 100)]
  const width = Math.min(across, Math.max(SMALLEST, Math.round(box.width)))
  const height = Math.min(down, Math.max(SMALLEST, Math.round(box.height)))
  return {
    left: Math.min(Math.max(0, Math.round(box.left)), across - width),
    top: Math.min(Math.max(0, Math.round(box.top)), down - height),
    width,
    height,
  }
}

function plain({ left, top, width, height }: PageBox): PageBox {
  return { left, top, width, height }
}
