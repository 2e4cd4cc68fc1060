/** Fingerprints of what the install and the build depend on. Only `node:` imports and Node 20 syntax. */
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's top folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'scripts/build.mjs',
  'scripts/copy-fonts.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

/**
 * SHA-256 over every file the build reads: names and bytes, in a fixed order.
 * @returns {string} hex
 */
export function sourceFingerprint() {
  const hash = createHash('sha256')
  for (const path of SOURCES.flatMap((entry) => filesUnder(join(root, entry)))) {
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

/**
 * SHA-256 of the lock file, which says exactly what has to be installed.
 * @returns {string} hex
 */
export function lockFingerprint() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

function filesUnder(path) {
  try {
    return readdirSync(path, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => (entry.name.startsWith('.') ? [] : filesUnder(join(path, entry.name))))
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path]
    if (error.code === 'ENOENT') return []
    throw error
  }
}
