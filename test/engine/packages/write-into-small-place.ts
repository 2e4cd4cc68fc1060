import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { writeNewFile } from '#engine/write-file.ts'

// A program of its own, because it runs inside a mount namespace: FOLDER MEGABYTES, prints one line of JSON.
const [folder = '', megabytes = '0'] = process.argv.slice(2)

let ended = false
function* source(): Generator<Uint8Array, void, undefined> {
  try {
    for (let n = 0; n < Number(megabytes) * 64; n++) yield new Uint8Array(65_536)
  } finally {
    ended = true
  }
}

const result = await writeNewFile(join(folder, 'register.csv'), source())
console.log(JSON.stringify({ failure: result.ok ? null : result.failure, left: readdirSync(folder), ended }))
