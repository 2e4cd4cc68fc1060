import { randomBytes } from 'node:crypto'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { z } from 'zod'
import { answerCall } from '#shared/contract/bind.ts'
import type { Group } from '#shared/contract/define.ts'
import { failureText } from '#shared/text/failures.ts'
import { civilDate, isCivilDate } from '#shared/domain/civil-date.ts'
import { clockOn, systemClock } from '#engine/clock.ts'
import type { Engine, Grant } from '#engine/engine.ts'
import { situationAnswers } from '#engine/casework/situation-answers.ts'
import { startEngine } from '#engine/start-engine.ts'
import { CommandFailure } from './command-failure.ts'

/** The engine as the commands use it: the same calls as the windows, in this process. */
export type EngineClient = {
  /** Asks one call of the contract and returns its value. Throws `CommandFailure` with the officer's sentence. */
  readonly ask: <G extends Group, Name extends keyof G['calls'] & string>(
    group: G,
    name: Name,
    input: z.input<G['calls'][Name]['input']>,
  ) => Promise<z.output<G['calls'][Name]['output']>>
  /** The clocks of each situation, or why there are none. */
  readonly deadlines: (situations: readonly unknown[]) => unknown[]
  /** A one-time token for a path the user typed; the command line stands in for the dialog. */
  readonly grant: (path: string, mode: Grant['mode']) => string
  readonly close: () => Promise<void>
}

/** Where this program's resources lie, told by the entry that knows. */
export type EnginePlaces = {
  readonly resourcesDir: string
  readonly typstWasm: string
  readonly version: string
}

/** Starts the engine in this process. `today` stands in for the present day when it is given. */
export function startEngineClient(places: EnginePlaces, today: string | undefined): EngineClient {
  if (today !== undefined && !isCivilDate(today)) {
    throw new CommandFailure('date-unknown', `There is no such day: ${today}. Write it as 2026-05-28.`)
  }
  const engine: Engine = startEngine(
    { ...places, userDataDir: userDataDir() },
    today === undefined ? systemClock : clockOn(civilDate(today)),
  )
  return {
    async ask(group, name, input) {
      const answer = await answerCall(engine.handlers.get(`${group.name}.${name}`), input, bugReference)
      if (answer.ok) return answer.value as never
      const { what, safe, now } = failureText(answer.failure)
      throw new CommandFailure(answer.failure.code, `${what} ${safe} ${now}`)
    },
    deadlines: (situations) => situationAnswers(situations, places.resourcesDir),
    grant(path, mode) {
      const token = randomBytes(16).toString('hex')
      engine.grant({ token, path: resolve(path), mode })
      return token
    },
    close: () => engine.flushAndClose('officer'),
  }
}

function userDataDir(): string {
  const base = process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
  return process.env['REDRESS_USER_DATA'] ?? join(base, 'Redress')
}

/** A bug's reference number; the stack goes to stderr only when asked for, because it may hold paths. */
function bugReference(error: unknown): string {
  if (process.env['REDRESS_DEBUG'] === '1')
    process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`)
  return `R-${randomBytes(2).toString('hex').toUpperCase()}`
}
