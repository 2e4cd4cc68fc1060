import type { Feature } from '#bridge/feature.ts'
import { commands } from './commands.ts'
import { SettingsScreen } from './settings-screen.tsx'

export { loadDevice, useDevice } from './device.ts'
export { useJobs } from './file-jobs.ts'

/** Settings: the organisation, keys and backup, officers, law, looks, about. */
export const feature: Feature = { screens: { settings: SettingsScreen }, commands }
