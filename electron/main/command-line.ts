import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

/** Runs the command line of the packaged program instead of its windows: `redress --cli list FILE`. */
export async function runCommandLine(appDir: string): Promise<void> {
  const at = process.argv.indexOf('--cli')
  process.argv = [...process.argv.slice(0, 1), '--cli', ...process.argv.slice(at + 1)]
  await import(pathToFileURL(join(appDir, 'build', 'cli', 'index.mjs')).href)
  app.exit(Number(process.exitCode ?? 0))
}
