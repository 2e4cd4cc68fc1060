import type { Answer, Client, Group } from '#shared/contract/define.ts'
import { breaches } from '#shared/contract/breaches.ts'
import { calendar } from '#shared/contract/calendar.ts'
import { calendars } from '#shared/contract/calendars.ts'
import { bulk } from '#shared/contract/bulk.ts'
import { caseArchive } from '#shared/contract/case-archive.ts'
import { caseFile } from '#shared/contract/case-file.ts'
import { cases } from '#shared/contract/cases.ts'
import { deadlines } from '#shared/contract/deadlines.ts'
import { desktop } from '#shared/contract/desktop.ts'
import { disclosure } from '#shared/contract/disclosure.ts'
import { drafts } from '#shared/contract/drafts.ts'
import { laws } from '#shared/contract/laws.ts'
import { imports } from '#shared/contract/imports.ts'
import { letterhead } from '#shared/contract/letterhead.ts'
import { letters } from '#shared/contract/letters.ts'
import { links } from '#shared/contract/links.ts'
import { mail } from '#shared/contract/mail.ts'
import { mailOut } from '#shared/contract/mail-out.ts'
import { out } from '#shared/contract/out.ts'
import { packs } from '#shared/contract/packs.ts'
import { records } from '#shared/contract/records.ts'
import { reports } from '#shared/contract/reports.ts'
import { retention } from '#shared/contract/retention.ts'
import { register } from '#shared/contract/register.ts'
import { search } from '#shared/contract/search.ts'
import { sheets } from '#shared/contract/sheets.ts'
import { tasks } from '#shared/contract/tasks.ts'
import { templates } from '#shared/contract/templates.ts'
import { signOff } from '#shared/contract/sign-off.ts'
import { today } from '#shared/contract/today.ts'
import { door } from './door.ts'

type Send = (name: string, input: unknown) => Promise<Answer<unknown>>

function client<G extends Group>(group: G, send: Send): Client<G> {
  const entries = Object.keys(group.calls).map(
    (name) => [name, (input: unknown) => send(`${group.name}.${name}`, input)] as const,
  )
  return Object.fromEntries(entries) as unknown as Client<G>
}

/** Every call of the engine, typed by the contract: `engine.cases.view({caseId})`. Never rejects; failures are answers. */
export const engine = {
  breaches: client(breaches, door.toEngine),
  calendar: client(calendar, door.toEngine),
  calendars: client(calendars, door.toEngine),
  bulk: client(bulk, door.toEngine),
  caseArchive: client(caseArchive, door.toEngine),
  caseFile: client(caseFile, door.toEngine),
  cases: client(cases, door.toEngine),
  deadlines: client(deadlines, door.toEngine),
  disclosure: client(disclosure, door.toEngine),
  drafts: client(drafts, door.toEngine),
  laws: client(laws, door.toEngine),
  imports: client(imports, door.toEngine),
  letterhead: client(letterhead, door.toEngine),
  letters: client(letters, door.toEngine),
  links: client(links, door.toEngine),
  mail: client(mail, door.toEngine),
  mailOut: client(mailOut, door.toEngine),
  out: client(out, door.toEngine),
  packs: client(packs, door.toEngine),
  records: client(records, door.toEngine),
  reports: client(reports, door.toEngine),
  retention: client(retention, door.toEngine),
  register: client(register, door.toEngine),
  search: client(search, door.toEngine),
  sheets: client(sheets, door.toEngine),
  tasks: client(tasks, door.toEngine),
  templates: client(templates, door.toEngine),
  signOff: client(signOff, door.toEngine),
  today: client(today, door.toEngine),
} as const

/** Every call of main: dialogs, windows, settings of this computer. */
export const main = client(desktop, door.toMain)
