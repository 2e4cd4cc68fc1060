import type { Feature } from '#bridge/feature.ts'
import { letterCommands } from './letter-commands.ts'
import { LetterScreen } from './letter-screen.tsx'

/** One letter of a case: filling it, checking it, freezing it, and recording that it left. */
export const feature: Feature = { screens: { letter: LetterScreen }, commands: letterCommands }
