import type { ReactNode } from 'react'
import css from './register-screen.module.css'

/** A screen that is a register: its head, what is said above it, the table and the bar at its foot, in full height. */
export function RegisterScreen({ children }: { children: ReactNode }) {
  return <div className={css.screen}>{children}</div>
}

/** The part of a register screen that takes the height the others leave. */
export function RegisterArea({ children }: { children: ReactNode }) {
  return <div className={css.table}>{children}</div>
}
