import { Uint8ArrayWriter, ZipWriter, TextReader as ZipText } from '@zip.js/zip.js'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { MailRefusal } from '#engine/mail/mail.ts'
import { decodedText } from '#engine/reading/decoded-text.ts'
import { htmlText } from '#engine/reading/html-text.ts'
import { textOf } from '#engine/reading/text-of.ts'
import { createTextReader } from '#engine/reading/text-reader.ts'
import { plainLetter, realPrinter } from './letters/letter-bench.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const textIn = async (name: string, content: Uint8Array | string) =>
  (await textOf(name, typeof content === 'string' ? bytes(content) : content)).text

async function zipOf(parts: Record<string, string>): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter())
  for (const [name, text] of Object.entries(parts)) await zip.add(name, new ZipText(text))
  return zip.close()
}

describe('the text of a document', () => {
  test('a mail gives its headers, its text in any encoding, and the names of what is attached', async () => {
    const mail = [
      'From: =?utf-8?Q?=C5=81ukasz_=C5=BB=C3=B3=C5=82=C4=87?= <lukasz@example.org>',
      'To: privacy@example.org',
      'Subject: =?utf-8?B?QXVza3VuZnQg?= =?utf-8?B?w7xiZXI=?=',
      ' meine Daten',
      'Content-Type: multipart/mixed; boundary="edge"',
      '',
      'preamble nobody reads',
      '--edge',
      'Content-Type: multipart/alternative; boundary=inner',
      '',
      '--inner',
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Stra=DFe und Teek=',
      'anne',
      '--inner',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('<p>caf&eacute; <b>Zibeline</b></p><script>hidden()</script>').toString('base64'),
      '--inner--',
      '--edge',
      'Content-Type: application/pdf; name="receipt.pdf"',
      'Content-Disposition: attachment; filename="receipt 4711.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      'JVBERi0xLjc=',
      '--edge--',
      '',
    ].join('\r\n')
    const text = await textIn('message.eml', mail)
    for (const part of [
      'Łukasz Żółć',
      'Auskunft über meine Daten',
      'Straße und Teekanne',
      'café Zibeline',
      'receipt 4711.pdf',
    ])
      expect(text).toContain(part)
    for (const part of ['hidden', 'JVBER', 'preamble', 'edge']) expect(text).not.toContain(part)
  })

  test('a page gives its words without scripts, styles and comments', () => {
    const html =
      '<head><title>x</title></head><p>One&nbsp;&amp; two<br>three</p><style>p{}</style><!-- no --><td>4</td>'
    expect(htmlText(html).replace(/\s+/g, ' ').trim()).toBe('One & two three 4')
  })

  test('text documents, spreadsheets and open documents give the words in their XML', async () => {
    const docx = await zipOf({
      'word/document.xml':
        '<w:document><w:p><w:r><w:t>Wardrobe &amp; </w:t></w:r><w:r><w:t>zibeline</w:t></w:r></w:p></w:document>',
      'word/header1.xml': '<w:hdr><w:p><w:t>Letterhead</w:t></w:p></w:hdr>',
      'word/media/image1.png': 'zibeline-in-a-picture',
    })
    expect(await textIn('a.docx', docx)).toBe('Wardrobe & zibeline\nLetterhead')
    const xlsx = await zipOf({
      'xl/sharedStrings.xml': '<sst><si><t>Teapot</t></si></sst>',
      'xl/worksheets/sheet1.xml':
        '<row><c t="s"><v>0</v></c><c><v>4711</v></c><c t="inlineStr"><is><t>Kettle</t></is></c></row>',
    })
    expect((await textIn('a.xlsx', xlsx)).split('\n')).toEqual(['Teapot', '4711', 'Kettle'])
    const odt = await zipOf({
      'content.xml': '<office:text><text:h>Head</text:h><text:p>王小明</text:p></office:text>',
    })
    expect(await textIn('a.odt', odt)).toBe('Head\n王小明')
  })

  test(
    'a PDF gives the words of each page, in every script; a broken one is no PDF',
    { timeout: 60_000 },
    async () => {
      const names = 'Zoë Ångström, Łukasz Żółć, Hana Māhuta'
      const long = Array.from({ length: 60 }, (_, line) => `Line ${line} of the letter.`)
      const pdf = await realPrinter().letterPdf(
        plainLetter([names, ...long, 'The last words: zibeline kettle.']),
      )
      const text = await textIn('letter.pdf', pdf)
      for (const part of ['Zoë Ångström', 'Łukasz Żółć', 'Māhuta', 'Line 59', 'zibeline kettle'])
        expect(text).toContain(part)
      await expect(textOf('letter.pdf', bytes('%PDF-1.7\n\x00\x01'))).rejects.toThrow()
    },
  )

  test('no bytes stop the reading of a PDF: it is read or it is refused', { timeout: 60_000 }, async () => {
    const pdf = await realPrinter().letterPdf(plainLetter(['Something.']))
    await fc.assert(
      fc.asyncProperty(
        fc.nat(pdf.length - 1),
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        async (at, any) => {
          const altered = Uint8Array.from(pdf)
          altered.set(any.subarray(0, altered.length - at), at)
          await textOf('a.pdf', altered).catch(() => undefined)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('old encodings are read, and what is no text stays unread', async () => {
    expect(decodedText(Uint8Array.of(0xff, 0xfe, 0x41, 0x00))).toBe('A')
    expect(decodedText(Buffer.from('Stra\xdfe', 'latin1'))).toBe('Straße')
    expect(await textIn('list.csv', 'name;place\nOdalys;Leeds')).toBe('name;place\nOdalys;Leeds')
    expect(await textOf('picture.png', Uint8Array.of(0x89, 0x50, 0, 0))).toEqual({ state: 'none', text: '' })
  })

  test('no bytes stop the reading of mails and pages', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (any) => {
        // what is no mail and no text either has no words
        await textOf('a.eml', any).catch((error: unknown) => expect(error).toBeInstanceOf(MailRefusal))
        await textOf('a.html', any)
        await textOf('a', any)
      }),
      { numRuns: 200 },
    )
  })
})

describe('the thread that reads', () => {
  test(
    'answers one file after the other and says of a broken one that it failed',
    { timeout: 60_000 },
    async () => {
      const reader = createTextReader(30_000)
      onTestFinished(() => reader.end())
      expect(await reader.read('a.txt', bytes('zibeline'))).toEqual({ state: 'read', text: 'zibeline' })
      expect(await reader.read('a.docx', bytes('no archive'))).toEqual({ state: 'failed', text: '' })
      expect(await reader.read('a.pdf', bytes('no document'))).toEqual({ state: 'failed', text: '' })
      expect(await reader.read('b.txt', bytes('kettle'))).toEqual({ state: 'read', text: 'kettle' })
    },
  )

  test('a file that takes too long is given up, and the next is read', { timeout: 60_000 }, async () => {
    const reader = createTextReader(1)
    onTestFinished(() => reader.end())
    expect((await reader.read('slow.txt', bytes('x'.repeat(4_000_000)))).state).toBe('failed')
  })
})
