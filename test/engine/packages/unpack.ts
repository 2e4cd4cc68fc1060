import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

/** What a program did: exit code and both outputs together. */
export type Ran = { readonly code: number | null; readonly output: string }

/** Runs a program of the system in a folder. */
export function run(program: string, args: readonly string[], cwd: string): Ran {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (error !== undefined) throw error
  return { code: status, output: stdout + stderr }
}

/** One entry as `7z l -slt` tells it, by its property names. */
export function listed(zip: string, cwd: string): Record<string, string>[] {
  const { output } = run('7z', ['l', '-slt', zip], cwd)
  return output
    .slice(output.indexOf('----------'))
    .split(/\n\n+/)
    .map((block) =>
      Object.fromEntries([...block.matchAll(/^(\w[\w ]*) = (.*)$/gm)].map((m) => [m[1] ?? '', m[2] ?? ''])),
    )
    .filter((entry) => entry['Path'] !== undefined)
}

/** Every file under the folder, relative, sorted. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => relative(folder, path))
    .toSorted()
}

/** All bytes of a stream in one piece. */
export async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts)
}
