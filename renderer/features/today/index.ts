import type { Feature } from '#bridge/feature.ts'
import { TodayScreen } from './today-screen.tsx'

/** Today: what is due, the first screen after unlocking. */
export const feature: Feature = { screens: { today: TodayScreen } }
