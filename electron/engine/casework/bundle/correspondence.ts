import { bundlePaperText } from '#shared/text/bundle-paper.ts'
import type { CaseView, CorrespondenceView } from '#shared/contract/views.ts'
import { channelNames } from '#shared/text/words.ts'
import type { RecordPart } from '#engine/letters/record-sheet.ts'
import type { BundleChoice } from './bundle-case.ts'
import { hashLines, type Moments } from './moments.ts'

const text = bundlePaperText.correspondence

/** What passed between us and others, numbered by its day; internal notes only where they are wanted. */
export function correspondencePart(view: CaseView, choice: BundleChoice, moments: Moments): RecordPart {
  const fileOf = new Map<string, string>(choice.files.map(({ attachmentId, file }) => [attachmentId, file]))
  const entries = view.correspondence
    .filter(({ direction }) => choice.has('notes') || direction !== 'internal')
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  return {
    kind: 'table',
    title: '',
    heads: text.heads,
    widths: [9, 27, 37, 62, 36],
    titled: 3,
    rows: entries.map((entry, at) => [
      String(at + 1),
      [
        moments.day(entry.date),
        [entry.time ?? '', channelNames[entry.channel]].filter((word) => word !== '').join(', '),
      ].join('\n'),
      whoOf(entry),
      wordsOf(entry, fileOf),
      filesOf(entry, fileOf, choice.alone),
    ]),
  }
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

/** The words themselves stand here only where no file that is handed over holds them. */
function wordsOf(
  { subject, body, attachments }: CorrespondenceView,
  fileOf: ReadonlyMap<string, string>,
): string {
  const title = subject === '' ? text.noSubject : subject
  return attachments.some(({ id }) => fileOf.has(id)) || body.trim() === '' ? title : `${title}\n${body}`
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
