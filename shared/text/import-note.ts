/** The note an imported case begins with: where it comes from, and what of its row found no field. */
export function importNote(from: {
  readonly file: string
  readonly sheet: string
  readonly row: number
  readonly reference: string
  readonly due: string | null
  readonly notes: readonly string[]
}): string {
  const place = from.sheet === '' ? `row ${from.row}` : `sheet ${from.sheet}, row ${from.row}`
  return [
    `Imported from ${from.file}, ${place}.`,
    ...(from.reference === '' ? [] : [`Reference there: ${from.reference}`]),
    ...(from.due === null ? [] : [`Due as recorded there: ${from.due}`]),
    ...from.notes,
  ].join('\n')
}
