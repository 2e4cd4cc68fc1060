import { create } from 'zustand'
import type { z } from 'zod'
import type { deadlines } from '#shared/contract/deadlines.ts'
import { engine } from '#bridge/calls.ts'

/** A calendar that Redress ships. */
export type KnownCalendar = z.output<(typeof deadlines)['calls']['calendars']['output']>[number]

/** The calendars as last received; empty before the first answer. */
export const useCalendars = create<{ readonly calendars: readonly KnownCalendar[] }>(() => ({
  calendars: [],
}))

/** Fetches them once: they come with the program. */
export async function loadCalendars(): Promise<void> {
  if (useCalendars.getState().calendars.length > 0) return
  const answer = await engine.deadlines.calendars({})
  if (answer.ok) useCalendars.setState({ calendars: answer.value })
}
