import type { Feature } from '#bridge/feature.ts'

export { Palette } from './palette.tsx'
export { openPalette } from './store.ts'

/** The palette has no place of its own: it lies over whatever is shown. */
export const feature: Feature = { screens: {} }
