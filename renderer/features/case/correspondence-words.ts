import type { CaseView, CorrespondenceView } from '#shared/contract/views.ts'
import { caseTabsText } from '#shared/text/case-tabs.ts'
import { dayMonth, icons, type Icon, type MessageItem } from '#ui/index.ts'

const text = caseTabsText.correspondence

/** Newest first, as the list shows it. */
export function newestFirst(entries: readonly CorrespondenceView[]): CorrespondenceView[] {
  const order = (entry: CorrespondenceView) => `${entry.date}T${entry.time ?? '00:00'}/${entry.recordedAt}`
  return entries.toSorted((a, b) => order(b).localeCompare(order(a)))
}

/** The letter that the entry carries, undefined for anything else. */
export function letterOf(entry: CorrespondenceView, view: CaseView): CaseView['letters'][number] | undefined {
  return view.letters.find((letter) => letter.id === entry.letterId)
}

/** Whether the clock of the case was started by this entry: it came in on the day the case was received. */
export function startsClock(entry: CorrespondenceView, view: CaseView): boolean {
  if (entry.direction !== 'in' || entry.date !== view.received.date) return false
  const first = newestFirst(view.correspondence.filter(({ direction }) => direction === 'in')).at(-1)
  return first?.id === entry.id
}

/** "From Imogen Sallowby", "Call to …", "Internal note". */
export function entryTitle(entry: CorrespondenceView): string {
  if (entry.direction === 'internal') return text.internal
  const name = (entry.direction === 'in' ? entry.from : entry.to).trim() || text.nobody
  if (entry.channel === 'phone') return entry.direction === 'in' ? text.callFrom(name) : text.callTo(name)
  return entry.direction === 'in' ? text.from(name) : text.to(name)
}

/** What is read out first of an entry: its subject, else the first line of its text. */
export function entrySubject(entry: CorrespondenceView): string {
  const line = entry.body.split('\n').find((part) => part.trim() !== '')
  return entry.subject.trim() || line?.trim() || text.noSubject
}

/** The entry as a row of the list. */
export function entryItem(entry: CorrespondenceView, view: CaseView, today: string): MessageItem {
  const letter = letterOf(entry, view)
  const note: { note?: string; noteIcon?: Icon } =
    letter !== undefined
      ? { note: text.letter(letter.title), noteIcon: icons.document }
      : startsClock(entry, view)
        ? { note: text.startsClock, noteIcon: icons.flag }
        : entry.attachments.length > 0
          ? { note: text.files(entry.attachments.length), noteIcon: icons.attachment }
          : {}
  return {
    id: entry.id,
    icon: iconOf(entry),
    title: entryTitle(entry),
    date: dayMonth(entry.date, today),
    subject: entrySubject(entry),
    ...note,
  }
}

function iconOf(entry: CorrespondenceView): Icon {
  if (entry.direction === 'internal') return icons.mail
  if (entry.channel === 'phone') return icons.call
  return entry.direction === 'in' ? icons.mailIn : icons.mailOut
}
