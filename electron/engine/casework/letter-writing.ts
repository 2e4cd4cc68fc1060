import { COMMON_FIELDS } from '#shared/domain/letter-fields.ts'
import type { LetterTemplate } from '#shared/domain/letter-template.ts'
import { cleanWording, DraftWording, type LetterWording } from '#shared/domain/letter-wording.ts'
import type { LetterWriting } from '#shared/contract/letters.ts'
import type { MergeableCaseLetter, MergedCaseLetter } from './case-letter.ts'
import { fieldView } from './letter-form.ts'

/**
 * The text the officer wrote in place of the template's, null while the letter follows its template. Throws for a text
 * that is not of the closed schema: nothing unknown reaches a page.
 */
export function ownWording({ content }: Pick<MergeableCaseLetter, 'content'>): LetterWording | null {
  const kept = content === '' ? {} : (JSON.parse(content) as { own?: unknown })
  if (kept.own !== true) return null
  const { subject, doc } = DraftWording.parse(kept)
  return { subject, doc }
}

/** The version of the template that the letter's words come from. */
export function versionUsed({ own, original, letter }: MergedCaseLetter): string {
  const { version } = own ? DraftWording.parse(JSON.parse(letter.content)) : original
  return String(version ?? original.version)
}

/** What a new draft keeps: the wording of its template. */
export function templateContent({ subject, doc }: LetterTemplate): string {
  return JSON.stringify({ subject, doc, own: false } satisfies DraftWording)
}

/** What a draft keeps that the officer writes on. */
export function ownContent(parts: MergedCaseLetter, wording: LetterWording): string {
  const version = Number(versionUsed(parts))
  return JSON.stringify({ ...cleanWording(wording), own: true, version } satisfies DraftWording)
}

/** What the text of a draft is edited with. */
export function writingOf(parts: MergedCaseLetter): LetterWriting {
  const { template, original, own, merged } = parts
  const known = new Set(template.fields.map(({ name }) => name))
  const fields = [...template.fields, ...COMMON_FIELDS.filter(({ name }) => !known.has(name))]
  return {
    wording: { subject: template.subject, doc: template.doc },
    original: { subject: original.subject, doc: original.doc },
    own,
    facts: [...merged.facts],
    catalogue: fields.map((field) => fieldView(field, parts)),
    required: original.required.map(({ clause, title }) => ({ clause, title })),
  }
}
