import { useEffect, useState } from 'react'
import type { LetterheadText } from '#shared/contract/letterhead.ts'
import type { Organisation } from '#shared/contract/views.ts'
import { letterheadText } from '#shared/text/letterhead.ts'
import { engine } from '#bridge/calls.ts'
import css from './letterhead.module.css'

/** How long typing may pause before the page is drawn anew. */
const PAUSE_MS = 400
const SCALE = 1.25

/** A letter of a few words under the letterhead as it is being set, drawn as it prints. */
export function LetterheadPage({
  organisation,
  text,
  logo,
}: {
  organisation: Organisation
  text: LetterheadText
  /** Drawn anew when it changes. */
  logo: Uint8Array | null
}) {
  const [url, setUrl] = useState('')
  const { name, address, email, phone, officerTitle } = organisation
  const asked = JSON.stringify({ ...text, name, address, email, phone, title: officerTitle, scale: SCALE })
  useEffect(() => {
    let made = ''
    const timer = setTimeout(() => {
      const input = JSON.parse(asked) as Parameters<typeof engine.letterhead.preview>[0]
      void engine.letterhead.preview(input).then((answer) => {
        if (!answer.ok || answer.value.page === null || made === 'gone') return
        made = URL.createObjectURL(new Blob([new Uint8Array(answer.value.page.png)], { type: 'image/png' }))
        setUrl(made)
      })
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      if (made !== '') URL.revokeObjectURL(made)
      made = 'gone'
    }
  }, [asked, logo])
  return (
    <figure className={css.page}>
      {url !== '' && <img src={url} alt={letterheadText.preview} />}
      <figcaption>{letterheadText.preview}</figcaption>
    </figure>
  )
}
