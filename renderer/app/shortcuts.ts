import { keyNames } from '#shared/text/app.ts'

/** A shortcut read apart: `mod` is Ctrl, or Command on a Mac. */
type Shortcut = {
  readonly mod: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly key: string
}

const KEYS: Readonly<Record<string, string>> = {
  comma: ',',
  left: 'arrowleft',
  right: 'arrowright',
  enter: 'enter',
  escape: 'escape',
}

function read(shortcut: string): Shortcut {
  const parts = shortcut.toLowerCase().split('+')
  const last = parts.at(-1) ?? ''
  return {
    mod: parts.includes('mod'),
    alt: parts.includes('alt'),
    shift: parts.includes('shift'),
    key: KEYS[last] ?? last,
  }
}

/** What the shortcut needs of a key press. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** True when the key press is the shortcut (`mod+K`, `alt+left`, `E`). */
export function pressed(shortcut: string, event: KeyPress, mac: boolean): boolean {
  const wanted = read(shortcut)
  const mod = mac ? event.metaKey : event.ctrlKey
  const other = mac ? event.ctrlKey : event.metaKey
  // layouts that need Shift for a digit still send the digit's place on the keyboard
  const key =
    event.key.toLowerCase() === wanted.key || (/^\d$/.test(wanted.key) && event.code === `Digit${wanted.key}`)
  return key && mod === wanted.mod && event.altKey === wanted.alt && event.shiftKey === wanted.shift && !other
}

/** True for a shortcut of one plain key, which must not fire while somebody types. */
export function isPlainKey(shortcut: string): boolean {
  const { mod, alt } = read(shortcut)
  return !mod && !alt
}

/** The shortcut as key hints show it: `Ctrl K`, or `⌘K` on a Mac. */
export function shortcutLabel(shortcut: string, mac: boolean): string {
  const { mod, alt, shift } = read(shortcut)
  const last = shortcut.split('+').at(-1) ?? ''
  const name = last.toLowerCase()
  const named: Readonly<Record<string, string>> = {
    comma: keyNames.comma,
    left: keyNames.left,
    right: keyNames.right,
    enter: keyNames.enter,
    escape: keyNames.escape,
  }
  const parts = [
    ...(mod ? [mac ? keyNames.modMac : keyNames.mod] : []),
    ...(alt ? [mac ? keyNames.altMac : keyNames.alt] : []),
    ...(shift ? [mac ? keyNames.shiftMac : keyNames.shift] : []),
    named[name] ?? last.toUpperCase(),
  ]
  return parts.join(mac ? '' : ' ')
}
