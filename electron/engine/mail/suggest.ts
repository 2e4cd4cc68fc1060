import type { MailReason, MailSuggestion } from '#shared/contract/mail.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { caseRows } from '../casework/rows.ts'
import type { CaseFile } from '../store/case-file.ts'
import { readCaseByReference } from '../store/cases.ts'
import { readMailIds } from '../store/mail-ids.ts'
import { readOrganisation } from '../store/organisation.ts'
import { readCasesByAddress } from '../store/people.ts'
import type { ReadMail } from './mail.ts'

/** More suggestions than this are noise. */
const MOST_SUGGESTED = 5
const MOST_REFERENCES = 20
const WEIGHT: Readonly<Record<MailReason, number>> = {
  draft: 1000,
  thread: 800,
  'reference-in-subject': 600,
  'reference-in-text': 300,
  person: 120,
  agent: 100,
  party: 40,
}
/** An open case is likelier than one that is closed, among those with the same reasons. */
const OPEN = 10

/** The cases a mail may belong to, the strongest reasons first, then the newest case. A proposal and nothing more. */
export function suggestCases(
  file: CaseFile,
  law: LawBook,
  mail: ReadMail,
  direction: 'in' | 'out',
): MailSuggestion[] {
  const found = new Map<CaseId, Set<MailReason>>()
  const because = (caseId: CaseId, reason: MailReason) =>
    found.set(caseId, (found.get(caseId) ?? new Set()).add(reason))
  const ids = [...(mail.messageId === '' ? [] : [mail.messageId]), ...mail.refersTo]
  for (const { caseId, role, messageId } of readMailIds(file.db, ids))
    because(caseId, role === 'draft' && messageId === mail.messageId ? 'draft' : 'thread')
  for (const caseId of casesNamed(file, mail.subject)) because(caseId, 'reference-in-subject')
  for (const caseId of casesNamed(file, `${mail.text}\n${mail.files.map(({ name }) => name).join('\n')}`))
    because(caseId, 'reference-in-text')
  const others = direction === 'in' ? [...mail.from, ...mail.replyTo] : [...mail.to, ...mail.cc]
  const addresses = [
    ...new Set(others.map(({ address }) => address.toLowerCase()).filter((each) => each !== '')),
  ]
  for (const { caseId, role } of readCasesByAddress(file.db, addresses.slice(0, 50)))
    because(caseId, role === 'subject' ? 'person' : role === 'agent' ? 'agent' : 'party')
  const rows = new Map(caseRows(file, law, [...found.keys()].slice(0, 200)).map((row) => [row.id, row]))
  return [...found]
    .flatMap(([id, reasons]) => {
      const row = rows.get(id)
      return row === undefined ? [] : [{ row, reasons: strongestFirst(reasons) }]
    })
    .toSorted((a, b) => weightOf(b) - weightOf(a) || b.row.id.localeCompare(a.row.id))
    .slice(0, MOST_SUGGESTED)
}

/** Cases of this file whose reference stands in a text, however it is written there. */
function casesNamed(file: CaseFile, text: string): CaseId[] {
  const { prefix } = readOrganisation(file.db)
  const written = new RegExp(`(?<![A-Z0-9])${prefix}\\s?-(?:B-)?\\d{4}-\\d{4,6}[A-Z]?(?![A-Z0-9])`, 'gi')
  const named = [...text.matchAll(written)].map(([reference]) => reference.replace(/\s/g, '').toUpperCase())
  return [...new Set(named)].slice(0, MOST_REFERENCES).flatMap((reference) => {
    const record = readCaseByReference(file.db, reference)
    return record === null ? [] : [record.id]
  })
}

function strongestFirst(reasons: ReadonlySet<MailReason>): MailReason[] {
  return [...reasons].toSorted((a, b) => WEIGHT[b] - WEIGHT[a])
}

function weightOf({ row, reasons }: MailSuggestion): number {
  return reasons.reduce((sum, reason) => sum + WEIGHT[reason], 0) + (row.closedOn === null ? OPEN : 0)
}
