import { useEffect, useState } from 'react'
import { mailText } from '#shared/text/mail.ts'
import { go, usePlace, type Place } from '#bridge/place.ts'
import { IconView, icons } from '#ui/index.ts'
import { takeDropped } from '../features/mail/index.ts'
import css from './app.module.css'

/** Lets mail be dropped anywhere on the screens that mail belongs to, and says so while it hangs over them. */
export function MailDrop() {
  const [over, setOver] = useState(false)
  useEffect(() => {
    let inside = 0
    const wanted = (event: DragEvent) => holdsFiles(event) && takesMail(usePlace.getState().place)
    const enter = (event: DragEvent) => {
      inside += 1
      if (wanted(event)) setOver(true)
    }
    const leave = () => {
      inside -= 1
      if (inside <= 0) end()
    }
    const end = () => {
      inside = 0
      setOver(false)
    }
    const hang = (event: DragEvent) => {
      if (!wanted(event) || event.dataTransfer === null) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
    }
    const drop = (event: DragEvent) => {
      end()
      if (event.defaultPrevented || !wanted(event) || event.dataTransfer === null) return
      event.preventDefault()
      const caseId = caseOf(usePlace.getState().place)
      void takeDropped(event.dataTransfer, caseId)
      go({ screen: 'mail', ...(caseId === undefined ? {} : { caseId }) })
    }
    const listeners = { dragenter: enter, dragleave: leave, dragover: hang, drop } as const
    for (const [name, listen] of Object.entries(listeners))
      window.addEventListener(name as keyof typeof listeners, listen)
    return () => {
      for (const [name, listen] of Object.entries(listeners))
        window.removeEventListener(name as keyof typeof listeners, listen)
    }
  }, [])
  if (!over) return null
  return (
    <div className={css.drop} role="status">
      <div className={css.dropCard}>
        <IconView icon={icons.mailIn} size={26} />
        <b>{mailText.drop}</b>
        <span>{mailText.dropNote}</span>
      </div>
    </div>
  )
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer !== null && dataTransfer.types.includes('Files')
}

/** The screens mail belongs to. On the others a file dropped may be meant for something else. */
function takesMail(place: Place): boolean {
  return (
    ['today', 'cases', 'mail'].includes(place.screen) ||
    (place.screen === 'case' && place.tab === 'correspondence')
  )
}

function caseOf(place: Place): string | undefined {
  return place.screen === 'case' || place.screen === 'mail' ? place.caseId : undefined
}
