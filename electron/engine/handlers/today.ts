import type { Handlers } from '#shared/contract/define.ts'
import type { today as group } from '#shared/contract/today.ts'
import { todayView } from '../casework/today-view.ts'
import { answer, onFile, type EngineContext } from '../context.ts'

/** Handlers of the first screen. */
export function todayHandlers(context: EngineContext): Handlers<typeof group> {
  return { view: () => onFile(context, ({ file }) => answer(todayView(file, context.law()))) }
}
