import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { z } from 'zod'
import type { Answer, Handlers } from '#shared/contract/define.ts'
import type { caseArchive as group, CaseFound } from '#shared/contract/case-archive.ts'
import { CaseId } from '#shared/domain/ids.ts'
import { ArchiveRefusal } from '../archives/archive.ts'
import { openArchive, type OpenArchive } from '../archives/archive-thread.ts'
import { archiveOf, dropArchive, keepArchive, type ChosenArchive } from '../archives/open-reads.ts'
import { previewOf } from '../archives/preview.ts'
import { stageArchived, takeIn } from '../archives/take-in.ts'
import { wholeCase } from '../archives/whole-case.ts'
import { templatesOf } from '../casework/templates-of.ts'
import { answer, guarded, onFile, refuse, type EngineContext, type OpenFile } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { passwordFits } from '../packages/access-package.ts'
import { buildArchive } from '../packages/case-archive.ts'
import { caseJsonText } from '../packages/case-json.ts'
import { fileToRead } from '../read-file.ts'
import { dropStaged, readAttachmentChunks } from '../store/attachments.ts'
import { readClash } from '../store/case-rows.ts'
import { readCase } from '../store/cases.ts'
import { identityOf } from '../store/descriptor.ts'
import { recordExport } from '../store/exports.ts'
import { readAbsent, readReadBack } from '../store/read-back.ts'
import { writeInSlices } from '../store/write-slices.ts'
import { saveTo } from './save-to.ts'

/** The call under which a case is taken in. */
const TAKE_IN = 'caseArchive.run'
/** What bringing a large case to the disk may take at most on a slow one. */
const COMMIT_MS = 15_000

/** Handlers for a whole case as a file, and back. */
export function caseArchiveHandlers(context: EngineContext): Handlers<typeof group> {
  return {
    save: ({ token, caseId, password }) =>
      onFile(context, async (open) => {
        const grant = context.grants.take(token, ['save'])
        if (!grant.ok) return grant
        if (password !== undefined && !passwordFits(password)) return refuse('password-too-short')
        const json = wholeCase(context, open, caseId)
        const absent = new Set(readAbsent(open.file.db, caseId))
        const shown = new Map(
          json.case.attachments.map((attachment) => [attachment.id as string, attachment]),
        )
        const archive = buildArchive({
          json: caseJsonText(json),
          attachments: json.rows.attachment.flatMap(({ id }, at) => {
            const attachment = shown.get(id)
            if (attachment === undefined || absent.has(id)) return []
            const chunks = () => readAttachmentChunks(open.file.db, attachment.id)
            return [{ place: at + 1, document: { attachment, chunks } }]
          }),
          madeOn: json.madeOn,
          password: password ?? null,
        })
        const written = await saveTo(open, grant.value, archive.chunks)
        if (!written.ok) return refuse(written.failure)
        recordExport(open.file, 'caseArchive.save', caseId, written.value.sha256)
        return answer({ name: basename(grant.value.path), ...written.value, files: archive.files })
      }),
    open: ({ token }) =>
      onFile(context, async (open) => {
        const grant = context.grants.take(token, ['open'])
        if (!grant.ok) return grant
        const { path } = grant.value
        const readable = await fileToRead(path, Number.MAX_SAFE_INTEGER)
        if (!readable.ok)
          return refuse(readable.failure === 'file-missing' ? 'file-missing' : 'archive-not-a-case')
        // opening the case file itself a second time would drop its lock
        if (isSame(path, open.path)) return refuse('file-in-use')
        return look(context, open, keepArchive(open.file, { path, name: basename(path), opened: null }), null)
      }),
    unlock: ({ readId, password }) =>
      onFile(context, (open) => {
        const chosen = archiveOf(open.file, readId)
        return chosen === undefined ? refuse('archive-gone') : look(context, open, chosen, password)
      }),
    run: ({ readId }) => {
      const open = context.open()
      if (open === null) return refuse('locked')
      const archive = archiveOf(open.file, readId)?.opened ?? null
      return archive === null ? refuse('archive-gone') : guarded(() => run(context, open, readId, archive))
    },
    close: ({ readId }) =>
      onFile(context, ({ file }) => {
        dropArchive(file, readId)
        return answer(null)
      }),
    origin: ({ caseId }) =>
      onFile(context, ({ file }) => {
        const found = readReadBack(file.db, caseId)
        if (found === null) return answer(null)
        const { organisation, reference, madeOn, head, readAt, officerName } = found
        return answer({ organisation, reference, madeOn, audit: head, readAt, officerName })
      }),
  }
}

function isSame(path: string, other: string): boolean {
  return identityOf(statSync(path, { bigint: true })) === identityOf(statSync(other, { bigint: true }))
}

/** Reads what is in a chosen file, and says what would come in. A missing password is no failure: it is asked for. */
async function look(
  context: EngineContext,
  open: OpenFile,
  chosen: ChosenArchive,
  password: Uint8Array | null,
): Promise<Answer<CaseFound>> {
  const read = await openArchive(chosen.path, password)
  if (!read.ok) {
    if (read.failure.code === 'archive-password-needed')
      return answer({ readId: chosen.id, name: chosen.name, preview: null })
    return { ok: false, failure: read.failure }
  }
  const { head } = read.value
  const preview = previewOf(open.file, lawOfFile(context, open), head)
  if (preview.here === null && readClash(open.file.db, head.source.rows) !== null) {
    await read.value.end()
    return refuse('archive-clash')
  }
  keepArchive(open.file, { ...chosen, opened: read.value })
  return answer({ readId: chosen.id, name: chosen.name, preview })
}

/** Takes the bytes of the documents in, then the case in one transaction with everybody else waiting. */
async function run(
  context: EngineContext,
  open: OpenFile,
  readId: string,
  archive: OpenArchive,
): Promise<Answer<z.input<(typeof group)['calls']['run']['output']>>> {
  const { file } = open
  const { rows } = archive.head.source
  // asked before a byte is staged; asked again when the rows are written
  if (rows.case.some(({ id }) => readCase(file.db, CaseId.parse(id)) !== null))
    return refuse('case-here-already')
  if (readClash(file.db, rows) !== null) return refuse('archive-clash')
  try {
    const staged = await stageArchived(file, archive)
    const over = writeInSlices(
      file,
      TAKE_IN,
      (db) => takeIn(db, file, lawOfFile(context, open), templatesOf(context, open), archive.head),
      { onProgress: () => undefined, onCommit: () => context.busy(COMMIT_MS) },
    ).finally(() => context.busy(0))
    context.holdUntil(over)
    const taken = await over.catch((error: unknown) => {
      for (const one of staged) dropStaged(file, one)
      throw error
    })
    dropArchive(file, readId)
    const absent = rows.attachment.length - staged.length
    return answer({ ...taken, documents: staged.length, absent })
  } catch (error) {
    if (error instanceof ArchiveRefusal) return { ok: false, failure: error.failure }
    throw error
  }
}
