import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseArchive } from '#shared/contract/case-archive.ts'
import { cases } from '#shared/contract/cases.ts'
import { out } from '#shared/contract/out.ts'
import { sheets } from '#shared/contract/sheets.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { OpenEngine } from '../casework/open-engine.ts'

/** The day everything happens. */
export const DAY = civilDate('2026-06-01')
/** The password of encrypted archives. */
export const PASSWORD = 'copper kettles at noon'
/** The same as bytes, which are zeroed by whoever gets them. */
export const secret = () => new TextEncoder().encode(PASSWORD)
/** What is in the larger document. */
export const DOCUMENT = Buffer.from('What the till recorded, in 3,000 lines. '.repeat(40_000))

/** What a case is made and saved with. */
export type Office = Pick<OpenEngine, 'ask' | 'grant' | 'folder' | 'log'>

/** A case with two documents, a form, and what was written and recorded. */
export async function fullCase(engine: Office): Promise<CaseId> {
  const { record } = await engine.log({
    person: { name: 'Imogen Sallowby', email: 'imogen@example.org' },
    requests: [{ kind: 'access' }, { kind: 'erasure' }],
  })
  const caseId = record.id
  const attachmentIds = []
  for (const [name, bytes] of [
    ['till.txt', DOCUMENT],
    ['empty.txt', Buffer.alloc(0)],
  ] as const) {
    const path = join(engine.folder, name)
    writeFileSync(path, bytes)
    attachmentIds.push((await engine.ask(cases, 'attach', { caseId, token: engine.grant(path, 'open') })).id)
  }
  await engine.ask(cases, 'addCorrespondence', {
    ...{ caseId, direction: 'in', channel: 'e-mail', date: DAY, from: 'imogen@example.org', to: '' },
    ...{ subject: 'My data', body: 'I was there in May.', attachmentIds },
  })
  await engine.ask(cases, 'recordEvent', { caseId, event: { type: 'acknowledged', date: DAY } })
  await engine.ask(sheets, 'add', {
    caseId,
    content: {
      kind: 'search',
      body: { system: 'Till', terms: 'Sallowby', attachmentIds: attachmentIds.slice(0, 1) },
    },
  })
  return caseId
}

/** Saves a case whole and answers where. */
export async function saved(engine: Office, caseId: CaseId, form: 'zip' | 'json', password?: Uint8Array) {
  const path = join(engine.folder, `case.${form}`)
  const token = engine.grant(path, 'save')
  if (form === 'json') await engine.ask(out, 'caseJson', { token, caseId })
  else
    await engine.ask(caseArchive, 'save', { token, caseId, ...(password === undefined ? {} : { password }) })
  return path
}

/** Opens a saved case and answers what would come in. */
export const found = (engine: OpenEngine, path: string) =>
  engine.ask(caseArchive, 'open', { token: engine.grant(path, 'open') })
