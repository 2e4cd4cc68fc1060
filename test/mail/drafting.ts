import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { vi } from 'vitest'
import { caseFile } from '#shared/contract/case-file.ts'
import { letters } from '#shared/contract/letters.ts'
import { mail } from '#shared/contract/mail.ts'
import { mailOut, type DraftSource } from '#shared/contract/mail-out.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import type { CaseId, LetterId } from '#shared/domain/ids.ts'
import { newDesk, type Desk } from '../engine/desk.ts'

/** The day the desks of these tests stand on. */
export const TODAY = civilDate('2026-06-10')
/** Rendering and deriving keys take their time on a busy machine. */
vi.setConfig({ testTimeout: 120_000 })
/** The organisation's own address. */
export const OWN = 'privacy@quillhaven.example'
/** What opens the packages and letters of these tests. */
export const PASSWORD = 'copper kettle over the weir'
/** The same as bytes, which a call overwrites. */
export const secret = () => new TextEncoder().encode(PASSWORD)
/** SHA-256 as hex. */
export const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** A desk with one access case of a person, in a file whose organisation has an address. */
export async function ready(
  person: { name: string; email?: string } = { name: 'Zoë Ångström', email: 'zoe@example.org' },
) {
  const engine = await newDesk({ today: TODAY })
  const { organisation } = await engine.ask(caseFile, 'view', {})
  await engine.ask(caseFile, 'setOrganisation', {
    ...organisation,
    name: 'Quillhaven, "Instruments" Ltd',
    email: OWN,
  })
  const view = await engine.log({ person, received: civilDate('2026-06-01') })
  return { engine, view, caseId: view.record.id, reference: view.record.reference }
}

/** A finalised letter of the case. */
export async function letterOf(
  engine: Desk,
  caseId: CaseId,
  templateId = 'acknowledgement',
): Promise<LetterId> {
  const begun = await engine.ask(letters, 'begin', { caseId, templateId })
  const letterId = begun.letter.id
  const open = begun.problems.flatMap(({ field }) => field ?? [])
  if (open.length > 0)
    await engine.ask(letters, 'fill', {
      letterId,
      values: Object.fromEntries(open.map((name) => [name, 'As we agreed.'])),
    })
  await engine.ask(letters, 'finalise', { letterId })
  return letterId
}

let count = 0
/** Writes the draft as it is proposed, but for what is given. */
export async function draft(engine: Desk, source: DraftSource, fields: Record<string, unknown> = {}) {
  const plan = await engine.ask(mailOut, 'plan', { source })
  count += 1
  const { path, token } = engine.place(`draft-${count}.eml`)
  const failure = await engine.failure('mailOut.write', {
    source,
    token,
    to: { name: plan.addresses.find(({ address }) => address === plan.to)?.name ?? '', address: plan.to },
    subject: plan.subject,
    body: plan.body.plain,
    ...fields,
  })
  return { plan, path, failure, bytes: () => readFileSync(path) }
}

/** Takes a mail in and reads it. */
export async function taken(engine: Desk, name: string, bytes: Uint8Array) {
  const { path, token } = engine.place(name, 'open')
  writeFileSync(path, bytes)
  const { mails } = await engine.ask(mail, 'gather', { tokens: [token] })
  return engine.ask(mail, 'read', { mailId: mails[0]?.mailId ?? '' })
}

/** What a mail program makes of a draft: it takes the mark away and stamps it. */
export function asSent(draftBytes: Buffer, date: string, messageId?: string): Buffer {
  const sent = draftBytes
    .toString('latin1')
    .replace('X-Unsent: 1\r\n', 'User-Agent: Some Mail 1.0\r\n')
    .replace(/^Date: .*\r$/m, `Date: ${date}\r`)
  return Buffer.from(
    messageId === undefined ? sent : sent.replace(/^Message-ID: .*\r$/m, `Message-ID: <${messageId}>\r`),
    'latin1',
  )
}
