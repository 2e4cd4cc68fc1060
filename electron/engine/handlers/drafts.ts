import type { Handlers } from '#shared/contract/define.ts'
import type { drafts as group } from '#shared/contract/drafts.ts'
import { answer, onFile, type EngineContext } from '../context.ts'
import { readDraft, removeDraft, replaceDraft } from '../store/drafts.ts'
import { write } from '../store/write.ts'

/** Handlers of half-typed work, which lives in the encrypted file and in no other place. */
export function draftsHandlers(context: EngineContext): Handlers<typeof group> {
  return {
    keep: ({ form, subject, body }) =>
      onFile(context, ({ file }) =>
        answer({ savedAt: write(file, 'drafts.keep', (db) => replaceDraft(db, { form, subject, body })) }),
      ),
    read: ({ form, subject }) =>
      onFile(context, ({ file }) => {
        const draft = readDraft(file.db, file.officerId, form, subject)
        return answer(draft === null ? null : { body: draft.body, savedAt: draft.savedAt })
      }),
    drop: ({ form, subject }) =>
      onFile(context, ({ file }) => {
        write(file, 'drafts.drop', (db) => removeDraft(db, form, subject))
        return answer(null)
      }),
  }
}
