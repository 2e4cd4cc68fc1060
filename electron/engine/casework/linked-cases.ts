import type { LikeCase, LinksView } from '#shared/contract/links.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { likenessOf, likenessWeight, type Likeness } from '#shared/domain/likeness.ts'
import { Refusal } from '../context.ts'
import type { CaseFile } from '../store/case-file.ts'
import { readCase } from '../store/cases.ts'
import { readApart, readLikeIds, readLikenesses, readLinkRows } from '../store/like-cases.ts'
import { caseRows } from './rows.ts'

/** More suggestions than this are noise. */
const MOST_SUGGESTED = 6

/** What is linked to a case, and what may be. Throws a `case-unknown` refusal. */
export function linksView(file: CaseFile, law: LawBook, caseId: CaseId): LinksView {
  const record = readCase(file.db, caseId)
  const like = readLikenesses(file.db, [caseId]).get(caseId)
  if (record === null || like === undefined) throw new Refusal('case-unknown')
  const links = readLinkRows(file.db, caseId)
  const without = new Set([caseId, ...links.map((link) => link.caseId), ...readApart(file.db, caseId)])
  const rows = new Map(
    caseRows(
      file,
      law,
      links.map((link) => link.caseId),
    ).map((row) => [row.id, row]),
  )
  return {
    links: links.flatMap(({ linkId, caseId: other, relation, toOther }) => {
      const row = rows.get(other)
      return row === undefined ? [] : [{ linkId, relation, toOther, row }]
    }),
    like: likeCases(file, law, like, record.theirReference, without),
  }
}

/** The cases most like what is described, the most telling reasons first, then the newest. */
export function likeCases(
  file: CaseFile,
  law: LawBook,
  like: Likeness,
  theirReference: string,
  without: ReadonlySet<CaseId> = new Set(),
): LikeCase[] {
  const ids = readLikeIds(file.db, like, theirReference.trim()).filter((id) => !without.has(id))
  const found = [...readLikenesses(file.db, ids)]
    .map(([id, other]) => ({ id, reasons: likenessOf(like, other) }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => likenessWeight(b.reasons) - likenessWeight(a.reasons) || b.id.localeCompare(a.id))
    .slice(0, MOST_SUGGESTED)
  const rows = caseRows(
    file,
    law,
    found.map(({ id }) => id),
  )
  return rows.map((row, index) => ({ row, reasons: found[index]?.reasons ?? [] }))
}
