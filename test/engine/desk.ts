import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { caseFile } from '#shared/contract/case-file.ts'
import { cases } from '#shared/contract/cases.ts'
import type { CaseView } from '#shared/contract/views.ts'
import type { z } from 'zod'
import { civilDate } from '#shared/domain/civil-date.ts'
import { fixedClock } from '#engine/clock.ts'
import type { Grant } from '#engine/engine.ts'
import { startEngine } from '#engine/start-engine.ts'
import { askingOf, type Ask } from './asking.ts'

const root = resolve(import.meta.dirname, '../..')
type Json = Record<string, unknown>

/** An engine at work on a real case file, asked as a window asks it: through the contract, call by call. */
export type Desk = {
  /** The value of a call; throws its failure. */
  readonly ask: Ask
  /** The code a call fails with and its details; null when it does not fail. */
  readonly failure: (name: string, input: unknown) => Promise<{ code: string; details?: Json } | null>
  /** A new access case, or what is said instead. */
  readonly log: (fields?: Json) => Promise<CaseView>
  /** A token for a file of that name in the test's folder, to be written unless said otherwise, and its path. */
  readonly place: (name: string, mode?: Grant['mode']) => { token: string; path: string }
  /** Closes the file as locking does, and opens it again. */
  readonly lock: () => Promise<void>
  readonly unlock: () => Promise<void>
}

const PASSPHRASE = 'seven brass herons wade at noon'

/** What a desk begins with. `packs` are changed as given before the engine reads them. */
export type DeskStart = {
  readonly profile?: string
  readonly today?: string
  readonly packs?: Readonly<Record<string, (pack: Json) => Json>>
}

/** Starts an engine on the shipped resources, its fonts included, and creates a case file. */
export async function newDesk({
  profile = 'uk-equipment',
  today = '2026-06-24',
  packs = {},
}: DeskStart = {}): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-desk-'))
  const engine = startEngine(
    {
      resourcesDir: resourcesIn(folder, packs),
      typstWasm: join(
        root,
        'node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm',
      ),
      userDataDir: join(folder, 'user-data'),
      version: '0.0.0',
    },
    fixedClock(`${today}T09:30:00.000Z`, civilDate(today)),
  )
  onTestFinished(async () => {
    await engine.flushAndClose('officer')
    rmSync(folder, { recursive: true, force: true })
  })
  const { ask, send } = askingOf(engine)
  let tokens = 0
  const place: Desk['place'] = (name, mode = 'save') => {
    const token = String(++tokens).padStart(32, '0')
    engine.grant({ token, path: join(folder, name), mode })
    return { token, path: join(folder, name) }
  }
  await ask(caseFile, 'create', {
    token: place('cases.redress', 'create').token,
    profileId: profile,
    organisation: 'Quillhaven Care Equipment',
    officer: 'Rosalind Achterberg',
    prefix: 'QH',
    passphrase: new TextEncoder().encode(PASSPHRASE),
  })
  return {
    ask,
    place,
    lock: () => engine.flushAndClose('officer'),
    unlock: async () => {
      const { token } = place('cases.redress', 'open')
      await ask(caseFile, 'unlock', { token, passphrase: new TextEncoder().encode(PASSPHRASE) })
    },
    failure: async (name, input) => {
      const answer = await send(name, input)
      return answer.ok ? null : (answer.failure as { code: string; details?: Json })
    },
    log: (fields = {}) =>
      ask(cases, 'log', {
        kind: 'request',
        channel: 'e-mail',
        received: '2026-05-28',
        person: { name: 'Imogen Sallowby', email: 'imogen@example.org' },
        requests: [{ kind: 'access', scope: 'Everything since 2023.' }],
        ...fields,
      } as z.input<typeof cases.calls.log.input>),
  }
}

/** The shipped resources in a folder of the test, so that a pack can be another one. */
function resourcesIn(folder: string, packs: NonNullable<DeskStart['packs']>): string {
  const fonts = join(root, 'build/resources/fonts')
  execFileSync(process.execPath, [join(root, 'scripts/copy-fonts.mjs'), fonts])
  const resources = join(folder, 'resources')
  mkdirSync(join(resources, 'regimes'), { recursive: true })
  for (const name of ['calendars', 'letters', 'profiles', 'zones.json'])
    symlinkSync(join(root, 'resources', name), join(resources, name))
  symlinkSync(fonts, join(resources, 'fonts'))
  for (const entry of readdirSync(join(root, 'resources/regimes'), { withFileTypes: true })) {
    if (!entry.isDirectory()) continue
    const path = join(root, 'resources/regimes', entry.name, 'pack.json')
    const pack = JSON.parse(readFileSync(path, 'utf8')) as Json
    mkdirSync(join(resources, 'regimes', entry.name))
    const changed = packs[entry.name]?.(pack) ?? pack
    writeFileSync(join(resources, 'regimes', entry.name, 'pack.json'), JSON.stringify(changed))
  }
  return resources
}
