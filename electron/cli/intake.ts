import { z } from 'zod'
import { AgentDetails, PersonDetails, type CaseIntake } from '#shared/domain/case.ts'
import { RIGHT_KINDS } from '#shared/domain/kind.ts'
import { CommandFailure } from './command-failure.ts'

/** Most bytes of JSON on standard input. */
export const STDIN_LIMIT = 64 * 1024 * 1024

/** The JSON in the text. Throws a sentence when there is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new CommandFailure('input-unreadable', 'Standard input is not JSON. Nothing was changed.')
  }
}

const Loose = z.looseObject({
  kind: z.string().optional(),
  received: z.unknown().optional(),
  requests: z.unknown().optional(),
  issues: z.unknown().optional(),
  scope: z.unknown().optional(),
  person: z.unknown().optional(),
})

/**
 * The intake of `log` as the engine takes it. `kind` is a right (then there is one request), `complaint` or `breach`;
 * with `requests` it may be left out. `received` is a date, or a date-time whose written date counts. The engine
 * checks everything else, so that the command line has no rules of its own.
 */
export function intakeOf(raw: unknown): CaseIntake {
  const parsed = Loose.safeParse(raw)
  if (!parsed.success)
    throw new CommandFailure('input-unreadable', 'The intake is not a JSON object. Nothing was changed.')
  const { kind, received, scope, issues, ...rest } = parsed.data
  const day = dayAndTime(received)
  const right = RIGHT_KINDS.find((each) => each === kind)
  const shaped = {
    channel: 'other',
    ...rest,
    ...day,
    ...(scope === undefined ? {} : { scope }),
    ...(right === undefined
      ? { kind: kind ?? 'request' }
      : { kind: 'request', requests: [{ kind: right, scope: scope ?? '' }] }),
    ...(kind === 'complaint' ? { issues: issuesOf(issues, scope) } : {}),
  }
  return shaped as unknown as CaseIntake
}

function dayAndTime(received: unknown): { received?: unknown; receivedTime?: string } {
  if (typeof received !== 'string') return received === undefined ? {} : { received }
  const found = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})/.exec(received)
  return found?.[1] === undefined || found[2] === undefined
    ? { received }
    : { received: found[1], receivedTime: found[2] }
}

/** A complaint without a list of issues has one: what it says. */
function issuesOf(issues: unknown, scope: unknown): unknown {
  if (Array.isArray(issues))
    return issues.map((issue) => (typeof issue === 'string' ? { text: issue } : (issue as unknown)))
  return typeof scope === 'string' && scope !== '' ? [{ text: scope }] : []
}

/** Names of the fields a person may have in an intake, for the help text. */
export const PERSON_FIELDS = Object.keys(PersonDetails.shape).join(', ')

/** The same for an agent. */
export const AGENT_FIELDS = Object.keys(AgentDetails.shape).join(', ')
