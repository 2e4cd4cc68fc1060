import { create } from 'zustand'
import { go } from './place.ts'

/** A mail taken in that carried a letter out: it becomes the record of sending once the officer confirms. */
export type SentCopyInHand = {
  readonly mailId: string
  readonly caseId: string
  readonly letterId: string
  readonly date: string
  readonly time: string | null
  readonly to: string
}

/** The mail in hand; null when no letter is about to be recorded from one. */
export const useSentCopy = create<{ readonly copy: SentCopyInHand | null }>(() => ({ copy: null }))

/** Goes to the letter and asks there whether it is to be recorded as sent. */
export function recordFromCopy(copy: SentCopyInHand): void {
  useSentCopy.setState({ copy })
  go({ screen: 'letter', caseId: copy.caseId, letterId: copy.letterId })
}

/** Lets go of the mail: it stays in the list, not filed. */
export function dropSentCopy(): void {
  useSentCopy.setState({ copy: null })
}
