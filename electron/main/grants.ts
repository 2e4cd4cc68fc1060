import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import type { Grant } from '#shared/contract/control.ts'

/** How often a file offered in the unlock window is granted anew; the engine forgets a grant after five minutes. */
const RENEW_MS = 4 * 60 * 1000

/** What a window learns of a file: its base name and the token, never the path. */
export type GrantedFile = { readonly token: string; readonly name: string }

/** Turns paths from native dialogs into one-time tokens and remembers which path a token stands for. */
export type Grants = {
  readonly give: (path: string, mode: Grant['mode']) => GrantedFile
  /** As `give`, and stays good until `forget`: for the file an unlock window offers while nobody is there. */
  readonly keep: (path: string) => GrantedFile
  readonly pathOf: (token: string) => string | null
  readonly forget: () => void
}

/** Makes the tokens of one engine; a new engine knows none of the old ones. */
export function createGrants(send: (grant: Grant) => void): Grants {
  const paths = new Map<string, string>()
  const timers = new Set<NodeJS.Timeout>()
  const grant = (path: string, mode: Grant['mode']): Grant => {
    const made = { token: randomBytes(16).toString('hex'), path, mode }
    paths.set(made.token, path)
    send(made)
    return made
  }
  const shown = ({ token, path }: Grant): GrantedFile => ({ token, name: basename(path) })
  return {
    give: (path, mode) => shown(grant(path, mode)),
    keep: (path) => {
      const made = grant(path, 'open')
      timers.add(setInterval(() => send(made), RENEW_MS))
      return shown(made)
    },
    pathOf: (token) => paths.get(token) ?? null,
    forget: () => {
      timers.forEach((timer) => clearInterval(timer))
      timers.clear()
      paths.clear()
    },
  }
}
