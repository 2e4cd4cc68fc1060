import type { ReactNode } from 'react'
import css from './kbd.module.css'

/** A key hint, 11 px; it only repeats what the menu says. `boxed` draws the key cap of the palette. */
export function Kbd({ children, boxed = false }: { children: ReactNode; boxed?: boolean }) {
  return (
    <kbd className={css.kbd} data-boxed={boxed || undefined}>
      {children}
    </kbd>
  )
}
