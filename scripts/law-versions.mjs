import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const PARTS = { regimes: 'pack.json', profiles: 'profile.json' }

/**
 * Every version of every law and profile under a resources folder: its name (`regimes/uk-gdpr 2026.1`), the path of
 * its file, and the SHA-256 of its content. Line breaks, blanks and the order of keys do not count, nor does where the
 * file lies: a version that moves to `earlier/` keeps its hash.
 */
export function lawVersions(resources) {
  return Object.entries(PARTS).flatMap(([part, newest]) =>
    readdirSync(join(resources, part))
      .filter((id) => existsSync(join(resources, part, id, newest)))
      .flatMap((id) => {
        const earlier = join(resources, part, id, 'earlier')
        const names = existsSync(earlier) ? readdirSync(earlier).map((name) => `earlier/${name}`) : []
        return [newest, ...names].map((name) => versionAt(resources, `${part}/${id}`, name))
      }),
  )
}

function versionAt(resources, folder, file) {
  const content = JSON.parse(readFileSync(join(resources, folder, file), 'utf8'))
  const hash = createHash('sha256')
    .update(JSON.stringify(inOrder(content)))
    .digest('hex')
  return { name: `${folder} ${content.version}`, path: `resources/${folder}/${file}`, hash }
}

function inOrder(value) {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, content]) => [key, inOrder(content)]))
}
