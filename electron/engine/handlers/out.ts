import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { z } from 'zod'
import type { Handlers } from '#shared/contract/define.ts'
import type { out as group } from '#shared/contract/out.ts'
import type { CaseFilter } from '#shared/contract/cases.ts'
import type { CaseView } from '#shared/contract/views.ts'
import type { AttachmentId } from '#shared/domain/ids.ts'
import type { RegisterSource } from '#shared/domain/register.ts'
import { wholeCase } from '../archives/whole-case.ts'
import { caseView } from '../casework/case-view.ts'
import { coverNote } from '../casework/letter-view.ts'
import { dateAnnexOf } from '../casework/date-annex.ts'
import { coveredOrRefused, printLetter } from '../casework/print-letter.ts'
import { registerSource } from '../casework/rows.ts'
import { fileView } from '../casework/file-view.ts'
import { regulatorOf } from '../casework/regulator.ts'
import { answer, onFile, Refusal, refuse, type EngineContext, type OpenFile } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { buildPackage, passwordFits } from '../packages/access-package.ts'
import { caseJsonText } from '../packages/case-json.ts'
import { proposedParts } from '../packages/parts.ts'
import { coverLetterOf } from '../packages/persons-letters.ts'
import { registerCsv } from '../packages/register-csv.ts'
import { readAttachmentBytes, readAttachmentChunks } from '../store/attachments.ts'
import { recordExport } from '../store/exports.ts'
import { readRegister } from '../store/register.ts'
import { registerFilter } from './register-filter.ts'
import { registerOutHandlers } from './register-out.ts'
import { regulatorBundleHandlers } from './regulator-bundle.ts'
import { saveTo } from './save-to.ts'

/** How many lines of the register are read at a time while it is written. */
const PAGE = 500

/** Handlers for what leaves the building as files. */
export function outHandlers(context: EngineContext): Handlers<typeof group> {
  const view = (open: OpenFile, caseId: CaseView['record']['id']) =>
    caseView(open.file, lawOfFile(context, open), context.templates(), caseId)

  return {
    registerCsv: ({ token, filter }) =>
      onFile(context, async (open) => {
        const grant = context.grants.take(token, ['save'])
        if (!grant.ok) return grant
        const csv = registerCsv(registerSources(context, open, filter))
        const written = await saveTo(open, grant.value, csv.chunks)
        if (!written.ok) return refuse(written.failure)
        recordExport(open.file, 'out.registerCsv', null, written.value.sha256)
        return answer({ name: basename(grant.value.path), ...written.value, rows: csv.rows() })
      }),
    ...registerOutHandlers(context, (open, filter) => registerSources(context, open, filter)),
    caseJson: ({ token, caseId }) =>
      onFile(context, async (open) => {
        const grant = context.grants.take(token, ['save'])
        if (!grant.ok) return grant
        const json = caseJsonText(wholeCase(context, open, caseId))
        const written = await saveTo(open, grant.value, new TextEncoder().encode(json))
        if (!written.ok) return refuse(written.failure)
        recordExport(open.file, 'out.caseJson', caseId, written.value.sha256)
        return answer({ name: basename(grant.value.path), ...written.value })
      }),
    dateAnnex: ({ token, caseId, subject }) =>
      onFile(context, async (open) => {
        const grant = context.grants.take(token, ['save'])
        if (!grant.ok) return grant
        const annex = dateAnnexOf(context, open, view(open, caseId), subject)
        const pdf = await coveredOrRefused(() => context.printer().dateAnnexPdf(annex))
        const written = await saveTo(open, grant.value, pdf)
        if (!written.ok) return refuse(written.failure)
        recordExport(open.file, 'out.dateAnnex', caseId, written.value.sha256)
        return answer({ name: basename(grant.value.path), ...written.value })
      }),
    packageParts: ({ caseId }) => onFile(context, (open) => answer(proposedParts(view(open, caseId)))),
    packageZip: (input) => packageZip(context, input),
    ...regulatorBundleHandlers(context),
  }
}

async function* registerSources(
  context: EngineContext,
  open: OpenFile,
  filter: CaseFilter,
): AsyncGenerator<RegisterSource> {
  const wanted = registerFilter(context, open.file, filter)
  for (let offset = 0; ; offset += PAGE) {
    const page = readRegister(open.file.db, { sort: 'reference', offset, limit: PAGE, filter: wanted })
    const law = lawOfFile(context, open)
    for (const row of page.rows) yield* registerSource(open.file, law, row.caseId)
    if (page.rows.length < PAGE) return
    // other calls get their turn between two pages
    await setImmediate()
  }
}

/** The attachments that go out: those the officer ticked, or what Redress proposes. */
function chosenParts(view: CaseView, ids: readonly AttachmentId[] | undefined) {
  const wanted =
    ids ??
    proposedParts(view)
      .filter((part) => part.include)
      .map((part) => part.attachmentId)
  return wanted.map((id) => {
    const attachment = view.attachments.find((each) => each.id === id)
    if (attachment === undefined) throw new Refusal('attachment-unknown')
    return attachment
  })
}

type PackageOrder = z.output<(typeof group)['calls']['packageZip']['input']>

/** Builds the person's package. The password is overwritten by the caller whatever happens. */
function packageZip(context: EngineContext, { token, caseId, password, attachmentIds }: PackageOrder) {
  return onFile(context, async (open) => {
    const grant = context.grants.take(token, ['save'])
    if (!grant.ok) return grant
    if (!passwordFits(password)) return refuse('password-too-short')
    const shown = caseView(open.file, lawOfFile(context, open), context.templates(), caseId)
    const file = fileView(context, open)
    const pack = buildPackage({
      view: shown,
      organisation: file.organisation,
      letter: await coverPdf(context, open, shown),
      documents: chosenParts(shown, attachmentIds).map((attachment) => ({
        attachment,
        chunks: () => readAttachmentChunks(open.file.db, attachment.id),
      })),
      complaint: regulatorOf(lawOfFile(context, open), shown.record),
      audit: file.audit,
      madeOn: file.today,
      password,
    })
    const written = await saveTo(open, grant.value, pack.chunks)
    if (!written.ok) return refuse(written.failure)
    recordExport(open.file, 'out.packageZip', caseId, written.value.sha256)
    return answer({ name: basename(grant.value.path), ...written.value, files: pack.files })
  })
}

/** The cover letter of a package: the answer that was finalised for the person, or a note that says what is inside. */
async function coverPdf(context: EngineContext, open: OpenFile, view: CaseView): Promise<Uint8Array> {
  const answerLetter = coverLetterOf(view)?.pdf ?? null
  if (answerLetter !== null) return readAttachmentBytes(open.file.db, answerLetter.id)
  return printLetter(context, open, coverNote(context, open, view.record.id), { draft: false })
}
