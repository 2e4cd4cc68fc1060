/**
 * Adds every version of a law or profile that is not yet in test/resources/released-law.json to that list, with the
 * hash of its content. Run it with `node scripts/freeze-law.mjs` when a version is finished: from then on it may not
 * change any more. A version that is in the list and differs is reported and left as it is.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './fingerprint.mjs'
import { lawVersions } from './law-versions.mjs'

const list = join(root, 'test', 'resources', 'released-law.json')
const released = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : {}
let changed = 0
for (const { name, path, hash } of lawVersions(join(root, 'resources'))) {
  if (released[name] === undefined) {
    released[name] = hash
    console.log(`${name} is frozen as it is now.`)
  } else if (released[name] !== hash) {
    changed += 1
    console.log(`${path} differs from ${name} as it was released. It keeps its place in the list.`)
  }
}
const sorted = Object.fromEntries(Object.entries(released).toSorted(([a], [b]) => a.localeCompare(b)))
writeFileSync(list, `${JSON.stringify(sorted, null, 2)}\n`)
process.exitCode = changed === 0 ? 0 : 1
