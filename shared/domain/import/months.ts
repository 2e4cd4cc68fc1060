import { looseText } from './fields.ts'

/** Month names in English, German, French, Spanish, Italian and Dutch, January first; the first three letters of most will do. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'januar', 'janvier', 'enero', 'gennaio', 'januari', 'ene', 'gen', 'janv', 'janner'],
  ['february', 'februar', 'fevrier', 'febrero', 'febbraio', 'februari', 'fevr', 'feber'],
  ['march', 'marz', 'mars', 'marzo', 'maart', 'mrz', 'mrt', 'maerz'],
  ['april', 'avril', 'abril', 'aprile', 'avr', 'abr'],
  ['may', 'mai', 'mayo', 'maggio', 'mei', 'mag'],
  ['june', 'juni', 'juin', 'junio', 'giugno', 'giu'],
  ['july', 'juli', 'juillet', 'julio', 'luglio', 'juil', 'lug'],
  ['august', 'aout', 'agosto', 'augustus', 'ago', 'aou'],
  ['september', 'septembre', 'septiembre', 'settembre', 'sept', 'set', 'setiembre'],
  ['october', 'oktober', 'octobre', 'octubre', 'ottobre', 'okt', 'ott'],
  ['november', 'novembre', 'noviembre'],
  ['december', 'dezember', 'decembre', 'diciembre', 'dicembre', 'dez', 'dic'],
]

/** 1 to 12 for a month's name or its beginning, null for any other word. */
export function monthOf(name: string): number | null {
  const word = looseText(name)
  if (word.length < 3) return null
  const whole = MONTHS.findIndex((names) => names.includes(word))
  if (whole >= 0) return whole + 1
  // "jui" would be June or July
  const begun = MONTHS.flatMap((names, index) =>
    names.some((each) => each.startsWith(word)) ? [index + 1] : [],
  )
  return begun.length === 1 ? (begun[0] ?? null) : null
}
