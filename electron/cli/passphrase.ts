import { readFile } from 'node:fs/promises'
import { CommandFailure } from './command-failure.ts'

/** Longest secret read from a file or typed, in bytes. */
const LIMIT = 4096

/**
 * The passphrase as bytes: from the file named by `--passphrase-file` (its last line break is not part of it), or
 * typed without being shown. Never taken from an argument, where every user of the machine could read it.
 */
export async function readPassphrase(file: string | undefined, prompt: string): Promise<Uint8Array> {
  return file === undefined ? typedSecret(prompt) : secretInFile(file)
}

/** The bytes of a secret kept in a file, without its last line break. */
export async function secretInFile(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path).catch(() => {
    throw new CommandFailure('file-missing', `The file with the secret cannot be read. Nothing was changed.`)
  })
  if (bytes.length > LIMIT)
    throw new CommandFailure('input-unreadable', 'The file with the secret is too long.')
  let end = bytes.length
  if (end > 0 && bytes[end - 1] === 10) end -= 1
  if (end > 0 && bytes[end - 1] === 13) end -= 1
  const secret = Uint8Array.from(bytes.subarray(0, end))
  bytes.fill(0)
  return secret
}

async function typedSecret(prompt: string): Promise<Uint8Array> {
  const { stdin, stderr } = process
  if (!stdin.isTTY) {
    throw new CommandFailure(
      'input-unreadable',
      'Give the passphrase with --passphrase-file; there is no terminal to type it in.',
    )
  }
  stderr.write(prompt)
  stdin.setRawMode(true)
  const typed: number[] = []
  try {
    for await (const chunk of stdin as AsyncIterable<Buffer>) {
      for (const byte of chunk) {
        if (byte === 3) throw new CommandFailure('input-unreadable', 'Stopped. Nothing was changed.')
        if (byte === 13 || byte === 10) return Uint8Array.from(typed)
        if (byte === 127 || byte === 8) dropLastCharacter(typed)
        else if (typed.length < LIMIT) typed.push(byte)
      }
    }
    return Uint8Array.from(typed)
  } finally {
    typed.fill(0)
    stdin.setRawMode(false)
    stdin.pause()
    stderr.write('\n')
  }
}

/** UTF-8: continuation bytes begin with 10, so the last character ends at the first byte that does not. */
function dropLastCharacter(typed: number[]): void {
  while (typed.length > 0) {
    const byte = typed.pop() ?? 0
    if ((byte & 0xc0) !== 0x80) return
  }
}
