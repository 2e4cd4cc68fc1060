import {
  BUNDLE_PARTS,
  type BundleFile,
  type BundleFileFrom,
  type BundlePart,
  type BundlePlan,
} from '#shared/contract/regulator-bundle.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { explainedClock } from '#shared/domain/explained-clock.ts'
import { sheetsOf, type Sheet } from '#shared/domain/sheets/sheet.ts'
import type { AttachmentId } from '#shared/domain/ids.ts'
import { Refusal } from '#engine/context.ts'
import { neutralName } from '#engine/packages/neutral-names.ts'
import type { BundleCase, BundleChoice, PlacedFile } from './bundle-case.ts'
import { sheetKindsOf } from './decisions.ts'
import { BREACH_SHEETS } from './breach.ts'

/** What belongs to us or to others alone: in only where the officer says so. */
const LEFT_OUT: readonly BundlePart[] = ['notes', 'consultations']

/** What is proposed of the case's files: letters and what came or went; the rest is for the officer to add. */
const PROPOSED: readonly BundleFileFrom[] = ['letter', 'correspondence']

/** What the case has for a bundle, and what of it is proposed. */
export function bundlePlanOf(found: BundleCase): BundlePlan {
  return {
    parts: BUNDLE_PARTS.map((part) => {
      const count = countOf(part, found)
      return { part, count, include: count > 0 && !LEFT_OUT.includes(part) }
    }),
    files: filesOf(found),
  }
}

/**
 * What goes into a bundle: what was chosen, or what the plan proposes. Parts the case has nothing for are left out.
 * Throws `attachment-unknown` for a file the case does not have.
 */
export function bundleChoiceOf(
  found: BundleCase,
  parts: readonly BundlePart[] | undefined,
  attachmentIds: readonly AttachmentId[] | undefined,
  alone: boolean,
): BundleChoice {
  const plan = bundlePlanOf(found)
  const wanted = new Set(
    plan.parts
      .filter(({ part, count, include }) =>
        parts === undefined ? include : count > 0 && parts.includes(part),
      )
      .map(({ part }) => part),
  )
  if (attachmentIds?.some((id) => !plan.files.some(({ attachmentId }) => attachmentId === id)) === true)
    throw new Refusal('attachment-unknown')
  const files = plan.files.filter(({ attachmentId, include }) =>
    attachmentIds === undefined ? include : attachmentIds.includes(attachmentId),
  )
  return { has: (part) => wanted.has(part), files: alone ? [] : placed(files), alone }
}

function placed(files: readonly BundleFile[]): PlacedFile[] {
  const letters = files.filter(({ from }) => from === 'letter')
  const others = files.filter(({ from }) => from !== 'letter')
  return [
    ...letters.map((file, at) => ({ ...file, file: `letters/${String(at + 1).padStart(3, '0')}.pdf` })),
    ...others.map((file, at) => ({ ...file, file: neutralName(at + 1, file.name) })),
  ]
}

function countOf(part: BundlePart, { view, sheets, breach, audit }: BundleCase): number {
  const of = (kinds: readonly Sheet['content']['kind'][]) =>
    sheets.filter(({ content }) => kinds.includes(content.kind)).length
  switch (part) {
    case 'chronology':
      return view.events.filter(({ type }) => type !== 'note').length
    case 'dates':
      return view.groups.filter(({ clocks }) => explainedClock(clocks) !== undefined).length
    case 'correspondence':
      return view.correspondence.filter(({ direction }) => direction !== 'internal').length
    case 'letters':
      return view.letters.filter(({ status }) => status === 'final').length
    case 'searches':
      return of(['search'])
    case 'decisions':
      return view.requests.length + view.issues.length + of(sheetKindsOf(false))
    case 'overrides':
      return view.overrides.length
    case 'regulator':
      return view.reviews.length + of(['regulator-case'])
    case 'breach':
      return (breach === null ? 0 : 1) + of(BREACH_SHEETS)
    case 'audit':
      return audit.length
    case 'notes':
      return (
        view.events.filter(({ type }) => type === 'note').length +
        view.correspondence.filter(({ direction }) => direction === 'internal').length
      )
    case 'consultations':
      return of(['consultation'])
  }
}

function filesOf({ view, sheets }: BundleCase): BundleFile[] {
  const evidence = new Set(
    sheetsOf(sheets, 'search').flatMap(({ content }) => content.body.attachmentIds as readonly string[]),
  )
  const internal = attachedTo(view, (direction) => direction === 'internal')
  const passed = attachedTo(view, (direction) => direction !== 'internal')
  const letters = new Set(view.letters.flatMap(({ pdf }) => pdf?.id ?? []))
  const from = (id: AttachmentId): BundleFileFrom => {
    if (letters.has(id)) return 'letter'
    if (passed.has(id)) return 'correspondence'
    if (internal.has(id)) return 'internal'
    return evidence.has(id) ? 'search' : 'case'
  }
  return view.attachments.map(({ id, name, size }) => ({
    attachmentId: id,
    name,
    size,
    from: from(id),
    include: PROPOSED.includes(from(id)),
  }))
}

function attachedTo(view: CaseView, of: (direction: 'in' | 'out' | 'internal') => boolean) {
  return new Set(
    view.correspondence
      .filter(({ direction }) => of(direction))
      .flatMap(({ attachments }) => attachments.map(({ id }) => id)),
  )
}
