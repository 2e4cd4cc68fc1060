import type { Answer, CallFailure } from '#shared/contract/define.ts'

/** What the preload offers; it knows no call by name. */
export type Door = {
  readonly toEngine: (name: string, input: unknown) => Promise<Answer<unknown>>
  readonly toMain: (name: string, input: unknown) => Promise<Answer<unknown>>
  readonly onChanged: (listen: (subjects: readonly string[]) => void) => () => void
  readonly onFlush: (save: () => Promise<void> | void) => () => void
  readonly platform: 'linux' | 'darwin' | 'win32'
}

declare global {
  // eslint's rule against declaration merging does not apply: this is the one place that names the preload's door
  interface Window {
    readonly redress: Door
  }
}

/** The preload's door of this window. */
export const door: Door = window.redress

/** Something a call answered that the officer has to be told. */
export type Failure = CallFailure
