const LANGUAGES: Readonly<Record<string, string>> = {
  de: 'German',
  en: 'English',
  es: 'Spanish',
  fr: 'French',
}

/** What a language is called, "German"; its tag where it has no name here. */
export function languageName(tag: string): string {
  return LANGUAGES[tag] ?? tag
}

/** What the check list beside a letter says. */
export const letterChecks = {
  unfilled: (hint: string) => `Not filled in yet: ${hint}.`,
  missing: (citation: string) => `The law requires this paragraph: ${citation}.`,
  uncovered: (characters: string) => `a font for ${characters}`,
  hiddenTitle: 'Hidden character',
  hidden: 'The text holds a character that nobody can see but that changes how it reads. Take it out.',
  inEnglish: (language: string, value: string) => `say in ${languageName(language)}: “${value}”`,
  languageTitle: 'Language',
  languageShort: (language: string) =>
    `The ${language} text of this letter does not speak for every law of the case. Choose another language.`,
  unreadRegulator: 'How to reach the regulator',
  unreadRemedies: 'Where the person can turn',
  unreadRemediesSentence: (citations: string) => `Named after ${citations}.`,
  unreadDate: 'How the date was worked out',
  subjectTitle: 'No subject',
  subject: 'The letter has no subject line. It is also the title of the PDF.',
  emptyTitle: 'Empty letter',
  empty: 'The letter has no words yet.',
} as const
