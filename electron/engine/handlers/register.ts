import type { Handlers } from '#shared/contract/define.ts'
import { CaseFilter } from '#shared/contract/cases.ts'
import {
  BUILT_IN_VIEWS,
  MOST_SELECTED,
  RegisterDesk,
  viewFilter,
  type register as group,
} from '#shared/contract/register.ts'
import { answer, onFile, type EngineContext } from '../context.ts'
import type { CaseFile } from '../store/case-file.ts'
import { readLawsInUse } from '../store/case-index.ts'
import { countRegister, readRegisterIds } from '../store/register.ts'
import { readSetting, replaceSetting } from '../store/settings.ts'
import { write } from '../store/write.ts'
import { registerFilter } from './register-filter.ts'

const EMPTY: RegisterDesk = { views: [], columns: [], format: 'csv' }

/** Handlers for how each officer arranges the register. */
export function registerHandlers(context: EngineContext): Handlers<typeof group> {
  const count = (file: CaseFile, filter: unknown) =>
    countRegister(file.db, registerFilter(context, file, CaseFilter.parse(filter)))
  return {
    desk: () => onFile(context, ({ file }) => answer(deskOf(file))),
    counts: () =>
      onFile(context, ({ file }) => {
        const counts = new Map<string, number>()
        for (const [id, filter] of Object.entries(BUILT_IN_VIEWS)) counts.set(id, count(file, filter))
        for (const { id, base, chips } of deskOf(file).views)
          counts.set(id, count(file, viewFilter(base, chips)))
        const laws = readLawsInUse(file.db).map((id) => ({ id, name: context.law().regime(id)?.short ?? id }))
        return answer({ counts: Object.fromEntries(counts), laws })
      }),
    arrange: (desk) =>
      onFile(context, ({ file }) => {
        write(file, 'register.arrange', (db) => replaceSetting(db, keyOf(file), JSON.stringify(desk)))
        return answer(deskOf(file))
      }),
    ids: ({ filter, sort }) =>
      onFile(context, ({ file }) =>
        answer(
          readRegisterIds(file.db, {
            sort: sort.by,
            descending: sort.descending,
            filter: registerFilter(context, file, filter),
            limit: MOST_SELECTED,
          }),
        ),
      ),
  }
}

/** Each officer has a desk of their own. */
function keyOf(file: CaseFile): string {
  return `register-${file.officerId}`
}

/** What an earlier version kept in another shape is left aside rather than refused: it is a habit, no record. */
function deskOf(file: CaseFile): RegisterDesk {
  const kept = readSetting(file.db, keyOf(file))
  if (kept === null) return EMPTY
  try {
    const read = RegisterDesk.safeParse(JSON.parse(kept))
    return read.success ? read.data : EMPTY
  } catch {
    return EMPTY
  }
}
