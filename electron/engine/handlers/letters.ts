import { basename } from 'node:path'
import type { Answer, Handlers } from '#shared/contract/define.ts'
import type { letters as group, LetterView } from '#shared/contract/letters.ts'
import { languageName } from '#shared/text/letter-checks.ts'
import { retold } from '#shared/domain/letter-languages.ts'
import { templateFits } from '#shared/domain/letter-template.ts'
import { isOwnTemplate, shippedIdOf } from '#shared/domain/own-template.ts'
import { unknownNames } from '#shared/domain/letter-wording.ts'
import type { LetterId } from '#shared/domain/ids.ts'
import { pdfPasswordFault } from '#shared/domain/pdf-password.ts'
import { batchLetters } from '../casework/batch-letters.ts'
import { caseView } from '../casework/case-view.ts'
import { explainedSubject, explaining, groupOf, isExplaining } from '../casework/date-in-letter.ts'
import { typedOf } from '../casework/letter-form.ts'
import { beginLetter, finaliseDraft } from '../casework/finalise-letter.ts'
import { firstLanguage, languagesIn } from '../casework/letter-language.ts'
import { letterView, mergedLetter } from '../casework/letter-view.ts'
import { ownContent, templateContent } from '../casework/letter-writing.ts'
import { drawLetter, printLetter } from '../casework/print-letter.ts'
import { kindsOfCase, suggestedTemplates } from '../casework/suggest-letters.ts'
import { templatesOf } from '../casework/templates-of.ts'
import { protectPdf } from '../letters/protect-pdf.ts'
import { answer, onFile, Refusal, refuse, type EngineContext, type OpenFile } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { readAttachmentBytes } from '../store/attachments.ts'
import { readCase } from '../store/cases.ts'
import {
  keepLetterDraft,
  readLetter,
  removeLetterDraft,
  replaceLetterDraft,
  settleLetterDraft,
  type Letter,
} from '../store/letters.ts'
import { readRequests } from '../store/requests.ts'
import { readSheets } from '../store/sheets.ts'
import { write } from '../store/write.ts'
import { WITHOUT_CASE } from '../casework/policy-notice.ts'
import { saveTo } from './save-to.ts'

/** Handlers for writing, checking and freezing letters. */
export function lettersHandlers(context: EngineContext): Handlers<typeof group> {
  const found = (open: OpenFile, letterId: LetterId) => {
    const letter = readLetter(open.file.db, letterId)
    if (letter === null) throw new Refusal('letter-unknown')
    return letter
  }
  const draft = (open: OpenFile, letterId: LetterId) => {
    const letter = found(open, letterId)
    if (letter.state === 'final') throw new Refusal('letter-frozen')
    return letter
  }
  /** What is being written is no change of the record before the sitting ends. */
  const keep = (open: OpenFile, letter: Letter, written: Partial<Pick<Letter, 'content' | 'fields'>>) =>
    write(open.file, 'letters.write', (db) =>
      keepLetterDraft(db, letter.id, { content: letter.content, fields: letter.fields, ...written }),
    )
  const shown = (open: OpenFile, letterId: LetterId): Answer<LetterView> =>
    answer(letterView(context, open, found(open, letterId)))

  return {
    options: ({ caseId }) =>
      onFile(context, (open) => {
        const view = caseView(open.file, lawOfFile(context, open), templatesOf(context, open), caseId)
        const suggested = suggestedTemplates(view, readSheets(open.file.db, caseId))
        return answer(
          templatesOf(context, open)
            .all()
            .filter(({ id }) => !WITHOUT_CASE.includes(shippedIdOf(id)))
            .filter((template) => templateFits(template, view.record.regimes, kindsOfCase(view)))
            .map((template) => ({
              ...template,
              languages: languagesIn(context, open, template.id, view.record),
            }))
            .map(({ id, title, description, recipient, languages }) => ({
              id,
              title,
              description,
              language: firstLanguage(context, open, { id, recipient }, view),
              languages,
              suggested: suggested.includes(shippedIdOf(id)),
              own: isOwnTemplate(id),
            })),
        )
      }),
    begin: ({ caseId, templateId, requestId, language }) =>
      onFile(context, (open) => {
        if (readCase(open.file.db, caseId) === null) return refuse('case-unknown')
        if (
          requestId !== undefined &&
          !readRequests(open.file.db, caseId).some((each) => each.id === requestId)
        ) {
          return refuse('request-unknown')
        }
        const known = templatesOf(context, open).byId(templateId, 'en')
        if (known === undefined || WITHOUT_CASE.includes(shippedIdOf(templateId)))
          return refuse('template-unknown', unknownTemplate(context, open, templateId))
        const view = caseView(open.file, lawOfFile(context, open), templatesOf(context, open), caseId)
        const chosen = language ?? firstLanguage(context, open, known, view)
        const languages = languagesIn(context, open, templateId, view.record)
        if (language !== undefined && !languages.includes(language))
          return refuse('language-unknown', unknownLanguage(languages))
        const template = templatesOf(context, open).byId(templateId, chosen) ?? known
        return shown(open, beginLetter(open, template, caseId, requestId ?? null))
      }),
    batch: ({ caseIds, templateId, finalise }) =>
      onFile(context, async (open) => {
        if (caseIds.some((caseId) => readCase(open.file.db, caseId) === null)) return refuse('case-unknown')
        const template = templatesOf(context, open).byId(templateId, 'en')
        if (template === undefined || WITHOUT_CASE.includes(shippedIdOf(templateId)))
          return refuse('template-unknown', unknownTemplate(context, open, templateId))
        return batchLetters(context, open, template, caseIds, finalise)
      }),
    view: ({ letterId }) => onFile(context, (open) => shown(open, letterId)),
    fill: ({ letterId, values }) =>
      onFile(context, (open) => {
        const letter = draft(open, letterId)
        const { template } = mergedLetter(context, open, letter)
        const known = new Set(template.fields.map((field) => field.name))
        const kept = Object.entries({
          ...typedOf(letter),
          ...explaining(values, explainedSubject(typedOf(letter))),
        }).filter(([name, value]) => (known.has(name) || isExplaining(name)) && value !== '')
        keep(open, letter, { fields: JSON.stringify(Object.fromEntries(kept)) })
        return shown(open, letterId)
      }),
    write: ({ letterId, wording }) =>
      onFile(context, (open) => {
        const letter = draft(open, letterId)
        const parts = mergedLetter(context, open, letter)
        if (wording !== null && unknownNames(parts.original, wording).length > 0) {
          return refuse('input-unreadable', { field: 'wording' })
        }
        const content = wording === null ? templateContent(parts.original) : ownContent(parts, wording)
        keep(open, letter, { content })
        return shown(open, letterId)
      }),
    setLanguage: ({ letterId, language }) =>
      onFile(context, (open) => {
        const letter = draft(open, letterId)
        const { template, view } = mergedLetter(context, open, letter)
        const languages = languagesIn(context, open, letter.templateId, view.record)
        const other = templatesOf(context, open).byId(letter.templateId, language)
        if (other === undefined || !languages.includes(language))
          return refuse('language-unknown', unknownLanguage(languages))
        write(open.file, 'letters.setLanguage', (db) => {
          // what was written before the change is kept as a change of its own
          settleLetterDraft(db, letterId)
          replaceLetterDraft(db, letterId, {
            language,
            content: templateContent(other),
            fields: JSON.stringify(retold(typedOf(letter), template, other)),
          })
        })
        return shown(open, letterId)
      }),
    settle: ({ letterId }) =>
      onFile(context, (open) => {
        draft(open, letterId)
        write(open.file, 'letters.settle', (db) => settleLetterDraft(db, letterId))
        return answer(null)
      }),
    explainDate: ({ letterId, subject }) =>
      onFile(context, (open) => {
        const letter = draft(open, letterId)
        const { groups } = caseView(
          open.file,
          lawOfFile(context, open),
          templatesOf(context, open),
          letter.caseId,
        )
        if (subject !== null && groupOf(groups, subject) === undefined) return refuse('request-unknown')
        const fields = JSON.stringify(explaining(typedOf(letter), subject))
        write(open.file, 'letters.explainDate', (db) => {
          settleLetterDraft(db, letterId)
          replaceLetterDraft(db, letterId, { fields })
        })
        return shown(open, letterId)
      }),
    finalise: ({ letterId }) =>
      onFile(context, async (open) => {
        const frozen = await finaliseDraft(context, open, draft(open, letterId))
        return frozen.ok ? shown(open, letterId) : frozen
      }),
    discard: ({ letterId }) =>
      onFile(context, (open) => {
        draft(open, letterId)
        write(open.file, 'letters.discard', (db) => removeLetterDraft(db, letterId))
        return answer(null)
      }),
    pages: ({ letterId, ...how }) =>
      onFile(context, async (open) => {
        const letter = found(open, letterId)
        const { drawn, paper } = await drawLetter(context, open, letter, how)
        return answer({ pages: [...(drawn?.pages ?? [])], count: drawn?.count ?? 0, paper })
      }),
    savePdf: ({ letterId, token, password }) =>
      onFile(context, async (open) => {
        const letter = found(open, letterId)
        const fault = password === undefined ? null : pdfPasswordFault(password)
        if (fault !== null) return refuse(fault === 'short' ? 'password-too-short' : 'password-unfit')
        const grant = context.grants.take(token, ['save'])
        if (!grant.ok) return grant
        const plain =
          letter.attachmentId === null
            ? await printLetter(context, open, mergedLetter(context, open, letter), { draft: true })
            : readAttachmentBytes(open.file.db, letter.attachmentId)
        const pdf = password === undefined ? plain : await protectPdf(plain, password)
        const written = await saveTo(open, grant.value, pdf)
        return written.ok ? answer({ name: basename(grant.value.path) }) : refuse(written.failure)
      }),
  }
}

function unknownLanguage(languages: readonly string[]) {
  return { known: languages.map(languageName).join(', ') }
}

function unknownTemplate(context: EngineContext, open: OpenFile, templateId: string) {
  const known = templatesOf(context, open)
    .all()
    .map((template) => template.id)
  return { template: templateId, known: known.join(', ') }
}
