import { door } from '#bridge/door.ts'

/** True on macOS, where the system draws the window's buttons and Command takes the place of Ctrl. */
export const mac = door.platform === 'darwin'
