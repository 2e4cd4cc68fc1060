import type { LockReason } from './desktop.ts'

/** What main hands to the engine when it starts; everything else the engine finds inside the case file. */
export type EngineOptions = {
  /** Absolute folder that holds regimes/, calendars/, profiles/, letters/ and fonts/. */
  readonly resourcesDir: string
  /** Absolute path of the Typst compiler's WebAssembly file. */
  readonly typstWasm: string
  /** Absolute folder for the device id and the per-file notes (last audit number, backup date); never case content. */
  readonly userDataDir: string
  /** The program's version, that of package.json. */
  readonly version: string
}

/** What a native dialog allowed: a path the engine may use once, within five minutes. Windows hold the token alone. */
export type Grant = {
  /** 128 random bits as 32 hex digits. */
  readonly token: string
  /** Absolute path the officer chose. */
  readonly path: string
  /** `open` reads an existing file, `save` writes an export, `create` makes a new case file. */
  readonly mode: 'open' | 'save' | 'create'
}

/** Whether a case file is open. Main swaps its windows on the change. */
export type EngineState = {
  readonly open: boolean
  /** The token with which the open file was opened or created, so that main can offer it again after a lock. */
  readonly token: string | null
  /** Day of the last verified backup as the engine's own notes know it, for the unlock window. */
  readonly backupOn?: string | null
}

/** A synchronous job longer than a heartbeat begins (estimate in milliseconds) or is over (0). */
export type Busy = { readonly estimateMs: number }

/** What main says to the engine process. Window ports are handed over beside it. */
export type ToEngine =
  { readonly start: EngineOptions } | { readonly grant: Grant } | { readonly lock: LockReason }

/** What the engine process says to main. `closed` is its last word before it ends itself. */
export type FromEngine =
  | { readonly ready: { readonly node: string; readonly pid: number } }
  | { readonly state: EngineState }
  | { readonly busy: Busy }
  | { readonly closed: true }
