import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MailRefusal } from '#engine/mail/mail.ts'
import { readMail } from '#engine/mail/read-mail.ts'
import { rtfText } from '#engine/mail/rtf-text.ts'
import { unpackRtf } from '#engine/mail/rtf-unpack.ts'
import { msgOf } from '../builders/mails/msg.ts'

const refused = (bytes: Uint8Array) =>
  readMail(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof MailRefusal ? error.failure.code : String(error)),
  )

describe('a message as Outlook saves it', () => {
  test('gives its people, subject, dates, thread, text and files', async () => {
    const mail = await readMail(
      msgOf({
        subject: 'Meine Daten, Łukasz',
        body: 'Send me my zibeline data.',
        sender: { name: 'Łukasz Żółć', address: 'lukasz@example.org' },
        messageId: '<msg.1@example.org>',
        inReplyTo: '<zero@example.org>',
        files: [{ name: 'Zdjęcie.png', bytes: Buffer.from('picture') }],
      }),
    )
    expect(mail).toMatchObject({
      format: 'msg',
      from: [{ name: 'Łukasz Żółć', address: 'lukasz@example.org' }],
      subject: 'Meine Daten, Łukasz',
      messageId: 'msg.1@example.org',
      refersTo: ['zero@example.org'],
      text: 'Send me my zibeline data.',
      textFrom: 'plain',
    })
    expect(mail.files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['Zdjęcie.png', 'picture'],
    ])
    expect(mail.notes.map(({ code }) => code)).toEqual(['no-date', 'never-sent'])
  })

  test('takes sender, date and thread from the headers it came with, when it has them', async () => {
    const headers = [
      'Received: by mx; Mon, 4 May 2026 10:00:00 +0200',
      'From: Zoë <zoe@example.org>',
      'Date: Mon, 4 May 2026 09:12:30 +0100',
      'Message-ID: <own@example.org>',
      'References: <a@x> <b@x>',
    ].join('\r\n')
    const mail = await readMail(
      msgOf({
        subject: 's',
        body: 'b',
        headers,
        sender: { name: 'Directory', address: '/O=EXCHANGE/CN=ZOE' },
      }),
    )
    expect(mail).toMatchObject({
      from: [{ name: 'Zoë', address: 'zoe@example.org' }],
      written: '2026-05-04T09:12:30+01:00',
      received: '2026-05-04T10:00:00+02:00',
      messageId: 'own@example.org',
      refersTo: ['a@x', 'b@x'],
    })
  })

  test('has its page shown as text, with what would have been fetched counted', async () => {
    const mail = await readMail(
      msgOf({ subject: 's', html: '<p>Seen</p><script>no()</script><img src="https://t.example/1.png">' }),
    )
    expect(mail.text).toBe('Seen')
    expect(mail.notes).toEqual(
      expect.arrayContaining([{ code: 'html-as-text' }, { code: 'remote', count: 1 }]),
    )
  })

  test('that is cut off, or is another kind of file of the same family, is refused with a sentence', async () => {
    const whole = msgOf({ subject: 's', body: 'b' })
    for (const share of [0.2, 0.5, 0.9])
      expect(['mail-broken', 'mail-not-a-mail', 'read']).toContain(
        await refused(whole.subarray(0, Math.floor(whole.length * share))),
      )
    expect(await refused(msgOf({}))).toBe('mail-not-a-mail')
    for (let at = 512; at < whole.length; at += 97) {
      const changed = Uint8Array.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0xff
      expect(await refused(changed)).toMatch(/^(read|mail-broken|mail-not-a-mail)$/)
    }
  })
})

describe('an Outlook file made to keep its reader busy', () => {
  const SECTOR = 512
  const whole = () =>
    Uint8Array.from(
      msgOf({ subject: 's', body: 'b', files: [{ name: 'a.bin', bytes: Buffer.alloc(9000, 7) }] }),
    )

  /** The first sector of each kind of chain, and where the number of the sector behind it stands. */
  function chainStarts(bytes: Uint8Array): Map<string, { readonly first: number; readonly link: number }> {
    const view = new DataView(bytes.buffer)
    const directory = view.getUint32(48, true)
    const root = (directory + 1) * SECTOR
    const table = (view.getUint32(76, true) + 1) * SECTOR
    const of = (first: number) => ({ first, link: table + first * 4 })
    return new Map([
      ['its directory', of(directory)],
      ['its small streams', of(view.getUint32(root + 116, true))],
    ])
  }

  test('by a chain of blocks that bites its tail is refused as damaged, and fills no memory', async () => {
    expect([...chainStarts(whole()).keys()]).toHaveLength(2)
    for (const [, { first, link }] of chainStarts(whole())) {
      const bytes = whole()
      new DataView(bytes.buffer).setUint32(link, first, true)
      expect(await refused(bytes)).toBe('mail-broken')
    }
  })

  test('by a file whose children are its parents is refused as damaged', async () => {
    const bytes = whole()
    const view = new DataView(bytes.buffer)
    const root = (view.getUint32(48, true) + 1) * SECTOR
    const child = view.getUint32(root + 76, true)
    view.setUint32(root + child * 128 + 68, child, true)
    expect(await refused(bytes)).toBe('mail-broken')
  })

  test('by a list of tables that leads back to itself is refused as damaged', async () => {
    const bytes = whole()
    const view = new DataView(bytes.buffer)
    view.setUint32(68, 0, true)
    view.setUint32(SECTOR + SECTOR - 4, 0, true)
    expect(await refused(bytes)).toBe('mail-broken')
  })

  test('by numbers that are larger than the file is refused as damaged', async () => {
    for (const place of [44, 64, 72]) {
      const bytes = whole()
      new DataView(bytes.buffer).setUint32(place, 0x10000000, true)
      expect(await refused(bytes)).toBe('mail-broken')
    }
    const bytes = whole()
    const view = new DataView(bytes.buffer)
    const root = (view.getUint32(48, true) + 1) * SECTOR
    for (let entry = 1; entry < 4; entry += 1) view.setUint32(root + entry * 128 + 120, 0x10000000, true)
    expect(await refused(bytes)).toBe('mail-broken')
  })
})

test('an Outlook file with bits turned over anywhere, few or many, is read or refused and never breaks anything', async () => {
  const whole = msgOf({
    subject: 'Copies',
    body: 'Please send me everything.',
    headers: 'Subject: Copies',
    files: [{ name: 'a.bin', bytes: Buffer.alloc(9000, 7) }],
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: whole.length * 8 - 1 }), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 0, max: 3 }),
      async (bits, inHead) => {
        const bytes = Uint8Array.from(whole)
        // the head and what follows it hold the numbers that everything hangs on
        for (const bit of bits) {
          const at = (bit >> 3) % (inHead === 0 ? 1024 : whole.length)
          bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7))
        }
        const mail = await readMail(bytes).catch((error: unknown) => error)
        if (mail instanceof Error) expect(mail).toBeInstanceOf(MailRefusal)
      },
    ),
    { numRuns: 500 },
  )
})

describe('rich text', () => {
  test('gives its words in any script, and neither fonts nor the page it was made from', () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1251{\fonttbl{\f0 Arial;}}{\*\generator x;}\f0 \'cf\'f0\'e8\'e2\'e5\'f2\par \u29579?\u23567? {\*\htmltag <b>}{\pict 0102}end\}}`
    expect(rtfText(rtf)).toBe('Привет\n王小 end}')
  })

  test('is unpacked by the example of its specification, and refused when it claims too much', () => {
    // MS-OXRTFCP 4.1.1: a packed "hello world"
    const packed = Buffer.from(
      '2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232' +
        '0af32068656c090020627705b06c647d0a800fa0',
      'hex',
    )
    expect(Buffer.from(unpackRtf(packed) ?? []).toString()).toBe(
      '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n',
    )
    const claims = Buffer.from(packed)
    claims.writeUInt32LE(0x7fffffff, 4)
    expect(unpackRtf(claims)).toBeNull()
    expect(unpackRtf(Buffer.alloc(8))).toBeNull()
  })
})
