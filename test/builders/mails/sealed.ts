import { tnefOf } from './tnef.ts'
import { base64, mailOfLines, parts, type MailCase } from './message.ts'

const PLAIN = 'Content-Type: text/plain; charset=utf-8'
const winmail = (content: Uint8Array) =>
  mailOfLines(
    { 'Content-Type': 'multipart/mixed; boundary=w' },
    parts(
      'w',
      [PLAIN, '', 'From Outlook'],
      [
        'Content-Type: application/ms-tnef; name="winmail.dat"',
        'Content-Transfer-Encoding: base64',
        '',
        base64(content),
      ],
    ),
  )

/** Mails that carry something closed or made by a machine: signatures, encryption, reports, invitations, winmail.dat. */
export const SEALED: readonly MailCase[] = [
  {
    name: 'an invitation',
    bytes: () =>
      mailOfLines(
        { 'Content-Type': 'multipart/mixed; boundary=c' },
        parts(
          'c',
          [PLAIN, '', 'Meet us'],
          [
            'Content-Type: text/calendar; charset=utf-8; method=REQUEST',
            '',
            'BEGIN:VCALENDAR',
            'METHOD:REQUEST',
            'END:VCALENDAR',
          ],
        ),
      ),
    says: ['Meet us'],
    files: ['invitation.ics'],
    notes: ['invitation'],
  },
  {
    name: 'a mail that came back',
    bytes: () =>
      mailOfLines(
        {
          From: 'Mail Delivery System <mailer-daemon@example.net>',
          'Content-Type': 'multipart/report; report-type=delivery-status; boundary=d',
        },
        parts(
          'd',
          [PLAIN, '', 'It could not be delivered.'],
          [
            'Content-Type: message/delivery-status',
            '',
            'Final-Recipient: rfc822; gone@example.org',
            'Action: failed',
          ],
          ['Content-Type: message/rfc822', '', 'Subject: the first', '', 'gone'],
        ),
      ),
    says: ['could not be delivered'],
    files: ['delivery-status.txt', 'message.eml'],
    notes: ['bounce', 'nested'],
  },
  {
    name: 'a read receipt',
    bytes: () =>
      mailOfLines(
        { 'Content-Type': 'multipart/report; report-type=disposition-notification; boundary=d' },
        parts(
          'd',
          [PLAIN, '', 'It was read.'],
          [
            'Content-Type: message/disposition-notification',
            '',
            'Disposition: manual-action/MDN-sent-manually; displayed',
          ],
        ),
      ),
    says: ['It was read.'],
    files: ['read-receipt.txt'],
    notes: ['read-receipt'],
  },
  {
    name: 'signed in the clear (S/MIME)',
    bytes: () =>
      mailOfLines(
        {
          'Content-Type':
            'multipart/signed; protocol="application/pkcs7-signature"; micalg=sha-256; boundary=s',
        },
        parts(
          's',
          [PLAIN, '', 'Signed words'],
          [
            'Content-Type: application/pkcs7-signature; name="smime.p7s"',
            'Content-Disposition: attachment; filename="smime.p7s"',
            'Content-Transfer-Encoding: base64',
            '',
            base64('signature'),
          ],
        ),
      ),
    says: ['Signed words'],
    files: ['smime.p7s'],
    notes: ['signed'],
  },
  {
    name: 'signed and closed (S/MIME)',
    bytes: () =>
      mailOfLines(
        {
          'Content-Type': 'application/pkcs7-mime; smime-type=signed-data; name="smime.p7m"',
          'Content-Disposition': 'attachment; filename="smime.p7m"',
          'Content-Transfer-Encoding': 'base64',
        },
        base64('words in a signature'),
      ),
    files: ['smime.p7m'],
    notes: ['signed-opaque'],
  },
  {
    name: 'encrypted (S/MIME)',
    bytes: () =>
      mailOfLines(
        {
          'Content-Type': 'application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"',
          'Content-Transfer-Encoding': 'base64',
        },
        base64('closed'),
      ),
    files: ['smime.p7m'],
    notes: ['encrypted'],
  },
  {
    name: 'signed with PGP',
    bytes: () =>
      mailOfLines(
        { 'Content-Type': 'multipart/signed; protocol="application/pgp-signature"; boundary=s' },
        parts(
          's',
          [PLAIN, '', 'PGP words'],
          ['Content-Type: application/pgp-signature', '', '-----BEGIN PGP SIGNATURE-----'],
        ),
      ),
    says: ['PGP words'],
    files: ['signature.asc'],
    notes: ['signed'],
  },
  {
    name: 'encrypted with PGP',
    bytes: () =>
      mailOfLines(
        { 'Content-Type': 'multipart/encrypted; protocol="application/pgp-encrypted"; boundary=s' },
        parts(
          's',
          ['Content-Type: application/pgp-encrypted', '', 'Version: 1'],
          ['Content-Type: application/octet-stream; name="encrypted.asc"', '', '-----BEGIN PGP MESSAGE-----'],
        ),
      ),
    files: ['pgp-version.txt', 'encrypted.asc'],
    notes: ['encrypted'],
  },
  {
    name: 'PGP in the text itself',
    bytes: () =>
      mailOfLines(
        {},
        '-----BEGIN PGP SIGNED MESSAGE-----',
        '',
        'Inline words',
        '-----BEGIN PGP SIGNATURE-----',
      ),
    says: ['Inline words'],
    notes: ['signed'],
  },
  {
    name: 'a winmail.dat with files',
    bytes: () =>
      winmail(
        tnefOf({
          body: 'Inside words',
          files: [
            { name: 'Żółć.pdf', bytes: Buffer.from('pdf bytes') },
            { name: 'second.txt', bytes: Buffer.from('two') },
          ],
        }),
      ),
    says: ['From Outlook'],
    files: ['Żółć.pdf', 'second.txt'],
    notes: ['tnef-read'],
  },
  {
    name: 'a winmail.dat that is damaged',
    bytes: () =>
      winmail(
        tnefOf({ body: 'x', files: [{ name: 'a.pdf', bytes: Buffer.from('pdf bytes') }] }).subarray(0, 60),
      ),
    says: ['From Outlook'],
    files: ['winmail.dat'],
    notes: ['tnef-unread'],
  },
]
