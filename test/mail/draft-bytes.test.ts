import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { expect, onTestFinished, test, vi } from 'vitest'
import { draftBytes, newMessageId, type OutgoingMail } from '#engine/mail/draft-bytes.ts'
import { readMail } from '#engine/mail/read-mail.ts'
import { Refusal } from '#engine/refusal.ts'
import { headerLine, isMailAddress } from '#shared/domain/mail-draft.ts'

vi.setConfig({ testTimeout: 120_000 })

const FILE = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const mail = (fields: Partial<OutgoingMail> = {}): OutgoingMail => ({
  from: { name: 'Quillhaven Instruments', address: 'privacy@quillhaven.example' },
  to: { name: 'Imogen Sallowby', address: 'imogen@example.org' },
  subject: 'Your request (QH-2026-0127)',
  body: 'Dear Imogen Sallowby,\n\nAttached is our letter.\n\nKind regards',
  messageId: newMessageId('privacy@quillhaven.example'),
  thread: [],
  at: '2026-06-10T09:30:00.000Z',
  file: { name: 'QH-2026-0127-letter.pdf', mediaType: 'application/pdf', content: FILE },
  ...fields,
})

async function written(fields: Partial<OutgoingMail> = {}): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of draftBytes(mail(fields))) chunks.push(chunk)
  return Buffer.concat(chunks)
}

type Facts = {
  headers: [string, string][]
  from: [string, string][]
  to: [string, string][]
  subject: string
  body: string
  files: { name: string; type: string; sha256: string }[]
  defects: string[]
}

/** What Python's own parser finds in each of the drafts, in one go. */
function byPython(drafts: readonly Uint8Array[]): Facts[] {
  const folder = mkdtempSync(join(tmpdir(), 'redress-drafts-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const paths = drafts.map((bytes, at) => {
    writeFileSync(join(folder, `${at}.eml`), bytes)
    return join(folder, `${at}.eml`)
  })
  const script = join(import.meta.dirname, '../independent/read_draft.py')
  const said = execFileSync('python3', [script, ...paths], { encoding: 'utf8', maxBuffer: 1 << 28 })
  return said
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Facts)
}

const head = (bytes: Buffer) => bytes.subarray(0, bytes.indexOf('\r\n\r\n')).toString('latin1')
const headerNames = (bytes: Buffer) =>
  head(bytes)
    .split('\r\n')
    .filter((line) => !/^[ \t]/.test(line))
    .map((line) => line.slice(0, line.indexOf(':')))
    .toSorted()

const PLAIN = [
  'X-Unsent',
  'From',
  'To',
  'Subject',
  'Message-ID',
  'Date',
  'MIME-Version',
  'Content-Type',
].toSorted()
const NAMES = [
  'Zoë Ångström',
  'Łukasz Żółć',
  '王小明',
  'محمد',
  'Tāne Māhuta 🌿',
  'Sallowby, Imogen "Immy"',
  "O'Brien & Sons <legal>; (EU)",
]

test('two independent readers find recipient, sender, subject, body and attachment as they were, for every script of names', async () => {
  const orders = NAMES.map((name) => ({
    from: { name: `${name}, "Privacy" & Co.`, address: 'privacy@quillhaven.example' },
    to: { name, address: 'imogen@example.org' },
    subject: `${name}: your request (QH-2026-0127)`,
    body: `Dear ${name},\n\n.a dot\nFrom us: ${'a long line '.repeat(40)}\n${name}`,
  }))
  const drafts = await Promise.all(orders.map((order) => written(order)))
  const python = byPython(drafts)
  for (const [at, order] of orders.entries()) {
    const bytes = drafts[at] ?? Buffer.alloc(0)
    const facts = python[at]
    expect(facts?.defects).toEqual([])
    expect(facts).toMatchObject({
      from: [[order.from.name, order.from.address]],
      to: [[order.to.name, order.to.address]],
      subject: order.subject,
      files: [{ name: 'QH-2026-0127-letter.pdf', type: 'application/pdf', sha256: sha(FILE) }],
    })
    expect(facts?.body.replaceAll('\r\n', '\n').trimEnd()).toBe(order.body)
    const email = await PostalMime.parse(bytes)
    expect(email.from).toMatchObject(order.from)
    expect(email.to).toMatchObject([order.to])
    expect(email.subject).toBe(order.subject)
    expect(email.text?.trimEnd()).toBe(order.body)
    expect(sha(new Uint8Array(email.attachments[0]?.content as ArrayBuffer))).toBe(sha(FILE))
    expect(headerNames(bytes)).toEqual(PLAIN)
  }
})

test('a draft opens as not sent, and is known as such when it is taken in before it was', async () => {
  const bytes = await written()
  expect(head(bytes)).toMatch(/^X-Unsent: 1\r$/m)
  expect(bytes.toString('latin1')).not.toMatch(/=0D|[^\r]\n/)
  const read = await readMail(bytes)
  expect(read.notes).toContainEqual({ code: 'never-sent' })
  expect(
    (await readMail(Buffer.from(bytes.toString('latin1').replace('X-Unsent: 1\r\n', '')))).notes,
  ).toEqual([])
})

test('no header can be slipped in by a name, an address, a subject or an identification of somebody else', async () => {
  const nasty = 'x\r\nBcc: thief@example.net\n\n<script>\u2028X-Evil: 1\u0000\u202e'
  const bytes = await written({
    from: { name: nasty, address: 'privacy@quillhaven.example' },
    to: { name: nasty, address: 'imogen@example.org' },
    subject: nasty,
    thread: ['ok@example.org', 'bad\r\nBcc: thief@example.net', 'a b@example.org', '<>', 'last@example.org'],
  })
  expect(headerNames(bytes)).toEqual([...PLAIN, 'In-Reply-To', 'References'].toSorted())
  const [facts] = byPython([bytes])
  expect(facts?.to).toEqual([[headerLine(nasty), 'imogen@example.org']])
  expect(facts?.headers.find(([name]) => name === 'References')?.[1]).toBe(
    '<ok@example.org> <last@example.org>',
  )
  expect(facts?.headers.find(([name]) => name === 'In-Reply-To')?.[1]).toBe('<last@example.org>')
})

test.for([
  'imogen@example.org\r\nBcc: thief@example.net',
  'imogen@example.org, thief@example.net',
  'imogen@example.org thief@example.net',
  'Imogen <imogen@example.org>',
  '"a b"@example.org',
  'imogen',
  'imogen@localhost',
  '@example.org',
  'imogen@example..org',
  'imogen@-example.org',
  'im\u200bogen@example.org',
  `${'a'.repeat(250)}@example.org`,
])('no mail can be addressed to %j', (address) => {
  expect(isMailAddress(address)).toBe(false)
})

test('nothing in a draft names the machine, its user or the program', async () => {
  const bytes = await written({ from: null, messageId: newMessageId('') })
  const text = head(bytes).toLowerCase()
  const part =
    bytes
      .toString('latin1')
      .toLowerCase()
      .split(/\r\n\r\n/)[1] ?? ''
  for (const word of [
    'redress',
    'nodemailer',
    'nmp',
    'node',
    'x-mailer',
    'user-agent',
    hostname(),
    userInfo().username,
  ])
    if (word.length > 2) expect(`${text}${part}`).not.toContain(word.toLowerCase())
  expect(text).toMatch(/message-id: <[0-9a-f]{32}@draft\.invalid>/)
  expect(text).toMatch(/^date: wed, 10 jun 2026 09:30:00 \+0000\r$/m)
  expect(headerNames(bytes)).not.toContain('From')
  expect(newMessageId('privacy@quillhaven.example')).toMatch(/^[0-9a-f]{32}@quillhaven\.example$/)
})

test('a source that fails ends the draft with its own error', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield FILE
    await Promise.resolve()
    throw new Refusal('draft-other-file')
  }
  const file = { name: 'a.zip', mediaType: 'application/zip', content: broken() }
  await expect(written({ file })).rejects.toThrow(Refusal)
})

test('whatever stands in names, subject and body, both readers give the same back, and no header is added', async () => {
  const words = fc.string({ unit: 'binary', maxLength: 120 })
  const drafts: { order: Pick<OutgoingMail, 'to' | 'subject' | 'body'>; bytes: Buffer }[] = []
  await fc.assert(
    fc.asyncProperty(words, words, words, async (name, subject, body) => {
      const to = { name, address: 'imogen@example.org' }
      const order = { to, subject: `Re: ${subject}`, body: `Good day,\n${body}` }
      const bytes = await written(order)
      expect(headerNames(bytes)).toEqual(PLAIN)
      const email = await PostalMime.parse(bytes)
      expect(email.to?.map(({ address }) => address)).toEqual(['imogen@example.org'])
      expect(email.to?.[0]?.name).toBe(headerLine(name))
      expect(email.subject ?? '').toBe(headerLine(order.subject))
      drafts.push({ order, bytes })
    }),
    { numRuns: 120 },
  )
  const facts = byPython(drafts.map(({ bytes }) => bytes))
  for (const [at, { order }] of drafts.entries()) {
    expect(facts[at]?.to).toEqual([[headerLine(order.to.name), 'imogen@example.org']])
    expect(facts[at]?.subject).toBe(headerLine(order.subject))
    expect(facts[at]?.files.map(({ sha256 }) => sha256)).toEqual([sha(FILE)])
  }
})
