import { useEffect, useRef, useState } from 'react'
import { dropDraft, keepDraft, readDraft } from './draft.ts'

/** What a form knows of its draft. */
export type FormDraft = {
  /** What stands in the form was half written before. */
  readonly restored: boolean
  /** To be called when the form is saved or left: then nothing is half written any more. */
  readonly forget: () => void
}

/**
 * Keeps what is typed in a form as a draft in the encrypted file, and hands it to `take` when the form opens again after
 * a lock or a crash. `subject` is the case: destroying it takes the draft along. A form nobody touched keeps none.
 */
export function useDraft(
  form: string,
  subject: string,
  value: unknown,
  take: (kept: unknown) => boolean,
): FormDraft {
  const [untouched] = useState(() => JSON.stringify(value))
  const [state, setState] = useState<'reading' | 'fresh' | 'restored'>('reading')
  const now = useRef({ value, take, over: false })
  useEffect(() => {
    now.current.value = value
    now.current.take = take
  })
  useEffect(() => {
    void readDraft(form, subject).then((kept) => {
      if (now.current.over) return
      // what was typed before the answer came stands: it is newer
      const typed = JSON.stringify(now.current.value) !== untouched
      setState(kept !== null && !typed && now.current.take(kept) ? 'restored' : 'fresh')
    })
  }, [form, subject, untouched])
  useEffect(() => {
    if (state === 'reading' || now.current.over || JSON.stringify(value) === untouched) return
    keepDraft(form, subject, () => now.current.value)
  }, [form, subject, state, untouched, value])
  return {
    restored: state === 'restored',
    forget: () => {
      now.current.over = true
      void dropDraft(form, subject)
    },
  }
}
