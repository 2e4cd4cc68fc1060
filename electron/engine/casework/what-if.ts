import type { z } from 'zod'
import type { ComparedColumn, deadlines, LawTarget } from '#shared/contract/deadlines.ts'
import { isCivilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import type { Clock } from '#shared/domain/clock.ts'
import { shownClockOf } from '#shared/domain/clock-stages.ts'
import { deadlinesOf } from '#shared/domain/deadline.ts'
import { differenceOf, type ComparedSide } from '#shared/domain/difference-words.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { lawsOf } from '#shared/domain/laws.ts'
import { Situation } from '#shared/domain/situation.ts'
import { instantText } from '#shared/domain/zones.ts'
import { placeInSentence } from '#shared/text/places.ts'
import { Refusal } from '../context.ts'
import { previewGroup } from './clocks.ts'
import { targetWords, type TargetWords } from './target-words.ts'
import { columnText, comparisonText } from './what-if-text.ts'

/** What is compared, as the contract hands it over. */
export type CompareInput = z.output<typeof deadlines.calls.compare.input>

/** The answer to a comparison. */
export type Comparison = z.input<typeof deadlines.calls.compare.output>

/** The day that counts as today, and the present instant where that is the true one. */
export type Present = { readonly today: CivilDate; readonly now: string | undefined }

/** The same situation under each law, side by side; the differences are told against the first. */
export function compareLaws(input: CompareInput, law: LawBook, { today, now }: Present): Comparison {
  const zone = input.zone ?? zoneOf(input, law)
  if (!law.zones.ids.includes(zone)) throw new Refusal('zone-unknown')
  const received =
    input.time !== undefined && isCivilDate(input.received)
      ? instantText(input.received, input.time, zone, law.zones)
      : input.received
  const names = apart(input.targets.map((target) => targetWords(target, law)))
  const sides = input.targets.map((target, at) => {
    const situation = situationOf(target, input, received, today, now)
    return sideOf(situation, names[at]?.name ?? '', law)
  })
  const base = sides[0]
  const columns = input.targets.map<ComparedColumn>((target, at) => {
    const situation = situationOf(target, input, received, today, now)
    const side = sides[at]
    const { name = '', title = '', detail = '' } = names[at] ?? {}
    const found = at === 0 || base === undefined || side === undefined ? null : differenceOf(base, side)
    const difference = found === null ? null : { ...found, parts: [...found.parts] }
    return {
      name,
      title,
      detail,
      group: previewGroup(situation, input.kind, law, today),
      shown: side?.clock?.clock ?? '',
      difference,
      text: columnText({ name, title, detail }, side?.all ?? [], side?.failure ?? ''),
    }
  })
  return { today, zone, columns, text: comparisonText({ ...input, received }, today, columns) }
}

type Side = ComparedSide & { readonly clock: Clock | null; readonly all: readonly Clock[] }

function sideOf(situation: Situation, name: string, law: LawBook): Side {
  const found = deadlinesOf(situation, law)
  const named = { name, inSentence: placeInSentence(name) }
  if (!found.ok) return { ...named, clock: null, all: [], failure: found.failure.message }
  const shown = shownClockOf(found.value)
  const rest = found.value.filter((clock) => clock !== shown)
  return {
    ...named,
    clock: shown ?? null,
    all: shown === undefined ? rest : [shown, ...rest],
    failure: '',
  }
}

function situationOf(
  target: LawTarget,
  { kind, events }: CompareInput,
  received: string,
  today: CivilDate,
  now: string | undefined,
): Situation {
  return Situation.parse({ ...target, kind, received, events, today, ...(now === undefined ? {} : { now }) })
}

/** The zone in which the first column counts: that of its holidays, or of its law where there are none. */
function zoneOf({ targets, kind }: CompareInput, law: LawBook): string {
  const found = lawsOf(Situation.parse({ ...targets[0], kind, received: '' }), law)
  const rules = found.ok ? found.value.rules[0] : undefined
  if (rules === undefined) return 'UTC'
  const calendar = law.calendar(rules.calendar)
  return calendar !== undefined && calendar.weekend.length > 0 ? calendar.zone : rules.zone
}

/** The names with a number behind those that occur twice, so that no sentence compares a thing with itself. */
function apart(words: readonly TargetWords[]): TargetWords[] {
  return words.map((one, at) => {
    const before = words.slice(0, at).filter(({ name }) => name === one.name).length
    return before === 0 ? one : { ...one, name: `${one.name} (${before + 1})` }
  })
}
