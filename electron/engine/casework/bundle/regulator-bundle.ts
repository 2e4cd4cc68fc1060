import type { BundlePart } from '#shared/contract/regulator-bundle.ts'
import { bundlePaperText as text, bundlePartNames } from '#shared/text/bundle-paper.ts'
import { sizeWords } from '#shared/text/certificate.ts'
import type { EngineContext, OpenFile } from '#engine/context.ts'
import { lawOfFile } from '#engine/law-of-file.ts'
import type { BundleSection, RegulatorBundle } from '#engine/letters/regulator-bundle.ts'
import type { RecordPart } from '#engine/letters/record-sheet.ts'
import { readHead } from '#engine/store/audit-chain.ts'
import { readOfficers } from '#engine/store/officers.ts'
import { readOrganisation } from '#engine/store/organisation.ts'
import { dateAnnexOf } from '../date-annex.ts'
import { recordFrame } from '../record-frame.ts'
import { regulatorOf } from '../regulator.ts'
import { searchRecordOf } from '../search-record.ts'
import { auditParts } from './audit-proof.ts'
import { breachParts, regulatorParts } from './breach.ts'
import type { BundleCase, BundleChoice } from './bundle-case.ts'
import { chronologyOf, chronologyPart } from './chronology.ts'
import { correspondenceParts, lettersPart } from './correspondence.ts'
import { aboutParts, coverFacts } from './cover.ts'
import { clocksPart } from './dates.ts'
import { decisionParts, overridesPart } from './decisions.ts'
import { hashLines, momentsOf } from './moments.ts'
import { bundlePlanOf } from './plan.ts'
import { sheetPartsOf } from './sheet-parts.ts'

/** The bundle for the regulator as the printer takes it: what was chosen of the case, and a word on what was not. */
export function regulatorBundleOf(
  context: EngineContext,
  open: OpenFile,
  found: BundleCase,
  choice: BundleChoice,
): RegulatorBundle {
  const { dayWords, ...frame } = recordFrame(context, open)
  const { view } = found
  const { db } = open.file
  const law = lawOfFile(context, open)
  const moments = momentsOf(dayWords)
  const organisation = readOrganisation(db)
  return {
    ...frame,
    title: text.title,
    subtitle: text.subtitle(view.record.reference, dayWords(frame.date)),
    reference: view.record.reference,
    cover: coverFacts(found, organisation, regulatorOf(law, view.record), moments),
    contents: text.contents,
    about: aboutParts(bundlePlanOf(found), choice),
    sections: sectionsOf(context, open, found, choice),
    words: context.templates().officeWords().dateAnnex,
  }
}

function sectionsOf(
  context: EngineContext,
  open: OpenFile,
  found: BundleCase,
  choice: BundleChoice,
): BundleSection[] {
  const { view } = found
  const moments = momentsOf(recordFrame(context, open).dayWords)
  const sheets = sheetPartsOf(
    found,
    choice,
    lawOfFile(context, open),
    readOfficers(open.file.db),
    moments.day,
  )
  const section = (part: BundlePart, lead: string, parts: () => readonly RecordPart[]): BundleSection[] =>
    choice.has(part) ? [{ title: bundlePartNames[part], lead, parts: parts(), dates: null }] : []
  return [
    ...section('chronology', text.chronology.lead, () => [
      chronologyPart(chronologyOf(view, choice.has('notes')), moments),
    ]),
    ...section('dates', text.dates.lead, () => [clocksPart(view, moments)]).map((dates) => ({
      ...dates,
      dates: dateAnnexOf(context, open, view, undefined),
    })),
    ...section('correspondence', text.correspondence.lead, () => correspondenceParts(view, choice, moments)),
    ...section('letters', text.letters.lead, () => [lettersPart(view, choice, moments)]),
    ...section(
      'searches',
      text.searches.lead,
      () => searchRecordOf(context, open, namingOnly(view, choice), null).parts,
    ),
    ...section('decisions', text.decisions.lead, () =>
      decisionParts(found, sheets, choice.has('consultations')),
    ),
    ...section('overrides', text.overrides.lead, () => [overridesPart(view, moments)]),
    ...section('regulator', text.regulator.lead, () => regulatorParts(found, sheets, moments)),
    ...section('breach', text.breach.lead, () => breachParts(found, sheets)),
    ...filesSection(found, choice),
    ...section('audit', text.audit.lead, () =>
      auditParts(readHead(open.file.db), found.audit, choice.alone, moments),
    ),
  ]
}

/** The case with the files that are handed over, by the names they have there; the others are not named. */
function namingOnly(view: BundleCase['view'], { files }: BundleChoice): BundleCase['view'] {
  const names = new Map(files.map(({ attachmentId, file }) => [attachmentId, file]))
  return {
    ...view,
    attachments: view.attachments.flatMap((kept) => {
      const name = names.get(kept.id)
      return name === undefined ? [] : [{ ...kept, name }]
    }),
  }
}

function filesSection({ view }: BundleCase, { files, alone }: BundleChoice): BundleSection[] {
  if (alone || files.length === 0) return []
  const kept = new Map(view.attachments.map((file) => [file.id, file]))
  const letters = new Map(view.letters.map(({ pdf, title }) => [pdf?.id, title]))
  return [
    {
      title: text.files.title,
      lead: text.files.lead,
      parts: [
        {
          kind: 'table',
          title: '',
          heads: text.files.heads,
          widths: [42, 42, 16, 66],
          titled: 0,
          rows: files.map(({ file, attachmentId, name, size }) => {
            const letter = letters.get(attachmentId)
            return [
              file,
              letter === undefined ? name : text.files.letter(letter),
              sizeWords(size),
              hashLines(kept.get(attachmentId)?.sha256 ?? ''),
            ]
          }),
        },
      ],
      dates: null,
    },
  ]
}
