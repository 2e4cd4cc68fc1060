import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { civilDate } from '#shared/domain/civil-date.ts'
import { letterDate, shortLetterDate } from '#shared/domain/letter-date.ts'
import { retold } from '#shared/domain/letter-languages.ts'
import { mergeLetter, type LetterValues } from '#shared/domain/letter-merge.ts'
import type { LetterTemplate, LetterValue } from '#shared/domain/letter-template.ts'
import { templates } from './letter-bench.ts'
import { profileSituations, written, type Situation, type WrittenLetter } from './letter-situations.ts'

/** The profile under whose law the letters exist in other languages. */
const PROFILE = 'ie-erp'

/** Every letter in every language but English, written in the profile of that law. */
export function translatedLetters(): WrittenLetter[] {
  return templates.all().flatMap(({ id }) =>
    templates
      .languagesOf(id)
      .filter((language) => language !== 'en')
      .map((language) => translated(id, language)),
  )
}

/** One of them. Throws for a letter or language that does not ship. */
export function translated(id: string, language: string): WrittenLetter {
  const english = templates.byId(id, 'en')
  const template = templates.byId(id, language)
  if (english === undefined || template?.language !== language) throw new Error(`no ${id} in ${language}`)
  const place = situationOf(template)
  const letter = written(english, place)
  const values = valuesIn(letter.values, english, template)
  return { template, situation: place, values, merged: mergeLetter(template, values, letter.merged.facts) }
}

function situationOf({ language, covers }: LetterTemplate): Situation {
  const profile = profileSituations().find(({ name }) => name === PROFILE)
  if (profile === undefined) throw new Error(`${PROFILE} does not ship`)
  const laws = covers ?? profile.regimes
  return {
    ...profile,
    name: `${PROFILE}-${language}`,
    regimes: laws,
    facts: [
      ...laws.map((law) => `regime=${law}`),
      ...profile.facts.filter((fact) => !fact.startsWith('regime=')),
    ],
  }
}

/** What the program itself puts into a letter, in the letter's language; what an officer wrote stays as it was written. */
function valuesIn(values: LetterValues, english: LetterTemplate, template: LetterTemplate): LetterValues {
  const said = saidIn(template)
  const value = (name: string, each: LetterValue): LetterValue => {
    if (typeof each === 'string') return said(retold({ [name]: each }, english, template)[name] ?? each)
    return each.every((entry) => typeof entry === 'string')
      ? each.map(said)
      : each.map((row) =>
          Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, said(String(cell))])),
        )
  }
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, each]) => (each === undefined ? [] : [[name, value(name, each)]])),
  )
}

function saidIn({ language, covers = [] }: LetterTemplate): (text: string) => string {
  const [from, to] = [templates.words('en'), templates.words(language)]
  const known = new Map<string, string>([
    ...pairs(from.requests, to.requests),
    ...pairs(from.findings, to.findings),
    ...pairs(from.breach, to.breach),
    ...pairs(from.sheets.asked, to.sheets.asked),
    ...pairs(from.sheets.consultation, to.sheets.consultation),
    ...pairs(from.sheets.restriction, to.sheets.restriction),
    ...covers.flatMap((law) =>
      groundsOf(law).map(({ id, said }) => [said, to.grounds[`${law}/${id}`] ?? said] as const),
    ),
  ])
  const dates = new RegExp(
    `(\\w+day )?(\\d{1,2}) (${from.months.join('|')}) (\\d{4})(?:, (\\d\\d:\\d\\d))?`,
    'g',
  )
  return (text) =>
    known.get(text) ??
    text.replace(
      dates,
      (_, weekday: string | undefined, day: string, month: string, year: string, time?: string) => {
        const number = String(from.months.indexOf(month) + 1).padStart(2, '0')
        const date = civilDate(`${year}-${number}-${day.padStart(2, '0')}`)
        const words = (weekday === undefined ? shortLetterDate : letterDate)(date, to)
        return time === undefined ? words : to.moment.replace('{date}', words).replace('{time}', time)
      },
    )
}

function pairs(
  from: Readonly<Record<string, string>>,
  to: Readonly<Record<string, string>>,
): [string, string][] {
  return Object.entries(from).map(([key, text]) => [text, to[key] ?? text])
}

function groundsOf(law: string): { id: string; said: string }[] {
  const path = join(import.meta.dirname, '../../../resources/regimes', law, 'pack.json')
  const { grounds } = JSON.parse(readFileSync(path, 'utf8')) as {
    grounds: { id: string; title: string; citation: string }[]
  }
  return grounds.map(({ id, title, citation }) => ({ id, said: `${title} (${citation})` }))
}
