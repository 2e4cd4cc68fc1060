import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { MAIL_LIMITS, MailRefusal, type ReadMail } from '#engine/mail/mail.ts'
import { mailDate } from '#engine/mail/mail-date.ts'
import { mailOf } from '#engine/mail/mail-thread.ts'
import { mailWords, readMail } from '#engine/mail/read-mail.ts'
import { distinctNames, safeFileName } from '#engine/mail/safe-words.ts'
import { failures } from '#shared/text/failures.ts'
import { mailNoteText } from '#shared/text/mail.ts'
import { BROKEN } from '../builders/mails/broken.ts'
import { ENCODINGS } from '../builders/mails/encodings.ts'
import type { MailCase } from '../builders/mails/message.ts'
import { SEALED } from '../builders/mails/sealed.ts'
import { SHAPES } from '../builders/mails/shapes.ts'

vi.setConfig({ testTimeout: 60_000 })

/** The machine may be busy with other things; that the limit ends a thread is a test of its own. */
const PATIENCE_MS = 40_000
const ALL = [...SHAPES, ...SEALED, ...ENCODINGS, ...BROKEN]

/** Everything of a mail that reaches a screen or the case file as words. */
function shown(mail: ReadMail): string {
  const people = [...mail.from, ...mail.replyTo, ...mail.to, ...mail.cc].map(
    ({ name, address }) => `${name} ${address}`,
  )
  return [mail.subject, mail.text, ...people, ...mail.files.map(({ name }) => name)].join('\n')
}

function expectAsStated(mail: ReadMail, stated: MailCase): void {
  const { subject, from, written, files, notes } = stated
  if (subject !== undefined) expect(mail.subject).toBe(subject)
  if (from !== undefined) expect(mail.from[0]?.address ?? '').toBe(from)
  if (written !== undefined) expect(mail.written).toBe(written)
  if (files !== undefined) expect(mail.files.map(({ name }) => name)).toEqual(files)
  if (notes !== undefined)
    expect([...new Set(mail.notes.map(({ code }) => code))].toSorted()).toEqual(notes.toSorted())
  for (const part of stated.says ?? []) expect(mail.text).toContain(part)
  for (const part of stated.hides ?? []) expect(shown(mail)).not.toContain(part)
  for (const part of stated.inside ?? []) expect(mail.inside).toContain(part)
}

describe('a mail that is', () => {
  test.for(ALL)(
    '$name is read as stated, or refused with a sentence, on a thread within its limits',
    async (stated) => {
      const read = await mailOf(Uint8Array.from(stated.bytes()), PATIENCE_MS)
      if (stated.refused !== undefined) {
        expect(read).toMatchObject({ ok: false, failure: { code: stated.refused } })
        return
      }
      expect(read).toMatchObject({ ok: true })
      if (!read.ok) return
      expectAsStated(read.value, stated)
      // nothing that turns a line round or cannot be seen reaches a screen or a file system
      expect(shown(read.value)).not.toMatch(/[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]/u)
      for (const { name } of read.value.files) {
        expect(name).not.toMatch(/[/\\:*?"<>|]|^\.|\.$|^$/)
        expect(name.length).toBeLessThanOrEqual(126)
      }
    },
  )

  test('any of these holds a stated number of shapes, and every note has a sentence', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(50)
    expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length)
    for (const { notes = [] } of ALL) for (const code of notes) expect(mailNoteText).toHaveProperty(code)
    for (const { refused } of ALL) if (refused !== undefined) expect(failures).toHaveProperty(refused)
  })

  test('cut off anywhere, or changed in any byte, is read or refused and never breaks anything', async () => {
    const sources = [...SHAPES, ...SEALED, ...ENCODINGS].map(({ bytes }) => bytes())
    await fc.assert(
      fc.asyncProperty(
        fc.nat(sources.length - 1),
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
        async (which, cut, changes) => {
          const bytes = Uint8Array.from(sources[which] ?? [])
          for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value
          const part = bytes.subarray(0, bytes.length - (cut % 3 === 0 ? cut % (bytes.length + 1) : 0))
          try {
            const mail = await readMail(part)
            expect(mail.text.length).toBeLessThanOrEqual(MAIL_LIMITS.text)
          } catch (error) {
            expect(error).toBeInstanceOf(MailRefusal)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  test('taking longer than its time is stopped, and the thread with it', async () => {
    const slow = ALL.find(({ name }) => name === 'a file of 25 MB')?.bytes() ?? new Uint8Array()
    expect(await mailOf(Uint8Array.from(slow), 1)).toEqual({ ok: false, failure: { code: 'mail-too-slow' } })
  })
})

describe('what is in a mail', () => {
  test('a file of 25 MB comes out with the bytes that were put in', async () => {
    const bytes = ALL.find(({ name }) => name === 'a file of 25 MB')?.bytes() ?? new Uint8Array()
    const read = await mailOf(Uint8Array.from(bytes), PATIENCE_MS)
    const file = read.ok ? read.value.files[0]?.bytes : undefined
    expect(file?.length).toBe(337_000 * 57)
    const said = createHash('sha256')
      .update('ABC'.repeat(337_000 * 19))
      .digest('hex')
    expect(
      createHash('sha256')
        .update(file ?? '')
        .digest('hex'),
    ).toBe(said)
  })

  test('a file that is not encoded keeps the line ends it came with', async () => {
    const bytes = ALL.find(({ name }) => name === 'an invitation')?.bytes() ?? new Uint8Array()
    const [file] = (await readMail(bytes)).files
    expect(Buffer.from(file?.bytes ?? []).toString()).toBe(
      'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR',
    )
  })

  test('the files of a winmail.dat come out with their bytes', async () => {
    const bytes = ALL.find(({ name }) => name === 'a winmail.dat with files')?.bytes() ?? new Uint8Array()
    const mail = await readMail(bytes)
    expect(mail.files.map((file) => Buffer.from(file.bytes).toString())).toEqual(['pdf bytes', 'two'])
  })

  test('everybody in a group is a recipient, and a thread keeps the order of its references', async () => {
    const of = (name: string) => readMail(ALL.find((each) => each.name === name)?.bytes() ?? new Uint8Array())
    expect((await of('addresses in a group')).to.map(({ address }) => address)).toEqual([
      'a@quillhaven.example',
      'b@quillhaven.example',
    ])
    expect((await of('a reply with its thread')).refersTo).toEqual(['one@example.org', 'zero@example.org'])
  })

  test('its people, subject, text, files and the mails inside it can be found again', async () => {
    const words = await mailWords(
      ALL.find(({ name }) => name === 'forwards five deep')?.bytes() ?? new Uint8Array(),
    )
    for (const part of [
      'imogen@example.org',
      'Fwd 5',
      'Forwarded 3',
      'message.eml',
      'zibeline at the bottom',
    ])
      expect(words).toContain(part)
  })
})

test('a date is the one that is written, in the offset it is written in', () => {
  const written: readonly (readonly [string, string])[] = [
    ['Mon, 4 May 2026 09:12:30 +0100', '2026-05-04T09:12:30+01:00'],
    ['4 May 26 9:12 GMT', '2026-05-04T09:12:00+00:00'],
    ['Fri, 22 May 2026 23:59:60 -0500 (EST)', '2026-05-22T23:59:59-05:00'],
    ['Tue, 12 Dec 1995 11:00:00 PST', '1995-12-12T11:00:00-08:00'],
    ['2026-05-04T09:12:30Z', '2026-05-04T09:12:30+00:00'],
    ['4-May-2026 09.12', '2026-05-04T09:12:00'],
    ['Mon, 30 Feb 2026 09:12:30 +0100', ''],
    ['yesterday', ''],
    ['', ''],
  ]
  for (const [raw, read] of written) expect([raw, mailDate(raw)]).toEqual([raw, read])
})

test('whatever a name is, the name it is kept by stays in its folder, is seen as it is, and is given once', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('../x', 'CON', 'a\0b', '\u202egpj.exe', 'NUL.txt', '-rf', ' . '),
        ),
        { maxLength: 8 },
      ),
      (raw) => {
        const names = distinctNames(raw.map((name) => safeFileName(name, 'part.bin')))
        for (const name of names) {
          expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}\u202a-\u202e\u2066-\u2069\u200b]|^[\s.-]|[\s.]$|^$/u)
          expect(name).not.toMatch(/^(con|nul|prn|aux)(\.|$)/i)
        }
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
      },
    ),
  )
})
