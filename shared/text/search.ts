import { counted, grouped } from './words.ts'

/** The words of the search through everything that is kept. */
export const searchText = {
  title: 'Search',
  label: 'Words to look for',
  placeholder: 'Words, or "words as they stand"',
  hint: 'All words must be there. “Quotation marks” keep words together; the last word may be a beginning.',
  parts: {
    person: 'Person',
    reference: 'Reference',
    request: 'What was asked',
    issue: 'Issue',
    message: 'Message',
    document: 'Document',
    sheet: 'Notes',
  },
  found: (places: number, most: number) =>
    places >= most ? `The newest ${grouped(most)} places` : counted(places, 'place'),
  none: {
    title: 'Nothing found',
    text: 'Try a surname, a reference, or fewer words.',
  },
  start: {
    title: 'Look through everything',
    text: 'Names, references, what was asked, messages, notes, and the text of documents.',
  },
  reading: (documents: number) =>
    `${counted(documents, 'document is', 'documents are')} still being read and may be found in a moment.`,
  unread: (documents: number) =>
    `${counted(documents, 'document holds', 'documents hold')} no text Redress can read (PDF, pictures): found by ${documents === 1 ? 'its name' : 'their names'} only.`,
  inList: 'Show the cases as a list',
  open: (reference: string) => `Open ${reference}`,
  everywhere: (words: string) => `All places with ${words}`,
  places: 'In messages and documents',
} as const
