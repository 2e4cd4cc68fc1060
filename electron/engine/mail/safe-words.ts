/** Signs that change how the rest of a line is read, or cannot be seen: overrides, isolates, zero-width, controls. */
const HIDDEN =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\u{e0001}|[\u{e0020}-\u{e007f}]/gu
const HIDDEN_IN_TEXT = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/gu
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i
const LONGEST_NAME = 120

/** One line of text without signs that cannot be seen or that turn its direction. */
export function safeLine(raw: string, longest = 1000): string {
  return raw
    .toWellFormed()
    .replace(/[\r\n\t]+/g, ' ')
    .replace(HIDDEN, '')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, longest)
}

/** Whether a line holds signs that {@link safeLine} takes out. */
export function hidesSigns(raw: string): boolean {
  return raw.replace(/[\r\n\t]+/g, ' ').search(HIDDEN) >= 0
}

/** Text of several lines as it can be shown and kept: line ends are LF, nothing turns its direction, no page end. */
export function safeText(raw: string, longest: number): string {
  const text = raw
    .slice(0, longest * 2)
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(HIDDEN_IN_TEXT, '')
  return text
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim()
    .slice(0, longest)
}

/** A name for a file: no folder, nothing hidden, nothing a system reserves, at most 120 signs with its ending. */
export function safeFileName(raw: string, fallback: string): string {
  const last = safeLine(raw.slice(0, 50_000).normalize('NFC'), 50_000).split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(/[:*?"<>|]/g, '_')
    .replace(/^[\s.~-]+|[\s.]+$/g, '')
    .replace(RESERVED, '_$1')
  if (plain === '') return fallback
  if (plain.length <= LONGEST_NAME) return plain
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(plain)?.[0] ?? ''
  return `${plain.slice(0, LONGEST_NAME - ending.length).toWellFormed()}${ending}`
}

/** Names of files so that none occurs twice: `picture.png`, `picture (2).png`. */
export function distinctNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const key = name.toLowerCase()
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    if (count === 1) return name
    const dot = name.lastIndexOf('.')
    return dot > 0 ? `${name.slice(0, dot)} (${count})${name.slice(dot)}` : `${name} (${count})`
  })
}
