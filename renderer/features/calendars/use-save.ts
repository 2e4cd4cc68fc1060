import { useState } from 'react'
import { calendarsText } from '#shared/text/calendars.ts'
import type { Answer } from '#shared/contract/define.ts'
import type { Failure } from '#bridge/door.ts'
import { toast } from '#ui/index.ts'
import { begin } from './calendars-store.ts'

/** What a dialog that saves days holds: whether it is busy, what failed, and the saving itself. */
export type Saving = ReturnType<typeof useSave>

/** Saving from a dialog: busy meanwhile, the failure where it arose, and closed with a word when it is done. */
export function useSave() {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  async function save(call: () => Promise<Answer<unknown>>, done: string): Promise<void> {
    if (busy) return
    setBusy(true)
    const answer = await call()
    setBusy(false)
    if (!answer.ok) return setFailure(answer.failure)
    begin({ what: 'nothing' })
    toast({ state: 'met', text: done, closeLabel: calendarsText.closeLabel })
  }
  return { busy, failure, save }
}
