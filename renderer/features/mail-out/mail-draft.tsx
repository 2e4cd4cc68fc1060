import { useEffect, useState } from 'react'
import type { DraftSource, MailDraftPlan } from '#shared/contract/mail-out.ts'
import { failureText } from '#shared/text/failures.ts'
import { mailOutText as text } from '#shared/text/mail-out.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { leaveMailDraft, useMailDraft } from '#bridge/mail-draft.ts'
import { Button, Dialog, ErrorNote } from '#ui/index.ts'
import { DraftForm } from './draft-form.tsx'

/** The dialog in which a mail is drafted, while one is. */
export function MailDraft() {
  const source = useMailDraft((now) => now.source)
  if (source === null) return null
  return <Drafting key={source.kind === 'letter' ? source.letterId : source.sha256} source={source} />
}

function Drafting({ source }: { source: DraftSource }) {
  const [plan, setPlan] = useState<MailDraftPlan | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => {
    let current = true
    void engine.mailOut.plan({ source }).then((answer) => {
      if (!current) return
      if (answer.ok) setPlan(answer.value)
      else setFailure(answer.failure)
    })
    return () => {
      current = false
    }
  }, [source])
  if (plan !== null) return <DraftForm source={source} plan={plan} onClose={leaveMailDraft} />
  if (failure === null) return null
  return (
    <Dialog
      opened
      onClose={leaveMailDraft}
      title={text.title}
      closeLabel={text.close}
      size={680}
      footer={<Button onClick={leaveMailDraft}>{text.close}</Button>}
    >
      <ErrorNote {...failureText(failure)} />
    </Dialog>
  )
}
