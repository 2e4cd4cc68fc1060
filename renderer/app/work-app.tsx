import { useEffect, useState } from 'react'
import { appText } from '#shared/text/app.ts'
import { refreshOpenFile, useOpenFile } from '#bridge/open-file.ts'
import { Button, ErrorNote, UiRoot } from '#ui/index.ts'
import { Palette } from '../features/palette/index.ts'
import { loadDevice, useDevice } from '../features/settings/index.ts'
import { BrokenScreen } from './broken-screen.tsx'
import { commands } from './commands.ts'
import { commandIcon } from './command-menu.tsx'
import { Frame } from './frame.tsx'
import { useShortcuts } from './keyboard.ts'
import { MailDrop } from './mail-drop.tsx'
import { OfficerChoice } from './officer-choice.tsx'
import { mac } from './platform.ts'
import { shortcutLabel } from './shortcuts.ts'
import css from './app.module.css'

/** After this time without the file's view, the window says that something is wrong. */
const PATIENCE_MS = 8000

/** The work window: everything but typing passphrases. */
export function WorkApp({ nonce }: { nonce?: string }) {
  const settings = useDevice((now) => now.settings)
  useShortcuts()
  useEffect(() => void loadDevice(), [])
  if (settings === null) return null
  return (
    <UiRoot
      {...(nonce === undefined ? {} : { nonce })}
      colorScheme={settings.colorScheme}
      contrast={settings.contrast === 'more' ? 'high' : settings.contrast}
      density={settings.density}
    >
      <BrokenScreen>
        <Opened />
      </BrokenScreen>
    </UiRoot>
  )
}

function Opened() {
  const file = useOpenFile((now) => now.file)
  if (file === null) return <Waiting />
  return (
    <>
      <Frame file={file} />
      <MailDrop />
      <OfficerChoice />
      <Palette
        commands={commands}
        iconOf={commandIcon}
        shortcutOf={(shortcut) => shortcutLabel(shortcut, mac)}
        today={file.today}
      />
    </>
  )
}

function Waiting() {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <main className={css.waiting} aria-busy={!late}>
      {late ? (
        <>
          <ErrorNote what={appText.cannotStart} safe={appText.broken.safe} />
          <Button onClick={() => void refreshOpenFile()}>{appText.tryAgain}</Button>
        </>
      ) : (
        <p role="status" className={css.loading}>
          {appText.loading}
        </p>
      )}
    </main>
  )
}
