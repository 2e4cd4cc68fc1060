import type { CaseChips } from '#shared/contract/register.ts'
import type { OfficerView } from '#shared/contract/views.ts'
import { casesText } from '#shared/text/cases.ts'
import {
  channelNames,
  kindNames,
  outcomeNames,
  stageNames,
  waitingNames,
  wordFor,
} from '#shared/text/words.ts'
import { shortDate } from '#ui/index.ts'
import type { ChipId } from './cases-query.ts'

const text = casesText.filter

/** What the words of chips depend on. */
export type ChipNames = {
  readonly today: string
  readonly officers: readonly OfficerView[]
  readonly laws: readonly { readonly id: string; readonly name: string }[]
}

/** A chip as it reads: "Type is **access or erasure**". */
export type ChipWords = { readonly field: string; readonly value: string }

/** The words of a chip. */
export function chipWords(id: ChipId, chips: CaseChips, names: ChipNames): ChipWords {
  const field = text.fields[id]
  switch (id) {
    case 'received':
      return rangeWords(field, chips.receivedSince, chips.receivedUntil, names.today)
    case 'due':
      return rangeWords(field, chips.dueSince, chips.dueBy, names.today)
    case 'handler':
      return { field: text.is(field), value: handlerWord(chips, names) }
    case 'closedThisYear':
      return { field, value: text.thisYear }
    default:
      return {
        field: text.is(field),
        value: listed(valuesOf(id, chips).map((value) => nameOf(id, value, names))),
      }
  }
}

function valuesOf(id: Exclude<ChipId, 'received' | 'due' | 'handler' | 'closedThisYear'>, chips: CaseChips) {
  if (id === 'stages') return chips.stages ?? (chips.stage === undefined ? [] : [chips.stage])
  return chips[id] ?? []
}

function nameOf(id: ChipId, value: string, names: ChipNames): string {
  switch (id) {
    case 'kinds':
      return wordFor(kindNames, value)
    case 'stages':
      return wordFor(stageNames, value)
    case 'standing':
      return wordFor(text.standings, value)
    case 'waitingOn':
      return wordFor(waitingNames, value)
    case 'channels':
      return wordFor(channelNames, value)
    case 'outcomes':
      return wordFor(outcomeNames, value)
    default:
      return names.laws.find((law) => law.id === value)?.name ?? value
  }
}

function handlerWord({ mine, handlerId }: CaseChips, { officers }: ChipNames): string {
  if (mine === true) return text.me
  if (handlerId === null) return text.nobody
  return officers.find((officer) => officer.id === handlerId)?.name ?? text.nobody
}

function listed(words: readonly string[]): string {
  const [first = '', second] = words
  // "UK GDPR" stays as it is: only a word that begins as a sentence does goes small
  const low = (word: string) =>
    /^\p{Lu}\p{Ll}/u.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word
  if (words.length > 2) return text.many(low(first), words.length - 1)
  return second === undefined ? low(first) : `${low(first)}${text.or}${low(second)}`
}

function rangeWords(
  field: string,
  from: string | undefined,
  to: string | undefined,
  today: string,
): ChipWords {
  const day = (date: string) => shortDate(date, today)
  if (from !== undefined && to !== undefined)
    return { field: text.between(field), value: text.days(day(from), day(to)) }
  if (from !== undefined) return { field: text.since(field), value: day(from) }
  return { field: text.until(field), value: to === undefined ? '' : day(to) }
}
