import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { civilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import { moveOf, type Move } from './moves.ts'
import { expectationOf, type Expectation } from './expectation.ts'

/** A line of a diary: something the officer does, or what must be seen then. */
export type Line =
  | { readonly at: string; readonly day: CivilDate; readonly move: Move }
  | { readonly at: string; readonly day: CivilDate; readonly expects: readonly Expectation[] }

/** One matter of a year, with its lines in order of time. */
export type Matter = {
  readonly id: string
  readonly title: string
  /** Whether it is also done by hand in the real window. */
  readonly inWindow: boolean
  readonly lines: readonly Line[]
}

/** What happens to one organisation in a year. */
export type Diary = {
  readonly profile: string
  readonly opens: CivilDate
  readonly ends: CivilDate
  /** The second and further officers, who read decisions and review appeals. */
  readonly officers: readonly string[]
  /** How a person is told where to turn: a sentence with the regulators' names. */
  readonly remedies: string
  readonly matters: readonly Matter[]
}

/** The profiles that have a diary, by id. */
export const DIARIES = [
  'uk-equipment',
  'nz-imaging',
  'ie-erp',
  'us-collaboration',
  'processor-marketing',
] as const
export type DiaryId = (typeof DIARIES)[number]

const DAY = /^(\d{4}-\d{2}-\d{2})(?:\s+(.*))?$/
const MATTER = /^== (\S+) (.+?)( \[window\])?$/

/** Reads the diary of a profile. Throws with the line's number at the first line it does not understand. */
export function readDiary(profile: DiaryId): Diary {
  const text = readFileSync(join(import.meta.dirname, `${profile}.txt`), 'utf8')
  const head = new Map<string, string[]>()
  const matters: { id: string; title: string; inWindow: boolean; lines: Line[] }[] = []
  let day: CivilDate | undefined
  text.split('\n').forEach((raw, index) => {
    const at = `${profile}.txt:${index + 1}`
    const line = raw.replace(/^#.*$/, '').trim()
    if (line === '') return
    const begins = MATTER.exec(line)
    if (begins !== null) {
      matters.push({
        id: begins[1] ?? '',
        title: begins[2] ?? '',
        inWindow: begins[3] !== undefined,
        lines: [],
      })
      day = undefined
      return
    }
    const matter = matters.at(-1)
    if (matter === undefined) {
      const [key = '', ...rest] = line.split(' ')
      head.set(key, [...(head.get(key) ?? []), rest.join(' ')])
      return
    }
    const dated = DAY.exec(line)
    if (dated !== null) day = civilDate(dated[1] ?? '')
    const words = dated === null ? line : (dated[2] ?? '')
    if (day === undefined) throw new Error(`${at}: a matter begins with a day`)
    try {
      matter.lines.push(...linesOf(words, day, at))
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      throw new Error(`${at}: ${why}: ${line}`, { cause: error })
    }
  })
  const said = (key: string) => head.get(key)?.[0] ?? ''
  return {
    profile: said('profile'),
    opens: civilDate(said('opens')),
    ends: civilDate(said('ends')),
    officers: head.get('officer') ?? [],
    remedies: said('remedies'),
    matters,
  }
}

/** What is done stands before the `>`, what must be seen then behind it; either may be missing. */
function linesOf(words: string, day: CivilDate, at: string): Line[] {
  const cut = words.startsWith('>') ? 0 : words.indexOf(' > ')
  const move = (cut < 0 ? words : words.slice(0, cut)).trim()
  const seen = cut < 0 ? '' : words.slice(words.indexOf('>', cut) + 1)
  return [
    ...(move === '' ? [] : [{ at, day, move: moveOf(move) }]),
    ...(seen === '' ? [] : [{ at, day, expects: expectationOf(seen) }]),
  ]
}
