import { extname } from 'node:path'
import type { DisclosureDocument, DisclosurePlan } from '#shared/contract/disclosure.ts'
import type { CaseView } from '#shared/contract/views.ts'
import type { PackageDocument } from '#shared/domain/disclosure.ts'
import { sheetsOf } from '#shared/domain/sheets/sheet.ts'
import { disclosureText } from '#shared/text/disclosure.ts'
import type { EngineContext, OpenFile } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { proposedParts } from '../packages/parts.ts'
import type { ReadableDb } from '../store/database.ts'
import { readPackageDocuments, readReleases } from '../store/package-documents.ts'
import { readPackagesBuilt } from '../store/packages-built.ts'
import { countRedactions } from '../store/redactions.ts'
import { readAsPictures } from '../store/finding-overrides.ts'
import { readSheets } from '../store/sheets.ts'
import { templatesOf } from './templates-of.ts'
import { caseView } from './case-view.ts'
import { caseGrounds } from './disclosure-grounds.ts'
import { withFindings } from './package-findings.ts'

/** What the answer of a case is made of: every document with its decision or, while there is none, our proposal. */
export function disclosurePlan(context: EngineContext, open: OpenFile, caseId: CaseView['record']['id']) {
  const view = caseView(open.file, lawOfFile(context, open), templatesOf(context, open), caseId)
  return planOf(context, open, view)
}

/** The same for a case that was read already. */
export function planOf(context: EngineContext, open: OpenFile, view: CaseView): DisclosurePlan {
  const { db } = open.file
  const caseId = view.record.id
  const built = readPackagesBuilt(db, caseId)
  const boxes = countRedactions(db, caseId)
  const decided = readPackageDocuments(db, caseId)
  const known = new Map(decided.map((document) => [document.attachmentId as string, document]))
  const copies = new Set(decided.flatMap(({ shownAs }) => (shownAs === null ? [] : [shownAs as string])))
  const firsts = new Map(firstDecisions(db, view).map((each) => [each.attachmentId as string, each]))
  const pictures = readAsPictures(db, caseId)
  const documents = view.attachments.flatMap((attachment) => {
    const first = firsts.get(attachment.id)
    // a page copy stands for its document and is none of its own
    if (first === undefined || copies.has(attachment.id)) return []
    const document = known.get(attachment.id) ?? first
    const { id, ...rest } = attachment
    return [
      {
        ...rest,
        ...document,
        decided: known.has(id),
        redactions: boxes.get(document.shownAs ?? id) ?? 0,
        pages: document.shownAs === null ? pagesOf(attachment.name) : 'shown',
        wentOut: built
          .filter(({ contents }) => contents.documents.some(({ attachmentId }) => attachmentId === id))
          .map(({ release }) => release),
        asPictures: pictures.has(id),
      },
    ]
  })
  const ordered = documents.toSorted((a, b) => a.position - b.position || (a.addedAt < b.addedAt ? -1 : 1))
  return {
    ...withFindings(open, view, ordered),
    releases: releasesOf(db, caseId, decided),
    built: built.map(({ release, builtAt, officerName, contents }) => ({
      release,
      builtAt,
      officerName,
      contents,
    })),
    grounds: caseGrounds(db, context.law(), caseId),
  }
}

/** Documents nobody put into an order come last, as they were added. */
const LAST = 1_000_000

/** What holds for each document of a case as long as nobody decided about it. */
export function firstDecisions(db: ReadableDb, view: CaseView): PackageDocument[] {
  const places = placesFound(db, view)
  return proposedParts(view).map(({ attachmentId, include }, index) => ({
    attachmentId,
    shownAs: null,
    position: LAST + index,
    decision: include ? 'include' : 'outside',
    ground: null,
    foundIn: places.get(attachmentId) ?? '',
    thirdParty: 'none',
    release: 1,
    note: '',
  }))
}

/** Where a document was found: the system of the search that has it as evidence, else what it hangs on. */
function placesFound(db: ReadableDb, view: CaseView): ReadonlyMap<string, string> {
  const letters = view.letters.flatMap(({ pdf }): [string, string][] =>
    pdf === null ? [] : [[pdf.id, disclosureText.found.letter]],
  )
  const mail = view.correspondence.flatMap(({ attachments }) =>
    attachments.map(({ id }): [string, string] => [id, disclosureText.found.correspondence]),
  )
  const searches = sheetsOf(readSheets(db, view.record.id), 'search').flatMap(({ content: { body } }) =>
    body.attachmentIds.map((id): [string, string] => [id, body.system]),
  )
  return new Map([...mail, ...letters, ...searches])
}

function releasesOf(db: ReadableDb, caseId: CaseView['record']['id'], decided: readonly PackageDocument[]) {
  const planned = new Map(readReleases(db, caseId).map((release) => [release.number, release]))
  const numbers = new Set([1, ...planned.keys(), ...decided.map(({ release }) => release)])
  return [...numbers]
    .toSorted((a, b) => a - b)
    .map((number) => planned.get(number) ?? { number, plannedOn: null, note: '' })
}

const SHOWN = ['.pdf', '.jpg', '.jpeg', '.png']
const COPIED = [
  '.txt',
  '.eml',
  '.md',
  '.log',
  '.csv',
  '.tsv',
  '.json',
  '.xml',
  '.htm',
  '.html',
  '.ics',
  '.vcf',
]

/** Whether pages of a document can be shown: as it is, as a printed copy of its text, or not at all. */
function pagesOf(name: string): DisclosureDocument['pages'] {
  const ending = extname(name).toLowerCase()
  if (SHOWN.includes(ending)) return 'shown'
  return COPIED.includes(ending) ? 'copy' : 'none'
}
