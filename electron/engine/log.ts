import { randomInt } from 'node:crypto'
import { chmodSync, openSync, statSync, truncateSync, writeSync } from 'node:fs'
import { basename, join } from 'node:path'

const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const LIMIT_BYTES = 256 * 1024
const FRAMES = 8

let file: number | null = null

/** Opens the log in the user-data folder, readable by its owner alone; a full one begins again. */
export function startLog(userDataDir: string): void {
  try {
    const path = join(userDataDir, 'engine.log')
    file = openSync(path, 'a', 0o600)
    chmodSync(path, 0o600)
    if (statSync(path).size > LIMIT_BYTES) truncateSync(path)
  } catch {
    file = null
  }
}

/**
 * Logs a bug and returns its reference number, `R-` and four symbols. What is kept is the kind of the error, its code
 * and where in the program it arose; never its message, which may repeat what was typed, a path or SQL.
 */
export function logBug(error: unknown): string {
  const reference = `R-${Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`
  const line = `${new Date().toISOString()} ${reference} ${kindOf(error)} ${framesOf(error).join(' < ')}\n`
  process.stderr.write(line)
  if (file !== null) {
    try {
      writeSync(file, line)
    } catch {
      // a full disk must not turn one bug into two
    }
  }
  return reference
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'thrown-value'
  const code: unknown = 'code' in error ? error.code : ''
  return /^[A-Z0-9_]{1,40}$/.test(String(code)) ? `${error.name} ${String(code)}` : error.name
}

function framesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error) || error.stack === undefined) return []
  const afterMessage = error.stack.slice(error.stack.indexOf(error.message) + error.message.length)
  return afterMessage
    .split('\n')
    .flatMap((line) => {
      const [, path, number] = /([^()\s]+):(\d+):\d+\)?$/.exec(line) ?? []
      const [, name = '-'] = /at (?:async )?([\w.<>$]+) .*\(/.exec(line) ?? []
      return path === undefined ? [] : [`${name}@${basename(path)}:${number}`]
    })
    .slice(0, FRAMES)
}
