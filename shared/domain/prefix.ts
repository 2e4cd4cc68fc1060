const LEGAL_FORMS = new Set(
  'ltd limited plc llc llp inc incorporated corp corporation gmbh ag se sa sas sarl bv nv ab as oy pty co company and the of for'.split(
    ' ',
  ),
)

/**
 * A prefix for case references out of an organisation's name: its initials, or the first letters of a single word.
 * Two to four letters A to Z; empty when the name has too few letters for one.
 */
export function suggestedPrefix(organisation: string): string {
  const words = organisation
    .normalize('NFKD')
    .replaceAll(/[̀-ͯ]/g, '')
    .replaceAll(/([a-z]{2})([A-Z][a-z])/g, '$1 $2')
    .toUpperCase()
    .split(/[^A-Z]+/)
    .filter((word) => word !== '' && !LEGAL_FORMS.has(word.toLowerCase()))
  const initials = words.map((word) => word.charAt(0)).join('')
  const prefix = initials.length >= 2 ? initials.slice(0, 4) : (words[0] ?? '').slice(0, 2)
  return prefix.length >= 2 ? prefix : ''
}

/** True for a prefix that a case file takes. */
export function prefixFits(prefix: string): boolean {
  return /^[A-Z]{2,4}$/.test(prefix)
}
