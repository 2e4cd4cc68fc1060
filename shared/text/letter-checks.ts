/** What the check list beside a letter says. */
export const letterChecks = {
  unfilled: (hint: string) => `Not filled in yet: ${hint}.`,
  missing: (citation: string) => `The law requires this paragraph: ${citation}.`,
  uncovered: (characters: string) => `a font for ${characters}`,
  hiddenTitle: 'Hidden character',
  hidden: 'The text holds a character that nobody can see but that changes how it reads. Take it out.',
  unreadRegulator: 'How to reach the regulator',
  unreadRemedies: 'Where the person can turn',
  unreadRemediesSentence: (citations: string) => `Named after ${citations}.`,
  unreadDate: 'How the date was worked out',
  subjectTitle: 'No subject',
  subject: 'The letter has no subject line. It is also the title of the PDF.',
  emptyTitle: 'Empty letter',
  empty: 'The letter has no words yet.',
} as const
