import { createHash } from 'node:crypto'
import type { DisclosureDocument, DisclosurePlan } from '#shared/contract/disclosure.ts'
import type { Finding } from '#shared/contract/finding.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { shippedIdOf } from '#shared/domain/own-template.ts'
import type { FindingKind, FindingOverride } from '#shared/domain/safe-to-send.ts'
import { findingPlaces, safeText } from '#shared/text/safe-to-send.ts'
import type { OpenFile } from '../context.ts'
import { coverLetterOf } from '../packages/persons-letters.ts'
import { isPersons, sidesOf } from '../packages/whose.ts'
import type { Found } from '../safe-to-send/found.ts'
import { seenIn } from '../safe-to-send/seen.ts'
import { readFindingOverrides } from '../store/finding-overrides.ts'
import { readLetters } from '../store/letters.ts'
import { frozenWords } from './frozen-words.ts'
import { recipientOf } from './letter-view.ts'
import { numbered, placedDocuments, toBurn, type Placed } from './placed-documents.ts'

/** Places of one kind that are told; the rest is a number. */
const MOST_PLACES = 12

type Unchecked = Omit<DisclosureDocument, 'checked' | 'findings'>

/** The documents with what was found in them so far, and what goes beside them. */
export function withFindings(
  open: OpenFile,
  view: CaseView,
  documents: readonly Unchecked[],
): Pick<DisclosurePlan, 'documents' | 'beside'> {
  const seen = seenIn(open.file)
  const overrides = readFindingOverrides(open.file.db, view.record.id)
  const checked = new Map<string, Pick<DisclosureDocument, 'checked' | 'findings'>>()
  for (const release of new Set(documents.map((document) => document.release)))
    for (const { key, placed } of goingIn(open, view, documents, release)) {
      const { attachmentId, thirdParty } = placed.document
      const was = seen.get(key)
      const found = [...(was?.found ?? []), ...passwordLetter(view, placed)].filter(
        ({ kind }) => kind !== 'third-party' || thirdParty !== 'agreed',
      )
      const sha256 = was?.sha256 ?? sourceOf(view, placed.document).sha256
      checked.set(attachmentId, {
        checked: was !== undefined,
        findings: findingsOf(found, sha256, overrides),
      })
    }
  return {
    documents: documents.map((document) => ({
      ...document,
      ...(checked.get(document.attachmentId) ?? { checked: false, findings: [] }),
    })),
    beside: besideOf(view).map(({ part, key }) => {
      const was = seen.get(key)
      const told = part === 'letter' ? wrongRecipient(open, view, overrides) : []
      const found = was === undefined ? [] : findingsOf(was.found, was.sha256, overrides)
      return { part, checked: was !== undefined, findings: [...told, ...found] }
    }),
  }
}

/** The documents of a release, each under the key of the bytes that would go of it. */
export function goingIn<Document extends Unchecked>(
  open: OpenFile,
  view: CaseView,
  documents: readonly Document[],
  release: number,
): {
  readonly key: string
  readonly placed: Placed<Document>
  readonly numbers: ReadonlyMap<string, number>
}[] {
  const placed = placedDocuments(open, documents, release)
  const { numbers } = numbered(placed)
  return placed.map((each) => {
    const drawn = each.burnt
      ? toBurn(each, numbers).map(({ page, left, top, width, height, number }) => [
          page,
          left,
          top,
          width,
          height,
          number,
        ])
      : null
    const { sha256 } = sourceOf(view, each.document)
    return { key: keyOf(view, sha256, each.document.name, drawn), placed: each, numbers }
  })
}

/** A file that goes beside the documents, with the key it is seen under. */
export type Beside = { readonly part: 'letter' | 'data'; readonly key: string }

/** The covering letter where one was finalised, and our own words in the data where there are any. */
export function besideOf(view: CaseView): Beside[] {
  const pdf = coverLetterOf(view)?.pdf ?? null
  const words = ownWordsIn(view)
  return [
    ...(pdf === null ? [] : [{ part: 'letter' as const, key: keyOf(view, pdf.sha256, pdf.name, null) }]),
    ...(words === '' ? [] : [{ part: 'data' as const, key: keyOf(view, shaOf(words), 'data.json', null) }]),
  ]
}

/** What we wrote to the person; their own words tell them nothing new. */
export function ownWordsIn(view: CaseView): string {
  const sides = sidesOf(view)
  return view.correspondence
    .filter((item) => item.direction === 'out' && isPersons(item, sides))
    .flatMap(({ subject, body }) => [subject, body])
    .join('\n')
    .trim()
}

/** What is open in a release, with the name of the file it is in. The letter counts only where it goes. */
export function openFindings(
  { documents, beside }: DisclosurePlan,
  release: number,
  withLetter: boolean,
): { readonly name: string; readonly finding: Finding }[] {
  return allFindings({ documents, beside }, release, withLetter).filter(
    ({ finding }) => finding.override === null,
  )
}

/** The same, those left in with a reason too. */
export function allFindings(
  { documents, beside }: Pick<DisclosurePlan, 'documents' | 'beside'>,
  release: number,
  withLetter: boolean,
): { readonly name: string; readonly finding: Finding }[] {
  const going = documents.filter((each) => each.decision === 'include' && each.release === release)
  const others = beside.filter(({ part }) => withLetter || part !== 'letter')
  return [
    ...others.map(({ part, findings }) => ({ name: safeText[part], findings })),
    ...going.map(({ name, findings }) => ({ name, findings })),
  ].flatMap(({ name, findings }) => findings.map((finding) => ({ name, finding })))
}

/** SHA-256 of a text in hex. */
export function shaOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function keyOf(view: CaseView, sha256: string, name: string, drawn: unknown): string {
  return shaOf(JSON.stringify([view.record.id, sha256, name, drawn]))
}

/** The kept file whose bytes go, or are burnt: the document itself or its page copy. */
function sourceOf(view: CaseView, { attachmentId, shownAs, sha256 }: Unchecked) {
  return view.attachments.find(({ id }) => id === (shownAs ?? attachmentId)) ?? { sha256 }
}

function findingsOf(
  found: readonly Found[],
  sha256: string,
  overrides: readonly FindingOverride[],
): Finding[] {
  const byKind = new Map<FindingKind, string[]>()
  for (const { kind, place } of found) byKind.set(kind, [...(byKind.get(kind) ?? []), place])
  return [...byKind].map(([kind, all]) => {
    const places = [...new Set(all)]
    const more = places.length - MOST_PLACES
    return {
      kind,
      places: more > 0 ? [...places.slice(0, MOST_PLACES), findingPlaces.more(more)] : places,
      sha256,
      override: overrides.find((each) => each.sha256 === sha256 && each.kind === kind) ?? null,
    }
  })
}

function passwordLetter(view: CaseView, { document }: Placed<Unchecked>): Found[] {
  const letter = view.letters.find(({ pdf }) => pdf?.id === document.attachmentId)
  return letter !== undefined && shippedIdOf(letter.templateId) === 'password-letter'
    ? [{ kind: 'password-letter', place: letter.title }]
    : []
}

/** A final letter keeps the address it was printed with; the contact may have been put right since. */
function wrongRecipient(open: OpenFile, view: CaseView, overrides: readonly FindingOverride[]): Finding[] {
  const cover = coverLetterOf(view)
  const letter = readLetters(open.file.db, view.record.id).find(({ id }) => id === cover?.id)
  if (letter === undefined || letter.state !== 'final') return []
  const printed = frozenWords(letter.content).recipient
  const kept = recipientOf(view)
  if (printed.join('\n') === kept.join('\n')) return []
  const found = [findingPlaces.letterTo(printed.join(', ')), findingPlaces.keptAs(kept.join(', '))]
  return findingsOf(
    found.map((place): Found => ({ kind: 'recipient', place })),
    shaOf(JSON.stringify([cover?.sha256, printed, kept])),
    overrides,
  )
}
