import { useEffect, useState } from 'react'
import type { z } from 'zod'
import type { calendars, DayEffect } from '#shared/contract/calendars.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'

/** What is asked: days to enter, or days to take back. */
export type Wish = z.input<(typeof calendars)['calls']['preview']['input']>

/** Days to enter. */
export type AddWish = Extract<Wish, { readonly spans: unknown }>

/** What days would do: nothing asked yet, being computed, known, or why not. */
export type Effect =
  | { readonly state: 'waiting' }
  | { readonly state: 'reading' }
  | { readonly state: 'known'; readonly effect: DayEffect }
  | { readonly state: 'failed'; readonly failure: Failure }

const PAUSE_MS = 250

/** What the wish would do to the open cases, asked again a moment after the wish changed. */
export function useEffectOf(wish: Wish | null): Effect {
  const key = wish === null ? '' : JSON.stringify(wish)
  const [found, setFound] = useState<{ readonly key: string; readonly effect: Effect } | null>(null)
  useEffect(() => {
    if (key === '') return
    let current = true
    const timer = setTimeout(() => {
      void engine.calendars.preview(JSON.parse(key) as Wish).then((answer) => {
        if (!current) return
        const effect: Effect = answer.ok
          ? { state: 'known', effect: answer.value }
          : { state: 'failed', failure: answer.failure }
        setFound({ key, effect })
      })
    }, PAUSE_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [key])
  if (key === '') return { state: 'waiting' }
  return found?.key === key ? found.effect : { state: 'reading' }
}

/** How many days would be recorded; 0 while that is not known. */
export function recordedOf(effect: Effect): number {
  return effect.state === 'known' ? effect.effect.days.filter(({ state }) => state === 'new').length : 0
}
