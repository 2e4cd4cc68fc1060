import { counted, grouped } from './words.ts'

const kinds = { request: 'Request', complaint: 'Complaint', breach: 'Breach' } as const

/** Words of the certificate of a destruction: what was taken out of the case file, and what still holds it. */
export const certificateText = {
  title: 'Certificate of destruction',
  made: (date: string) => `Issued ${date}`,
  reference: (references: readonly string[]) =>
    references.length === 1 ? (references[0] ?? '') : counted(references.length, 'case', 'cases'),
  lead: (count: number) =>
    count === 1
      ? 'The case named here was taken out of our case file with everything in it. This certificate names no person and keeps nothing of what the case held.'
      : 'The cases named here were taken out of our case file with everything in them. This certificate names no person and keeps nothing of what the cases held.',
  facts: { at: 'Destroyed on', by: 'By', reason: 'Why', cases: 'Cases', total: 'In all' },
  at: (day: string, time: string) => `${day}, ${time} UTC`,
  what: 'What was destroyed',
  heads: ['Reference', 'Type', 'Closed on', 'Rule', 'Records', 'Files', 'Size', 'People'],
  kinds,
  noRule: 'No rule; see the reason',
  total: (rows: number, files: number, size: string, people: number) =>
    `${counted(rows, 'record')}, ${counted(files, 'file')} (${size}), ${counted(people, 'person', 'people')} known from there only`,
  covered:
    'Gone with the records: earlier versions of each, the search index, drafts, and the bytes of every attachment. The space they took in the case file was overwritten.',
  trail: 'The audit trail',
  trailFacts: { before: 'Last entry before', after: 'Last entry of it' },
  noEntry: 'none',
  trailText:
    'The entries of a destroyed case stay: they hold ids and the names of fields, never content. Whoever kept the earlier words can check with the case file that only this destruction lies between the two.',
  backups: 'Backups that still hold it',
  backupHeads: ['Made on', 'Size', 'Holds it until'],
  untilDestroyed: 'its file is destroyed',
  noBackups: 'No backup that Redress verified was made while the case was in the file.',
  backupsUnknown:
    'Nobody has said how long backups are kept, and Redress cannot see whether the file of a backup is still there.',
  backupsKnown: (days: number) =>
    `Backups are kept for ${counted(days, 'day')}. Redress cannot see whether the file of a backup is destroyed by then.`,
  beyond: 'What this does not reach',
  beyondItems: [
    'Letters and packages that were sent, or saved outside the case file.',
    'Copies of the case file that were made without Redress.',
    'Spare memory of a solid-state disk: it can hold older encrypted pages until the disk uses them again.',
  ],
  signature: ['Place and date', 'Signature'],
} as const

/** "1.2 MB": bytes as people say them, 1,000 to the kilobyte. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte')
  const units = ['kB', 'MB', 'GB'] as const
  const at = Math.min(units.length, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** at
  return `${value < 10 ? (Math.floor(value * 10) / 10).toString() : grouped(Math.floor(value))} ${units[at - 1] ?? ''}`
}
