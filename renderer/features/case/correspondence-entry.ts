import type { z } from 'zod'
import { type CorrespondenceIntake } from '#shared/domain/case.ts'
import { AttachmentId } from '#shared/domain/ids.ts'
import { ContactDetails, contactFor, NO_CONTACT } from '#shared/domain/contact.ts'
import { CHANNELS, type Channel } from '#shared/domain/kind.ts'
import type { CaseView, CorrespondenceView } from '#shared/contract/views.ts'
import { caseTabsText } from '#shared/text/case-tabs.ts'
import { isIsoDate } from '#ui/dates.ts'

const text = caseTabsText.correspondence.form

/** A piece of correspondence as it is typed. */
export type Entry = {
  readonly direction: CorrespondenceView['direction']
  readonly channel: Channel
  readonly date: string | null
  readonly time: string
  readonly dated: string | null
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly contact: ContactDetails
  readonly files: readonly { readonly id: string; readonly name: string }[]
}

/** Who is on the two ends as the form proposes it. */
export type Ends = { readonly person: string; readonly organisation: string }

/** The person of the case, or who writes for them, and we. */
export function endsOf(view: CaseView, organisation: string): Ends {
  const party =
    view.parties.find(({ role }) => role === 'agent') ?? view.parties.find(({ role }) => role === 'subject')
  return { person: party?.name ?? '', organisation }
}

/** An entry in which nothing was said yet; a call when it is asked for. */
export function emptyEntry(channel: Channel, today: string, ends: Ends): Entry {
  return {
    direction: 'in',
    channel,
    date: today === '' ? null : today,
    time: '',
    dated: null,
    from: ends.person,
    to: ends.organisation,
    subject: '',
    body: '',
    contact: NO_CONTACT,
    files: [],
  }
}

/** The entry with another direction; sender and recipient change places while they are the proposed ones. */
export function turned(entry: Entry, direction: Entry['direction'], ends: Ends): Entry {
  const proposed = (at: Entry['direction']) =>
    at === 'in'
      ? [ends.person, ends.organisation]
      : at === 'out'
        ? [ends.organisation, ends.person]
        : [ends.organisation, ends.organisation]
  const [from, to] = proposed(entry.direction)
  if (entry.from !== from || entry.to !== to) return { ...entry, direction }
  const [nextFrom = '', nextTo = ''] = proposed(direction)
  return { ...entry, direction, from: nextFrom, to: nextTo }
}

/** An entry out of a kept draft, laid over an empty one; null when it is none. */
export function entryOf(draft: unknown, empty: Entry): Entry | null {
  if (typeof draft !== 'object' || draft === null) return null
  const kept = new Map<string, unknown>(Object.entries(draft))
  const line = (key: 'time' | 'from' | 'to' | 'subject' | 'body') => {
    const value = kept.get(key)
    return typeof value === 'string' ? value : empty[key]
  }
  const day = (key: 'date' | 'dated') => {
    const value = kept.get(key)
    return typeof value === 'string' && isIsoDate(value) ? value : null
  }
  const files = kept.get('files')
  return {
    direction: (['in', 'out', 'internal'] as const).find((one) => one === kept.get('direction')) ?? 'in',
    channel: CHANNELS.find((one) => one === kept.get('channel')) ?? empty.channel,
    date: day('date'),
    dated: day('dated'),
    time: line('time'),
    from: line('from'),
    to: line('to'),
    subject: line('subject'),
    body: line('body'),
    contact: ContactDetails.safeParse(kept.get('contact')).data ?? NO_CONTACT,
    files: Array.isArray(files) ? files.flatMap(fileOf) : [],
  }
}

function fileOf(kept: unknown): Entry['files'] {
  if (typeof kept !== 'object' || kept === null || !('id' in kept) || !('name' in kept)) return []
  const id = AttachmentId.safeParse(kept.id)
  return id.success && typeof kept.name === 'string' ? [{ id: id.data, name: kept.name }] : []
}

/** Whether nothing was said in the entry yet. */
export function saysNothing(entry: Entry): boolean {
  return entry.subject.trim() === '' && entry.body.trim() === '' && entry.files.length === 0
}

/** What keeps the entry from being filed, by the field it belongs to. */
export type EntryProblems = { readonly date?: string; readonly time?: string; readonly body?: string }

/** The problems of an entry; empty when it can be filed. */
export function entryProblems(entry: Entry): EntryProblems {
  return {
    ...(entry.date === null ? { date: text.dateMissing } : {}),
    ...(entry.time.trim() === '' || timeOf(entry.time) !== null ? {} : { time: text.timeUnread }),
    ...(saysNothing(entry) ? { body: text.empty } : {}),
  }
}

/** The intake of the contract, null while the day is missing. Sender and recipient are cut to what a line holds. */
export function intakeOf(caseId: string, entry: Entry): z.input<typeof CorrespondenceIntake> | null {
  if (entry.date === null) return null
  const time = timeOf(entry.time)
  const contact = contactFor(entry.channel, entry.contact)
  return {
    caseId,
    direction: entry.direction,
    channel: entry.channel,
    date: entry.date,
    ...(time === null ? {} : { time }),
    ...(entry.dated === null ? {} : { dated: entry.dated }),
    from: entry.from,
    to: entry.to,
    subject: entry.subject,
    body: entry.body,
    attachmentIds: entry.files.map(({ id }) => id),
    ...(contact === undefined ? {} : { contact }),
  }
}

/** `09:40` for "9:40", "09.40" or "0940"; null when it is no time of day. */
function timeOf(typed: string): string | null {
  const match = /^(\d{1,2})[:.]?(\d{2})$/.exec(typed.trim())
  const [hour, minute] = [Number(match?.[1] ?? 99), Number(match?.[2] ?? 99)]
  return hour > 23 || minute > 59
    ? null
    : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
