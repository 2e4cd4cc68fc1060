import { create } from 'zustand'
import type { TodayView } from '#shared/contract/today.ts'
import { engine } from '#bridge/calls.ts'
import { door, type Failure } from '#bridge/door.ts'

/** What is due, as last received; null before the first answer. */
export const useToday = create<{ readonly view: TodayView | null; readonly failure: Failure | null }>(() => ({
  view: null,
  failure: null,
}))

/** Fetches what is due. A failure keeps the view that was there. */
export async function refreshToday(): Promise<void> {
  const answer = await engine.today.view({})
  if (answer.ok) useToday.setState({ view: answer.value, failure: null })
  else useToday.setState({ failure: answer.failure })
}

/** Fetches now, after each change, and when the window comes back: the day may have turned. Returns the end of it. */
export function followToday(): () => void {
  const again = () => void refreshToday()
  again()
  const unfollow = door.onChanged(again)
  window.addEventListener('focus', again)
  return () => {
    unfollow()
    window.removeEventListener('focus', again)
  }
}
