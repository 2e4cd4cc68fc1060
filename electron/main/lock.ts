import { app, powerMonitor } from 'electron'
import type { DeviceSettings, LockReason } from '#shared/contract/desktop.ts'

const LOOK_EVERY_MS = 2000

/**
 * Watches for what locks the case file besides the officer: nobody there, sleep, a locked screen. `settings` is asked
 * each time, so that a change counts at once. Calls back as long as the reason holds; locking twice is harmless.
 */
export function watchLockTriggers(settings: () => DeviceSettings, lock: (reason: LockReason) => void): void {
  const atRest = idleClock()
  setInterval(() => {
    if (atRest() >= settings().lockAfterMinutes * 60) lock('idle')
  }, LOOK_EVERY_MS)
  powerMonitor.on('suspend', () => {
    if (settings().lockOnSleep) lock('suspend')
  })
  // announced on macOS and Windows only; elsewhere the idle time has to do
  powerMonitor.on('lock-screen', () => {
    if (settings().lockOnSleep) lock('screen')
  })
}

/**
 * Seconds since anybody used the computer, by clocks that nobody can set. Some desktops always report zero; there, the
 * last key or mouse movement in our own windows counts.
 */
function idleClock(): () => number {
  let ownInput = performance.now()
  let reports = false
  app.on('web-contents-created', (_created, contents) => {
    contents.on('input-event', () => {
      ownInput = performance.now()
    })
  })
  return () => {
    const system = powerMonitor.getSystemIdleTime()
    const own = (performance.now() - ownInput) / 1000
    reports ||= system > LOOK_EVERY_MS / 1000
    return reports ? system : own
  }
}
