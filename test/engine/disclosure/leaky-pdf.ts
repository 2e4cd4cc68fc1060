import {
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
  StandardFonts,
  type PDFPage,
  type PDFObject,
} from 'pdf-lib'
import { plant } from './planted-words.ts'

/** A PDF in which words hide wherever a PDF can hide them. */
export type LeakyPdf = {
  readonly bytes: Uint8Array
  /** Words that are seen on its pages and are to be blacked out. */
  readonly toBlack: readonly string[]
  /** Words that are seen and stay. */
  readonly toKeep: readonly string[]
}

/**
 * Three pages: words in text, kerned, turned and in form fields; and besides what nobody sees: metadata, XMP, bookmarks,
 * notes, attachments, scripts, hidden layers, invisible and white text, text under black boxes and beyond the edge,
 * names for readers, an earlier revision.
 */
export async function leakyPdf(): Promise<LeakyPdf> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const font = await document.embedFont(StandardFonts.Helvetica)
  const seen = Array.from({ length: 8 }, plant)
  const first = document.addPage([595, 842])
  const second = document.addPage([595, 842])
  const third = document.addPage([595, 842])
  for (const page of [first, second, third]) page.node.setFontDictionary(PDFName.of('F'), font.ref)
  const { context } = document
  const layer = context.register(context.obj({ Type: 'OCG', Name: PDFString.of('Layer') }))
  first.node.Resources()?.set(PDFName.of('Properties'), context.obj({ L: layer }))
  document.catalog.set(
    PDFName.of('OCProperties'),
    context.obj({ OCGs: [layer], D: { OFF: [layer], Order: [layer] } }),
  )
  const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = ''] = seen
  write(
    document,
    first,
    [
      line(60, 780, 'Report on the lighthouse, seen by Kestrelwood'),
      line(60, 740, `Spoken with ${a} on Monday about ${b}.`),
      line(60, 700, `"${c}" wrote: ${d}-${e}, nothing more.`),
      // one word of many pieces
      `BT /F 14 Tf 1 0 0 1 60 660 Tm [${[...f].map((letter) => `(${letter})-20`).join('')}] TJ ET`,
      line(60, 620, 'Harbourmaster signs here.'),
      `/OC /L BDC ${line(60, 580, plant())} EMC`,
      `BT 3 Tr /F 14 Tf 1 0 0 1 60 540 Tm (${plant()}) Tj ET`,
      `1 g ${line(60, 500, plant())} 0 g`,
      `${line(60, 460, plant())} 0 g 55 455 120 20 re f`,
      `${line(60, 420, `${plant()} ${plant()}`)} 0 g 50 410 300 24 re f`,
      line(700, 400, plant()),
      `/Span <</ActualText (${plant()})>> BDC ${line(60, 380, 'Oakenshaw')} EMC`,
      `BT 3 Tr /F 14 Tf 1 0 0 1 60 740 Tm (${plant()} x) Tj ET`,
    ].join('\n'),
  )
  write(
    document,
    second,
    [line(60, 780, `Turned page about ${g}`), line(60, 740, 'Signalbook lies open')].join('\n'),
  )
  second.node.set(PDFName.of('Rotate'), context.obj(90))
  write(document, third, line(60, 780, `Old words ${plant()}`))
  addForm(document, third, h)
  hide(document, first)
  const saved = await document.save({ useObjectStreams: false })
  return {
    bytes: revised(saved, contentOf(third), `BT /F 14 Tf 1 0 0 1 60 780 Tm (New words Foghorn) Tj ET`),
    toBlack: seen,
    toKeep: ['lighthouse', 'Kestrelwood', 'Harbourmaster', 'Signalbook', 'Foghorn', 'Monday'],
  }
}

function line(x: number, y: number, text: string): string {
  return `BT /F 14 Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`
}

function write(document: PDFDocument, page: PDFPage, content: string): void {
  page.node.addContentStream(document.context.register(document.context.stream(content)))
}

function contentOf(page: PDFPage): number {
  const contents = page.node.normalizedEntries().Contents
  const ref = contents?.get(0)
  if (ref === undefined || !('objectNumber' in ref)) throw new Error('a page without content')
  return Number(ref.objectNumber)
}

/** A text field whose value is seen, and a second one whose words are not. */
function addForm(document: PDFDocument, page: PDFPage, value: string): void {
  const form = document.getForm()
  const field = form.createTextField('answer')
  field.setText(value)
  field.addToPage(page, { x: 60, y: 680, width: 240, height: 24 })
  const other = form.createTextField(plant())
  other.addToPage(page, { x: 60, y: 640, width: 240, height: 24 })
  other.acroField.dict.set(PDFName.of('TU'), PDFString.of(plant()))
  other.acroField.dict.set(PDFName.of('DV'), PDFString.of(plant()))
}

function hide(document: PDFDocument, page: PDFPage): void {
  const { context, catalog } = document
  document.setTitle(plant())
  document.setAuthor(plant())
  document.setSubject(plant())
  document.setKeywords([plant()])
  const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
    xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"
    rdf:about=""><dc:creator>${plant()}</dc:creator><dc:rights>${plant()}</dc:rights></rdf:Description></rdf:RDF>
    </x:xmpmeta><?xpacket end="w"?>`
  catalog.set(
    PDFName.of('Metadata'),
    context.register(context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })),
  )
  const note = context.obj({
    Type: 'Annot',
    Subtype: 'Text',
    Rect: [500, 780, 520, 800],
    Contents: PDFString.of(plant()),
    T: PDFHexString.fromText(plant()),
    RC: PDFString.of(`<body><p>${plant()}</p></body>`),
  })
  const link = context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [60, 610, 300, 640],
    A: { S: 'URI', URI: PDFString.of(`https://example.org/${plant()}`) },
  })
  page.node.set(PDFName.of('Annots'), context.obj([context.register(note), context.register(link)]))
  const outlines = context.nextRef()
  const item = context.register(
    context.obj({ Title: PDFString.of(plant()), Parent: outlines, Dest: [page.ref, 'Fit'] }),
  )
  context.assign(outlines, context.obj({ Type: 'Outlines', First: item, Last: item, Count: 1 }))
  catalog.set(PDFName.of('Outlines'), outlines)
  const script = context.obj({ S: 'JavaScript', JS: PDFString.of(`app.alert("${plant()}")`) })
  catalog.set(PDFName.of('OpenAction'), context.register(script))
  catalog.set(PDFName.of('PieceInfo'), context.obj({ Some: { Private: PDFString.of(plant()) } }))
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: [0, { P: PDFString.of(plant()) }] }))
  const figure: PDFObject = context.obj({ Type: 'StructElem', S: 'Figure', Alt: PDFString.of(plant()) })
  catalog.set(
    PDFName.of('StructTreeRoot'),
    context.register(context.obj({ Type: 'StructTreeRoot', K: context.register(figure) })),
  )
  const held = context.register(context.stream(plant(), { Type: 'EmbeddedFile' }))
  const file = context.obj({ Type: 'Filespec', F: PDFString.of(`${plant()}.txt`), EF: { F: held } })
  catalog.set(
    PDFName.of('Names'),
    context.obj({
      EmbeddedFiles: { Names: [PDFString.of('file'), context.register(file)] },
      Dests: { Names: [PDFString.of(plant()), [page.ref, 'Fit']] },
    }),
  )
}

/** The file with an object written anew behind it, as programs save changes: what it held before is still there. */
function revised(bytes: Uint8Array, object: number, content: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  const before = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? '0'
  const root = /\/Root (\d+ 0 R)/.exec(text)?.[1] ?? ''
  const size = /\/Size (\d+)/.exec(text)?.[1] ?? ''
  const start = bytes.length + 1
  const written = `\n${object} 0 obj\n<</Length ${content.length}>>\nstream\n${content}\nendstream\nendobj\n`
  const table = `xref\n${object} 1\n${String(start).padStart(10, '0')} 00000 n \n`
  const trailer = `trailer\n<</Size ${size}/Root ${root}/Prev ${before}>>\nstartxref\n${bytes.length + written.length}\n%%EOF\n`
  return Buffer.concat([bytes, Buffer.from(written + table + trailer, 'latin1')])
}
