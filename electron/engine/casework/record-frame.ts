import { shortLetterDate } from '#shared/domain/letter-date.ts'
import type { EngineContext, OpenFile } from '../context.ts'
import type { RecordSheet } from '../letters/record-sheet.ts'
import { readHead } from '../store/audit-chain.ts'
import { today } from '../store/case-file.ts'
import { accentOf } from '../store/letterhead.ts'
import { readOrganisation } from '../store/organisation.ts'

/** What every sheet of the office's own records begins with, and how it says a date. */
export function recordFrame(
  context: EngineContext,
  { file }: OpenFile,
): Pick<RecordSheet, 'language' | 'paper' | 'letterhead' | 'date' | 'footer'> & {
  readonly dayWords: (date: RecordSheet['date']) => string
} {
  const organisation = readOrganisation(file.db)
  const templates = context.templates()
  const words = templates.officeWords()
  const head = readHead(file.db)?.words ?? ''
  return {
    language: words.language,
    paper: templates.paper(organisation.place),
    letterhead: {
      name: organisation.name,
      ...accentOf(file.db),
      lines: [...organisation.address.split('\n'), organisation.email, organisation.phone]
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    },
    date: today(file),
    footer: head === '' ? '' : `${words.labels.auditTrail} ${head}`,
    dayWords: (date) => shortLetterDate(date, words, templates.dateOrder(organisation.place)),
  }
}
