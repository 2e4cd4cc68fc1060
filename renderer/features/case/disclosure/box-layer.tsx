import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { PageBox, Redaction } from '#shared/domain/disclosure.ts'
import { disclosureText as text } from '#shared/text/disclosure.ts'
import { boxByKey, boxBetween, inPage, type Point } from './box-shapes.ts'
import { boxesOn, changeBox, drawBoxes, eraseBox, useViewer, type ShownSize } from './viewer-store.ts'
import css from './viewer.module.css'

type Drag = { readonly kind: 'draw' | 'move' | 'size'; readonly from: Point; readonly box: Redaction | null }

/** After this long without another key a box that was moved by keyboard is kept. */
const KEPT_AFTER = 500
/** A drag shorter than this, in hundredths of a unit, was a click. */
const SMALLEST = 150

/** The boxes over a page: drawn, moved, resized and taken away by mouse or by keyboard. */
export function BoxLayer({
  size,
  scale,
  readOnly,
  onSaid,
}: {
  size: ShownSize
  scale: number
  readOnly: boolean
  onSaid: (said: string) => void
}) {
  const { boxes, page, selected, hits, ground } = useViewer()
  const layer = useRef<HTMLDivElement>(null)
  const drag = useRef<Drag | null>(null)
  const keyed = useRef<{ timer: number; box: Redaction } | null>(null)
  const movedByKey = useRef<PageBox | null>(null)
  const [moving, setMoving] = useState<{ readonly id: string | null; readonly box: PageBox } | null>(null)
  const here = boxesOn(boxes, page)

  const at = (event: PointerEvent): Point => {
    const { left, top } = layer.current?.getBoundingClientRect() ?? { left: 0, top: 0 }
    return { x: ((event.clientX - left) / scale) * 100, y: ((event.clientY - top) / scale) * 100 }
  }
  const begin = (kind: Drag['kind'], box: Redaction | null) => (event: PointerEvent) => {
    if (readOnly || event.button !== 0 || (kind === 'draw' && ground === null)) return
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { kind, from: at(event), box }
    if (box !== null) useViewer.setState({ selected: box.id })
    else useViewer.setState({ selected: null })
  }
  const follow = (event: PointerEvent) => {
    if (drag.current === null) return
    const { kind, from, box } = drag.current
    const shape = inPage(boxBetween(kind, from, at(event), box), size)
    setMoving({ id: box?.id ?? null, box: shape })
  }
  const end = (event: PointerEvent) => {
    const dragged = drag.current
    drag.current = null
    if (dragged === null) return
    const { kind, from, box } = dragged
    const shape = inPage(boxBetween(kind, from, at(event), box), size)
    const far = Math.abs(at(event).x - from.x) > SMALLEST || Math.abs(at(event).y - from.y) > SMALLEST
    if (!far) return setMoving(null)
    const kept = box === null ? drawBoxes([{ page, ...shape }]) : changeBox(box, { box: shape })
    void kept.then(() => {
      setMoving(null)
      onSaid(box === null ? text.viewer.drawn : text.viewer.moved)
    })
  }
  const keepKeyed = () => {
    const waiting = keyed.current
    keyed.current = null
    if (waiting === null) return
    clearTimeout(waiting.timer)
    const moved = movedByKey.current
    if (moved === null) return
    void changeBox(waiting.box, { box: moved }).then(() => {
      setMoving(null)
      onSaid(text.viewer.moved)
    })
  }
  const onKey = (box: Redaction) => (event: KeyboardEvent) => {
    if (readOnly) return
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      void eraseBox(box).then(() => onSaid(text.viewer.erased))
      layer.current?.parentElement?.parentElement?.focus()
      return
    }
    const start = moving?.id === box.id ? moving.box : box
    const shape = boxByKey(event.key, event.shiftKey, start)
    if (shape === null) return
    event.preventDefault()
    const placed = inPage(shape, size)
    movedByKey.current = placed
    setMoving({ id: box.id, box: placed })
    if (keyed.current !== null) clearTimeout(keyed.current.timer)
    keyed.current = { timer: window.setTimeout(keepKeyed, KEPT_AFTER), box: keyed.current?.box ?? box }
  }
  const place = ({ left, top, width, height }: PageBox) => ({
    left: (left * scale) / 100,
    top: (top * scale) / 100,
    width: (width * scale) / 100,
    height: (height * scale) / 100,
  })

  return (
    <div
      ref={layer}
      className={css.layer}
      data-drawing={(!readOnly && ground !== null) || undefined}
      onPointerDown={begin('draw', null)}
      onPointerMove={follow}
      onPointerUp={end}
    >
      {(hits ?? [])
        .filter((hit) => hit.page === page && !hit.covered)
        .flatMap((hit) => hit.boxes)
        .map((box, index) => (
          <span key={index} className={css.hit} style={place(box)} aria-hidden="true" />
        ))}
      {here.map((box, index) => (
        <button
          key={box.id}
          type="button"
          className={css.box}
          data-selected={box.id === selected || undefined}
          style={place(moving?.id === box.id ? moving.box : box)}
          aria-label={text.viewer.box(index + 1, box.title)}
          onFocus={() => useViewer.setState({ selected: box.id })}
          onBlur={keepKeyed}
          onPointerDown={begin('move', box)}
          onPointerMove={follow}
          onPointerUp={end}
          onKeyDown={onKey(box)}
        >
          <span className={css.number}>{index + 1}</span>
          {!readOnly && (
            <span
              className={css.handle}
              onPointerDown={begin('size', box)}
              onPointerMove={follow}
              onPointerUp={end}
            />
          )}
        </button>
      ))}
      {moving !== null && moving.id === null && (
        <span className={css.drawing} style={place(moving.box)} aria-hidden="true" />
      )}
    </div>
  )
}
