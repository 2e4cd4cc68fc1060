/** What names the compiler and its version, as it writes it: in the information dictionary, and twice in the XMP packet. */
const IN_DICTIONARY = /^ {2}\/Creator \(Typst [^()]*\)$/m
const IN_PACKET = [/<xmp:CreatorTool>[^<]*<\/xmp:CreatorTool>/, / x:xmptk="[^"]*"/]

/**
 * The PDF without the name and version of what made it, blanked in place. Every byte keeps its place, so that the
 * cross-references, tags and everything else stay as they are, and the same letter gives the same bytes. Throws when the
 * compiler did not write the PDF the way that is known: better no letter than one that says which version made it.
 */
export function withoutMaker(pdf: Uint8Array): Uint8Array {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const trailer = bytes.toString('latin1', Math.max(0, bytes.lastIndexOf('trailer')))
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(trailer)?.[1] ?? 0)
  blank(bytes, objectOf(bytes, table, /\/Info (\d+) 0 R/.exec(trailer)), [IN_DICTIONARY])
  const catalogue = objectOf(bytes, table, /\/Root (\d+) 0 R/.exec(trailer))
  const metadata = /\/Metadata (\d+) 0 R/.exec(bytes.toString('latin1', catalogue.start, catalogue.end))
  blank(bytes, objectOf(bytes, table, metadata), IN_PACKET)
  return pdf
}

type Span = { readonly start: number; readonly end: number }

/** Where an object stands, by the cross-reference table: 20 bytes an entry, each beginning with its place. */
function objectOf(bytes: Buffer, table: number, reference: RegExpExecArray | null): Span {
  const head = /^xref\s+0 \d+\r?\n/.exec(bytes.toString('latin1', table, table + 40))
  if (head === null || reference === null) throw new Error('the PDF has another form')
  const entry = table + head[0].length + 20 * Number(reference[1])
  const start = Number(bytes.toString('latin1', entry, entry + 10))
  const end = bytes.indexOf('\nendobj', start)
  if (!bytes.toString('latin1', start, start + 20).startsWith(`${reference[1]} 0 obj`) || end === -1)
    throw new Error('the PDF has another form')
  return { start, end }
}

function blank(bytes: Buffer, { start, end }: Span, names: readonly RegExp[]): void {
  const text = bytes.toString('latin1', start, end)
  for (const name of names) {
    const found = name.exec(text)
    if (found === null) throw new Error('the PDF has another form')
    bytes.fill(' ', start + found.index, start + found.index + found[0].length)
  }
}
