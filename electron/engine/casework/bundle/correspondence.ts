import { bundlePaperText } from '#shared/text/bundle-paper.ts'
import type { CaseView, CorrespondenceView } from '#shared/contract/views.ts'
import { contactFieldsOf } from '#shared/domain/contact.ts'
import { caseTabsText } from '#shared/text/case-tabs.ts'
import { channelNames } from '#shared/text/words.ts'
import type { RecordPart } from '#engine/letters/record-sheet.ts'
import type { BundleChoice } from './bundle-case.ts'
import { hashLines, type Moments } from './moments.ts'

const text = bundlePaperText.correspondence

/** Most characters of an entry's words that stand in the table; a longer text has the width of the page. */
const SHORT = 240

/**
 * What passed between us and others, numbered by its day; internal notes only where they are wanted. The words stand
 * here only where no file that is handed over holds them.
 */
export function correspondenceParts(view: CaseView, choice: BundleChoice, moments: Moments): RecordPart[] {
  const fileOf = new Map<string, string>(choice.files.map(({ attachmentId, file }) => [attachmentId, file]))
  const entries = view.correspondence
    .filter(({ direction }) => choice.has('notes') || direction !== 'internal')
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  const words = entries.map(({ body, attachments }) =>
    attachments.some(({ id }) => fileOf.has(id)) ? '' : body.trim(),
  )
  const table: RecordPart = {
    kind: 'table',
    title: '',
    heads: text.heads,
    widths: [9, 33, 38, 52, 34],
    titled: 3,
    rows: entries.map((entry, at) => [
      String(at + 1),
      [
        moments.day(entry.date),
        [entry.time ?? '', channelNames[entry.channel]].filter((word) => word !== '').join(', '),
      ].join('\n'),
      whoOf(entry),
      [
        entry.subject === '' ? text.noSubject : entry.subject,
        isShort(words[at]) ? (words[at] ?? '') : text.below,
        ...knownOf(entry, moments),
      ]
        .filter((line) => line !== '')
        .join('\n'),
      filesOf(entry, fileOf, choice.alone),
    ]),
  }
  const long = entries.flatMap((entry, at) => {
    const said = words[at] ?? ''
    return isShort(said) ? [] : [{ label: text.entry(at + 1, moments.day(entry.date)), value: said }]
  })
  return long.length === 0 ? [table] : [table, { kind: 'facts', title: text.words, facts: long }]
}

function isShort(words = ''): boolean {
  return words.length <= SHORT
}

function orderOf(item: CorrespondenceView): string {
  return `${item.date}T${item.time ?? '00:00'} ${item.recordedAt} ${item.id}`
}

function whoOf({ direction, from, to }: CorrespondenceView): string {
  if (direction === 'internal') return text.internal
  const other = (name: string) => (name === '' ? text.nobody : name)
  return direction === 'in'
    ? [text.in(other(from)), ...(to === '' ? [] : [text.out(to)])].join('\n')
    : [text.out(other(to)), ...(from === '' ? [] : [text.in(from)])].join('\n')
}

/** What is known of a call, a visit or a piece of post: whether somebody was asked who they are, where post went. */
function knownOf({ contact, channel }: CorrespondenceView, { day }: Moments): string[] {
  if (contact === undefined) return []
  const fields = new Set(contactFieldsOf(channel))
  const words = caseTabsText.correspondence.contact
  const line = (label: string, value: string) => (value === '' ? [] : [`${label}: ${value}`])
  return [
    ...line(words.number, contact.number),
    ...line(words.address, contact.address),
    ...(fields.has('identity') ? line(words.identityShort, words.identities[contact.identity]) : []),
    ...line(words.asked, contact.asked),
    ...line(words.trackedNumber, contact.trackedNumber),
    ...line(words.deliveredOn, contact.deliveredOn === null ? '' : day(contact.deliveredOn)),
  ]
}

/** The name a file that is left out had can tell what was to be left out, so only their number is said. */
function filesOf(
  { attachments }: CorrespondenceView,
  fileOf: ReadonlyMap<string, string>,
  alone: boolean,
): string {
  const placed = attachments.flatMap(({ id }) => fileOf.get(id) ?? [])
  const left = attachments.length - placed.length
  if (alone || left === 0) return placed.join('\n')
  return [...placed, text.leftOut(left)].join('\n')
}

/** Every finalised letter with the hash of its PDF. */
export function lettersPart(view: CaseView, choice: BundleChoice, moments: Moments): RecordPart {
  const words = bundlePaperText.letters
  const fileOf = new Map<string, string>(choice.files.map(({ attachmentId, file }) => [attachmentId, file]))
  const sent = new Map(view.correspondence.map(({ letterId, date }) => [letterId, date]))
  const letters = view.letters
    .filter(({ status }) => status === 'final')
    .toSorted((a, b) => ((a.finalisedAt ?? '') < (b.finalisedAt ?? '') ? -1 : 1))
  return {
    kind: 'table',
    title: '',
    heads: words.heads,
    widths: [34, 27, 24, 27, 66],
    titled: 0,
    rows: letters.map(({ id, title, finalisedAt, sha256, pdf }) => {
      const day = sent.get(id)
      return [
        title,
        finalisedAt === null ? '' : moments.moment(finalisedAt),
        day === undefined ? words.notSent : moments.day(day),
        choice.alone ? '–' : (fileOf.get(pdf?.id ?? '') ?? words.leftOut),
        hashLines(sha256 ?? ''),
      ]
    }),
  }
}
