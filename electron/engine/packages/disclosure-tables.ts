import { csvBytes } from './csv.ts'
import type { DisclosureData } from './disclosure-schema.ts'

/** A CSV file of the package. */
export type Table = { readonly file: string; readonly about: string; readonly bytes: Uint8Array }

/** The tables of `data.json` once more as CSV, under the same keys; a table without rows is left out. */
export function disclosureTables(data: DisclosureData): Table[] {
  const people = [
    ...(data.person === null ? [] : [{ role: 'person', ...data.person, organisation: '', authority: '' }]),
    ...data.agents.map((agent) => ({ role: 'agent', ...agent })),
  ]
  const correspondence = data.correspondence.map(({ attachments, ...item }) => ({
    ...item,
    attachments: attachments.map((attachment) => attachment.file ?? attachment.name).join('; '),
  }))
  return [
    table('person', 'Who you are to us: name and how to reach you', people),
    table('requests', 'What you asked for, in your words', data.requests),
    table('issues', 'The points of your complaint', data.complaint_issues),
    table('dates', 'What happened when', data.dates),
    table('correspondence', 'What was written between you and us', correspondence),
    table('letters', 'The letters we sent you', data.letters),
    table('documents', 'The documents in this package, with the names they had', data.documents),
  ].filter((one) => one !== null)
}

type Cell = string | number | null

function table(name: string, about: string, rows: readonly Readonly<Record<string, Cell>>[]): Table | null {
  const [first] = rows
  if (first === undefined) return null
  const keys = Object.keys(first)
  const lines = rows.map((row) => keys.map((key) => String(row[key] ?? '')))
  return { file: `tables/${name}.csv`, about, bytes: csvBytes(keys, lines) }
}
