import { withDayChanges } from '#shared/domain/day-changes.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import type { EngineContext, OpenFile } from './context.ts'
import type { CaseFile } from './store/case-file.ts'
import { readDayChanges } from './store/day-changes.ts'

type Overlay = { readonly key: string; readonly base: LawBook; readonly law: LawBook }

const overlays = new WeakMap<CaseFile, Overlay>()

/**
 * The law as it counts for an open file: with the days its organisation entered. Everything that computes a date while
 * a file is open asks here. The calendars are built again only after the days changed; inside `write` the days of that
 * transaction count already.
 */
export function lawOfFile(context: Pick<EngineContext, 'law'>, { file }: Pick<OpenFile, 'file'>): LawBook {
  const changes = readDayChanges(file.db)
  const base = context.law()
  // rows never change, they come and go: their ids say whether anything is different
  const key = changes.map(({ id }) => id).join()
  const known = overlays.get(file)
  if (known?.key === key && known.base === base) return known.law
  const law = withDayChanges(base, changes)
  overlays.set(file, { key, base, law })
  return law
}
