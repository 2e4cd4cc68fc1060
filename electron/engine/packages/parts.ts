import type { AttachmentView, CaseView } from '#shared/contract/views.ts'
import { coverLetterOf, personsLetters } from './persons-letters.ts'
import { isPersons, sidesOf } from './whose.ts'

/** One thing that can go into a package, and whether it should. */
type ProposedPart = Pick<AttachmentView, 'name' | 'size'> & {
  readonly attachmentId: AttachmentView['id']
  readonly include: boolean
}

/**
 * Every attachment of the case, and whether it is proposed for the package: what passed between us and the
 * person is; what hangs on anything else, the cover letter, and letters to others are not; what hangs on nothing
 * is where the person asked for their data, because that is how the result of a search is kept.
 * A proposal only: the officer decides.
 */
export function proposedParts(view: CaseView): ProposedPart[] {
  const sides = sidesOf(view)
  const cover = coverLetterOf(view)
  const persons = new Set(personsLetters(view, sides).filter((letter) => letter.id !== cover?.id))
  const shared = new Set<string>()
  const kept = new Set<string>()
  for (const item of view.correspondence) {
    const into = isPersons(item, sides) ? shared : kept
    for (const attachment of item.attachments) into.add(attachment.id)
  }
  for (const letter of view.letters) {
    if (letter.pdf !== null) (persons.has(letter) ? shared : kept).add(letter.pdf.id)
  }
  const asked = view.requests.some((request) => request.kind === 'access' || request.kind === 'portability')
  return view.attachments.map(({ id, name, size }) => ({
    attachmentId: id,
    name,
    size,
    include: !kept.has(id) && (shared.has(id) || asked),
  }))
}
