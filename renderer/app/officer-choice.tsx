import { useState } from 'react'
import { appText } from '#shared/text/app.ts'
import { engine } from '#bridge/calls.ts'
import { refreshOpenFile, useOpenFile } from '#bridge/open-file.ts'
import { Avatar, Dialog } from '#ui/index.ts'
import css from './app.module.css'

const words = appText.officer

/** Asks who works, once after unlocking, when the file knows several officers. Leaving it keeps the one used last. */
export function OfficerChoice() {
  const file = useOpenFile((now) => now.file)
  const [answered, setAnswered] = useState(false)
  const [atStart, setAtStart] = useState<number | null>(null)
  // counted once: adding a second officer later must not open the question
  if (file !== null && atStart === null) setAtStart(file.officers.length)
  if (file === null || answered || (atStart ?? 0) < 2) return null
  const choose = async (officerId: (typeof file)['officerId']) => {
    setAnswered(true)
    await engine.caseFile.useOfficer({ officerId })
    await refreshOpenFile()
  }
  return (
    <Dialog opened onClose={() => setAnswered(true)} title={words.title} closeLabel={appText.closeLabel}>
      <p>{words.text}</p>
      <ul className={css.officers}>
        {file.officers.map((officer) => (
          <li key={officer.id}>
            <button
              type="button"
              className={css.officer}
              data-autofocus={officer.id === file.officerId || undefined}
              onClick={() => void choose(officer.id)}
            >
              <Avatar initials={officer.initials} size={24} />
              <span>{words.choose(officer.name)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
