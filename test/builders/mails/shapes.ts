import { base64, mailOfLines, parts, utf8, type MailCase } from './message.ts'

const PLAIN = 'Content-Type: text/plain; charset=utf-8'
const HTML = 'Content-Type: text/html; charset=utf-8'
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const alternative = (text: string, html: string) => parts('alt', [PLAIN, '', text], [HTML, '', html])
const nested = (depth: number): string =>
  depth === 0
    ? mailOfLines({ Subject: 'The innermost' }, 'zibeline at the bottom').toString('latin1')
    : mailOfLines(
        { Subject: `Fwd ${depth}`, 'Content-Type': `multipart/mixed; boundary=f${depth}` },
        parts(
          `f${depth}`,
          [PLAIN, '', `Forwarded ${depth}`],
          ['Content-Type: message/rfc822', '', nested(depth - 1)],
        ),
      ).toString('latin1')

/** Mails as programs write them: alternatives, files, pictures, forwards, reports, signatures. */
export const SHAPES: readonly MailCase[] = [
  {
    name: 'plain text',
    bytes: () => mailOfLines({}, 'I ask for a copy of my data.'),
    subject: 'My data',
    from: 'imogen@example.org',
    says: ['a copy of my data'],
    written: '2026-05-04T09:12:30+01:00',
    notes: [],
  },
  {
    name: 'two versions, plain and page',
    bytes: () =>
      mailOfLines(
        { 'Content-Type': 'multipart/alternative; boundary=alt' },
        alternative('The plain one', '<p>The page</p>'),
      ),
    says: ['The plain one'],
    hides: ['The page'],
    files: [],
  },
  {
    name: 'a page alone',
    bytes: () =>
      mailOfLines(
        { 'Content-Type': 'text/html; charset=utf-8' },
        '<html><body><p>Dear officer,</p><p>send it &amp; soon</p></body></html>',
      ),
    says: ['Dear officer,', 'send it & soon'],
    hides: ['<p>'],
    notes: ['html-as-text'],
  },
  {
    name: 'a file beside the text',
    bytes: () =>
      mailOfLines(
        { 'Content-Type': 'multipart/mixed; boundary=m' },
        parts(
          'm',
          [PLAIN, '', 'See the file.'],
          [
            'Content-Type: application/pdf; name="proof.pdf"',
            'Content-Disposition: attachment; filename="proof.pdf"',
            'Content-Transfer-Encoding: base64',
            '',
            base64('%PDF-1.7 proof'),
          ],
        ),
      ),
    says: ['See the file.'],
    files: ['proof.pdf'],
  },
  {
    name: 'a picture in the page',
    bytes: () =>
      mailOfLines(
        { 'Content-Type': 'multipart/related; boundary=r' },
        parts(
          'r',
          [HTML, '', '<p>With a logo</p><img src="cid:logo">'],
          ['Content-Type: image/png', 'Content-ID: <logo>', 'Content-Transfer-Encoding: base64', '', PNG],
        ),
      ),
    says: ['With a logo'],
    files: ['picture-1.png'],
    notes: ['html-as-text'],
  },
  {
    name: 'everything in everything, as Apple writes it',
    bytes: () =>
      mailOfLines(
        {
          'X-Mailer': 'Apple Mail (2.3774)',
          'Content-Type': 'multipart/alternative; boundary="Apple-Mail=_A1"',
        },
        parts(
          'Apple-Mail=_A1',
          [PLAIN, '', 'Plain of Apple'],
          [
            'Content-Type: multipart/mixed; boundary="Apple-Mail=_B2"',
            '',
            parts(
              'Apple-Mail=_B2',
              [HTML, '', '<p>Page of Apple</p>'],
              [
                'Content-Disposition: inline; filename=scan.png',
                'Content-Type: image/png; name=scan.png',
                'Content-Transfer-Encoding: base64',
                '',
                PNG,
              ],
            ),
          ],
        ),
      ),
    says: ['Plain of Apple'],
    files: ['scan.png'],
  },
  {
    name: 'as Gmail writes it',
    bytes: () =>
      mailOfLines(
        {
          'Message-ID': '<CAFx=8@mail.gmail.com>',
          'Content-Type': 'multipart/alternative; boundary="000000000000a1b2"',
        },
        parts(
          '000000000000a1b2',
          ['Content-Type: text/plain; charset="UTF-8"', '', 'Hi,', '', '> On Mon, you wrote:', '> hello'],
          [HTML, '', '<div dir="ltr">Hi,</div>'],
        ),
      ),
    says: ['Hi,', '> On Mon, you wrote:'],
  },
  {
    name: 'as Outlook writes it',
    bytes: () =>
      mailOfLines(
        {
          'X-MS-Has-Attach': '',
          'Thread-Index': 'AdWx',
          'Content-Language': 'en-GB',
          'Content-Type': 'multipart/alternative;\r\n\tboundary="_000_AM0PR01MB"',
        },
        parts(
          '_000_AM0PR01MB',
          [
            'Content-Type: text/plain; charset="us-ascii"',
            'Content-Transfer-Encoding: quoted-printable',
            '',
            'From Outlook=',
            ' on one line',
          ],
          [HTML, '', '<p class=MsoNormal>From Outlook</p>'],
        ),
      ),
    says: ['From Outlook on one line'],
  },
  {
    name: 'as Lotus Notes writes it',
    bytes: () =>
      mailOfLines(
        {
          'X-Mailer': 'Lotus Notes Release 8.5.3',
          Date: 'Mon, 4 May 2026 09:12:30 +0200',
          'Content-Type': 'multipart/mixed; boundary="=_mixed 0034C5FBC125"',
        },
        parts(
          '=_mixed 0034C5FBC125',
          [
            'Content-Type: multipart/alternative; boundary="=_alternative 0034"',
            '',
            parts(
              '=_alternative 0034',
              ['Content-Type: text/plain; charset="US-ASCII"', '', 'Notes text'],
              ['Content-Type: text/html; charset="US-ASCII"', '', '<font size=2>Notes text</font>'],
            ),
          ],
          [
            'Content-Type: application/octet-stream; name="list.xls"',
            'Content-Disposition: attachment; filename="list.xls"',
            'Content-Transfer-Encoding: base64',
            '',
            base64('sheet'),
          ],
        ),
      ),
    says: ['Notes text'],
    files: ['list.xls'],
  },
  {
    name: 'forwards five deep',
    bytes: () => Buffer.from(nested(5), 'latin1'),
    subject: 'Fwd 5',
    says: ['Forwarded 5'],
    files: ['message.eml'],
    inside: ['zibeline at the bottom', 'The innermost', 'Forwarded 1'],
    notes: ['nested'],
  },
  {
    name: 'forwards twelve deep',
    bytes: () => Buffer.from(nested(12), 'latin1'),
    subject: 'Fwd 12',
    files: ['message.eml'],
    notes: ['nested', 'nested-deep'],
  },
  {
    name: 'addresses in a group',
    bytes: () =>
      mailOfLines(
        {
          To: 'Privacy team: a@quillhaven.example, B <b@quillhaven.example>;',
          Cc: 'undisclosed-recipients:;',
        },
        'To a group',
      ),
    says: ['To a group'],
  },
  {
    name: 'an empty sender',
    bytes: () => mailOfLines({ From: ' ' }, 'From nobody'),
    from: '',
    says: ['From nobody'],
  },
  {
    name: 'a reply with its thread',
    bytes: () =>
      mailOfLines(
        {
          Subject: 'Re: QH-2026-0001',
          'In-Reply-To': '<one@example.org>',
          References: '<zero@example.org>\r\n <one@example.org>',
        },
        utf8('Ångström answers'),
      ),
    says: ['Ångström answers'],
    subject: 'Re: QH-2026-0001',
  },
]
