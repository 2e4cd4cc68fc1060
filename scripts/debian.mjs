/** Debian packages that a bare machine lacks. Only `node:` imports and Node 20 syntax. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** What Electron's window needs. Debian 13 renamed two of them. */
const WINDOW = ['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2']
const RENAMED = { 'libgtk-3-0': 'libgtk-3-0t64', libasound2: 'libasound2t64' }

/** What the tests use besides: a display, and independent readers of everything Redress writes. */
const TESTS = [
  'xvfb',
  'xauth',
  'poppler-utils',
  'qpdf',
  'p7zip-full',
  'python3-cryptography',
  'python3-jsonschema',
  'libimage-exiftool-perl',
  'strace',
  'libreoffice-calc-nogui',
  'tesseract-ocr',
]

/**
 * Installs what is missing when that is allowed, otherwise says which command would.
 * @param {{ tests: boolean, say: (line: string) => void }} wish
 * @returns {boolean} whether everything is there now
 */
export function ensureDebianPackages({ tests, say }) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return true
  const wanted = [...WINDOW.map(nameHere), ...(tests ? TESTS : [])]
  const missing = wanted.filter((name) => !isInstalled(name))
  if (missing.length === 0) return true
  const install = `apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (process.getuid?.() !== 0) {
    say(`Some Debian packages are missing. Install them, then start again:\n\n  sudo ${install}\n`)
    return false
  }
  say(`Installing ${missing.join(' ')} …`)
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  apt('update', '-q')
  apt('install', '-q', '-y', '--no-install-recommends', ...missing)
  const still = missing.filter((name) => !isInstalled(name))
  if (still.length > 0) say(`These packages could not be installed: ${still.join(' ')}.`)
  return still.length === 0
}

function nameHere(name) {
  return debianVersion() >= 13 ? (RENAMED[name] ?? name) : name
}

function debianVersion() {
  try {
    return Number.parseInt(readFileSync('/etc/debian_version', 'utf8'), 10) || 0
  } catch {
    return 0
  }
}

function isInstalled(name) {
  try {
    const status = execFileSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return status.toString() === 'installed'
  } catch {
    return false
  }
}
