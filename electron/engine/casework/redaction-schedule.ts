import type { CaseView } from '#shared/contract/views.ts'
import type { GivenGround } from '#shared/domain/disclosure.ts'
import { scheduleText as text } from '#shared/text/redaction-schedule.ts'
import type { EngineContext, OpenFile } from '../context.ts'
import type { RecordPart, RecordSheet } from '../letters/record-sheet.ts'
import type { ListedRedaction } from '../packages/package-input.ts'
import { recordFrame } from './record-frame.ts'

/** The list of what is blacked out as a sheet: number, document, page, ground and provision, never the content. */
export function scheduleOf(
  context: EngineContext,
  open: OpenFile,
  view: CaseView,
  redactions: readonly ListedRedaction[],
  withheld: readonly GivenGround[],
): RecordSheet {
  const { dayWords, ...frame } = recordFrame(context, open)
  const documents = new Set(redactions.map(({ file }) => file)).size
  const grounds = redactions.map(({ ground, provision }) => ({ title: ground, citation: provision }))
  return {
    ...frame,
    title: text.title,
    reference: view.record.reference,
    made: text.made(dayWords(frame.date)),
    lead: redactions.length === 0 ? text.none : text.lead,
    parts: [
      ...(redactions.length === 0
        ? []
        : [
            placesPart(redactions),
            { kind: 'text', title: '', text: text.sum(redactions.length, documents) } as const,
            countsPart(text.byGround, text.groundHeads, grounds),
          ]),
      ...(withheld.length === 0 ? [] : [countsPart(text.withheld, text.withheldHeads, withheld)]),
    ],
  }
}

function placesPart(redactions: readonly ListedRedaction[]): RecordPart {
  return {
    kind: 'table',
    title: text.places,
    heads: text.heads,
    widths: [6, 24, 8, 34, 28],
    rows: redactions.map(({ number, file, page, ground, provision }) => [
      String(number),
      file.replace('documents/', ''),
      String(page),
      ground,
      provision,
    ]),
  }
}

type Named = Pick<GivenGround, 'title' | 'citation'>

/** How often each ground stands in the list, the most frequent first. */
function countsPart(title: string, heads: readonly string[], grounds: readonly Named[]): RecordPart {
  const groups = Map.groupBy(grounds, ({ title: name, citation }) => JSON.stringify([name, citation]))
  const rows = [...groups.values()].toSorted((a, b) => b.length - a.length)
  return {
    kind: 'table',
    title,
    heads,
    widths: [44, 40, 16],
    rows: rows.map((each) => [each[0]?.title ?? '', each[0]?.citation ?? '', String(each.length)]),
  }
}
