import type { Feature } from '#bridge/feature.ts'
import { CasesScreen } from './cases-screen.tsx'

/** Cases: the register. */
export const feature: Feature = { screens: { cases: CasesScreen } }
