import { IconButton } from '../controls/button.tsx'
import { icons } from '../icons.ts'
import css from './title-bar.module.css'

/** What the three window buttons do; null on macOS, which draws its own. */
export type WindowActions = { onMinimise: () => void; onMaximise: () => void; onClose: () => void }

/** Accessible names of the three window buttons. */
export type WindowWords = { minimise: string; maximise: string; close: string }

/** Minimise, maximise and close, 44 px each; nothing when the system draws its own. */
export function WindowButtons({ actions, words }: { actions: WindowActions | null; words: WindowWords }) {
  if (actions === null) return null
  return (
    <div className={css.windowButtons}>
      <IconButton icon={icons.minimise} label={words.minimise} onClick={actions.onMinimise} />
      <IconButton icon={icons.maximise} label={words.maximise} onClick={actions.onMaximise} iconSize={14} />
      <IconButton icon={icons.close} label={words.close} onClick={actions.onClose} />
    </div>
  )
}

/** The bare 44 px bar of the unlock and welcome windows: it drags the window and holds the window buttons. */
export function WindowBar({
  windowButtons,
  words,
}: {
  windowButtons: WindowActions | null
  words: WindowWords
}) {
  return (
    <div className={css.bareBar}>
      <WindowButtons actions={windowButtons} words={words} />
    </div>
  )
}
