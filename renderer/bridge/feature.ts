import type { ComponentType } from 'react'
import type { Place } from './place.ts'

/**
 * Something the officer can do. One object feeds the menu, the button, the palette and the shortcut, so they
 * cannot drift apart.
 */
export type Command = {
  readonly id: string
  readonly title: () => string
  /** `mod+K` style; `mod` is Ctrl, or Command on a Mac. */
  readonly shortcut?: string
  readonly icon?: string
  /** Whether it can be done now; a text says why not and is shown beside the grey command. */
  readonly possible: () => true | string
  readonly run: () => void
}

/** A screen by the name of its place. */
export type Screens = Partial<{
  readonly [Name in Place['screen']]: ComponentType<{ place: Extract<Place, { screen: Name }> }>
}>

/** What a feature registers with the program: its screens and commands. */
export type Feature = {
  readonly screens: Screens
  readonly commands?: readonly Command[]
}
