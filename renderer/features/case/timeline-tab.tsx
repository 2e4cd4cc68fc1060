import type { CaseView, CorrespondenceView } from '#shared/contract/views.ts'
import type { CaseEvent } from '#shared/domain/event.ts'
import { caseText } from '#shared/text/case.ts'
import { channelNames } from '#shared/text/words.ts'
import { wallOf } from '#bridge/instants.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { LinkButton, Timeline, dayMonth, fullDate, icons, shortDate, type TimelineEntry } from '#ui/index.ts'
import { showDialog } from './case-store.ts'
import { effectOf, eventIcon, eventTitle } from './event-looks.ts'

const text = caseText.timeline

/** Everything that happened, newest first: events, correspondence and finalised letters. */
export function TimelineTab({ view }: { view: CaseView }) {
  const today = useOpenFile((now) => now.file?.today ?? '')
  const zone = useOpenFile((now) => now.file?.organisation.zone ?? 'UTC')
  const entries = [
    ...view.events.map((event) => ({
      order: `${event.date}T${event.time ?? '00:00'}#${String(event.n).padStart(8, '0')}`,
      entry: eventEntry(view, event, today, zone),
    })),
    ...view.correspondence.map((each) => ({
      order: `${each.date}T${each.time ?? '00:00'}#${each.recordedAt}`,
      entry: correspondenceEntry(each, today, zone),
    })),
    ...view.letters.flatMap((letter) => {
      if (letter.finalisedAt === null) return []
      const at = wallOf(letter.finalisedAt, zone)
      const entry: TimelineEntry = {
        id: letter.id,
        date: dayMonth(at.date, today),
        icon: icons.finalise,
        title: text.letterFinal(letter.title),
        meta: letter.sha256 === null ? '' : `SHA-256 ${letter.sha256.slice(0, 16)}…`,
      }
      return [{ order: `${at.date}T${at.time}#${letter.id}`, entry }]
    }),
  ]
  return (
    <Timeline
      label={text.label}
      entries={entries.toSorted((a, b) => b.order.localeCompare(a.order)).map(({ entry }) => entry)}
    />
  )
}

function eventEntry(view: CaseView, event: CaseEvent, today: string, zone: string): TimelineEntry {
  const corrected = view.events.find((each) => each.id === event.correctedBy)
  const effect = event.correctedBy === null ? effectOf(view, event) : null
  const notes = [
    event.until === null ? '' : text.until(fullDate(event.until)),
    event.detail,
    event.overrideReason === '' ? '' : text.reason(objectionsOf(view, event), event.overrideReason),
    event.corrects === null ? '' : text.correctionOf,
    corrected === undefined ? '' : text.corrected(shortDate(corrected.date, today)),
  ].filter((note) => note !== '')
  const recorded = wallOf(event.recordedAt, zone)
  return {
    id: event.id,
    date: dayMonth(event.date, today),
    icon: eventIcon(event),
    title: eventTitle(view, event),
    struck: event.correctedBy !== null,
    moved: effect !== null,
    ...(effect === null ? {} : { effect }),
    ...(notes.length === 0 ? {} : { text: notes.join(' ') }),
    meta: text.recorded(event.officerName, `${shortDate(recorded.date, today)}, ${recorded.time}`),
    ...(event.correctedBy === null
      ? {
          actions: (
            <LinkButton onClick={() => showDialog({ kind: 'event', corrects: event.id })}>
              {text.correct}
            </LinkButton>
          ),
        }
      : {}),
  }
}

/** "This extension comes too late (UK GDPR Art. 12(3))" for each objection that was overridden. */
function objectionsOf({ overrides }: CaseView, event: CaseEvent): string {
  return overrides
    .filter(({ eventId }) => eventId === event.id)
    .map(({ title, citation }) => `“${title}” (${citation})`)
    .join(' and ')
}

function correspondenceEntry(each: CorrespondenceView, today: string, zone: string): TimelineEntry {
  const recorded = wallOf(each.recordedAt, zone)
  const who = { in: text.in(each.from), out: text.out(each.to), internal: text.internal }[each.direction]
  return {
    id: each.id,
    date: dayMonth(each.date, today),
    icon: each.channel === 'phone' ? icons.call : each.direction === 'out' ? icons.mailOut : icons.mailIn,
    title: each.subject === '' ? who : each.subject,
    text: each.subject === '' ? channelNames[each.channel] : `${who}, ${channelNames[each.channel]}`,
    meta: text.recorded(each.officerName, `${shortDate(recorded.date, today)}, ${recorded.time}`),
  }
}
