import type { Command } from './command.ts'

/** What `redress --help` says. */
export function overview(commands: readonly Command[]): string[] {
  const width = Math.max(...commands.map((command) => command.name.length)) + 2
  return [
    'redress: answers privacy requests, complaints and breaches from one encrypted case file.',
    '',
    'Usage: redress COMMAND …',
    '',
    ...commands.map((command) => `  ${command.name.padEnd(width)}${command.about}`),
    '',
    'redress COMMAND --help says what a command takes. Every command knows:',
    '  --json                   prints JSON instead of text',
    '  --today YYYY-MM-DD       computes as if it were that day; entries keep their true time',
    '  --passphrase-file FILE   reads the passphrase from a file; without it you are asked for it',
    '',
    'An error is one line of JSON on standard error, {"error":{"code","message"}}; the exit code is then not 0.',
  ]
}

/** What `redress COMMAND --help` says. */
export function commandHelp(command: Command): string[] {
  return [
    `Usage: redress ${command.usage}`,
    '',
    command.about,
    ...(command.help.length > 0 ? ['', ...command.help] : []),
  ]
}
