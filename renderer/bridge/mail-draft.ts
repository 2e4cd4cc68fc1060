import { create } from 'zustand'
import type { DraftSource } from '#shared/contract/mail-out.ts'

/** What a mail is being drafted with; null while none is. The dialog stands above every screen that asks for it. */
export const useMailDraft = create<{ readonly source: DraftSource | null }>(() => ({ source: null }))

/** Opens the dialog in which a mail with this letter or package is drafted. */
export function draftMail(source: DraftSource): void {
  useMailDraft.setState({ source })
}

/** Closes it. */
export function leaveMailDraft(): void {
  useMailDraft.setState({ source: null })
}
