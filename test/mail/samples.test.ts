import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { ReadMail } from '#engine/mail/mail.ts'
import { mailOf } from '#engine/mail/mail-thread.ts'
import { readMail } from '#engine/mail/read-mail.ts'
import { failures } from '#shared/text/failures.ts'
import { ENCODINGS } from '../builders/mails/encodings.ts'
import { SEALED } from '../builders/mails/sealed.ts'
import { SHAPES } from '../builders/mails/shapes.ts'

vi.setConfig({ testTimeout: 120_000 })

const READER = join(import.meta.dirname, '../independent/read_mail.py')
/** Real messages of public parsers, which lie beside the project and not in it; `npm test` elsewhere goes without. */
const SAMPLES =
  process.env['REDRESS_MAIL_SAMPLES'] ?? join(import.meta.dirname, '../../../shared/fixtures/mail')
const samples = existsSync(SAMPLES) ? readdirSync(SAMPLES).filter((name) => /\.(eml|msg)$/.test(name)) : []

type Facts = {
  readonly subject: string
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly id: string
  readonly files: readonly { readonly name: string; readonly type: string; readonly sha256: string | null }[]
}

function pythonReads(paths: readonly string[]): Facts[] {
  const done = spawnSync('python3', [READER, ...paths], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  expect(done.stderr).toBe('')
  return done.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Facts)
}

/** What both readers say of a mail, in the same words. */
function factsOf(mail: ReadMail): Facts {
  return {
    subject: mail.subject,
    from: mail.from
      .slice(0, 1)
      .map(({ address }) => address)
      .filter((each) => each !== ''),
    to: mail.to.map(({ address }) => address),
    id: mail.messageId,
    files: mail.files.map(({ name, mediaType, bytes }) => ({
      name,
      type: mediaType,
      // the other reader parses a mail inside a mail and keeps no bytes of it
      sha256:
        mediaType === 'message/rfc822'
          ? null
          : sha256(mediaType.startsWith('text/') ? withLineFeeds(bytes) : bytes),
    })),
  }
}

/** The other reader gives the lines of a text other ends than they came with. */
const withLineFeeds = (bytes: Uint8Array) =>
  Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Parts without a name get one from us; the other reader says nothing. */
function namedAlike(ours: Facts, theirs: Facts): Facts {
  return {
    ...ours,
    files: ours.files.map((file, at) => (theirs.files[at]?.name === '' ? { ...file, name: '' } : file)),
  }
}

describe('another reader of mail', () => {
  test('says the same of subject, people, identification and every file of well-formed mails', async () => {
    const unlike = new Set([
      // encodings the other reader does not know, or reads in another way than mail programs do
      'a file named in raw 8-bit signs',
      '8-bit headers of old',
      '8-bit headers of today (UTF-8)',
      'a mail saved as UTF-16',
      'a subject split inside a letter (RFC 2047)',
      'a winmail.dat with files',
      'an empty sender',
      // taken for a multipart there
      'a mail that came back',
      'a read receipt',
    ])
    const cases = [...SHAPES, ...SEALED, ...ENCODINGS].filter(({ name }) => !unlike.has(name))
    const folder = mkdtempSync(join(tmpdir(), 'redress-mails-'))
    const paths = cases.map(({ bytes }, at) => {
      const path = join(folder, `${at}.eml`)
      writeFileSync(path, bytes())
      return path
    })
    const theirs = pythonReads(paths)
    for (const [at, { name, bytes }] of cases.entries()) {
      const other = theirs[at]
      if (other === undefined) throw new Error(`nothing was said of ${name}`)
      expect([name, namedAlike(factsOf(await readMail(bytes())), other)]).toEqual([name, other])
    }
    expect(cases.length).toBeGreaterThan(30)
  })
})

describe('a real message of a public parser', () => {
  for (const name of samples)
    test(`${name} is read or refused with a sentence, on a thread within its limits`, async () => {
      const read = await mailOf(new Uint8Array(readFileSync(join(SAMPLES, name))), 40_000)
      if (!read.ok) {
        expect(failures).toHaveProperty(read.failure.code)
        return
      }
      const { subject, text, files } = read.value
      expect([subject, text, ...files.map((file) => file.name)].join('\n')).not.toMatch(
        /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]/u,
      )
      expect(subject.length + text.length + files.length).toBeGreaterThan(0)
    })

  test('that is well-formed says the same to another reader', async () => {
    // two are in UTF-7, which we name and do not read
    const wellFormed = samples.filter((name) =>
      /^mail-parser-(legacy-(?!001|034)|thirdparty-01[0189])/.test(name),
    )
    if (wellFormed.length === 0) return expect(samples).toEqual([])
    let compared = 0
    const theirs = pythonReads(wellFormed.map((name) => join(SAMPLES, name)))
    for (const [at, name] of wellFormed.entries()) {
      const other = theirs[at]
      if (other === undefined) throw new Error(`nothing was said of ${name}`)
      // raw 8-bit signs, which the other reader gives up on
      if (JSON.stringify(other).includes('\ufffd')) continue
      compared += 1
      const ours = namedAlike(factsOf(await readMail(readFileSync(join(SAMPLES, name)))), other)
      // a colon is taken out of a name on purpose
      const files = other.files.map((file) => ({ ...file, name: file.name.replace(':', '_') }))
      expect([name, ours]).toEqual([name, { ...other, files }])
    }
    expect(compared).toBeGreaterThan(18)
  })
})
