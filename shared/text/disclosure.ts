import { counted, grouped } from './words.ts'

/** Words of the documents of a case and of the package made of them. */
export const disclosureText = {
  found: { letter: 'Our letters', correspondence: 'Correspondence' },
} as const
void counted
void grouped
