import type { CaseDraft } from '#shared/domain/import/draft.ts'
import type { ImportMapping } from '#shared/domain/import/mapping.ts'
import type { RowProblem, RowState } from '#shared/domain/import/problem.ts'
import type { ImportCounts } from '#shared/contract/imports.ts'
import type { CaseFile } from '../store/case-file.ts'
import type { Table } from './table.ts'

/** One row as it would be imported. */
export type PreparedRow = {
  readonly row: number
  readonly state: RowState
  readonly problems: readonly RowProblem[]
  readonly draft: CaseDraft | null
  readonly fingerprint: Uint8Array
  /** The date computed for an open case, else empty. */
  readonly due: string
}

/** All rows of a sheet under a mapping. */
export type Prepared = {
  readonly sheet: number
  readonly mapping: ImportMapping
  readonly rows: readonly PreparedRow[]
  readonly counts: ImportCounts
}

/** A long job and how far it has come. */
export type Job = {
  phase: 'checking' | 'writing' | 'saving' | 'removing'
  done: number
  total: number
  stopped: boolean
}

/** A register that was read. Its cells are in memory only and go with the case file. */
export type OpenImport = {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly sha256: Uint8Array
  readonly table: Table
  prepared: Prepared | null
}

/** What is under way in an open case file. */
export type Imports = {
  readonly open: Map<string, OpenImport>
  readonly jobs: Map<string, Job>
}

/** Registers held at the same time; an older one is forgotten. */
const MOST_OPEN = 2

const importsOfFiles = new WeakMap<CaseFile, Imports>()

/** The registers read into this session. */
export function importsOf(file: CaseFile): Imports {
  const known = importsOfFiles.get(file)
  if (known) return known
  const made: Imports = { open: new Map(), jobs: new Map() }
  importsOfFiles.set(file, made)
  return made
}

/** Keeps a register that was read. */
export function keepImport({ open }: Imports, read: OpenImport): void {
  open.set(read.id, read)
  for (const id of open.keys()) if (open.size > MOST_OPEN) open.delete(id)
}
