import { z } from 'zod'
import { ClockTie } from './clock-tie.ts'
import { RIGHT_KINDS, type CaseKind, type RightKind } from './kind.ts'

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/)

/** One thing a playbook says to do, and how. */
export const PlaybookStep = z.strictObject({
  id: slug,
  title: z.string().trim().min(1, 'text-missing').max(300, 'text-too-long'),
  guidance: z.string().max(4000, 'text-too-long').default(''),
  hangsOn: ClockTie.nullable(),
})
export type PlaybookStep = z.infer<typeof PlaybookStep>

/** What a playbook is for. A right, a complaint, a breach, or any case. */
export const PLAYBOOK_KINDS = [...RIGHT_KINDS, 'complaint', 'breach', 'any'] as const

/** Steps that belong together, offered for cases of a kind. Guidance, never a rule: no date of the law hangs on it. */
export const Playbook = z.strictObject({
  id: slug,
  title: z.string().trim().min(1, 'text-missing').max(120, 'text-too-long'),
  about: z.string().max(1000, 'text-too-long').default(''),
  kinds: z.array(z.enum(PLAYBOOK_KINDS)).min(1),
  /** The handling profiles it is for; none means all. */
  profiles: z.array(slug).default([]),
  steps: z.array(PlaybookStep).min(1).max(40),
})
export type Playbook = z.infer<typeof Playbook>

/** What a case is, for finding its playbooks. */
export type PlaybookSubject = {
  readonly kind: CaseKind
  readonly rights: readonly RightKind[]
  readonly profileId: string
}

/** The playbooks for a case, those made for its profile first, in the order given otherwise. */
export function playbooksFor(all: readonly Playbook[], subject: PlaybookSubject): Playbook[] {
  const { kind, rights, profileId } = subject
  const fits = all.filter(
    ({ kinds, profiles }) =>
      (profiles.length === 0 || profiles.includes(profileId)) &&
      kinds.some((each) => each === 'any' || each === kind || rights.some((right) => right === each)),
  )
  const own = (playbook: Playbook) => playbook.profiles.length > 0
  return [...fits.filter(own), ...fits.filter((playbook) => !own(playbook))]
}

/** A playbook to be started together with the case, with the steps of it that are wanted; without steps all of them. */
export const PlaybookStart = z.strictObject({
  playbookId: slug,
  steps: z.array(slug).max(40).optional(),
})
export type PlaybookStart = z.infer<typeof PlaybookStart>

/** The one of several things whose clock a playbook's days hang on: the first it was made for; undefined without one. */
export function subjectOfPlaybook<Subject extends { readonly kind: string }>(
  { kinds }: Pick<Playbook, 'kinds'>,
  subjects: readonly Subject[],
): Subject | undefined {
  return subjects.find(({ kind }) => kinds.some((each) => each === kind))
}

/** Where a task came from, as its sheet keeps it: `access/search`. */
export function stepKey(playbook: Pick<Playbook, 'id'>, step: Pick<PlaybookStep, 'id'>): string {
  return `${playbook.id}/${step.id}`
}

/** The kinds of a case a playbook made from it is for. */
export function kindsOfCase(kind: CaseKind, rights: readonly RightKind[]): Playbook['kinds'] {
  if (kind !== 'request') return [kind]
  return rights.length === 0 ? ['any'] : [...new Set(rights)]
}
