import type { Answer, Client, Group } from '#shared/contract/define.ts'
import { breaches } from '#shared/contract/breaches.ts'
import { calendars } from '#shared/contract/calendars.ts'
import { caseFile } from '#shared/contract/case-file.ts'
import { cases } from '#shared/contract/cases.ts'
import { deadlines } from '#shared/contract/deadlines.ts'
import { desktop } from '#shared/contract/desktop.ts'
import { drafts } from '#shared/contract/drafts.ts'
import { laws } from '#shared/contract/laws.ts'
import { letters } from '#shared/contract/letters.ts'
import { out } from '#shared/contract/out.ts'
import { packs } from '#shared/contract/packs.ts'
import { retention } from '#shared/contract/retention.ts'
import { sheets } from '#shared/contract/sheets.ts'
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
  calendars: client(calendars, door.toEngine),
  caseFile: client(caseFile, door.toEngine),
  cases: client(cases, door.toEngine),
  deadlines: client(deadlines, door.toEngine),
  drafts: client(drafts, door.toEngine),
  laws: client(laws, door.toEngine),
  letters: client(letters, door.toEngine),
  out: client(out, door.toEngine),
  packs: client(packs, door.toEngine),
  retention: client(retention, door.toEngine),
  sheets: client(sheets, door.toEngine),
  signOff: client(signOff, door.toEngine),
  today: client(today, door.toEngine),
} as const

/** Every call of main: dialogs, windows, settings of this computer. */
export const main = client(desktop, door.toMain)
