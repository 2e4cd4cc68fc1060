import { useEffect, useRef, useState } from 'react'
import type { DisclosureDocument, DisclosurePlan } from '#shared/contract/disclosure.ts'
import { disclosureText as text } from '#shared/text/disclosure.ts'
import { failureText } from '#shared/text/failures.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { ErrorNote, LiveRegion, ProgressBar, useElementSize, useHotkeys } from '#ui/index.ts'
import { BoxesSide } from './boxes-side.tsx'
import { BoxLayer } from './box-layer.tsx'
import { sourceOf } from './disclosure-store.ts'
import { choiceOf } from './ground-picker.tsx'
import { PaperCanvas } from './paper-canvas.tsx'
import { ViewerBar } from './viewer-bar.tsx'
import { drawBoxes, openPages, turnTo, undoLast, useViewer } from './viewer-store.ts'
import css from './viewer.module.css'

/** Left and right of a page that takes the width, with room for a scroll bar. */
const MARGINS = 76
/** The ground most boxes have: that somebody else is in the document. */
const USUAL = ['third-party', 'rights-of-others', 'others']

/** The pages of a document with the boxes on them, and the search that proposes boxes. */
export function PageViewer({ document, plan }: { document: DisclosureDocument; plan: DisclosurePlan }) {
  const readOnly = useOpenFile((now) => now.file?.readOnly ?? true)
  const source = sourceOf(document)
  const { id, sizes, page, zoom, failure } = useViewer()
  const { ref, width } = useElementSize<HTMLDivElement>()
  const [said, setSaid] = useState('')
  const first = useRef(plan.grounds)
  useEffect(() => {
    const grounds = first.current
    const usual = grounds.find(({ ground }) => USUAL.includes(ground)) ?? grounds[0]
    void openPages(source, usual === undefined ? null : choiceOf(usual))
  }, [source])
  const size = id === source ? sizes[page - 1] : undefined
  const scale = size === undefined ? 1 : (zoom ?? Math.max(0.1, (width - MARGINS) / size.width))

  async function addBox() {
    if (size === undefined || readOnly) return
    const [boxWidth, boxHeight] = [size.width / 4, size.height / 24]
    const box = {
      page,
      left: Math.round(((size.width - boxWidth) / 2) * 100),
      top: Math.round(((size.height - boxHeight) / 2) * 100),
      width: Math.round(boxWidth * 100),
      height: Math.round(boxHeight * 100),
    }
    if ((await drawBoxes([box])).length > 0) setSaid(text.viewer.drawn)
  }
  useHotkeys([
    ['b', () => void addBox()],
    ['mod+z', () => void undoLast().then((was) => was && setSaid(text.viewer.undone))],
    ['PageDown', () => turnTo(page + 1)],
    ['PageUp', () => turnTo(page - 1)],
  ])

  return (
    <div className={css.viewer}>
      <section className={css.main} aria-label={text.viewer.label(document.name)}>
        <ViewerBar name={document.name} scale={scale} readOnly={readOnly} onDraw={() => void addBox()} />
        <div ref={ref} className={css.desk} tabIndex={0} role="group" aria-label={text.viewer.paper(page)}>
          {failure !== null && <ErrorNote {...failureText(failure)} />}
          {size === undefined && failure === null && (
            <div className={css.wait}>
              <ProgressBar label={text.viewer.reading} value={null} />
            </div>
          )}
          {size !== undefined && width > 0 && (
            <div className={css.paper} style={{ width: size.width * scale, height: size.height * scale }}>
              <PaperCanvas id={source} page={page} size={size} scale={scale} />
              <BoxLayer size={size} scale={scale} readOnly={readOnly} onSaid={setSaid} />
            </div>
          )}
        </div>
      </section>
      <BoxesSide plan={plan} readOnly={readOnly} />
      <LiveRegion>{said}</LiveRegion>
    </div>
  )
}
