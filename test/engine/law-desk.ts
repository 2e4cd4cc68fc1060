import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import { caseFile } from '#shared/contract/case-file.ts'
import { cases } from '#shared/contract/cases.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { fixedClock } from '#engine/clock.ts'
import { startEngine } from '#engine/start-engine.ts'
import { askingOf, type Ask } from './asking.ts'
import { holidayIn, raiseIn, type Json, type Part } from '../resources/raise-law.ts'

// Deriving a key takes a third of a second on an idle machine and many times that on a busy one.
vi.setConfig({ testTimeout: 120_000 })

const root = resolve(import.meta.dirname, '../..')
const PASSPHRASE = 'lantern-orchard-velvet-tide'

/** A folder with the shipped law in it, which a test may raise. */
export type LawFolder = {
  readonly path: string
  /** Raises a law or profile by a version and keeps the one before as an earlier version. */
  readonly raise: (
    part: Part,
    id: string,
    change: (source: Json) => Json,
    clauses?: readonly string[],
  ) => void
  /** Makes a day a holiday, as newer calendar data would. */
  readonly holiday: (calendar: string, date: string) => void
}

/** The shipped law in a folder of its own. */
export function newLawFolder(): LawFolder {
  const path = mkdtempSync(join(tmpdir(), 'redress-law-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  cpSync(join(root, 'resources'), path, { recursive: true })
  return {
    path,
    raise: (part, id, change, clauses) => raiseIn(path, part, id, change, clauses),
    holiday: (calendar, date) => holidayIn(path, calendar, date),
  }
}

/** An engine with a case file open, asked through the contract as a window asks it. */
export type LawDesk = {
  readonly ask: Ask
  /** The code a call fails with; `ok` when it does not. */
  readonly failure: (name: string, input: unknown) => Promise<string>
  readonly log: (person: string, received: string, change?: Json) => Promise<CaseView>
  readonly record: (view: CaseView, type: string, date: string) => Promise<CaseView>
  readonly close: () => Promise<void>
}

/** A place for one case file that several engines open one after the other. */
export type FilePlace = { readonly open: (law: LawFolder, today?: string) => Promise<LawDesk> }

/** A new case file under the profile; the first opening makes it. */
export function newFilePlace(profileId = 'uk-equipment'): FilePlace {
  const folder = mkdtempSync(join(tmpdir(), 'redress-packs-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'cases.redress')
  return {
    async open(law, today = '2026-07-10') {
      const clock = fixedClock(`${today}T09:30:00.000Z`)
      const places = {
        typstWasm: join(root, 'build/typst.wasm'),
        userDataDir: join(folder, 'user'),
        version: '0',
      }
      const engine = startEngine({ resourcesDir: law.path, ...places }, clock)
      const close = () => engine.flushAndClose('officer')
      onTestFinished(close)
      const { ask, send } = askingOf(engine)
      const grant = (mode: 'create' | 'open') => {
        const token = randomBytes(16).toString('hex')
        engine.grant({ token, path, mode })
        return { token, passphrase: new TextEncoder().encode(PASSPHRASE) }
      }
      if (existsSync(path)) await ask(caseFile, 'unlock', grant('open'))
      else
        await ask(caseFile, 'create', { ...grant('create'), profileId, organisation: 'Quillhaven' } as never)
      return {
        ask,
        failure: async (name, input) => {
          const answer = await send(name, input)
          return answer.ok ? 'ok' : answer.failure.code
        },
        log: (name, received, change = {}) =>
          ask(cases, 'log', {
            kind: 'request',
            channel: 'e-mail',
            received,
            person: { name },
            requests: [{ kind: 'access', scope: 'Everything.' }],
            ...change,
          } as never),
        record: (view, type, date) =>
          ask(cases, 'recordEvent', { caseId: view.record.id, event: { type, date } } as never),
        close,
      }
    },
  }
}
