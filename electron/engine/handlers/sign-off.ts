import type { Handlers } from '#shared/contract/define.ts'
import type { signOff as group } from '#shared/contract/sign-off.ts'
import { readSignOffRule, writeSignOffRule } from '../casework/sign-off.ts'
import { answer, onFile, type EngineContext } from '../context.ts'
import { write } from '../store/write.ts'

/** Handlers for the organisation's rule on second readers. */
export function signOffHandlers(context: EngineContext): Handlers<typeof group> {
  return {
    rule: () => onFile(context, ({ file }) => answer({ rule: readSignOffRule(file.db) })),
    setRule: ({ rule }) =>
      onFile(context, ({ file }) => {
        write(file, 'signOff.setRule', (db) => writeSignOffRule(db, rule))
        return answer({ rule })
      }),
  }
}
