import type { z } from 'zod'
import { answerCall } from '#shared/contract/bind.ts'
import type { Answer, Group } from '#shared/contract/define.ts'
import type { Engine } from '#engine/engine.ts'

/** Asks one call of the contract as a window asks it: its value, or its failure thrown. */
export type Ask = <G extends Group, Name extends keyof G['calls'] & string>(
  group: G,
  name: Name,
  input: z.input<G['calls'][Name]['input']>,
) => Promise<z.output<G['calls'][Name]['output']>>

/** The two ways a test asks an engine: for a value that has to be good, or for whatever it answers. */
export function askingOf(engine: Engine): {
  readonly ask: Ask
  readonly send: (name: string, input: unknown) => Promise<Answer<unknown>>
} {
  const send = (name: string, input: unknown) =>
    answerCall(engine.handlers.get(name), input, (error) => {
      throw error
    })
  return {
    send,
    ask: async (group, name, input) => {
      const answer = await send(`${group.name}.${name}`, input)
      if (!answer.ok) throw new Error(JSON.stringify(answer.failure))
      return answer.value as never
    },
  }
}
