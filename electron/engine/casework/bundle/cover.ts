import type { CaseView } from '#shared/contract/views.ts'
import { BUNDLE_PARTS, type BundleFile, type BundlePlan } from '#shared/contract/regulator-bundle.ts'
import type { Party } from '#shared/domain/case.ts'
import { countingEvents } from '#shared/domain/event.ts'
import { sheetsOf } from '#shared/domain/sheets/sheet.ts'
import { bundlePaperText, bundlePartNames } from '#shared/text/bundle-paper.ts'
import { clockNames, kindNames, kindsInRow, wordFor } from '#shared/text/words.ts'
import type { RecordPart } from '#engine/letters/record-sheet.ts'
import type { Organisation } from '#engine/store/organisation.ts'
import type { RegulatorBlock } from '../regulator.ts'
import type { BundleCase, BundleChoice } from './bundle-case.ts'
import { said } from './decisions.ts'
import type { Moments } from './moments.ts'

const text = bundlePaperText.cover

/** Who, what and under which law: the first page. */
export function coverFacts(
  { view, sheets }: BundleCase,
  organisation: Organisation,
  authority: RegulatorBlock | null,
  moments: Moments,
) {
  const matters = sheetsOf(sheets, 'regulator-case').map(({ content }) => content.body)
  // the matter still open is the one the bundle is for, else the last
  const matter = matters.findLast(({ closedOn }) => closedOn === null) ?? matters.at(-1)
  const { record, parties, received, headline, closedOn } = view
  const answered = countingEvents(view.events).findLast(({ type }) => type === 'response-sent')
  return said([
    [text.regulator, (matter?.regulator ?? '') || (authority?.name ?? '')],
    [text.theirReference, (matter?.theirReference ?? '') || bundlePaperText.notKnown],
    [text.about, matter?.about ?? ''],
    [text.case, record.reference],
    [text.matter, matterOf(view)],
    [text.words, record.scope],
    ...parties.map((party) => [bundlePaperText.roles[party.role], partyLine(party)] as const),
    [text.law, view.lawName],
    [text.received, moments.day(received.date)],
    answered === undefined
      ? [dueLabel(view), moments.due(headline.due)]
      : [text.answered, moments.day(answered.date)],
    [text.closed, closedOn === null ? '' : moments.day(closedOn)],
    [text.contact, contactOf(view, organisation)],
  ])
}

/** The duty whose date the case shows: often the answer, but an acknowledgement where the answer has no fixed date. */
function dueLabel({ record, groups, headline }: CaseView): string {
  const kind = groups[headline.group]?.kind
  return record.kind === 'breach' && kind !== undefined
    ? text.by(wordFor(kindNames, kind))
    : text.due(wordFor(clockNames, headline.clock))
}

function matterOf({ record, requests }: CaseView): string {
  return record.kind === 'request' ? kindsInRow(requests.map(({ kind }) => kind)) : kindNames[record.kind]
}

function partyLine({ name, organisation, authority }: Party): string {
  return [name, organisation, authority].filter((line) => line.trim() !== '').join('\n')
}

function contactOf({ record }: CaseView, { letterhead, name, email, phone, address }: Organisation): string {
  return [record.handlerName, letterhead, name, ...address.split('\n'), email, phone]
    .filter((line) => line.trim() !== '')
    .join('\n')
}

/** What is left out, what there is none of, and what is handed over beside the document. */
export function aboutParts(plan: BundlePlan, choice: BundleChoice): RecordPart[] {
  const { leftOut, handedOver } = bundlePaperText
  const counts = new Map(plan.parts.map(({ part, count }) => [part, count]))
  const left = BUNDLE_PARTS.filter((part) => !choice.has(part) && (counts.get(part) ?? 0) > 0)
  const empty = BUNDLE_PARTS.filter((part) => (counts.get(part) ?? 0) === 0)
  const kept = new Set(choice.files.map(({ attachmentId }) => attachmentId))
  const files = plan.files.filter(({ attachmentId }) => !kept.has(attachmentId))
  return [
    {
      kind: 'list',
      title: leftOut.title,
      items: [
        ...left.map((part) => {
          const count = counts.get(part) ?? 0
          if (part === 'notes') return leftOut.notes(count)
          return part === 'consultations'
            ? leftOut.consultations(count)
            : leftOut.entries(bundlePartNames[part], count)
        }),
        ...filesLeftOut(files, plan, choice),
        leftOut.always,
      ],
    },
    {
      kind: 'text',
      title: handedOver.title,
      text: choice.alone ? handedOver.alone : handedOver.files(choice.files.length, choice.has('chronology')),
    },
    ...(empty.length === 0
      ? []
      : [
          {
            kind: 'text',
            title: '',
            text: `${leftOut.none} ${empty.map((part) => bundlePartNames[part]).join('; ')}.`,
          } satisfies RecordPart,
        ]),
  ]
}

function filesLeftOut(files: readonly BundleFile[], plan: BundlePlan, { alone }: BundleChoice): string[] {
  const { leftOut } = bundlePaperText
  if (files.length === 0) return []
  return [
    alone ? leftOut.allFiles(files.length) : leftOut.files(files.length, plan.files.length, whereFrom(files)),
  ]
}

function whereFrom(files: readonly BundleFile[]): string[] {
  const { from: words } = bundlePaperText.leftOut
  return [...Map.groupBy(files, ({ from }) => from)].map(([from, of]) => words[from](of.length))
}
