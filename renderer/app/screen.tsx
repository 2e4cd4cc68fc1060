import { useEffect, type ComponentType } from 'react'
import { usePlace, type Place } from '#bridge/place.ts'
import { BrokenScreen } from './broken-screen.tsx'
import { screens } from './features.ts'

/** How long a heading may take to appear before the focus stays where it is. */
const HEADING_WAIT_MS = 3000

/** The screen of the place the officer is at. */
export function Screen() {
  const place = usePlace((now) => now.place)
  const spot = spotOf(place)
  useEffect(() => focusHeading(), [spot])
  // each screen was registered under the name of its own place; the pairing is lost to the types in the table
  const Shown = screens[place.screen] as ComponentType<{ place: Place }> | undefined
  return <BrokenScreen key={spot}>{Shown === undefined ? null : <Shown place={place} />}</BrokenScreen>
}

function spotOf(place: Place): string {
  if (place.screen === 'case') return `case/${place.caseId}`
  if (place.screen === 'law-updates') return `law-updates/${place.caseId ?? ''}`
  return place.screen === 'letter' ? `letter/${place.letterId}` : place.screen
}

/**
 * Moves the focus to the heading of the page, as a page load would, so that a screen reader says where one is. Waits
 * for the heading when the screen still fetches; leaves the focus alone when the screen has set it itself.
 */
function focusHeading(): () => void {
  const pane = document.getElementById('main')
  if (pane === null) return () => undefined
  const set = () => {
    if (document.querySelector('[role="dialog"]') !== null) return true
    const active = document.activeElement
    if (active !== null && active !== pane && pane.contains(active)) return true
    const heading = pane.querySelector('h1')
    if (heading === null) return false
    heading.tabIndex = -1
    heading.style.outline = 'none'
    heading.focus({ preventScroll: true })
    return true
  }
  if (set()) return () => undefined
  const watcher = new MutationObserver(() => {
    if (set()) stop()
  })
  const timer = setTimeout(() => stop(), HEADING_WAIT_MS)
  const stop = () => {
    watcher.disconnect()
    clearTimeout(timer)
  }
  watcher.observe(pane, { childList: true, subtree: true })
  return stop
}
