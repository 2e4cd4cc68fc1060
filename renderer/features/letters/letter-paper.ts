import type { LetterView } from '#shared/contract/letters.ts'
import type { CaseView, FileView } from '#shared/contract/views.ts'
import { lettersText } from '#shared/text/letters.ts'
import type { LetterPaper } from './letter-page.tsx'

/** Letterhead, references and signature of a letter, put together as the printer does. */
export function letterPaper(view: LetterView, record: CaseView, file: FileView): LetterPaper {
  const { organisation } = file
  const title = organisation.officerTitle.trim() || lettersText.preview.signer
  const filled = view.fields.find((field) => field.name === 'officerName')?.value ?? ''
  const officer = file.officers.find((each) => each.id === file.officerId)?.name ?? ''
  const name = filled.trim() === '' ? officer.trim() : filled.trim()
  const { reference } = record.record
  const { theirReference } = view
  // a title signs alone: nobody is "Privacy Officer, Privacy Officer"
  const named = name !== '' && name !== title
  return {
    organisation: organisation.name,
    letterhead: lines([title, organisation.address, organisation.email, organisation.phone]),
    references: [
      lettersText.preview.reference(reference),
      ...(theirReference.trim() === '' || view.to !== 'person'
        ? []
        : [lettersText.preview.theirReference(theirReference)]),
    ],
    signature: {
      name: named ? name : title,
      lines: lines([named ? title : '', organisation.name]),
    },
  }
}

function lines(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
