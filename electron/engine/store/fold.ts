const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
}
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g')
const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+/gu

/**
 * Text as it is searched: compatibility forms resolved, accents gone, lower case, letters that have no accent to lose
 * spelled out (ł to l, ß to ss). Two people typing the same name differently reach the same text.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC')
}

/**
 * Folded text for the search index. Scripts without spaces become overlapping pairs with the last sign alone behind
 * them, so that any part of a name is found.
 */
export function foldForIndex(text: string): string {
  return fold(text).replace(
    IDEOGRAPHS,
    (run) => ` ${[...pairs(run), Array.from(run).at(-1) ?? ''].join(' ')} `,
  )
}

function pairs(run: string): string[] {
  const signs = Array.from(run)
  return signs.slice(0, -1).map((sign, index) => sign + (signs[index + 1] ?? ''))
}
