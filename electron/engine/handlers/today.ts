import type { Handlers } from '#shared/contract/define.ts'
import type { today as group } from '#shared/contract/today.ts'
import { todayView } from '../casework/today-view.ts'
import { answer, onFile, type EngineContext } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'

/** Handlers of the first screen. */
export function todayHandlers(context: EngineContext): Handlers<typeof group> {
  return { view: () => onFile(context, (open) => answer(todayView(open.file, lawOfFile(context, open)))) }
}
