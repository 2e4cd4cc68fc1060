import type { Handlers } from '#shared/contract/define.ts'
import type { templates as group } from '#shared/contract/templates.ts'
import { templateSummaries, templateView } from '../casework/template-view.ts'
import { templatesOf } from '../casework/templates-of.ts'
import { mergeLetter } from '#shared/domain/letter-merge.ts'
import { cleanWording, unknownNames } from '#shared/domain/letter-wording.ts'
import { isOwnTemplate, shippedIdOf } from '#shared/domain/own-template.ts'
import { answer, onFile, Refusal, refuse, type EngineContext, type OpenFile } from '../context.ts'
import {
  appendOwnTemplate,
  appendOwnTemplateVersion,
  archiveOwnTemplate,
  readOwnTemplate,
  readOwnTemplateVersion,
  readOwnTemplateVersions,
} from '../store/own-templates.ts'
import { write } from '../store/write.ts'
import { templatesText } from '#shared/text/templates.ts'

/** Handlers for letter templates: what ships, and the organisation's own. */
export function templatesHandlers(context: EngineContext): Handlers<typeof group> {
  const owned = (open: OpenFile, id: string) => {
    const kept = isOwnTemplate(id) ? readOwnTemplate(open.file.db, id) : null
    if (kept === null) throw new Refusal('template-unknown', { template: id, known: '' })
    return kept
  }
  const known = (open: OpenFile, id: string, language = 'en') => {
    const template = templatesOf(context, open).byId(id, language)
    if (template === undefined) throw new Refusal('template-unknown', { template: id, known: '' })
    return template
  }
  const shippedVersion = (id: string, language: string) =>
    context.templates().byId(shippedIdOf(id), language)?.version ?? 0

  return {
    list: () => onFile(context, (open) => answer(templateSummaries(context, open))),
    view: ({ id, language }) => onFile(context, (open) => answer(templateView(context, open, id, language))),
    sample: ({ id, situation }) =>
      onFile(context, (open) => {
        const template = known(open, id)
        const examples = context
          .templates()
          .examples(shippedIdOf(id))
          .filter(({ language }) => language === template.language)
        const example = examples.find(({ name }) => name === situation) ?? examples[0]
        const merged = mergeLetter(template, example?.values ?? {}, new Set(example?.facts ?? []))
        return answer({
          situations: examples.map(({ name }) => name),
          situation: example?.name ?? '',
          subject: merged.subject,
          doc: merged.doc,
          closing: template.closing,
        })
      }),
    duplicate: ({ id, title }) =>
      onFile(context, (open) => {
        const { subject, doc, closing, language } = known(open, id)
        const made = write(open.file, 'templates.duplicate', (db) =>
          appendOwnTemplate(db, {
            shippedId: shippedIdOf(id),
            language,
            title,
            closing,
            wording: { subject, doc },
            shippedVersion: shippedVersion(id, language),
            note: templatesText.history.copied,
          }),
        )
        return answer({ id: made })
      }),
    save: ({ id, title, closing, wording, note }) =>
      onFile(context, (open) => {
        const { language } = owned(open, id)
        if (unknownNames(known(open, id), wording).length > 0) {
          return refuse('input-unreadable', { field: 'wording' })
        }
        write(open.file, 'templates.save', (db) =>
          appendOwnTemplateVersion(db, id, {
            title,
            closing,
            wording: cleanWording(wording),
            shippedVersion: shippedVersion(id, language),
            note,
          }),
        )
        return answer(templateView(context, open, id, language))
      }),
    versions: ({ id }) =>
      onFile(context, (open) => {
        owned(open, id)
        return answer(
          readOwnTemplateVersions(open.file.db, id).map(({ version, title, note, savedAt, officerName }) => ({
            version,
            title,
            note,
            savedAt,
            officerName,
          })),
        )
      }),
    version: ({ id, version }) =>
      onFile(context, (open) => {
        owned(open, id)
        const kept = readOwnTemplateVersion(open.file.db, id, version)
        return kept === null ? refuse('template-unknown', { template: id, known: '' }) : answer(kept.wording)
      }),
    restore: ({ id, version }) =>
      onFile(context, (open) => {
        const { language } = owned(open, id)
        const kept = readOwnTemplateVersion(open.file.db, id, version)
        if (kept === null) return refuse('template-unknown', { template: id, known: '' })
        write(open.file, 'templates.restore', (db) =>
          appendOwnTemplateVersion(db, id, { ...kept, note: templatesText.history.restored(version) }),
        )
        return answer(templateView(context, open, id, language))
      }),
    archive: ({ id, archived }) =>
      onFile(context, (open) => {
        owned(open, id)
        write(open.file, 'templates.archive', (db) => archiveOwnTemplate(db, id, archived))
        return answer(null)
      }),
  }
}
