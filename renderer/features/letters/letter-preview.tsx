import { useEffect, useRef, useState } from 'react'
import type { LetterView } from '#shared/contract/letters.ts'
import { failureText } from '#shared/text/failures.ts'
import { lettersText } from '#shared/text/letters.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { ErrorNote, IconButton, icons, PaperPreview } from '#ui/index.ts'
import { LetterPage, type LetterPaper } from './letter-page.tsx'
import css from './letter-preview.module.css'

const text = lettersText.preview

/** Pixels for a point of the page: enough for a page as wide as the pane on a fine screen. */
const SCALE = 1.75
/** How much wider than the pane a page can be shown. */
const ZOOMS = [1, 1.5, 2] as const

type Pages = {
  readonly urls: readonly string[]
  readonly count: number
  readonly paper: 'a4' | 'us-letter'
}

/** The letter as it prints: the pages themselves, drawn anew after each change; for screen readers its words. */
export function LetterPreview({ view, paper }: { view: LetterView; paper: LetterPaper }) {
  const { pages, failure } = usePages(view)
  const [zoom, setZoom] = useState(0)
  const factor = ZOOMS[zoom] ?? 1
  return (
    <PaperPreview
      label={text.label}
      caption={view.letter.status === 'final' ? text.captionFinal : text.caption}
      pageLine={
        <>
          <span>{pages === null ? text.drawing : text.pages(pages.count)}</span>
          <span className={css.tools}>
            {pages !== null && text.paper(pages.paper, languageName(view.letter.language))}
            <IconButton
              icon={icons.zoomOut}
              size={24}
              label={text.smaller}
              disabled={zoom === 0}
              onClick={() => setZoom(zoom - 1)}
            />
            <IconButton
              icon={icons.zoom}
              size={24}
              label={text.larger}
              disabled={zoom === ZOOMS.length - 1}
              onClick={() => setZoom(zoom + 1)}
            />
          </span>
        </>
      }
    >
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      <div className={css.pages}>
        {pages?.urls.map((url, index) => (
          <div key={index} className={css.page} style={{ width: `${factor * 100}%`, maxWidth: factor * 720 }}>
            <img src={url} decoding="sync" alt={text.page(index + 1, pages.count)} />
          </div>
        ))}
      </div>
      <div className={css.words}>
        <LetterPage view={view} paper={paper} onField={null} />
      </div>
    </PaperPreview>
  )
}

/** The drawn pages of the letter as it is saved; the ones before stay until the new ones are there. */
function usePages(view: LetterView): { pages: Pages | null; failure: Failure | null } {
  const [pages, setPages] = useState<Pages | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const { id } = view.letter
  // what is printed; asking anew for the same words would draw the same page
  const said = JSON.stringify([view.subject, view.doc, view.recipient, view.date, view.closing])
  useEffect(() => {
    let current = true
    void engine.letters.pages({ letterId: id, scale: SCALE }).then((answer) => {
      if (!current) return
      setFailure(answer.ok ? null : answer.failure)
      if (!answer.ok || answer.value.count === 0) return
      const { count, paper } = answer.value
      const urls = answer.value.pages.map(({ png }) =>
        URL.createObjectURL(new Blob([new Uint8Array(png)], { type: 'image/png' })),
      )
      setPages({ urls, count, paper })
    })
    return () => {
      current = false
    }
  }, [id, said])
  const shown = useRef<readonly string[]>([])
  useEffect(() => {
    const before = shown.current
    shown.current = pages?.urls ?? []
    for (const url of before) URL.revokeObjectURL(url)
  }, [pages])
  useEffect(
    () => () => {
      for (const url of shown.current) URL.revokeObjectURL(url)
    },
    [],
  )
  return { pages, failure }
}

function languageName(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code
}
