import type { z } from 'zod'
import type { FailureCode } from './failures.ts'

/** One call: what goes in, what comes out, whether it changes the case file, and how it may fail. */
export type Call<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  /** Calls that write run one at a time and are followed by `changed`. */
  readonly writes: boolean
  readonly input: Input
  readonly output: Output
  readonly fails: readonly FailureCode[]
}

/** Calls of one subject; the wire name of a call is `subject.verb`. */
export type Group<Name extends string = string, Calls extends Record<string, Call> = Record<string, Call>> = {
  readonly name: Name
  readonly calls: Calls
}

/** What a failed call answers: a code with a sentence in `shared/text`, and what the sentence needs to be exact. */
export type CallFailure = {
  readonly code: FailureCode
  /** Plain values for the sentence, never content of a case. */
  readonly details?: Readonly<Record<string, string | number>>
}

/** What a handler answers; a bug is thrown instead and reaches the officer as a reference number. */
export type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: CallFailure }

/** A function for each call of the group. Does not compile while one is missing. */
export type Handlers<G extends Group> = {
  readonly [Name in keyof G['calls']]: (
    input: z.output<G['calls'][Name]['input']>,
  ) => Promise<Answer<z.input<G['calls'][Name]['output']>>> | Answer<z.input<G['calls'][Name]['output']>>
}

/** The client's side of a group: one function a call. */
export type Client<G extends Group> = {
  readonly [Name in keyof G['calls']]: (
    input: z.input<G['calls'][Name]['input']>,
  ) => Promise<Answer<z.output<G['calls'][Name]['output']>>>
}

/** Declares a call. */
export function call<Input extends z.ZodType, Output extends z.ZodType>(parts: {
  writes?: boolean
  input: Input
  output: Output
  fails?: readonly FailureCode[]
}): Call<Input, Output> {
  return { writes: parts.writes ?? false, input: parts.input, output: parts.output, fails: parts.fails ?? [] }
}

/** Declares the calls of one subject. */
export function group<Name extends string, Calls extends Record<string, Call>>(
  name: Name,
  calls: Calls,
): Group<Name, Calls> {
  return { name, calls }
}
