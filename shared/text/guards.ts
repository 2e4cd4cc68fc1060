import { counted } from './words.ts'

/** What a window says when the law speaks against a move. */
export const guardText = {
  several: (count: number) => `${counted(count, 'thing')} speak against this`,
  reason: 'Go on all the same because',
  reasonHint: 'The reason is kept in the audit trail',
  keep: 'Leave it',
  override: 'Record anyway',
  overrideEmpty: 'Record anyway: give a reason',
  decideAnyway: 'Keep the decision anyway',
  decideAnywayEmpty: 'Keep the decision anyway: give a reason',
} as const

/** The grounds of a decision, where they are chosen and where they are shown. */
export const groundText = {
  title: 'Grounds',
  hint: 'Choose every ground the refusal rests on and say what makes it hold here.',
  none: 'The laws of this case have no list of grounds yet. Name the ground and its provision.',
  facts: (title: string) => `Facts for “${title}”`,
  factsHint: 'What makes it hold here',
  own: 'Another ground',
  ownTitle: 'Ground, as the letter will name it',
  ownCitation: 'Provision it stands in',
  ownMissing: 'Name the other ground and its provision',
  of: (title: string, citation: string) => `${title} (${citation})`,
  overrides: 'Recorded although the law speaks against it',
} as const
