import type { Answer, Handlers } from '#shared/contract/define.ts'
import type { ImportBatchView, MappingView, imports as group } from '#shared/contract/imports.ts'
import { headerRowOf, proposeMapping } from '#shared/domain/import/proposal.ts'
import { answer, guarded, onFile, Refusal, refuse, type EngineContext, type OpenFile } from '../context.ts'
import { draftRules } from '../imports/draft-facts.ts'
import { knownCases, knownNames } from '../imports/known-cases.ts'
import { columnsOfSheet, datesIn, headerKey, wordsIn } from '../imports/look.ts'
import { importsOf, type Job, type OpenImport, type Prepared } from '../imports/open-imports.ts'
import { fileView, previewRow, problemSummaries } from '../imports/preview-view.ts'
import { prepareRows } from '../imports/prepare.ts'
import { readRegisterFile } from '../imports/read-register-file.ts'
import { importRows, removeImported, rowsToImport } from '../imports/run-import.ts'
import { lawOfFile } from '../law-of-file.ts'
import { today, type CaseFile } from '../store/case-file.ts'
import {
  IMPORT_CALL,
  readBatch,
  readBatches,
  readCasesOfBatch,
  readChangedSince,
  readMappings,
  removeMapping,
  renameMapping,
  saveMapping,
  type ImportBatch,
  type SavedMapping,
} from '../store/imports.ts'
import { inSlices } from '../store/slices.ts'
import { write } from '../store/write.ts'
import { writeInSlices } from '../store/write-slices.ts'

/** References named when an import cannot be undone. */
const NAMED = 5
/** What bringing a large import to the disk may take at most on a slow one; nothing else runs meanwhile. */
const COMMIT_MS = 15_000

/** Handlers for reading an existing register into the case file. */
export function importsHandlers(context: EngineContext): Handlers<typeof group> {
  const onImport = <Value>(
    importId: string,
    work: (read: OpenImport, open: OpenFile) => Answer<Value> | Promise<Answer<Value>>,
  ) =>
    onFile(context, (open) => {
      const read = importsOf(open.file).open.get(importId)
      return read === undefined ? refuse('import-gone') : work(read, open)
    })

  const rowsOf = ({ table }: OpenImport, sheet: number) => table.sheets[sheet]?.rows ?? []

  /** A change of thousands of rows: told step by step, stopped on demand, with everybody else waiting. */
  const longChange = <Made>(
    id: string,
    total: number,
    phase: Job['phase'],
    work: (open: OpenFile, job: Job, watch: Parameters<typeof writeInSlices>[3]) => Promise<Made>,
  ) =>
    onFile(context, (open) => {
      const { jobs } = importsOf(open.file)
      const job: Job = { phase, done: 0, total, stopped: false }
      jobs.set(id, job)
      const over = work(open, job, {
        onProgress: follow(job),
        onCommit: () => {
          job.phase = 'saving'
          context.busy(COMMIT_MS)
        },
      }).finally(() => {
        jobs.delete(id)
        context.busy(0)
      })
      context.holdUntil(over)
      return guarded(async () => answer(await over))
    })

  return {
    open: ({ token }) =>
      onFile(context, async (open) => {
        const grant = context.grants.take(token, ['open'])
        if (!grant.ok) return grant
        const read = await readRegisterFile(open.file, grant.value.path)
        return read.ok ? answer(fileView(read.value)) : { ok: false, failure: read.failure }
      }),
    look: ({ importId, sheet, headerRow }) =>
      onImport(importId, (read, { file }) => {
        const rows = rowsOf(read, sheet)
        const row = headerRow ?? headerRowOf(rows)
        const { mapping, reasons } = proposeMapping(rows, row, today(file))
        const key = headerKey(rows, row)
        return answer({
          headerRow: row,
          top: rows.slice(0, 30).map((cells, index) => ({ row: index + 1, cells: cells.slice(0, 12) })),
          columns: columnsOfSheet(rows, row),
          mapping,
          reasons: [...reasons],
          kept: readMappings(file.db).flatMap((kept) =>
            kept.header === key
              ? [
                  {
                    id: kept.id,
                    name: kept.name,
                    savedAt: kept.savedAt,
                    mapping: { ...kept.mapping, headerRow: row },
                  },
                ]
              : [],
          ),
        })
      }),
    check: ({ importId, sheet, mapping }) =>
      onImport(importId, (read, { file }) => {
        const rows = rowsOf(read, sheet)
        const names = knownNames(file.db, lawOfFile(context, { file }))
        return answer({ ...wordsIn(rows, mapping, names), dates: datesIn(rows, mapping, today(file)) })
      }),
    preview: ({ importId, sheet, mapping }) =>
      onImport(importId, async (read, { file }) => {
        const { jobs } = importsOf(file)
        const job: Job = { phase: 'checking', done: 0, total: rowsOf(read, sheet).length, stopped: false }
        jobs.set(importId, job)
        try {
          const rows = prepareRows({
            table: read.table,
            sheet,
            mapping,
            names: knownNames(file.db, lawOfFile(context, { file })),
            cases: knownCases(file.db),
            rules: draftRules(file, lawOfFile(context, { file })),
            today: today(file),
          })
          const prepared = await inSlices(rows, follow(job))
          read.prepared = prepared
          return answer({ counts: prepared.counts, problems: problemSummaries(prepared) })
        } finally {
          jobs.delete(importId)
        }
      }),
    rows: ({ importId, state, offset, limit }) =>
      onImport(importId, ({ prepared, table }) => {
        if (prepared === null) return refuse('import-gone')
        const rows = prepared.rows.filter((row) => state === null || row.state === state)
        const cells = table.sheets[prepared.sheet]?.rows ?? []
        return answer({
          rows: rows
            .slice(offset, offset + limit)
            .map((row) => previewRow(row, prepared, cells[row.row - 1] ?? [])),
          total: rows.length,
        })
      }),
    run: ({ importId, leaveOutErrors }) => {
      const open = context.open()
      const read = open === null ? undefined : importsOf(open.file).open.get(importId)
      const prepared = read?.prepared ?? null
      if (open === null) return refuse('locked')
      if (read === undefined || prepared === null) return refuse('import-gone')
      const refused = refusalOf(prepared, leaveOutErrors)
      if (refused !== null) return refused
      return longChange(importId, rowsToImport(prepared).length, 'writing', async ({ file }, _job, watch) => {
        const rules = draftRules(file, lawOfFile(context, { file }))
        const batchId = await writeInSlices(
          file,
          IMPORT_CALL,
          (db) => importRows(db, read, prepared, rules),
          watch,
        )
        // what was there before the import is known no more
        read.prepared = null
        const batch = readBatch(file.db, batchId)
        if (batch === null) throw new Refusal('import-unknown')
        return batchView(batch)
      })
    },
    progress: ({ id }) => {
      const open = context.open()
      if (open === null) return refuse('locked')
      const job = importsOf(open.file).jobs.get(id)
      return answer(job === undefined ? null : { phase: job.phase, done: job.done, total: job.total })
    },
    cancel: ({ id }) => {
      const open = context.open()
      if (open === null) return refuse('locked')
      const job = importsOf(open.file).jobs.get(id)
      if (job !== undefined) job.stopped = true
      return answer(null)
    },
    undo: ({ batchId }) =>
      onFile(context, ({ file }) => {
        const batch = readBatch(file.db, batchId)
        if (batch === null) return refuse('import-unknown')
        if (batch.undoneAt !== null) return refuse('import-undone')
        const changed = readChangedSince(file.db, batchId)
        if (changed.length > 0) {
          const rest = changed.length - NAMED
          const named = [...changed.slice(0, NAMED), ...(rest > 0 ? [`${rest} more`] : [])].join(', ')
          return refuse('import-changed-since', { count: changed.length, references: named })
        }
        return longChange(
          batchId,
          readCasesOfBatch(file.db, batchId).length,
          'removing',
          async (open, _job, watch) => ({
            removed: await writeInSlices(
              open.file,
              'imports.undo',
              (db) => removeImported(db, batchId),
              watch,
            ),
          }),
        )
      }),
    list: () => onFile(context, ({ file }) => answer(readBatches(file.db).map(batchView))),
    keepMapping: ({ importId, sheet, name, mapping }) =>
      onImport(importId, (read, { file }) => {
        const header = headerKey(rowsOf(read, sheet), mapping.headerRow)
        write(file, 'imports.keepMapping', (db) => saveMapping(db, { name, header, mapping }))
        return answer(null)
      }),
    mappings: () => onFile(context, ({ file }) => answer(readMappings(file.db).map(mappingView))),
    renameMapping: ({ id, name }) =>
      onFile(context, ({ file }) => {
        const others = readMappings(file.db).filter((kept) => kept.id !== id && kept.name === name)
        if (others.length > 0) return refuse('mapping-name-taken', { name })
        if (!renamed(file, id, name)) return refuse('mapping-unknown')
        return answer(readMappings(file.db).map(mappingView))
      }),
    removeMapping: ({ id }) =>
      onFile(context, ({ file }) => {
        if (!readMappings(file.db).some((kept) => kept.id === id)) return refuse('mapping-unknown')
        write(file, 'imports.removeMapping', (db) => removeMapping(db, id))
        return answer(readMappings(file.db).map(mappingView))
      }),
    close: ({ importId }) =>
      onFile(context, ({ file }) => {
        importsOf(file).open.delete(importId)
        return answer(null)
      }),
  }
}

function follow(job: Job): (done: number) => void {
  return (done) => {
    job.done = done
    if (job.stopped) throw new Refusal('import-cancelled')
  }
}

/** A mapping in the list of all. */
function mappingView({ id, name, savedAt, mapping }: SavedMapping): MappingView {
  return { id, name, savedAt, columns: new Set(Object.values(mapping.columns).flat()).size }
}

/** Whether there is a mapping with this id; then it has the name. */
function renamed(file: CaseFile, id: string, name: string): boolean {
  if (!readMappings(file.db).some((kept) => kept.id === id)) return false
  write(file, 'imports.renameMapping', (db) => renameMapping(db, id, name))
  return true
}

function refusalOf(prepared: Prepared, leaveOutErrors: boolean) {
  const { errors } = prepared.counts
  if (rowsToImport(prepared).length === 0) return refuse('import-nothing')
  return errors > 0 && !leaveOutErrors ? refuse('import-has-errors', { count: errors }) : null
}

function batchView(batch: ImportBatch): ImportBatchView {
  const { rows, blank, warnings, errors, twins, leftOut, imported } = batch
  return {
    id: batch.id,
    fileName: batch.fileName,
    sheet: batch.sheet,
    sha256: batch.sha256,
    counts: { rows, blank, ready: imported - warnings, warnings, errors, twins, leftOut },
    imported,
    importedAt: batch.importedAt,
    officerName: batch.officerName,
    undoneAt: batch.undoneAt,
    undoneBy: batch.undoneBy,
  }
}
