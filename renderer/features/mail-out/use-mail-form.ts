import { useState } from 'react'
import { z } from 'zod'
import type { DraftSource, MailDraftPlan } from '#shared/contract/mail-out.ts'
import { answerTo } from '#shared/domain/mail-draft.ts'
import { useDraft } from '#bridge/use-draft.ts'

/** What was half typed, as it is kept. The password is never among it. */
const Kept = z.strictObject({
  to: z.string(),
  other: z.boolean(),
  subject: z.string(),
  body: z.string().nullable(),
  answers: z.string().nullable(),
  attach: z.boolean(),
})

/** What stands in the dialog: `body` null while nobody wrote on the proposed words, `other` for an address that is typed. */
export type MailForm = z.infer<typeof Kept>

/** The form of a draft, kept while it is half written. */
export function useMailForm(source: DraftSource, plan: MailDraftPlan) {
  const [form, setForm] = useState<MailForm>({
    to: plan.to,
    other: plan.to === '',
    subject: plan.subject,
    body: null,
    answers: answerTo(plan.answers, plan.to)?.correspondenceId ?? null,
    attach: source.kind === 'letter' || !plan.attachment.large,
  })
  const [locked, setLocked] = useState(false)
  const draft = useDraft(
    `mail/${source.kind === 'letter' ? source.letterId : source.sha256.slice(0, 32)}`,
    plan.caseId,
    form,
    (kept) => {
      const typed = Kept.safeParse(kept)
      if (!typed.success) return false
      setForm(typed.data)
      return true
    },
  )
  const change = (fields: Partial<MailForm>) => setForm((now) => ({ ...now, ...fields }))
  return {
    form,
    change,
    /** Another recipient answers another mail. */
    chooseTo: (to: string, other: boolean) =>
      change({ to, other, answers: answerTo(plan.answers, to)?.correspondenceId ?? null }),
    locked,
    setLocked,
    body: form.body ?? plan.body[form.attach ? (locked ? 'locked' : 'plain') : 'without'],
    draft,
  }
}
