import { letterFacts } from '#shared/domain/letter-facts.ts'
import { languageFor } from '#shared/domain/letter-languages.ts'
import { mergeLetter } from '#shared/domain/letter-merge.ts'
import { letterProblems } from '#shared/domain/letter-problems.ts'
import { policyLetterValues } from '#shared/domain/letter-record-values.ts'
import type { SheetBody } from '#shared/domain/sheets/sheet.ts'
import { Refusal, type EngineContext, type OpenFile } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { printableLetter } from '../letters/compose.ts'
import type { PrintableLetter } from '../letters/printable.ts'
import { readHead } from '../store/audit-chain.ts'
import { today } from '../store/case-file.ts'
import { readLetterhead } from '../store/letterhead.ts'
import { readOfficer } from '../store/officers.ts'
import { readOrganisation } from '../store/organisation.ts'
import { problemNames } from './letter-form.ts'

const TEMPLATE = 'policy-change-notice'

/** Letters that belong to no case and are offered in none. */
export const WITHOUT_CASE: readonly string[] = [TEMPLATE]

/**
 * The announcement of a version of our own policy, one open letter for everybody. Throws a `letter-unfinished` refusal
 * that names what the entry lacks: what changes, or from when.
 */
export function policyNotice(
  context: EngineContext,
  open: OpenFile,
  policy: SheetBody<'policy'>,
): PrintableLetter {
  const organisation = readOrganisation(open.file.db)
  const templates = context.templates()
  const profile = lawOfFile(context, open).profile(organisation.profileId)
  const template = templates.byId(
    TEMPLATE,
    languageFor(templates.languagesOf(TEMPLATE, profile?.regimes ?? []), [organisation.language]),
  )
  if (template === undefined) throw new Refusal('template-unknown', { template: TEMPLATE, known: '' })
  const words = templates.words(template.language)
  const dateOrder = templates.dateOrder(organisation.place)
  const officerTitle = organisation.letterhead || words.officerTitle
  const values = {
    organisationEmail: organisation.email,
    ...policyLetterValues({ ...policy, web: organisation.web }, words, dateOrder),
  }
  const facts = letterFacts({
    regimes: profile?.regimes ?? [],
    kinds: [],
    caseKind: 'request',
    place: organisation.place,
    role: organisation.role,
    hasAgent: false,
    channel: 'other',
    profileFacts: profile?.facts ?? [],
  })
  const merged = mergeLetter(template, values, facts)
  const problems = letterProblems(merged)
  if (problems.length > 0) throw new Refusal('letter-unfinished', { problems: problemNames(problems) })
  return printableLetter(merged, {
    template,
    words,
    dateOrder,
    paper: templates.paper(organisation.place),
    organisation: { ...organisation, officerTitle },
    letterhead: readLetterhead(open.file.db),
    officerName: readOfficer(open.file.db, open.file.officerId)?.name ?? '',
    recipient: [],
    reference: '',
    theirReference: '',
    date: today(open.file),
    auditHead: readHead(open.file.db)?.words ?? '',
    draft: false,
  })
}
