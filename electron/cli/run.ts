import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Command, CommandInput, CommandOutput } from './command.ts'
import { CommandFailure } from './command-failure.ts'
import { COMMANDS } from './commands/index.ts'
import { startEngineClient, type EnginePlaces } from './engine-client.ts'
import { commandHelp, overview } from './help.ts'
import { STDIN_LIMIT } from './intake.ts'

/** Runs one command line and returns the exit code: 0 done, 1 refused, 2 not understood. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    print(overview(COMMANDS))
    return name === undefined ? 2 : 0
  }
  const command = COMMANDS.find((each) => each.name === name)
  if (command === undefined) {
    return complain('command-unknown', `There is no command ${name}. redress --help lists them.`, 2)
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    print(commandHelp(command))
    return 0
  }
  try {
    return await runCommand(command, rest)
  } catch (error) {
    if (error instanceof CommandFailure) return complain(error.code, error.message, 1)
    throw error
  }
}

async function runCommand(command: Command, args: readonly string[]): Promise<number> {
  const parsed = understood(command, args)
  if (typeof parsed === 'string') return complain('input-unreadable', parsed, 2)
  const { words, options } = parsed
  const engine = startEngineClient(
    places(),
    typeof options['today'] === 'string' ? options['today'] : undefined,
  )
  try {
    const output = await command.run({ words, options, engine, readStdin })
    show(output, options['json'] === true)
    return 0
  } finally {
    await engine.close()
  }
}

type Understood = {
  readonly words: string[]
  readonly options: CommandInput['options']
}

/** The words and options of the command, or the sentence that says what is wrong with them. */
function understood(command: Command, args: readonly string[]): Understood | string {
  let parsed
  try {
    parsed = parseArgs({
      args: [...args],
      options: { ...command.options, json: { type: 'boolean' }, today: { type: 'string' } },
      allowPositionals: true,
    })
  } catch (error) {
    return `${error instanceof Error ? error.message.split('\n')[0] : ''} Usage: redress ${command.usage}`
  }
  const needed = command.words.filter((word) => !word.startsWith('[')).length
  if (parsed.positionals.length < needed || parsed.positionals.length > command.words.length) {
    return `${command.name} needs ${command.words.join(' and ') || 'no words'}. Usage: redress ${command.usage}`
  }
  const options: Understood['options'] = { ...(parsed.values as Understood['options']) }
  const missing = command.needs.find((name) => options[name] === undefined)
  if (missing !== undefined) return `--${missing} is missing. Usage: redress ${command.usage}`
  return { words: parsed.positionals, options }
}

function show(output: CommandOutput, json: boolean): void {
  print(json ? [JSON.stringify(output.json)] : output.lines)
}

function print(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''))
}

/** One JSON line on standard error, so that scripts can read it. */
function complain(code: string, message: string, exitCode: number): number {
  process.stderr.write(`${JSON.stringify({ error: { code, message } })}\n`)
  return exitCode
}

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > STDIN_LIMIT)
      throw new CommandFailure('text-too-long', 'Standard input is longer than 64 MiB. Nothing was changed.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** The build folder this file lies in, with package.json beside it, in a checkout and in a packaged program alike. */
function places(): EnginePlaces {
  const build = join(dirname(fileURLToPath(import.meta.url)), '..')
  const manifest = JSON.parse(readFileSync(join(build, '..', 'package.json'), 'utf8')) as { version: string }
  return {
    resourcesDir: join(build, 'resources'),
    typstWasm: join(build, 'typst.wasm'),
    version: manifest.version,
  }
}
