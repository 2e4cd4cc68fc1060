import { COMMON_FIELDS, fieldChoices, type LetterField as Field } from '#shared/domain/letter-fields.ts'
import type { LetterTemplate, RequiredParagraph } from '#shared/domain/letter-template.ts'
import { eachBlock } from '#shared/domain/letter-text.ts'
import { isOwnTemplate, shippedIdOf } from '#shared/domain/own-template.ts'
import type { LetterField } from '#shared/contract/letters.ts'
import type { TemplateGroup, TemplateSummary, TemplateView } from '#shared/contract/templates.ts'
import { conditionWords } from '#shared/text/letter-conditions.ts'
import { Refusal, type EngineContext, type OpenFile } from '../context.ts'
import { readOwnTemplate, readOwnTemplates, type OwnTemplate } from '../store/own-templates.ts'
import { WITHOUT_CASE } from './policy-notice.ts'
import { asTemplate } from './templates-of.ts'

/** Every template of the open file: its own first, archived ones included, then what ships. */
export function templateSummaries(context: EngineContext, { file }: OpenFile): TemplateSummary[] {
  const shipped = context.templates()
  const own = readOwnTemplates(file.db).flatMap((kept) => {
    const original = shipped.byId(kept.shippedId, kept.language)
    return original === undefined ? [] : [ownSummary(context, kept, original)]
  })
  return [...own, ...shipped.all().map((template) => shippedSummary(context, template))]
}

/** A template as it is read and edited. Throws a `template-unknown` refusal. */
export function templateView(
  context: EngineContext,
  { file }: OpenFile,
  id: string,
  language: string,
): TemplateView {
  const kept = isOwnTemplate(id) ? readOwnTemplate(file.db, id) : null
  const original = context.templates().byId(shippedIdOf(id), kept?.language ?? language)
  if (original === undefined || (isOwnTemplate(id) && kept === null)) {
    throw new Refusal('template-unknown', { template: id, known: '' })
  }
  const template = kept === null ? original : asTemplate(original, kept)
  const known = new Set(template.fields.map(({ name }) => name))
  const fields = [...template.fields, ...COMMON_FIELDS.filter(({ name }) => !known.has(name))]
  return {
    summary: kept === null ? shippedSummary(context, original) : ownSummary(context, kept, original),
    language: template.language,
    closing: template.closing,
    wording: { subject: template.subject, doc: template.doc },
    shipped: { subject: original.subject, doc: original.doc },
    catalogue: fields.map(unfilled),
    required: template.required.map((paragraph) => ({
      clause: paragraph.clause,
      title: paragraph.title,
      citation: allCitations(paragraph),
    })),
    conditions: conditionsOf(context, [original, template]),
  }
}

/** Every provision that requires the paragraph, under whatever law. */
function allCitations({ citations }: RequiredParagraph): string {
  return [...new Set(Object.values(citations))].join('; ')
}

function ownSummary(context: EngineContext, kept: OwnTemplate, original: LetterTemplate): TemplateSummary {
  return {
    ...shippedSummary(context, original),
    id: kept.id,
    title: kept.title,
    languages: [kept.language],
    version: kept.version,
    own: {
      shippedId: kept.shippedId,
      shippedTitle: original.title,
      savedAt: kept.savedAt,
      officerName: kept.officerName,
      archived: kept.archived,
      shippedChanged: kept.shippedVersion !== original.version,
    },
  }
}

function shippedSummary(context: EngineContext, template: LetterTemplate): TemplateSummary {
  const { id, title, description, version, regimes, language } = template
  return {
    id,
    title,
    description,
    group: groupOf(template),
    inCases: !WITHOUT_CASE.includes(id),
    laws: regimes.map((law) => lawName(context, law)),
    languages: [...new Set([language, ...context.templates().languagesOf(id)])],
    version,
    own: null,
  }
}

function groupOf({ kinds }: LetterTemplate): TemplateGroup {
  if (kinds.length === 0) return 'requests'
  if (kinds.some((kind) => kind.startsWith('breach'))) return 'breaches'
  if (kinds.every((kind) => kind === 'appeal')) return 'appeals'
  if (kinds.every((kind) => kind === 'complaint' || kind === 'appeal')) return 'complaints'
  return kinds.filter((kind) => kind !== 'complaint').length > 2 ? 'requests' : 'rights'
}

function lawName(context: EngineContext, id: string): string {
  return context.law().regime(id)?.name ?? id
}

function unfilled(field: Field): LetterField {
  return {
    name: field.name,
    label: field.label,
    source: field.source,
    hint: field.hint,
    value: '',
    many: field.many,
    long: field.long,
    filled: false,
    typed: false,
    optional: field.optional,
    choices: fieldChoices(field, new Set()),
    columns: (field.columns ?? []).map((column) => column.label),
  }
}

function conditionsOf(context: EngineContext, templates: readonly LetterTemplate[]): Record<string, string> {
  const found = new Map<string, string>()
  for (const { doc, fields } of templates) {
    const labelOf = (name: string) =>
      [...fields, ...COMMON_FIELDS].find((field) => field.name === name)?.label ?? name
    eachBlock(doc, (block) => {
      if (block.type !== 'when') return
      const { fact } = block.attrs
      found.set(fact, conditionWords(fact, { law: (id) => lawName(context, id), field: labelOf }))
    })
  }
  return Object.fromEntries(found)
}
