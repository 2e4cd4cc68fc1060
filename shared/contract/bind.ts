import type { z } from 'zod'
import type { Answer, Call, CallFailure, Group, Handlers } from './define.ts'
import { isFailureCode } from './failures.ts'

/** A call together with the function that answers it. */
export type BoundCall = {
  readonly call: Call
  readonly run: (input: unknown) => Promise<Answer<unknown>> | Answer<unknown>
}

/** Ties each call of a group to its handler, under its wire name `subject.verb`. */
export function bind<G extends Group>(group: G, handlers: Handlers<G>): ReadonlyMap<string, BoundCall> {
  const byName: Readonly<Record<string, unknown>> = handlers
  return new Map(
    Object.entries(group.calls).map(([name, call]) => {
      // `Handlers` has proved that each call has its function; the pairing is lost to the types in a table
      const run = byName[name] as BoundCall['run']
      return [`${group.name}.${name}`, { call, run }] as const
    }),
  )
}

/**
 * Runs one call: reads the input strictly, asks the handler, and turns a thrown error into `unexpected`.
 * `onBug` writes the error to the log and returns the reference number the officer sees. Never rejects. Bytes in the
 * input are secrets (`SecretBytes`) and are overwritten whatever the answer was, a refusal included.
 */
export async function answerCall(
  bound: BoundCall | undefined,
  input: unknown,
  onBug: (error: unknown) => string,
): Promise<Answer<unknown>> {
  try {
    if (bound === undefined) return failure({ code: 'call-unknown' })
    const parsed = bound.call.input.safeParse(input)
    if (!parsed.success) return failure(unreadable(parsed.error))
    return await bound.run(parsed.data)
  } catch (error) {
    return failure({ code: 'unexpected', details: { reference: onBug(error) } })
  } finally {
    overwriteSecrets(input)
  }
}

function overwriteSecrets(input: unknown): void {
  if (typeof input !== 'object' || input === null) return
  for (const value of Object.values(input)) if (value instanceof Uint8Array) value.fill(0)
}

function failure(failure: CallFailure): Answer<never> {
  return { ok: false, failure }
}

/** A schema may name the failure itself (`z.string().max(n, 'text-too-long')`); any other slip is `input-unreadable`. */
function unreadable(error: z.ZodError): CallFailure {
  const named = error.issues[0]?.message ?? ''
  return { code: isFailureCode(named) ? named : 'input-unreadable', details: { field: fieldOf(error) } }
}

/** Where the input first departs from its shape: declared names only, so that no content is repeated. */
function fieldOf(error: z.ZodError): string {
  const path = error.issues[0]?.path ?? []
  return path
    .map((part) => (typeof part === 'string' && /^[a-zA-Z]{1,40}$/.test(part) ? part : '*'))
    .join('.')
}
