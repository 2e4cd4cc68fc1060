import { useEffect, useRef } from 'react'
import type { AttachmentId } from '#shared/domain/ids.ts'
import { disclosureText as text } from '#shared/text/disclosure.ts'
import { engine } from '#bridge/calls.ts'
import { useViewer, type ShownSize } from './viewer-store.ts'
import css from './viewer.module.css'

/** The page as the engine draws it: pixels, never the document itself. */
export function PaperCanvas({
  id,
  page,
  size,
  scale,
}: {
  id: AttachmentId
  page: number
  size: ShownSize
  scale: number
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let current = true
    const wanted = Math.min(8, Math.max(0.02, scale * window.devicePixelRatio))
    // a moment's wait: who zooms step by step wants the last one only
    const timer = setTimeout(() => {
      void engine.disclosure.draw({ attachmentId: id, page, scale: wanted }).then((answer) => {
        if (!current || canvas.current === null) return
        if (!answer.ok) return useViewer.setState({ failure: answer.failure })
        paint(canvas.current, answer.value)
      })
    }, 60)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [id, page, scale])
  return (
    <canvas
      ref={canvas}
      className={css.canvas}
      role="img"
      aria-label={text.viewer.paper(page)}
      data-page={page}
      style={{ width: size.width * scale, height: size.height * scale }}
    />
  )
}

function paint(
  canvas: HTMLCanvasElement,
  { width, height, pixels }: { width: number; height: number; pixels: Uint8Array },
): void {
  canvas.width = width
  canvas.height = height
  const image = new ImageData(width, height)
  image.data.set(pixels)
  // the fourth byte means nothing where the page comes from, and transparent here
  for (let at = 3; at < image.data.length; at += 4) image.data[at] = 255
  canvas.getContext('2d')?.putImageData(image, 0, 0)
  canvas.dataset['drawn'] = 'true'
}
