import { useEffect, useState } from 'react'
import { useDevice } from '../features/settings/index.ts'

/** How long before the lock the warning appears, in seconds; people with slow hands need at least twenty. */
const WARN_SECONDS = 30
const LOOK_EVERY_MS = 1000
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/**
 * Seconds until the idle lock, from thirty on; null while somebody works. Main decides and locks by its own clock, this
 * only tells: any key or movement ends the warning, as it ends main's waiting.
 */
export function useIdleWarning(): number | null {
  const minutes = useDevice((now) => now.settings?.lockAfterMinutes)
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    if (minutes === undefined) return
    // monotonic: setting the computer's clock moves nothing
    let last = performance.now()
    const seen = () => {
      last = performance.now()
      setLeft(null)
    }
    const timer = setInterval(() => {
      const seconds = Math.ceil(minutes * 60 - (performance.now() - last) / 1000)
      setLeft(seconds <= WARN_SECONDS && seconds > 0 ? seconds : null)
    }, LOOK_EVERY_MS)
    SIGNS.forEach((sign) => window.addEventListener(sign, seen, { passive: true, capture: true }))
    return () => {
      clearInterval(timer)
      SIGNS.forEach((sign) => window.removeEventListener(sign, seen, { capture: true }))
    }
  }, [minutes])
  return left
}
