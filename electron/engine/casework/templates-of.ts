import type { LetterTemplate } from '#shared/domain/letter-template.ts'
import { speaksFor } from '#shared/domain/letter-laws.ts'
import { isOwnTemplate, shippedIdOf } from '#shared/domain/own-template.ts'
import { withWording } from '#shared/domain/letter-wording.ts'
import type { LetterTemplates } from '../letters/templates.ts'
import type { EngineContext, OpenFile } from '../context.ts'
import { readOwnTemplate, readOwnTemplates, type OwnTemplate } from '../store/own-templates.ts'

/**
 * The shipped templates with those of the open file: its own are found by their ids and offered wherever the letter they
 * were copied from is. One whose original does not ship any more is neither.
 */
export function templatesOf(context: EngineContext, { file }: OpenFile): LetterTemplates {
  const shipped = context.templates()
  const own = (template: OwnTemplate): LetterTemplate[] => {
    const original = shipped.byId(template.shippedId, template.language)
    return original === undefined ? [] : [asTemplate(original, template)]
  }
  return {
    ...shipped,
    byId: (id, language) => {
      const kept = isOwnTemplate(id) ? readOwnTemplate(file.db, id) : null
      return kept === null ? shipped.byId(id, language) : own(kept)[0]
    },
    all: () => [
      ...readOwnTemplates(file.db)
        .filter(({ archived }) => !archived)
        .flatMap(own),
      ...shipped.all(),
    ],
    languagesOf: (id, regimes) => {
      const kept = isOwnTemplate(id) ? readOwnTemplate(file.db, id) : null
      if (kept === null) return shipped.languagesOf(id, regimes)
      return own(kept).flatMap((template) =>
        regimes === undefined || speaksFor(template, regimes) ? [template.language] : [],
      )
    },
    examples: (id) => shipped.examples(shippedIdOf(id)),
  }
}

/** The shipped letter with the words of the organisation's own template: laws, clocks and what is required stay. */
export function asTemplate(original: LetterTemplate, own: OwnTemplate): LetterTemplate {
  const { id, version, title, closing, language } = own
  return { ...withWording(original, own.wording), id, version, title, closing, language }
}
