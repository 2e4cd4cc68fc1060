import Database from 'better-sqlite3'
import { keyForm } from '../keys/derive-key.ts'
import type { Native } from './database.ts'
import { setPragmas } from './pragmas.ts'

/**
 * A connection to an existing encrypted file: cipher, format, key, pragmas, first read. Throws SQLite's own error,
 * `SQLITE_NOTADB` for a key that does not fit. What remains of the key afterwards is SQLite's copy in its own memory,
 * overwritten on closing; the form handed over is overwritten here.
 */
export function openNative(path: string, keyAndSalt: Uint8Array, readonly: boolean): Native {
  refuseOldNode()
  const native = new Database(path, { readonly, fileMustExist: true, timeout: 0 })
  try {
    native.pragma(`cipher = 'sqlcipher'`)
    native.pragma('legacy = 4')
    giveKey(keyAndSalt, (form) => native.key(form))
    setPragmas(native)
    native.prepare('SELECT count(*) FROM sqlite_schema').get()
    return native
  } catch (error) {
    native.close()
    throw error
  }
}

/** Puts a new key and salt over a whole file. Synchronous and slow: about 20 s for 500 MB. */
export function rekeyNative(native: Native, keyAndSalt: Uint8Array): void {
  giveKey(keyAndSalt, (form) => native.rekey(form))
}

/** An empty connection in memory with nothing secret in it, to learn what the schema must look like. */
export function openInMemory(): Native {
  refuseOldNode()
  return new Database(':memory:')
}

function giveKey(keyAndSalt: Uint8Array, use: (form: Buffer) => number): void {
  const form = keyForm(keyAndSalt)
  try {
    if (use(form) !== 0) throw new Error('the key was not taken')
  } finally {
    form.fill(0)
  }
}

/** The addon speaks Node-API 10; on an older runtime it ends the process without a word. */
function refuseOldNode(): void {
  if (Number(process.versions['napi']) < 10) throw new Error('the engine needs Node 22.14 or later')
}
