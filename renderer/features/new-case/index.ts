import type { Feature } from '#bridge/feature.ts'
import { NewCaseScreen } from './new-case-screen.tsx'

/** New case: logging what came in. */
export const feature: Feature = { screens: { 'new-case': NewCaseScreen } }
