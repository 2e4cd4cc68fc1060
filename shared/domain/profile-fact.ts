import { z } from 'zod'
import type { EventType } from './event.ts'
import type { ClockKind } from './kind.ts'

/** What the screens and letters of a profile have to know beyond dates. */
export const PROFILE_FACTS = [
  'identity-needed',
  'identity-or-refusal',
  'in-writing',
  'supporting-documents-welcome',
  'reasons-when-refused',
  'intermediary-possible',
  'redirect-to-administrator',
  'requests-through-customer',
  'other-people-limit',
  'other-laws-require-keeping',
  'legal-claims-limit',
  'backups-not-erased-at-once',
  'shared-content-stays',
  'third-parties-asked-directly',
  'accuracy-checked-first',
  'consent-can-be-withdrawn',
  'fee-only-if-excessive',
  'direct-transfer-to-controller',
  'written-authorisation-for-data-sets',
  'no-discrimination',
  'appeal-any-decision',
  'disclosures-recorded',
  'disclosures-told',
  'server-logs-included',
  'policy-change-announced',
] as const
export const ProfileFact = z.enum(PROFILE_FACTS)
export type ProfileFact = z.infer<typeof ProfileFact>

/** When a fact has to be remembered: at which events, and for which kinds of matter (all when empty). */
type Moment = { readonly at: readonly EventType[]; readonly kinds: readonly ClockKind[] }

const ANSWER: readonly EventType[] = ['decided', 'response-sent']
const DATA_RIGHTS: readonly ClockKind[] = ['access', 'portability', 'correction', 'erasure', 'restriction']

const MOMENTS = {
  'identity-needed': { at: ['search-began', ...ANSWER], kinds: [...DATA_RIGHTS, 'objection'] },
  'identity-or-refusal': { at: ANSWER, kinds: ['access', 'portability', 'correction', 'erasure'] },
  'in-writing': { at: ['acknowledged'], kinds: DATA_RIGHTS },
  'supporting-documents-welcome': { at: ['acknowledged', 'investigation-began'], kinds: ['complaint'] },
  'reasons-when-refused': { at: ANSWER, kinds: DATA_RIGHTS },
  'intermediary-possible': { at: ANSWER, kinds: ['access'] },
  'redirect-to-administrator': { at: ['acknowledged', 'redirected'], kinds: [] },
  'requests-through-customer': {
    at: ['acknowledged', 'redirected', 'controller-received', 'forwarded-to-controller'],
    kinds: [],
  },
  'other-people-limit': { at: ['review-began', ...ANSWER], kinds: ['access', 'portability'] },
  'other-laws-require-keeping': { at: ANSWER, kinds: ['erasure', 'restriction', 'objection'] },
  'legal-claims-limit': { at: ANSWER, kinds: ['erasure', 'restriction', 'objection'] },
  'backups-not-erased-at-once': { at: ANSWER, kinds: ['erasure', 'correction'] },
  'shared-content-stays': { at: ANSWER, kinds: ['erasure'] },
  'third-parties-asked-directly': { at: ANSWER, kinds: ['erasure', 'correction', 'restriction'] },
  'accuracy-checked-first': { at: ['search-began', ...ANSWER], kinds: ['correction'] },
  'consent-can-be-withdrawn': { at: ['acknowledged', ...ANSWER], kinds: ['consent-withdrawal'] },
  'fee-only-if-excessive': { at: ['fee-requested', 'fee-paid'], kinds: [] },
  'direct-transfer-to-controller': { at: ANSWER, kinds: ['portability'] },
  'written-authorisation-for-data-sets': { at: ['search-began'], kinds: [] },
  'no-discrimination': { at: ANSWER, kinds: [] },
  'appeal-any-decision': { at: ANSWER, kinds: [] },
  'disclosures-recorded': { at: ['note', 'regulator-contacted'], kinds: [] },
  'disclosures-told': { at: ['note', 'regulator-contacted'], kinds: [] },
  'server-logs-included': { at: ['search-began', ...ANSWER], kinds: ['access', 'portability', 'erasure'] },
  // a change of the policy is no event of a case; the profile's notices keep its date
  'policy-change-announced': { at: [], kinds: [] },
} as const satisfies Record<ProfileFact, Moment>

/**
 * The facts to remember when this is recorded in a matter of one of these kinds, in the order of the profile. Nothing
 * is stopped by them: a promise is the organisation's own, and its officer decides.
 */
export function remindersOf(
  profile: { readonly facts: readonly ProfileFact[] },
  event: EventType,
  kinds: readonly ClockKind[],
): ProfileFact[] {
  return profile.facts.filter((fact) => {
    const moment: Moment = MOMENTS[fact]
    return (
      moment.at.includes(event) &&
      (moment.kinds.length === 0 || moment.kinds.some((kind) => kinds.includes(kind)))
    )
  })
}

/** The events at which the fact is brought to mind. */
export function momentsOf(fact: ProfileFact): readonly EventType[] {
  return MOMENTS[fact].at
}
