import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import type { Grant } from '#shared/contract/control.ts'

/** What a window learns of a file: its base name and the token, never the path. */
export type GrantedFile = { readonly token: string; readonly name: string }

/** Turns paths that the officer chose into one-time tokens, and remembers which path a token stands for. */
export type Grants = {
  readonly give: (path: string, mode: Grant['mode']) => GrantedFile
  readonly pathOf: (token: string) => string | null
}

/** Makes the tokens of one engine; a new engine knows none of the old ones. */
export function createGrants(send: (grant: Grant) => void): Grants {
  const paths = new Map<string, string>()
  return {
    give: (path, mode) => {
      const token = randomBytes(16).toString('hex')
      paths.set(token, path)
      send({ token, path, mode })
      return { token, name: basename(path) }
    },
    pathOf: (token) => paths.get(token) ?? null,
  }
}
