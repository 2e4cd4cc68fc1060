import type { Feature } from '#bridge/feature.ts'
import { SearchScreen } from './search-screen.tsx'

/** Search: every place where words stand. */
export const feature: Feature = { screens: { search: SearchScreen } }
