/**
 * Characters that show nothing or turn the direction of what stands beside them. The two joiners pass between
 * letters of other scripts, where Persian names and families of emoji need them.
 */
const unseen =
  /(?<=[^\p{ASCII}])[\u200C\u200D](?=[^\p{ASCII}])|([\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029\u034F\u115F\u1160\u3164\uFFA0])/gu

/**
 * Text as HTML: escaped, held apart from the direction of its surroundings, and with every character that would
 * show nothing or reorder the line written as its code point, so that `gpj.exe` cannot pose as a picture.
 * Line breaks and tabs count as such characters; for an address of several lines there is `linesHtml`.
 */
export function textHtml(raw: string): string {
  const shown = escapeHtml(
    raw.replace(unseen, (char, marked?: string) =>
      marked === undefined ? char : MARK_OPEN + codePoint(char) + MARK_CLOSE,
    ),
  )
    .replaceAll(MARK_OPEN, '<span class="unseen">')
    .replaceAll(MARK_CLOSE, '</span>')
  return `<bdi>${shown}</bdi>`
}

/** Several lines of text as HTML, one `<br>` a line break; empty lines at the ends are dropped. */
export function linesHtml(raw: string): string {
  return raw
    .trim()
    .split(/\r\n|\r|\n/)
    .map(textHtml)
    .join('<br>')
}

/** Text with the five characters escaped that mean something in HTML, in elements and in quoted attributes. */
export function escapeHtml(raw: string): string {
  return raw.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}

// Private-use characters: `unseen` has replaced any of the text's own, so these two are ours alone.
const MARK_OPEN = '\uE000'
const MARK_CLOSE = '\uE001'

function codePoint(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
