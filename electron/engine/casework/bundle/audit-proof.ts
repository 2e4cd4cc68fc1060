import { auditDetail, auditTitle, shortHash } from '#shared/text/case-tabs.ts'
import { bundlePaperText } from '#shared/text/bundle-paper.ts'
import { grouped } from '#shared/text/words.ts'
import type { RecordPart } from '#engine/letters/record-sheet.ts'
import type { AuditHead } from '#engine/store/audit-chain.ts'
import type { AuditRow } from '#engine/store/audit.ts'
import type { Moments } from './moments.ts'

const text = bundlePaperText.audit

/** The head of the trail, how anybody checks it, and the case's own entries, oldest first. */
export function auditParts(
  head: AuditHead | null,
  entries: readonly AuditRow[],
  alone: boolean,
  { moment }: Moments,
): RecordPart[] {
  return [
    {
      kind: 'facts',
      title: text.head,
      facts:
        head === null
          ? []
          : [
              { label: text.number, value: grouped(head.n) },
              { label: text.words, value: head.words.replace(/^#\d+ /, '') },
              { label: text.hash, value: head.hex },
            ],
    },
    {
      kind: 'list',
      title: text.verify,
      items: [...(alone ? [] : [text.verifyFiles]), text.verifyTrail, text.verifyWords, text.limits],
    },
    {
      kind: 'table',
      title: text.entries,
      heads: text.heads,
      widths: [12, 35, 36, 51, 32],
      titled: 3,
      rows: entries.map(({ n, at, officerName, call, op, fields, table, hash }) => [
        grouped(n),
        moment(at),
        officerName === '' ? text.system : officerName,
        [auditTitle(call), auditDetail(call, [op, table, ...fields].join(' '))]
          .filter((line) => line !== '')
          .join('\n'),
        shortHash(hash),
      ]),
    },
  ]
}
