/**
 * The speed table: each row measured beside its peer, printed and written to bench/. Node 24 runs the sources as they
 * are; only the rows of the window need a build and a display.
 *
 *   node scripts/bench.mjs [--small] [deadlines finding …]     a tenth of the work; only these groups of rows
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './fingerprint.mjs'

const run = spawn(process.execPath, [join(root, 'test', 'bench', 'run.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
run.on('exit', (code) => process.exit(code ?? 1))
