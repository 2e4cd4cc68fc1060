import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { z } from 'zod'
import { onTestFinished, vi } from 'vitest'
import { caseFile } from '#shared/contract/case-file.ts'
import { cases } from '#shared/contract/cases.ts'
import type { Answer, Group } from '#shared/contract/define.ts'
import type { CaseView } from '#shared/contract/views.ts'
import type { civilDate } from '#shared/domain/civil-date.ts'
import { systemClock } from '#engine/clock.ts'
import { startEngine } from '#engine/start-engine.ts'
import { askingOf, type Ask } from '../asking.ts'

// Deriving a key takes a third of a second on an idle machine and many times that on a busy one.
vi.setConfig({ testTimeout: 120_000 })

const RESOURCES = join(import.meta.dirname, '../../../resources')
const PASSPHRASE = 'lantern-orchard-velvet-tide'

/** An engine with a real case file open, asked through its contract as the window asks it. */
export type OpenEngine = {
  /** The answer of a call, failures included. */
  readonly answer: <G extends Group, Name extends keyof G['calls'] & string>(
    group: G,
    name: Name,
    input: z.input<G['calls'][Name]['input']>,
  ) => Promise<Answer<z.output<G['calls'][Name]['output']>>>
  /** The value of a call that has to be good. */
  readonly ask: Ask
  /** A one-time token for a path, as a native dialog would give it. */
  readonly grant: (path: string, mode: 'open' | 'save' | 'create') => string
  /** A token whose grant arrives so many milliseconds later. */
  readonly lateGrant: (path: string, mode: 'open' | 'save' | 'create', milliseconds: number) => string
  /** A folder of the test's own. */
  readonly folder: string
  readonly log: (intake: Partial<z.input<typeof cases.calls.log.input>>) => Promise<CaseView>
  /** Closes the file as locking does, and opens it again. */
  readonly lock: () => Promise<void>
  readonly unlock: () => Promise<void>
  /** Goes on to another day. */
  readonly goTo: (day: ReturnType<typeof civilDate>) => void
}

/** Makes a case file for a profile and opens it, on a day of the test's choosing. */
export async function openEngine(
  profileId: string,
  today: ReturnType<typeof civilDate>,
): Promise<OpenEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-engine-'))
  let day = today
  const engine = startEngine(
    {
      userDataDir: folder,
      resourcesDir: RESOURCES,
      typstWasm: join(
        import.meta.dirname,
        '../../../node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm',
      ),
      version: '0.0.0',
    },
    { ...systemClock, today: () => day },
  )
  onTestFinished(async () => {
    await engine.flushAndClose('officer')
    rmSync(folder, { recursive: true, force: true })
  })
  const grant: OpenEngine['grant'] = (path, mode) => {
    const token = randomBytes(16).toString('hex')
    engine.grant({ token, path, mode })
    return token
  }
  const lateGrant: OpenEngine['lateGrant'] = (path, mode, milliseconds) => {
    const token = randomBytes(16).toString('hex')
    setTimeout(() => engine.grant({ token, path, mode }), milliseconds)
    return token
  }
  const { ask, send } = askingOf(engine)
  await ask(caseFile, 'create', {
    token: grant(join(folder, 'cases.redress'), 'create'),
    profileId,
    organisation: 'Marlow Bay Instruments',
    passphrase: new TextEncoder().encode(PASSPHRASE),
  })
  return {
    ask,
    answer: (group, name, input) => send(`${group.name}.${name}`, input) as never,
    grant,
    lateGrant,
    folder,
    log: (intake) =>
      ask(cases, 'log', {
        kind: 'request',
        channel: 'e-mail',
        received: day,
        person: { name: 'Edda Sallowby' },
        requests: [{ kind: 'access' }],
        ...intake,
      }),
    lock: () => engine.flushAndClose('officer'),
    unlock: async () => {
      await ask(caseFile, 'unlock', {
        token: grant(join(folder, 'cases.redress'), 'open'),
        passphrase: new TextEncoder().encode(PASSPHRASE),
      })
    },
    goTo: (next) => {
      day = next
    },
  }
}
