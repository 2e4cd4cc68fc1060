/** The one page of a PDF, each line its own. */
type Page = readonly string[]

/**
 * A PDF of one page as a program leaves it that saves by appending: each version's page replaces the one before, whose
 * bytes stay where they were.
 */
export function pdfSavedAgain(first: Page, ...then: readonly Page[]): Uint8Array {
  let file = '%PDF-1.7\n'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    contentOf(first),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  const places = objects.map((body, index) => {
    const place = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return place
  })
  let table = file.length
  file += `xref\n0 6\n${entry(0, 65_535, 'f')}${places.map((place) => entry(place, 0, 'n')).join('')}${trailer()}`
  file += `startxref\n${table}\n%%EOF\n`
  for (const page of then) {
    const place = file.length
    file += `4 0 obj\n${contentOf(page)}\nendobj\n`
    const before = table
    table = file.length
    file += `xref\n4 1\n${entry(place, 0, 'n')}${trailer(before)}startxref\n${table}\n%%EOF\n`
  }
  return Buffer.from(file, 'latin1')
}

function contentOf(lines: Page): string {
  const text = `BT /F 14 Tf 40 320 Td 20 TL ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`
  return `<< /Length ${text.length} >>\nstream\n${text}\nendstream`
}

function entry(place: number, generation: number, kind: 'n' | 'f'): string {
  return `${String(place).padStart(10, '0')} ${String(generation).padStart(5, '0')} ${kind} \n`
}

function trailer(before?: number): string {
  return `trailer\n<< /Size 6 /Root 1 0 R${before === undefined ? '' : ` /Prev ${before}`} >>\n`
}
