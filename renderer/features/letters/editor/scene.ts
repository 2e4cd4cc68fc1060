import { createContext, useContext, type ReactNode } from 'react'
import type { LetterField } from '#shared/contract/letters.ts'

/** What stands round the text that is edited: the fields and their values, the law behind its paragraphs. */
export type Scene = {
  /** The field of that name; undefined for one this letter cannot have. */
  readonly fieldOf: (name: string) => LetterField | undefined
  /** Whether values are shown, as in a letter; a template shows what its fields are called. */
  readonly withValues: boolean
  /** The provisions that require a paragraph here; empty when none does. */
  readonly citationOf: (clause: string) => string
  readonly titleOf: (clause: string) => string
  /** A condition in words; only where the text of all conditions is shown. */
  readonly conditionOf?: (fact: string) => string
  /** What opens at a field: its value, where it comes from, the way to change it. */
  readonly popover: (field: LetterField) => ReactNode
  readonly onTakeOut: (clause: string) => void
  readonly onPutBack: (clause: string) => void
  readonly readOnly: boolean
}

/** Carries the scene to the views of nodes, which the editor draws itself. */
export const SceneContext = createContext<Scene | null>(null)

/** The scene round the node that is drawn. */
export function useScene(): Scene {
  const scene = useContext(SceneContext)
  if (scene === null) throw new Error('a letter is edited inside a scene')
  return scene
}
