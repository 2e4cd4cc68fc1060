import type { FontShelf } from './fonts.ts'

/** The three families that draw Chinese characters, each in the forms of its own country. */
const HAN = { zh: 'Noto Sans SC', ja: 'Noto Sans JP', ko: 'Noto Sans KR' } as const
type HanLanguage = keyof typeof HAN

const PLACES: Readonly<Record<string, HanLanguage>> = {
  CN: 'zh',
  HK: 'zh',
  MO: 'zh',
  SG: 'zh',
  TW: 'zh',
  JP: 'ja',
  KP: 'ko',
  KR: 'ko',
}

/** What says in whose forms Chinese characters are drawn. */
export type HanHints = {
  /** BCP 47 language of what is printed. */
  readonly language: string
  /** ISO 3166-2 place of the organisation, or empty. */
  readonly place: string
  /** Everything that is printed. */
  readonly text: string
}

/**
 * The shelf with the family first that draws Chinese characters as the reader is used to: by the language of the paper,
 * else by the syllables that only Japanese or Korean has in the text, else by the place of the organisation, else as in
 * China. The other families follow, so that a character only they have is still printed.
 */
export function shelfFor(shelf: FontShelf, hints: HanHints): FontShelf {
  const first = HAN[hanLanguage(hints)]
  const families: readonly string[] = Object.values(HAN)
  const at = shelf.findIndex(({ family }) => families.includes(family))
  const preferred = shelf.filter(({ family }) => family === first)
  const rest = shelf.filter(({ family }) => family !== first)
  return [...rest.slice(0, at), ...preferred, ...rest.slice(at)]
}

function hanLanguage({ language, place, text }: HanHints): HanLanguage {
  const [spoken = '', region = ''] = language.split('-')
  if (spoken === 'zh' || spoken === 'ja' || spoken === 'ko') return spoken
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja'
  if (/\p{Script=Hangul}/u.test(text)) return 'ko'
  return PLACES[region.toUpperCase()] ?? PLACES[place.split('-')[0] ?? ''] ?? 'zh'
}
