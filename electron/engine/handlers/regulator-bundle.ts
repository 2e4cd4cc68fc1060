import { basename } from 'node:path'
import type { Handlers } from '#shared/contract/define.ts'
import type { out as group } from '#shared/contract/out.ts'
import { bundleCaseOf, type BundleCase, type BundleChoice } from '../casework/bundle/bundle-case.ts'
import { chronologyData, chronologyOf, chronologyTable } from '../casework/bundle/chronology.ts'
import { bundleChoiceOf, bundlePlanOf } from '../casework/bundle/plan.ts'
import { regulatorBundleOf } from '../casework/bundle/regulator-bundle.ts'
import { fileView } from '../casework/file-view.ts'
import { answer, onFile, refuse, type EngineContext, type OpenFile } from '../context.ts'
import { passwordFits } from '../packages/access-package.ts'
import type { PlacedDocument } from '../packages/package-input.ts'
import { buildBundle } from '../packages/regulator-bundle.ts'
import { readAttachmentChunks } from '../store/attachments.ts'
import { recordExport } from '../store/exports.ts'
import { saveTo } from './save-to.ts'

type BundleCalls = Pick<Handlers<typeof group>, 'bundlePlan' | 'regulatorBundle' | 'regulatorBundlePdf'>

/** Handlers for the bundle for the regulator: what can go in, the ZIP, the PDF alone. */
export function regulatorBundleHandlers(context: EngineContext): BundleCalls {
  const pdfOf = (open: OpenFile, found: BundleCase, choice: BundleChoice) =>
    context.printer().bundlePdf(regulatorBundleOf(context, open, found, choice))

  return {
    bundlePlan: ({ caseId }) =>
      onFile(context, (open) => answer(bundlePlanOf(bundleCaseOf(context, open, caseId)))),
    regulatorBundle: ({ token, caseId, parts, attachmentIds, password }) =>
      onFile(context, async (open) => {
        const grant = context.grants.take(token, ['save'])
        if (!grant.ok) return grant
        if (password !== undefined && !passwordFits(password)) return refuse('password-too-short')
        const found = bundleCaseOf(context, open, caseId)
        const choice = bundleChoiceOf(found, parts, attachmentIds, false)
        const entries = chronologyOf(found.view, choice.has('notes'))
        const { header, rows } = chronologyTable(entries)
        const { audit, today } = fileView(context, open)
        const bundle = buildBundle({
          reference: found.view.record.reference,
          pdf: await pdfOf(open, found, choice),
          chronology: choice.has('chronology')
            ? { rows: chronologyData(entries), header, cells: rows }
            : null,
          documents: documentsOf(open, found, choice),
          audit,
          madeOn: today,
          password: password ?? null,
        })
        const written = await saveTo(open, grant.value, bundle.chunks)
        if (!written.ok) return refuse(written.failure)
        recordExport(open.file, 'out.regulatorBundle', caseId, written.value.sha256)
        return answer({ name: basename(grant.value.path), ...written.value, files: bundle.files })
      }),
    regulatorBundlePdf: ({ token, caseId, parts, attachmentIds }) =>
      onFile(context, async (open) => {
        const grant = context.grants.take(token, ['save'])
        if (!grant.ok) return grant
        const found = bundleCaseOf(context, open, caseId)
        const choice = bundleChoiceOf(found, parts, attachmentIds, true)
        const written = await saveTo(open, grant.value, await pdfOf(open, found, choice))
        if (!written.ok) return refuse(written.failure)
        recordExport(open.file, 'out.regulatorBundlePdf', caseId, written.value.sha256)
        return answer({ name: basename(grant.value.path), ...written.value })
      }),
  }
}

function documentsOf(open: OpenFile, { view }: BundleCase, { files }: BundleChoice): PlacedDocument[] {
  const kept = new Map(view.attachments.map((attachment) => [attachment.id, attachment]))
  return files.flatMap(({ attachmentId, file }) => {
    const attachment = kept.get(attachmentId)
    if (attachment === undefined) return []
    return [{ file, attachment, chunks: () => readAttachmentChunks(open.file.db, attachmentId) }]
  })
}
