import { counted } from './words.ts'

/** Words of the schedule of what is blacked out, which goes to the person with the package. */
export const scheduleText = {
  title: 'What is blacked out, and why',
  made: (day: string) => `Made on ${day}`,
  lead: 'In the documents of this package some places are blacked out. Each has a number, which also stands in the place itself where there is room. This list says where each one is and on what ground. It does not say what is under it.',
  places: 'Places',
  heads: ['No.', 'Document', 'Page', 'Ground', 'Provision'] as const,
  byGround: 'How many, by ground',
  groundHeads: ['Ground', 'Provision', 'Places'] as const,
  withheld: 'Documents withheld whole',
  withheldHeads: ['Ground', 'Provision', 'Documents'] as const,
  none: 'Nothing in the documents of this package is blacked out.',
  sum: (places: number, documents: number) =>
    `${counted(places, 'place')} in ${counted(documents, 'document')}.`,
} as const

/** What a blacked-out place is called where it is read aloud, before its number. */
export const REDACTION_LABEL = 'Blacked out, no.'
