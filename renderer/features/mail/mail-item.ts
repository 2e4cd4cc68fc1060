import type { MailView } from '#shared/contract/mail.ts'
import type { Failure } from '#bridge/door.ts'

/** What is to become of a mail: filed in a case, or left where it is. */
export type Choice =
  { readonly do: 'add'; readonly caseId: string; readonly reference: string } | { readonly do: 'leave' }

/** A mail in the list, from waiting to filed. */
export type Item = {
  readonly id: string
  readonly name: string
  readonly state: 'waiting' | 'reading' | 'read' | 'failed' | 'filing' | 'filed'
  readonly view: MailView | null
  /** Why it cannot be read, or was not filed. */
  readonly failure: Failure | null
  readonly choice: Choice | null
  readonly direction: MailView['direction']
  readonly date: string | null
  /** The officer said that a mail with the same identification is to be filed all the same. */
  readonly again: boolean
  readonly filedIn: { readonly caseId: string; readonly reference: string; readonly files: number } | null
}

/** A mail that was just taken in. */
export function waitingItem(id: string, name: string): Item {
  return {
    id,
    name,
    state: 'waiting',
    view: null,
    failure: null,
    choice: null,
    direction: 'in',
    date: null,
    again: false,
    filedIn: null,
  }
}

/** The case mail was taken in for, when it was begun from one. */
export type ForCase = { readonly caseId: string; readonly reference: string }

/** The mail once it is read; the case it was taken in for, else the strongest suggestion, is chosen until somebody says otherwise. */
export function readItem(item: Item, view: MailView, forCase: ForCase | null): Item {
  const best = view.suggestions[0]?.row
  const proposed: Choice | null =
    forCase !== null
      ? { do: 'add', ...forCase }
      : best === undefined
        ? null
        : { do: 'add', caseId: best.id, reference: best.reference }
  const filed = view.filed
  return {
    ...item,
    view,
    failure: null,
    state: filed?.same === 'file' ? 'filed' : 'read',
    choice: filed === null ? (item.choice ?? proposed) : null,
    direction: view.direction,
    date: view.date,
    filedIn: filed?.same === 'file' ? { caseId: filed.caseId, reference: filed.reference, files: 0 } : null,
  }
}

/** Whether pressing the button files the mail. */
export function canFile(item: Item): boolean {
  return (
    item.state === 'read' &&
    item.choice?.do === 'add' &&
    item.date !== null &&
    (item.view?.filed === null || item.again)
  )
}
