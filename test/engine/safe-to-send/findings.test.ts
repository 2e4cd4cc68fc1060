import { expect, test } from 'vitest'
import { fileInspector } from '#engine/safe-to-send/inspect-file.ts'
import {
  addNote,
  coreOf,
  docxOf,
  jpeg,
  paragraph,
  pdfOf,
  withExif,
  workbookOf,
  zipOf,
} from './planted-files.ts'

const PEOPLE = {
  own: [
    'Imogen Sallowby',
    'Imogen Mary Sallowby',
    'Quillhaven Care Equipment',
    'Quillhaven',
    'Rosalind Achterberg',
  ],
  ownEmails: ['imogen@example.org'],
  strangers: [
    {
      kind: 'other-person',
      name: 'Torvald Pennick',
      email: 'T.Pennick@example.net',
      reference: 'QH-2026-0002',
    },
    { kind: 'other-person', name: 'Łukasz Żółć', email: '', reference: 'QH-2026-0003' },
    { kind: 'other-person', name: 'Mary Sallowby', email: 'imogen@example.org', reference: 'QH-2026-0004' },
    { kind: 'other-person', name: '王小明', email: '', reference: 'QH-2026-0005' },
    { kind: 'other-person', name: 'Cher', email: '', reference: 'QH-2026-0006' },
    { kind: 'other-person', name: 'Quillhaven', email: '', reference: 'QH-2026-0007' },
    { kind: 'third-party', name: 'Edda Kettleby', email: '', reference: '' },
  ],
} as const
const inspect = fileInspector(PEOPLE)
const foundIn = async (name: string, bytes: Uint8Array | string) => {
  const { found } = await inspect(
    name,
    typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
    Buffer.alloc(0),
  )
  return found.map(({ kind, place }) => `${kind} | ${place}`)
}
const XLSX = 'rota.xlsx'

test('a clean file of each kind raises no alarm', async () => {
  const picture = jpeg()
  const clean: Record<string, Uint8Array | string> = {
    [XLSX]: await workbookOf((workbook) => {
      const [rota, log] = workbook.worksheets
      // unused columns hidden to the right, and an empty hidden row, hide nothing
      if (rota !== undefined) rota.getColumn(9).hidden = true
      if (log !== undefined) log.getRow(40).hidden = true
    }),
    'letter.docx': await docxOf(
      paragraph('Imogen Sallowby hired a bath lift.') + paragraph('Shown', '<w:vanish w:val="0"/>'),
      {
        'word/comments.xml': '<w:comments xmlns:w="x"/>',
        'docProps/core.xml': coreOf('Rosalind Achterberg', 'Microsoft Office User'),
        'docProps/app.xml': '<Properties><Company>Quillhaven Care Equipment</Company></Properties>',
        'word/_rels/document.xml.rels':
          '<Relationships><Relationship Id="r1" Type="x/hyperlink" Target="https://example.org" TargetMode="External"/></Relationships>',
      },
    ),
    'report.pdf': await pdfOf((document) => document.setAuthor('Quillhaven')),
    'photo.jpg': picture,
    'scanned.jpg': withExif(picture, { gps: false, taken: false }),
    'note.txt':
      'Imogen Mary Sallowby rang. Rosalind Achterberg of Quillhaven answered. Cher sang, Mary called.',
    'export.csv': 'name;e-mail\r\n"Sallowby, Imogen";imogen@example.org\r\n',
    'data.json': '{"person": "Imogen Sallowby"}',
    'page.html': '<p>Imogen Sallowby</p>',
    'empty.txt': '',
    'mail.eml':
      'From: imogen@example.org\r\nTo: desk@example.org\r\nSubject: Lift\r\n\r\nThe lift is broken.\r\n',
    'all.zip': await zipOf({ 'a.txt': 'Imogen Sallowby', 'b/photo.jpg': picture }),
  }
  const alarms = []
  for (const [name, bytes] of Object.entries(clean))
    for (const found of await foundIn(name, bytes)) alarms.push(`${name}: ${found}`)
  expect(alarms).toEqual([])
})

test('a workbook tells its hidden sheets, rows and columns, its notes and its author', async () => {
  const bytes = await workbookOf((workbook) => {
    workbook.creator = 'Torvald Grey'
    const hidden = workbook.addWorksheet('Notes mgr')
    hidden.addRows([['a'], ['b']])
    hidden.state = 'veryHidden'
    const [rota, log] = workbook.worksheets
    if (rota === undefined || log === undefined) throw new Error('no sheets')
    rota.getRow(2).hidden = true
    rota.getRow(3).hidden = true
    log.getColumn(3).hidden = true
    log.getCell('A1').note = 'ask legal'
  })
  expect(await foundIn(XLSX, bytes)).toEqual([
    'hidden-cells | sheet “Rota”, 2 hidden rows',
    'hidden-cells | sheet “Log”, 1 hidden column',
    'hidden-sheet | sheet “Notes mgr”, 2 rows',
    'comments | 1 comment',
    'author | author Torvald Grey',
  ])
})

test('a text document tells changes, comments, hidden text, files, macros, links, a photograph’s place and authors', async () => {
  const body = `${
    paragraph('Seen') + paragraph('Not seen', '<w:vanish/>')
  }<w:p><w:ins w:author="A"><w:r><w:t>added</w:t></w:r></w:ins><w:del w:author="A"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>`
  const bytes = await docxOf(body, {
    'word/comments.xml': '<w:comments xmlns:w="x"><w:comment w:id="1"><w:p/></w:comment></w:comments>',
    'word/embeddings/Microsoft_Excel_Sheet1.xlsx': await workbookOf(),
    'word/vbaProject.bin': 'x',
    'word/media/image1.jpeg': withExif(jpeg(), { gps: true, taken: true }),
    'word/_rels/settings.xml.rels':
      '<Relationships><Relationship Id="r1" Type="x/attachedTemplate" Target="file:///C:\\Users\\tgrey\\Normal.dotm" TargetMode="External"/></Relationships>',
    'docProps/core.xml': coreOf('Torvald Grey', 'Rosalind Achterberg'),
    'docProps/app.xml': '<Properties><Company>Fernleigh Hire</Company></Properties>',
  })
  expect((await foundIn('letter.docx', bytes)).toSorted()).toEqual([
    'author | author Torvald Grey',
    'author | company Fernleigh Hire',
    'comments | 1 comment',
    'embedded-files | Microsoft_Excel_Sheet1.xlsx',
    'hidden-text | 1 place with hidden text',
    'macros | macros',
    'outside-links | file:///C:\\Users\\tgrey\\Normal.dotm',
    'place | picture image1.jpeg',
    'tracked-changes | 2 changes',
  ])
})

test('a workbook keeps no pivot source, no macro sheet and no link to another file unseen', async () => {
  const bytes = await zipOf({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<workbook><sheets/></workbook>',
    'xl/pivotCache/pivotCacheRecords1.xml': '<r/>',
    'xl/macrosheets/sheet1.xml': '<r/>',
    'xl/connections.xml': '<r/>',
    'xl/externalLinks/_rels/externalLink1.xml.rels':
      '<Relationships><Relationship Id="r1" Type="x/externalLinkPath" Target="salaries.xlsx" TargetMode="External"/></Relationships>',
  })
  expect(await foundIn(XLSX, bytes)).toEqual([
    'macros | a sheet of macros',
    'kept-data | source rows of a pivot table',
    'outside-links | a connection to a database',
    'outside-links | salaries.xlsx',
  ])
})

test('slides tell hidden ones and what stands in speaker notes', async () => {
  const bytes = await zipOf({
    '[Content_Types].xml': '<Types/>',
    'ppt/slides/slide1.xml': '<p:sld xmlns:p="p"><p:cSld/></p:sld>',
    'ppt/slides/slide2.xml': '<p:sld xmlns:p="p" show="0"><p:cSld/></p:sld>',
    'ppt/notesSlides/notesSlide1.xml':
      '<p:notes xmlns:p="p" xmlns:a="a"><a:fld><a:t>1</a:t></a:fld></p:notes>',
    'ppt/notesSlides/notesSlide2.xml':
      '<p:notes xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>say nothing</a:t></a:r></a:p></p:notes>',
  })
  expect(await foundIn('talk.pptx', bytes)).toEqual([
    'hidden-sheet | slide 2',
    'comments | speaker notes of slide 2',
  ])
})

test('the open formats tell hidden sheets and rows, notes, changes and authors', async () => {
  const bytes = await zipOf({
    'META-INF/manifest.xml': '<m/>',
    'content.xml':
      '<office:document-content xmlns:office="o" xmlns:style="s" xmlns:table="t" xmlns:text="x"><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>' +
      '<text:tracked-changes><text:changed-region/></text:tracked-changes>' +
      '<table:table table:name="One"><table:table-row table:visibility="collapse"><table:table-cell office:value-type="string"><text:p>x</text:p><office:annotation/></table:table-cell></table:table-row></table:table>' +
      '<table:table table:name="Two" table:style-name="ta2"><table:table-row><table:table-cell office:value-type="string"/></table:table-row></table:table></office:document-content>',
    'meta.xml': '<m><meta:initial-creator xmlns:meta="m">Torvald Grey</meta:initial-creator></m>',
  })
  expect(await foundIn('list.ods', bytes)).toEqual([
    'hidden-cells | sheet “One”, 1 hidden row',
    'hidden-sheet | sheet “Two”, 1 row',
    'comments | 1 comment',
    'tracked-changes | 1 change',
    'author | author Torvald Grey',
  ])
})

test('a PDF tells its author, notes, attachments and scripts, and a photograph’s place', async () => {
  const bytes = await pdfOf(async (document) => {
    document.setAuthor('Torvald Grey')
    addNote(document)
    await document.attach(Buffer.from('salaries'), 'salaries.txt', { mimeType: 'text/plain' })
    document.addJavaScript('open', 'app.alert(1)')
    document
      .getPage(0)
      .drawImage(await document.embedJpg(new Uint8Array(withExif(jpeg(), { gps: true, taken: false }))))
  })
  expect(await foundIn('report.pdf', bytes)).toEqual([
    'author | author Torvald Grey',
    'embedded-files | salaries.txt',
    'macros | a script',
    'comments | page 1, 1 note',
    'place | a photograph in the PDF',
  ])
})

test('a photograph tells where and when it was taken', async () => {
  expect(await foundIn('chair.jpg', withExif(jpeg(), { gps: true, taken: true }))).toEqual([
    'place | position of the camera',
    'picture-facts | when it was taken',
  ])
})

test('somebody of another case is found by name in any spelling, or by address, and nobody by a single word', async () => {
  expect(
    await foundIn(
      'a.txt',
      'TORVALD PENNICK, Pennick; Torvald and t.pennick@EXAMPLE.net. Also Torvald, Pennick.',
    ),
  ).toEqual(['other-person | Torvald Pennick of QH-2026-0002, 4 places'])
  expect(await foundIn('a.csv', '"Żółć","Łukasz"')).toEqual([
    'other-person | Łukasz Żółć of QH-2026-0003, 1 place',
  ])
  expect(await foundIn('a.txt', 'Mit 王小明 gesprochen. Edda Kettleby was there.')).toEqual([
    'other-person | 王小明 of QH-2026-0005, 1 place',
    'third-party | Edda Kettleby, 1 place',
  ])
  expect(await foundIn('Torvald Pennick.txt', 'nothing')).toEqual([
    'other-person | Torvald Pennick of QH-2026-0002, 1 place',
  ])
  expect(await foundIn('a.txt', 'Torvald rang, and later a Pennick. Mary. Sallowby paid.')).toEqual([
    'other-person | Mary Sallowby of QH-2026-0004, 1 place',
  ])
  expect(
    await foundIn(
      'a.docx',
      await docxOf('<w:p><w:r><w:t>Tor</w:t></w:r><w:r><w:t>vald Pennick</w:t></w:r></w:p>'),
    ),
  ).toEqual(['other-person | Torvald Pennick of QH-2026-0002, 1 place'])
})

test('files inside mails and archives are looked into as if they went by themselves', async () => {
  const inner = await docxOf(paragraph('x'), { 'docProps/core.xml': coreOf('Torvald Grey', '') })
  const mail =
    'From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n' +
    `--b\r\nContent-Type: text/plain\r\n\r\nHello\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=letter.docx\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(inner).toString('base64')}\r\n--b--\r\n`
  expect(await foundIn('thread.eml', mail)).toEqual(['author | letter.docx: author Torvald Grey'])
  expect(await foundIn('all.zip', await zipOf({ 'mail/thread.eml': mail }))).toEqual([
    'author | letter.docx: author Torvald Grey',
  ])
})

test('the password of the package is found in the words of a file', async () => {
  const bytes = await docxOf(paragraph('The password is river amber harbour.'))
  expect((await inspect('note.docx', bytes, Buffer.from('river amber harbour'))).tellsPassword).toBe(true)
  expect((await inspect('note.docx', bytes, Buffer.from('another one entirely'))).tellsPassword).toBe(false)
})

test('what cannot be looked into says so: encrypted, broken, old, unknown, too deep, too large', async () => {
  const say = async (name: string, bytes: Uint8Array) =>
    (await foundIn(name, bytes)).map((each) => each.replace('unread | ', ''))
  const compound = (name: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(name, 'utf16le')])
  const locked = await zipOf({ 'a.txt': 'x' }, 'secret')
  const pdf = await pdfOf()
  expect(await say('a.zip', locked)).toEqual(['encrypted: it opens with a password only'])
  expect(await say('a.docx', compound('EncryptedPackage'))).toEqual([
    'encrypted: it opens with a password only',
  ])
  expect(await say('a.xls', compound('Workbook'))).toEqual([
    'an old office format; save it in the present one or as PDF',
  ])
  expect(await say('film.mp4', Buffer.from([0, 0, 0, 24, 1, 2, 3, 0]))).toEqual([
    'a kind of file Redress does not know',
  ])
  const docx = await docxOf(paragraph('x'.repeat(5000)))
  expect(await say('cut.docx', docx.subarray(0, docx.length / 2))).toEqual([
    'damaged, or not what its name says',
  ])
  expect(await say('cut.pdf', pdf.subarray(0, 40))).toEqual(['damaged, or not what its name says'])

  let nested: Uint8Array = Buffer.from('at the bottom')
  for (let depth = 0; depth < 1000; depth += 1)
    nested = await zipOf({ [depth === 0 ? 'a.txt' : 'a.zip']: nested }, undefined, 0)
  const started = performance.now()
  const [deep] = await foundIn('deep.zip', nested)
  expect(deep).toContain('files inside files, deeper than is looked into')
  const bomb = await zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': new Uint8Array(64 * 1024 * 1024),
  })
  expect(bomb.length).toBeLessThan(100_000)
  const { found } = await fileInspector(PEOPLE, 1024 * 1024)('bomb.docx', bomb, Buffer.alloc(0))
  expect(found).toEqual([
    { kind: 'unread', place: 'too large: more than 128 MiB, or more than 512 MiB when unpacked' },
  ])
  expect(performance.now() - started).toBeLessThan(20_000)
}, 60_000)
