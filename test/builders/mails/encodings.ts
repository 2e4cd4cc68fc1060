import { base64, mailOfLines, parts, utf8, type MailCase } from './message.ts'

const attached = (disposition: string, type = 'application/pdf') =>
  mailOfLines(
    { 'Content-Type': 'multipart/mixed; boundary=m' },
    parts(
      'm',
      ['Content-Type: text/plain', '', 'With a file'],
      [
        `Content-Type: ${type}`,
        `Content-Disposition: ${disposition}`,
        'Content-Transfer-Encoding: base64',
        '',
        base64('bytes'),
      ],
    ),
  )
const encoded = (charset: string, bytes: readonly number[]) =>
  mailOfLines(
    { 'Content-Type': `text/plain; charset=${charset}`, 'Content-Transfer-Encoding': '8bit' },
    Buffer.from(bytes).toString('latin1'),
  )

const LUKASZ = 'Łukasz Żółć'
/** Cut after thirteen bytes: inside the letter ł. */
const SPLIT = [Buffer.from(LUKASZ).subarray(0, 13), Buffer.from(LUKASZ).subarray(13)]
  .map((bytes) => `=?utf-8?B?${bytes.toString('base64')}?=`)
  .join('\r\n ')

/** Mails whose words or names are in one of the many ways words were ever written into a mail. */
export const ENCODINGS: readonly MailCase[] = [
  {
    name: 'quoted-printable with soft breaks',
    bytes: () =>
      mailOfLines(
        { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Transfer-Encoding': 'quoted-printable' },
        'Zo=C3=AB =C3=85ngstr=',
        '=C3=B6m asks=20',
        'again',
      ),
    says: ['Zoë Ångström asks', 'again'],
  },
  {
    name: 'base64 with junk in it',
    bytes: () =>
      mailOfLines(
        { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Transfer-Encoding': 'base64' },
        `*${base64('Words that ')}`,
        ' \t#',
        base64('survive junk'),
      ),
    says: ['survive junk'],
  },
  {
    name: 'ISO-2022-JP',
    bytes: () =>
      mailOfLines(
        {
          Subject: '=?ISO-2022-JP?B?GyRCOD4/TT5wSnMbKEI=?=',
          'Content-Type': 'text/plain; charset=ISO-2022-JP',
        },
        '\u001b$B8D?M>pJs\u001b(B',
      ),
    says: ['個人情報'],
  },
  {
    name: 'Windows-1252 without a word about it',
    bytes: () => mailOfLines({ 'Content-Type': 'text/plain' }, 'caf\xe9 \x93quoted\x94 \x80 5'),
    says: ['café “quoted” € 5'],
  },
  {
    name: 'Windows-1252 without any type',
    bytes: () => mailOfLines({ 'MIME-Version': '' }, 'M\xfcnchen'),
    says: ['München'],
  },
  {
    name: 'GB18030',
    bytes: () => encoded('GB18030', [0xce, 0xd2, 0xb5, 0xc4, 0xca, 0xfd, 0xbe, 0xdd]),
    says: ['我的数据'],
  },
  {
    name: 'KOI8-R',
    bytes: () => encoded('koi8-r', [0xed, 0xcf, 0xc9, 0x20, 0xc4, 0xc1, 0xce, 0xce, 0xd9, 0xc5]),
    says: ['Мои данные'],
  },
  { name: 'an encoding nobody knows', bytes: () => encoded('x-klingon', [0x71, 0x61, 0x70]), says: ['qap'] },
  {
    name: 'UTF-7',
    bytes: () => encoded('utf-7', [0x61, 0x2b, 0x41, 0x4f, 0x6b, 0x2d]),
    notes: ['encoding-unknown'],
  },
  {
    name: 'a subject split inside a letter (RFC 2047)',
    bytes: () => mailOfLines({ Subject: SPLIT }, 'x'),
    subject: LUKASZ,
    notes: [],
  },
  {
    name: 'a subject with words of two encodings',
    bytes: () => mailOfLines({ Subject: '=?iso-8859-1?Q?Stra=DFe?= =?utf-8?Q?_und_=E2=82=AC?=' }, 'x'),
    subject: 'Straße und €',
  },
  {
    name: 'a sender in encoded words',
    bytes: () => mailOfLines({ From: '=?utf-8?Q?Zo=C3=AB_=C3=85ngstr=C3=B6m?= <zoe@example.org>' }, 'x'),
    from: 'zoe@example.org',
  },
  {
    name: 'a file named in RFC 2231',
    bytes: () => attached("attachment; filename*=utf-8''%E7%8E%8B%E5%B0%8F%E6%98%8E.pdf"),
    files: ['王小明.pdf'],
  },
  {
    name: 'a file named in RFC 2231, in pieces',
    bytes: () =>
      attached(
        'attachment;\r\n filename*0*=iso-8859-1\'\'Stra%DFe%20;\r\n filename*1="und Haus";\r\n filename*2=.pdf',
      ),
    files: ['Straße und Haus.pdf'],
  },
  {
    name: 'a file named in encoded words',
    bytes: () => attached('attachment; filename="=?utf-8?B?TcSBb3JpLnBkZg==?="'),
    files: ['Māori.pdf'],
  },
  {
    name: 'a file named in raw 8-bit signs',
    bytes: () => attached('attachment; filename="Fr\xf6sche.pdf"'),
    files: ['Frösche.pdf'],
  },
  {
    name: '8-bit headers of old',
    bytes: () => mailOfLines({ Subject: 'Gr\xfc\xdfe', From: 'J\xfcrgen <j@example.org>' }, 'x'),
    subject: 'Grüße',
  },
  {
    name: '8-bit headers of today (UTF-8)',
    bytes: () =>
      mailOfLines({ Subject: utf8('محمد'), 'Content-Type': 'text/plain; charset=utf-8' }, utf8('مرحبا')),
    subject: 'محمد',
    says: ['مرحبا'],
  },
  {
    name: 'a mail saved as UTF-16',
    bytes: () =>
      Buffer.concat([
        Buffer.from([0xff, 0xfe]),
        Buffer.from('From: a@example.org\r\nSubject: Wide\r\n\r\nwide words', 'utf16le'),
      ]),
    subject: 'Wide',
    says: ['wide words'],
  },
  {
    name: 'a file in uuencode',
    bytes: () =>
      mailOfLines(
        { 'Content-Type': 'multipart/mixed; boundary=m' },
        parts(
          'm',
          ['Content-Type: text/plain', '', 'Old'],
          [
            'Content-Type: application/octet-stream; name="old.bin"',
            'Content-Transfer-Encoding: x-uuencode',
            '',
            'begin 644 old.bin',
            '#0V%T',
            '`',
            'end',
          ],
        ),
      ),
    says: ['Old'],
    files: ['old.bin'],
  },
]
