import type { ParseArgsOptionsConfig } from 'node:util'
import type { EngineClient } from './engine-client.ts'

/** What a command gets: its words and options, the engine behind it, and where to print. */
export type CommandInput = {
  readonly words: readonly string[]
  /** An option that may be given several times is a list. */
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>
  readonly engine: EngineClient
  readonly readStdin: () => Promise<string>
}

/** What a command says: the JSON of `--json`, and the lines a person reads without it. */
export type CommandOutput = { readonly json: unknown; readonly lines: readonly string[] }

/** One command of the command line. */
export type Command = {
  readonly name: string
  readonly usage: string
  readonly about: string
  /** What `--help` says below the usage. */
  readonly help: readonly string[]
  /** Words that stand behind the name, by what they are; one in brackets may be left out. */
  readonly words: readonly string[]
  readonly options: ParseArgsOptionsConfig
  /** Option names that must be given. */
  readonly needs: readonly string[]
  readonly run: (input: CommandInput) => Promise<CommandOutput>
}

/** The option's text; the caller has declared it as needed. */
export function textOption(input: CommandInput, name: string): string {
  const value = input.options[name]
  return typeof value === 'string' ? value : ''
}
