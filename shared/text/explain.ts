import { counted } from './words.ts'

type Level = 'read' | 'secondary' | 'memory'

/** How a whole date was checked. */
export const confidenceOfDate = {
  read: 'Every provision named here was read in its text.',
  secondary: 'A provision this rests on was seen in a secondary source only.',
  memory: 'A provision this rests on is known from memory: check it before relying on the date.',
} as const satisfies Readonly<Record<Level, string>>

/** The explanation of a date: what can be done with it, what stands beside it, and the calendar. */
export const explainText = {
  copy: 'Copy for letter',
  copied: 'Copied. It is forgotten after a while.',
  intoLetter: 'Put into a letter…',
  annex: 'Annex PDF…',
  annexName: (reference: string) => `${reference}-annex.pdf`,
  annexWritten: (name: string) => `${name} is written`,
  close: 'Close',
  sources: 'Where to read it',
  copySource: (citation: string) => `Copy the address of ${citation}`,
  sourceCopied: 'The address is copied. Redress opens no page itself.',
  beside: {
    title: 'Beside it',
    law: 'The law',
    guidance: 'The regulator',
    promise: 'Our promise',
    same: 'the same date',
    none: 'no fixed date',
    waiting: 'not begun',
    paused: 'paused',
  },
  fold: {
    counted: (weeks: number) => `${counted(weeks, 'week')}, all counted`,
    extended: (weeks: number) => `${counted(weeks, 'week')}, extension`,
    paused: (weeks: number) => `${counted(weeks, 'week')}, paused`,
    workdays: (weeks: number) => `${counted(weeks, 'week')}, working days counted`,
    plain: (weeks: number) => counted(weeks, 'week'),
  },
  insert: {
    title: 'Put the explanation into a letter',
    lead: 'It goes in as paragraphs of their own, is filled from the clock while the letter is a draft, and is frozen with it.',
    drafts: 'Into a draft of this case',
    start: 'Into a new letter',
    none: 'No letter fits this case.',
    do: 'Put it in',
    choose: 'Choose a letter first',
    cancel: 'Cancel',
    saved: (when: string) => `draft, saved ${when}`,
  },
} as const
