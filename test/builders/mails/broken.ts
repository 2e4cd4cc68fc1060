import { base64, mailOfLines, parts, utf8, type MailCase } from './message.ts'

const PLAIN = 'Content-Type: text/plain; charset=utf-8'
const named = (name: string) =>
  mailOfLines(
    { 'Content-Type': 'multipart/mixed; boundary=m' },
    parts(
      'm',
      [PLAIN, '', 'x'],
      [
        'Content-Type: application/octet-stream',
        `Content-Disposition: attachment; filename="${utf8(name)}"`,
        '',
        'bytes',
      ],
    ),
  )
const page = (html: string) => mailOfLines({ 'Content-Type': 'text/html; charset=utf-8' }, utf8(html))
const many = (count: number, line: string) => Array.from({ length: count }, () => line).join('\r\n')

/** Mails that were cut, mangled or meant to do harm. Each is read with what is left of it, or refused with a sentence. */
export const BROKEN: readonly MailCase[] = [
  {
    name: 'cut off in a file',
    bytes: () =>
      mailOfLines(
        { 'Content-Type': 'multipart/mixed; boundary=m' },
        parts(
          'm',
          [PLAIN, '', 'Before the cut'],
          [
            'Content-Type: application/pdf; name=a.pdf',
            'Content-Transfer-Encoding: base64',
            '',
            base64('x'.repeat(900)),
          ],
        ),
      ).subarray(0, 700),
    says: ['Before the cut'],
    files: ['a.pdf'],
  },
  {
    name: 'no headers at all',
    bytes: () => Buffer.from('Just words that somebody saved as a mail.\r\nAnd more.'),
    refused: 'mail-not-a-mail',
  },
  { name: 'an empty file', bytes: () => new Uint8Array(), refused: 'mail-not-a-mail' },
  {
    name: 'a picture by the name of a mail',
    bytes: () => Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
    refused: 'mail-not-a-mail',
  },
  {
    name: 'headers only',
    bytes: () => Buffer.from('From: a@example.org\r\nSubject: Nothing below'),
    subject: 'Nothing below',
    files: [],
    notes: ['no-date'],
  },
  {
    name: 'a mailbox line before it',
    bytes: () =>
      Buffer.concat([
        Buffer.from('From imogen@example.org Mon May  4 09:12:30 2026\n'),
        mailOfLines({}, 'From a mailbox'),
      ]),
    subject: 'My data',
    says: ['From a mailbox'],
  },
  {
    name: 'line feeds alone',
    bytes: () =>
      Buffer.from(mailOfLines({}, 'LF words').toString('latin1').replaceAll('\r\n', '\n'), 'latin1'),
    subject: 'My data',
    says: ['LF words'],
  },
  {
    name: 'carriage returns alone',
    bytes: () =>
      Buffer.from(mailOfLines({}, 'CR words').toString('latin1').replaceAll('\r\n', '\r'), 'latin1'),
    subject: 'My data',
    says: ['CR words'],
  },
  {
    name: 'a boundary that is never closed',
    bytes: () =>
      mailOfLines(
        { 'Content-Type': 'multipart/mixed; boundary=open' },
        '--open',
        PLAIN,
        '',
        'Open end',
        '--open',
        'Content-Type: text/csv; name=a.csv',
        '',
        'a;b',
      ),
    says: ['Open end'],
    files: ['a.csv'],
  },
  {
    name: 'a boundary that never comes',
    bytes: () =>
      mailOfLines({ 'Content-Type': 'multipart/mixed; boundary=absent' }, 'words in front of nothing'),
    files: [],
  },
  {
    name: 'a date without a zone',
    bytes: () => mailOfLines({ Date: 'Mon, 4 May 2026 09:12:30' }, 'x'),
    written: '2026-05-04T09:12:30',
    notes: ['date-without-zone'],
  },
  {
    name: 'a date that is nonsense',
    bytes: () => mailOfLines({ Date: 'the day after the fair' }, 'x'),
    written: '',
    notes: ['date-unread'],
  },
  {
    name: 'a date that never was',
    bytes: () => mailOfLines({ Date: 'Wed, 31 Feb 2026 25:61:00 +9900' }, 'x'),
    written: '',
    notes: ['date-unread'],
  },
  { name: 'no date', bytes: () => mailOfLines({ Date: '' }, 'x'), written: '', notes: ['no-date'] },
  {
    name: 'a hundred thousand headers',
    bytes: () => Buffer.from(`From: a@example.org\r\n${many(100_000, 'X-A: b')}\r\n\r\nx`),
    refused: 'mail-too-many-headers',
  },
  {
    name: 'one header of fifty megabytes',
    bytes: () => Buffer.from(`From: a@example.org\r\nX-Long: ${'y'.repeat(50_000_000)}\r\n\r\nx`),
    refused: 'mail-too-many-headers',
  },
  {
    name: 'a thousand parts',
    bytes: () =>
      mailOfLines(
        { 'Content-Type': 'multipart/mixed; boundary=p' },
        parts(
          'p',
          ...Array.from({ length: 1000 }, (_, at) => [`Content-Type: text/csv; name=${at}.csv`, '', 'a']),
        ),
      ),
    notes: [],
  },
  {
    name: 'a million parts',
    bytes: () =>
      mailOfLines({ 'Content-Type': 'multipart/mixed; boundary=p' }, many(1_000_000, '--p\r\n\r\na')),
    refused: 'mail-too-many-parts',
  },
  {
    name: 'a thousand multiparts in one another',
    bytes: () =>
      mailOfLines(
        { 'Content-Type': 'multipart/mixed; boundary=b0' },
        ...Array.from(
          { length: 1000 },
          (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n`,
        ),
      ),
    refused: 'mail-too-many-parts',
  },
  {
    name: 'fifty multiparts in one another',
    bytes: () =>
      mailOfLines(
        { 'Content-Type': 'multipart/mixed; boundary=b0' },
        ...Array.from(
          { length: 50 },
          (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n`,
        ),
      ),
    refused: 'mail-too-deep',
  },
  {
    name: 'a hundred thousand blank lines',
    bytes: () => mailOfLines({}, many(100_000, ''), 'after the blank'),
    says: ['after the blank'],
  },
  {
    name: 'a line of five megabytes',
    bytes: () => mailOfLines({}, 'z'.repeat(5_000_000)),
    notes: ['text-cut'],
  },
  {
    name: 'a file of 25 MB',
    bytes: () =>
      mailOfLines(
        { 'Content-Type': 'multipart/mixed; boundary=m' },
        parts(
          'm',
          [PLAIN, '', 'large'],
          [
            'Content-Type: application/zip; name=large.zip',
            'Content-Transfer-Encoding: base64',
            '',
            many(337_000, 'QUJD'.repeat(19)),
          ],
        ),
      ),
    says: ['large'],
    files: ['large.zip'],
  },
  {
    name: 'a mail of more than 100 MiB',
    bytes: () => Buffer.alloc(105_000_000, 'From: a@example.org\r\n\r\n'),
    refused: 'mail-too-large',
  },
  {
    name: 'script and remote pictures',
    bytes: () =>
      page(
        '<script>steal()</script><p onclick="x()">Seen</p><img src="https://tracker.example/p.png"><img src=//tracker.example/2.gif><div style="background:url(http://tracker.example/3.png)">',
      ),
    says: ['Seen'],
    hides: ['steal', 'tracker.example', '<', 'onclick'],
    notes: ['html-as-text', 'remote'],
  },
  {
    name: 'script in every way one knows',
    bytes: () =>
      page(
        '<svg onload=alert(1)><math><mtext></mtext></math><iframe srcdoc="<script>evil()</script>"></iframe><meta http-equiv=refresh content="0;url=http://evil.example"><object data=//evil.example></object><a href="javascript:evil()">link</a><style>@import "http://evil.example"</style><p>kept</p>',
      ),
    says: ['link', 'kept'],
    hides: ['evil', 'alert', '<'],
    notes: ['html-as-text', 'remote'],
  },
  {
    name: 'a script that is never closed',
    bytes: () => page('<p>before</p><script>evil('),
    says: ['before'],
    hides: ['evil'],
    notes: ['html-as-text'],
  },
  {
    name: 'a name that climbs out of its folder',
    bytes: () => named('../../../etc/passwd'),
    files: ['passwd'],
  },
  {
    name: 'a name with a folder of Windows',
    bytes: () => named('C:\\\\Users\\\\me\\\\invoice.pdf'),
    files: ['invoice.pdf'],
  },
  { name: 'a name a system reserves', bytes: () => named('CON.txt'), files: ['_CON.txt'] },
  { name: 'a name of dots', bytes: () => named('...'), files: ['part-1.bin'] },
  {
    name: 'a name that turns round',
    bytes: () => named('invoice\u202egpj.exe'),
    files: ['invoicegpj.exe'],
    notes: ['hidden-signs', 'active-files'],
  },
  {
    name: 'a name of 5,000 signs',
    bytes: () => named(`${'n'.repeat(5000)}.pdf`),
    files: [`${'n'.repeat(116)}.pdf`],
  },
  {
    name: 'the same name three times',
    bytes: () =>
      mailOfLines(
        { 'Content-Type': 'multipart/mixed; boundary=m' },
        parts(
          'm',
          ...Array.from({ length: 3 }, () => ['Content-Type: image/png; name=image001.png', '', 'x']),
        ),
      ),
    files: ['image001.png', 'image001 (2).png', 'image001 (3).png'],
  },
  {
    name: 'a subject that turns round and hides',
    bytes: () => mailOfLines({ Subject: utf8('Invoice \u202eexe\u200b\u0007') }, 'x'),
    subject: 'Invoice exe',
    notes: ['hidden-signs'],
  },
  {
    name: 'a second sender smuggled in',
    bytes: () => mailOfLines({ Subject: 'a\r\n\u00a0From: forged@example.net' }, 'x'),
    from: 'imogen@example.org',
  },
]
