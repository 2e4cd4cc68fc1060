import { nativeTheme, type BrowserWindow, type WebContents } from 'electron'
import type { BoundCall } from '#shared/contract/bind.ts'
import type { EngineOptions, EngineState } from '#shared/contract/control.ts'
import type { DeviceSettings, LockReason } from '#shared/contract/desktop.ts'
import { forgetCopied } from './clipboard.ts'
import { startEngineHost, type EngineHost } from './engine-host.ts'
import { flushDrafts } from './flush.ts'
import { createGrants, type GrantedFile, type Grants } from './grants.ts'
import { recentFiles, type Recent } from './recent.ts'
import type { SettingsFile } from './settings.ts'
import { boundsOf, createWindow, type WindowKind, type WindowParts } from './window.ts'

/** Engines that end before they were ready, in a row, after which another start is no use. */
const STARTS = 3

/** A window with the calls it may make of main. */
type Standing = { readonly window: BrowserWindow; readonly calls: ReadonlyMap<string, BoundCall> }

/** What the shell is made from. */
export type ShellParts = WindowParts & {
  readonly engine: EngineOptions
  readonly file: SettingsFile
  readonly callsFor: (shell: Shell, window: BrowserWindow, kind: WindowKind) => ReadonlyMap<string, BoundCall>
  /** Called when no engine can be started, and when the officer closed the program. */
  readonly leave: (why: 'closed' | 'no-engine') => void
}

/** Which windows stand, which engine runs, and the passage between locked and open. One at a time, never neither. */
export class Shell {
  readonly recent: Recent
  readonly #parts: ShellParts
  readonly #windows = new Map<WindowKind, Standing>()
  #phase: 'locked' | 'open' | 'locking' | 'closing' = 'locked'
  #host: EngineHost
  #grants: Grants
  #failedStarts = 0
  #reason: LockReason = 'started'
  #lockedAt: string | null = null
  #path: string | null = null

  constructor(parts: ShellParts) {
    this.#parts = parts
    this.recent = recentFiles(parts.file)
    nativeTheme.themeSource = themeOf(this.settings())
    ;[this.#host, this.#grants] = this.#startEngine()
  }

  /** The engine's Node version once it runs. */
  get engineReady(): Promise<string> {
    return this.#host.ready
  }

  get grants(): Grants {
    return this.#grants
  }

  get reason(): { readonly reason: LockReason; readonly at: string | null } {
    return { reason: this.#reason, at: this.#lockedAt }
  }

  settings(): DeviceSettings {
    return this.#parts.file.read().settings
  }

  changeSettings(change: Partial<DeviceSettings>): DeviceSettings {
    const { settings } = this.#parts.file.change({ settings: { ...this.settings(), ...change } })
    nativeTheme.themeSource = themeOf(settings)
    this.recent.obey()
    if (this.#phase === 'open' && this.#path !== null) this.recent.add(this.#path, null)
    return settings
  }

  /** The file the unlock window offers: the one just locked, double-clicked or chosen, with a fresh token each time. */
  offered(): GrantedFile | null {
    return this.#path === null ? null : this.#grants.give(this.#path, 'open')
  }

  /** Remembers which file the officer chose to unlock, so that a second try needs no second choice. */
  choose(path: string): void {
    if (this.#phase === 'locked') this.#path = path
  }

  /** The pages that may speak to main, with what each may ask. */
  standing(): readonly { readonly contents: WebContents; readonly calls: ReadonlyMap<string, BoundCall> }[] {
    return [...this.#windows.values()]
      .filter(({ window }) => !window.isDestroyed())
      .map(({ window, calls }) => ({ contents: window.webContents, calls }))
  }

  /** Offers a file that was double-clicked or named on the command line. An open file stays open. */
  offer(path: string): void {
    if (this.#phase !== 'locked') return
    this.#path = path
    if (this.#windows.has('unlock')) this.#showUnlock()
  }

  focus(): void {
    const window = (this.#windows.get('work') ?? this.#windows.get('unlock'))?.window
    if (window?.isMinimized() === true) window.restore()
    window?.focus()
  }

  showUnlock(): void {
    if (this.#phase === 'locked') this.#showUnlock()
  }

  /** Opens the window in which a passphrase is changed, over the work window. */
  openPassphraseWindow(): void {
    const parent = this.#windows.get('work')?.window
    if (this.#phase === 'open' && parent !== undefined && !this.#windows.has('passphrase')) {
      this.#open('passphrase', parent)
    }
  }

  /** Saves drafts, ends engine and work window, opens the unlock window. Does nothing unless a file is open. */
  async lock(reason: LockReason): Promise<void> {
    if (this.#phase !== 'open') return
    await this.#endEngine(reason, 'locking')
    this.#afterLock(reason)
  }

  /** As `lock`, and leaves the program. */
  async close(): Promise<void> {
    if (this.#phase === 'closing' || this.#phase === 'locking') return
    await this.#endEngine('officer', 'closing')
    this.#destroyWindows()
    this.#parts.leave('closed')
  }

  async #endEngine(reason: LockReason, phase: 'locking' | 'closing'): Promise<void> {
    this.#phase = phase
    const work = this.#windows.get('work')?.window
    this.#rememberBounds()
    for (const { window } of this.#windows.values()) window.hide()
    if (work !== undefined) await flushDrafts(work.webContents)
    await forgetCopied()
    await this.#host.lock(reason)
  }

  #afterLock(reason: LockReason): void {
    this.#reason = reason
    this.#lockedAt = clockTime(new Date())
    const old = [...this.#windows.values()]
    this.#windows.clear()
    this.#phase = 'locked'
    ;[this.#host, this.#grants] = this.#startEngine()
    // the new window first, so that there is never none
    this.#showUnlock()
    for (const { window } of old) window.destroy()
  }

  #startEngine(): [EngineHost, Grants] {
    const host = startEngineHost(this.#parts.appDir, this.#parts.engine)
    void host.ready.then(() => (this.#failedStarts = 0))
    host.onState((state) => {
      if (host === this.#host) this.#onState(state)
    })
    host.onStopped(() => {
      if (host === this.#host) this.#onStopped()
    })
    return [host, createGrants((grant) => host.grant(grant))]
  }

  #onState(state: EngineState): void {
    if (state.open && this.#phase === 'locked') {
      this.#phase = 'open'
      this.#path = state.token === null ? null : this.#grants.pathOf(state.token)
      if (this.#path !== null) this.recent.add(this.#path, state.backupOn ?? null)
      this.#rememberBounds()
      const unlock = this.#windows.get('unlock')?.window
      this.#windows.delete('unlock')
      this.#open('work').once('show', () => unlock?.destroy())
    } else if (!state.open && this.#phase === 'open') void this.lock('officer')
  }

  #onStopped(): void {
    if (this.#phase === 'locking' || this.#phase === 'closing') return
    this.#failedStarts += 1
    if (this.#failedStarts >= STARTS) this.#parts.leave('no-engine')
    else this.#afterLock('engine-stopped')
  }

  #showUnlock(): void {
    const old = this.#windows.get('unlock')?.window
    this.#windows.delete('unlock')
    this.#open('unlock')
    old?.destroy()
  }

  #open(kind: WindowKind, parent: BrowserWindow | null = null): BrowserWindow {
    const { bounds } = this.#parts.file.read()
    const window = createWindow(kind, this.#parts, { bounds, parent, dark: nativeTheme.shouldUseDarkColors })
    this.#windows.set(kind, { window, calls: this.#parts.callsFor(this, window, kind) })
    window.webContents.on('dom-ready', () => this.#host.connect(window.webContents))
    window.webContents.on('render-process-gone', () => void this.#onPageGone(kind))
    window.on('close', (event) => {
      if (kind === 'passphrase') return
      event.preventDefault()
      void this.close()
    })
    window.on('closed', () => {
      if (this.#windows.get(kind)?.window === window) this.#windows.delete(kind)
    })
    return window
  }

  async #onPageGone(kind: WindowKind): Promise<void> {
    if (kind === 'unlock') this.showUnlock()
    else if (kind === 'work') await this.lock('engine-stopped')
    else this.#windows.get(kind)?.window.destroy()
  }

  #rememberBounds(): void {
    const window = (this.#windows.get('work') ?? this.#windows.get('unlock'))?.window
    if (window !== undefined && !window.isDestroyed()) this.#parts.file.change({ bounds: boundsOf(window) })
  }

  #destroyWindows(): void {
    for (const { window } of this.#windows.values()) window.destroy()
    this.#windows.clear()
  }
}

function themeOf(settings: DeviceSettings): 'light' | 'dark' | 'system' {
  return settings.colorScheme === 'auto' ? 'system' : settings.colorScheme
}

function clockTime(now: Date): string {
  return now.toTimeString().slice(0, 5)
}
