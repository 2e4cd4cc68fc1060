import { sheetText } from './sheets.ts'
import { clockNames, kindNames, wordFor } from './words.ts'

const sheetNames: Readonly<Record<string, { readonly name: string }>> = sheetText
const said = (reference: string, words: string) => (reference === '' ? words : `${reference}: ${words}`)

/** What a calendar file says of what is due: the reference and its kind, and nothing about anybody. */
export const calendarIcs = {
  name: 'Redress',
  duty: (reference: string, kind: string, clock: string) => {
    const what = wordFor(kindNames, kind)
    if (kind.startsWith('breach')) return said(reference, what)
    return said(reference, `${what}, ${wordFor(clockNames, clock).toLowerCase()} due`)
  },
  sheet: (reference: string, kind: string) => said(reference, sheetNames[kind]?.name ?? kind),
} as const
