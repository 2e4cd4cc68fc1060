import { describe, expect, it } from 'vitest'
import { withoutMaker } from '#engine/letters/nameless-pdf.ts'
import { pdfTool, plainLetter, realPrinter } from './letter-bench.ts'

const printer = realPrinter()
const TRACES = /typst|krilla|xmp-writer|xmptk|Producer/i

describe('the name of what made a PDF', () => {
  it('is in no letter: neither with its properties, nor in the packet beside them, nor anywhere else', async () => {
    const subject = 'Typst 0.14.2 wrote this /Creator (Typst 1.0) <xmp:CreatorTool>'
    for (const letter of [
      plainLetter(['Something.']),
      plainLetter(['Grüße, Ωmega, नमस्ते'], { draft: true }),
    ]) {
      const pdf = await printer.letterPdf(letter)
      expect(pdfTool('pdfinfo', pdf)).not.toMatch(/^(Creator|Producer):/m)
      expect(pdfTool('qpdf', pdf, '--qdf', '--object-streams=disable')).not.toMatch(TRACES)
      expect(Buffer.from(pdf).toString('latin1')).not.toMatch(TRACES)
    }
    // what a subject says is the officer's, and stays
    const quoted = pdfTool(
      'pdfinfo',
      await printer.letterPdf(plainLetter(['Something.'], { title: subject })),
    )
    expect(quoted).toContain(subject)
    expect(quoted).not.toMatch(/^Creator:/m)
  })

  it('leaves its place empty: title, tags, language and every reference are as they were', async () => {
    const pdf = await printer.letterPdf(plainLetter(['Something.']))
    const info = pdfTool('pdfinfo', pdf)
    expect(info).toMatch(/Title:\s+We have received your request/)
    expect(info).toMatch(/Author:\s+Quillhaven Care Equipment/)
    expect(info).toMatch(/Tagged:\s+yes/)
    const packet = pdfTool('pdfinfo', pdf, '-meta')
    expect(packet).toContain('<rdf:li xml:lang="x-default">We have received your request</rdf:li>')
    expect(packet).toMatch(/^<\?xpacket begin.*<\/x:xmpmeta><\?xpacket end="r"\?>\s*$/s)
  })

  it('stops a print whose PDF is written in a form that is not known', () => {
    const plain = new TextEncoder().encode('%PDF-1.7\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n')
    expect(() => withoutMaker(plain)).toThrow('another form')
  })
})
