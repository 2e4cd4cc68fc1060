import { createContext, use } from 'react'

/** How close rows stand; set by `UiRoot`. */
export const DensityContext = createContext<'compact' | 'comfortable'>('compact')

/** Height of a register row in px at the chosen density. */
export function useRowHeight(): number {
  return use(DensityContext) === 'compact' ? 32 : 40
}
