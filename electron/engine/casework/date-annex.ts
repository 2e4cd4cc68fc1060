import { explainedClock, subjectIdOf } from '#shared/domain/explained-clock.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { kindNames, wordFor } from '#shared/text/words.ts'
import { Refusal, type EngineContext, type OpenFile } from '../context.ts'
import { readHead } from '../store/audit-chain.ts'
import { today } from '../store/case-file.ts'
import { accentOf } from '../store/letterhead.ts'
import { readOrganisation } from '../store/organisation.ts'
import type { DateAnnex } from '../letters/date-annex.ts'

/**
 * What the annex on the dates of a case is made from; with a subject only on that of the request, review or duty. Throws
 * `request-unknown` for a subject the case does not have.
 */
export function dateAnnexOf(
  context: EngineContext,
  open: OpenFile,
  view: CaseView,
  subject: string | undefined,
): DateAnnex {
  const groups = view.groups.filter((group) => subject === undefined || subjectIdOf(group) === subject)
  if (groups.length === 0) throw new Refusal('request-unknown')
  const organisation = readOrganisation(open.file.db)
  const templates = context.templates()
  return {
    words: templates.officeWords(),
    dateOrder: templates.dateOrder(organisation.place),
    paper: templates.paper(organisation.place),
    letterhead: {
      name: organisation.name,
      ...accentOf(open.file.db),
      lines: [...organisation.address.split('\n'), organisation.email, organisation.phone]
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    },
    reference: view.record.reference,
    law: view.lawName,
    received: view.received.date,
    date: today(open.file),
    parts: groups
      .filter((group) => explainedClock(group.clocks) !== undefined)
      .map((group) => ({ matter: wordFor(kindNames, group.kind), group })),
    auditHead: readHead(open.file.db)?.words ?? '',
  }
}
