import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { civilDate } from '#shared/domain/civil-date.ts'
import { fieldsAsked, isFilled, mergeLetter, type LetterValues } from '#shared/domain/letter-merge.ts'
import type { MergedLetter, ValuesOfLaws } from '#shared/domain/letter-merge.ts'
import type { LetterTemplate, LetterValue, TemplateExample } from '#shared/domain/letter-template.ts'
import { templateFits } from '#shared/domain/letter-template.ts'
import { printableLetter } from '#engine/letters/compose.ts'
import type { PrintableLetter } from '#engine/letters/printable.ts'
import { templates } from './letter-bench.ts'

const RESOURCES = join(import.meta.dirname, '../../../resources')

/** A handling profile at a place, or a law that no shipped profile is under: where a letter can be written. */
export type Situation = {
  readonly name: string
  readonly regimes: readonly string[]
  /** Facts of organisation and place, without those of the case. */
  readonly facts: readonly string[]
  readonly place: string
  readonly organisation: string
  readonly email: string
}

type Profile = {
  readonly id: string
  readonly role: string
  readonly place: string
  readonly regimes: readonly string[]
  readonly regimesByPlace?: Readonly<Record<string, readonly string[]>>
  readonly facts: readonly string[]
}

/** Invented names for the organisations of the shipped profiles. */
const NAMES: Readonly<Record<string, readonly [string, string]>> = {
  'ie-erp': ['Larkmoor Ledgers', 'dataprotection@larkmoor.example'],
  'nz-imaging': ['Kererū Bay Images', 'privacy@kererubay.example'],
  'processor-marketing': ['Tidewell Campaigns', 'privacy@tidewell.example'],
  'uk-equipment': ['Quillhaven Care Equipment', 'privacy@quillhaven.example'],
  'us-collaboration': ['Fernlight Boards', 'privacy@fernlight.example'],
}

/** The shipped profiles; one that is under a law of each State stands there once for California and once for Virginia. */
export function profileSituations(): Situation[] {
  return readdirSync(join(RESOURCES, 'profiles'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const profile = json(`profiles/${name}/profile.json`) as Profile
      const states = Object.keys(profile.regimesByPlace ?? {})
      const places = states.length === 0 ? [''] : states.filter((place) => /-(CA|VA)$/.test(place))
      const [organisation = profile.id, email = ''] = NAMES[profile.id] ?? []
      return places.map((place) =>
        situation(place === '' ? profile.id : `${profile.id}-${place.toLowerCase()}`, {
          regimes: place === '' ? profile.regimes : (profile.regimesByPlace?.[place] ?? []),
          place: place === '' ? profile.place : place,
          facts: [`role=${profile.role}`, ...profile.facts.map((fact) => `profile=${fact}`)],
          organisation,
          email,
        }),
      )
    })
}

/** The laws that no printed profile is under, each with an organisation of its place. */
export function otherLaws(printed: readonly Situation[]): Situation[] {
  const covered = new Set(printed.flatMap(({ regimes }) => regimes))
  return readdirSync(join(RESOURCES, 'regimes'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !covered.has(entry.name))
    .map(({ name }) => {
      const { place } = json(`regimes/${name}/pack.json`) as { place: string }
      return situation(name, {
        regimes: [name],
        place,
        facts: ['role=controller'],
        organisation: 'Ostrander Instruments',
        email: 'privacy@ostrander.example',
      })
    })
}

function situation(name: string, rest: Omit<Situation, 'name'>): Situation {
  const country = rest.place.split('-')[0] ?? ''
  const laws = rest.regimes.length === 0 ? ['none'] : rest.regimes
  return {
    ...rest,
    name,
    facts: [
      ...laws.map((law) => `regime=${law}`),
      ...new Set([`place=${rest.place}`, `place=${country}`]),
      ...rest.facts,
    ],
  }
}

/** Whether the letter is offered there. */
export function fits(template: LetterTemplate, { regimes }: Situation): boolean {
  return templateFits(template, regimes, template.kinds)
}

/** A letter as it would be written there, and what it was written from. */
export type WrittenLetter = {
  readonly template: LetterTemplate
  readonly situation: Situation
  readonly values: LetterValues
  readonly merged: MergedLetter
}

/**
 * The letter with the values of its examples: those of the situation's own law before any other. Throws when no
 * example says what a field it asks for holds, so that a new letter brings an example for each of its fields.
 */
export function written(template: LetterTemplate, place: Situation): WrittenLetter {
  const examples = templates.examples(template.id)
  const base = examples.find(({ facts }) => place.regimes.some((law) => facts.includes(`regime=${law}`)))
  const [first] = examples
  const example = base ?? first
  if (example === undefined) throw new Error(`${template.id} has no example`)
  const facts = new Set([
    ...example.facts.filter((fact) => !/^(regime|place|profile|role)=/.test(fact)),
    ...place.facts,
  ])
  const regulators = regulatorsOf(place)
  const values = saidThere(place, {
    ...example.values,
    ...missingValues(template, facts, example, examples),
    ...(base === undefined ? groundOf(template, place, facts) : {}),
    ...regulators[place.regimes[0] ?? ''],
    organisationName: place.organisation,
    organisationEmail: place.email,
  })
  return { template, situation: place, values, merged: mergeLetter(template, values, facts, regulators) }
}

/** A ground of the situation's own law for the right, where the example has one of another law. */
function groundOf(
  template: LetterTemplate,
  { regimes }: Situation,
  facts: ReadonlySet<string>,
): LetterValues {
  const [regime] = regimes
  const asks = template.fields.some(({ name }) => name === 'refusalGround')
  if (!asks || regime === undefined) return {}
  const { grounds } = json(`regimes/${regime}/pack.json`) as {
    grounds: { kinds?: string[]; title: string; citation: string }[]
  }
  const ground = grounds.find(
    ({ kinds = [] }) => kinds.length === 0 || kinds.some((kind) => facts.has(`kind=${kind}`)),
  )
  return ground === undefined ? {} : { refusalGround: `${ground.title} (${ground.citation})` }
}

function missingValues(
  template: LetterTemplate,
  facts: ReadonlySet<string>,
  example: TemplateExample,
  examples: readonly TemplateExample[],
): LetterValues {
  const { unfilled } = mergeLetter(template, example.values, facts)
  const asked = new Set(fieldsAsked(template, facts))
  return Object.fromEntries(
    unfilled
      .filter(
        ({ field }) =>
          asked.has(field) && !field.startsWith('regulator') && !field.startsWith('organisation'),
      )
      .map(({ field }) => {
        const found = examples
          .map(({ values }) => values[field])
          .find((value) => value !== undefined && isFilled(value))
        if (found === undefined) throw new Error(`no example of ${template.id} says what ${field} holds`)
        return [field, found]
      }),
  )
}

function regulatorsOf({ regimes }: Situation): ValuesOfLaws {
  return Object.fromEntries(
    regimes.map((id) => {
      const { regulator } = json(`regimes/${id}/pack.json`) as {
        regulator: { name: string; address: string[]; web?: string; phone?: string; email?: string }
      }
      const values = {
        regulatorName: regulator.name,
        regulatorAddress: regulator.address.join('\n'),
        regulatorWeb: regulator.web ?? '',
        regulatorPhone: regulator.phone ?? '',
        regulatorEmail: regulator.email ?? '',
      }
      return [id, values]
    }),
  )
}

const DAY_FIRST =
  /\b(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December) (\d{4})/g
const MONTH_FIRST =
  /(day,)? ?\b(January|February|March|April|May|June|July|August|September|October|November|December) (\d{1,2}), (\d{4})/g

/** Dates as they are written there: an example of another place has them the other way round. */
function saidThere({ place }: Situation, values: LetterValues): LetterValues {
  const american = templates.dateOrder(place) === 'month-first'
  const text = (value: string): string =>
    american
      ? value.replace(DAY_FIRST, '$2 $1, $3').replace(/(\w+day) (\w+ \d{1,2}, \d{4})/g, '$1, $2')
      : value.replace(
          MONTH_FIRST,
          (_, day: string | undefined, month: string, date: string, year: string) =>
            `${day === undefined ? ' ' : 'day '}${date} ${month} ${year}`,
        )
  const said = (value: LetterValue): LetterValue => {
    if (typeof value === 'string') return text(value)
    return value.every((entry) => typeof entry === 'string')
      ? value.map(text)
      : value.map((row) =>
          Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, text(String(cell))])),
        )
  }
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, said(value)]])),
  )
}

/** The letter in its frame: letterhead of the situation's organisation, and the envelope of whoever it goes to. */
export function framed({ template, situation: place, values, merged }: WrittenLetter): PrintableLetter {
  const name = [
    values['recipientName'],
    merged.facts.has('agent') ? values['recipientGreeting'] : values['personName'],
  ].find((value): value is string => typeof value === 'string')
  return printableLetter(merged, {
    template,
    words: templates.words('en'),
    dateOrder: templates.dateOrder(place.place),
    paper: templates.paper(place.place),
    organisation: {
      name: place.organisation,
      address: '14 Example Wharf\nExampleton',
      email: place.email,
      phone: '',
      officerTitle: 'Privacy Officer',
    },
    officerName: 'Rosalind Achterberg',
    recipient: [name ?? 'The person concerned', '3 Invented Row', 'Exampleton'],
    reference: typeof values['caseReference'] === 'string' ? values['caseReference'] : 'EX-2026-0001',
    theirReference: '',
    date: civilDate('2026-06-24'),
    auditHead: '#4812 plum harbour seven lantern copper tide',
    draft: false,
  })
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(join(RESOURCES, path), 'utf8'))
}
