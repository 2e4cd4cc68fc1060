import { alikeWeeks } from '#shared/domain/alike-weeks.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { provisionOf } from '#shared/domain/confidence.ts'
import type { DateAnnexWords } from '#shared/domain/date-annex.ts'
import { sentenceCase } from '#shared/domain/date-words.ts'
import { dateOf, dayOf } from '#shared/domain/day-number.ts'
import { checkedSentence, dateSentence } from '#shared/domain/explain.ts'
import { explainedClock } from '#shared/domain/explained-clock.ts'
import { letterDate, shortLetterDate, type DateOrder } from '#shared/domain/letter-date.ts'
import type { OfficeWords } from '#shared/domain/letter-words.ts'
import type { ClockGroup, ClockView } from '#shared/contract/views.ts'
import type { Paper, PrintableLetter } from './printable.ts'

/** What the annex is made from. Texts may be empty. */
export type DateAnnex = {
  readonly words: OfficeWords
  readonly dateOrder: DateOrder
  readonly paper: Paper
  readonly letterhead: PrintableLetter['letterhead']
  readonly reference: string
  readonly law: string
  readonly received: CivilDate
  readonly date: CivilDate
  /** The subjects explained, each with its name as people say it. */
  readonly parts: readonly { readonly matter: string; readonly group: ClockGroup }[]
  /** Head of the audit trail, `#4812 plum harbour seven …`. */
  readonly auditHead: string
}

/** The tree that date-annex.typ walks: texts only. */
export function dateAnnexInput(annex: DateAnnex): DateAnnexInput {
  const { words, date, reference } = annex
  const own = words.dateAnnex
  const long = (day: string) => dayText(day, annex)
  return {
    language: words.language,
    paper: annex.paper,
    letterhead: annex.letterhead,
    date: dateParts(date),
    title: own.title,
    lead: own.lead,
    words: own,
    reference: `${words.labels.ourReference}: ${reference}`,
    made: `${own.facts.made} ${shortLetterDate(date, words, annex.dateOrder)}`,
    footer: annex.auditHead === '' ? '' : `${words.labels.auditTrail} ${annex.auditHead}`,
    parts: annex.parts.flatMap(({ matter, group }) => {
      const clock = explainedClock(group.clocks)
      return clock === undefined ? [] : [partOf(matter, group, clock, annex, own, long)]
    }),
  }
}

/** What date-annex.typ is given. */
export type DateAnnexInput = {
  readonly language: string
  readonly paper: Paper
  readonly letterhead: PrintableLetter['letterhead']
  readonly date: { year: number; month: number; day: number }
  readonly title: string
  readonly lead: string
  readonly words: DateAnnexWords
  readonly reference: string
  readonly made: string
  readonly footer: string
  readonly parts: readonly DateAnnexPart[]
}

type DateAnnexPart = {
  readonly facts: readonly { label: string; value: string }[]
  readonly conclusion: string
  readonly steps: readonly {
    title: string
    sentence: string
    provision: string
    before: string
    after: string
  }[]
  readonly beside: readonly { source: string; provision: string; date: string }[]
  readonly weekdays: readonly string[]
  readonly weeks: readonly AnnexWeek[]
  readonly checked: string
  readonly addresses: readonly { provision: string; address: string }[]
}

type AnnexWeek =
  | { kind: 'week'; label: string; days: { number: string; mark: string; name: string }[] }
  | { kind: 'alike'; label: string; text: string }

function partOf(
  matter: string,
  group: ClockGroup,
  clock: ClockView,
  annex: DateAnnex,
  own: DateAnnexWords,
  long: (day: string) => string,
): DateAnnexPart {
  // the safe date is our own precaution: whoever reads the annex is told the date that holds
  const told = clock.because.filter(({ step }) => step !== 'safe')
  const addresses = new Map(
    told.flatMap(({ citation, sourceUrl }) =>
      sourceUrl === undefined ? [] : [[provisionOf(citation), sourceUrl]],
    ),
  )
  return {
    facts: [
      { label: own.facts.matter, value: matter },
      { label: own.facts.law, value: sentenceCase(annex.law) },
      { label: own.facts.received, value: long(annex.received) },
    ].filter(({ value }) => value !== ''),
    conclusion: dateSentence(clock, group.kind),
    steps: told.map((step) => ({
      title: step.title,
      sentence: step.sentence,
      provision: `${step.citation} (${own.confidence[step.confidence]})`,
      before: step.before === null ? '' : long(step.before),
      after: step.after === null ? '' : long(step.after),
    })),
    beside: (clock.also ?? []).map((other) => ({
      source: own.sources[other.basis],
      provision: `${other.citation} (${own.confidence[other.confidence]})`,
      date: other.due === null ? own.sources.none : long(other.extendedDue ?? other.due),
    })),
    weekdays: annex.words.weekdays,
    weeks: weeksOf(group, annex, own),
    checked: sentenceCase(checkedSentence(clock).replace(/^Checked: /, '')),
    addresses: [...addresses].map(([provision, address]) => ({
      provision: provision ?? '',
      address: address ?? '',
    })),
  }
}

function weeksOf({ days }: ClockGroup, annex: DateAnnex, own: DateAnnexWords): AnnexWeek[] {
  const alike = alikeWeeks(days)
  const weeks = Array.from({ length: Math.ceil(days.length / 7) }, (_, at) => days.slice(at * 7, at * 7 + 7))
  return weeks.flatMap((week): AnnexWeek[] => {
    const monday = week[0]?.date
    if (monday === undefined) return []
    const label = shortLetterDate(monday, annex.words, annex.dateOrder)
    const run = alike.find(({ from, to }) => from <= monday && monday <= to)
    if (run !== undefined) {
      if (run.from !== monday) return []
      const end = shortLetterDate(run.to, annex.words, annex.dateOrder)
      return [{ kind: 'alike', label, text: `${own.weeks[run.look]}, ${label} – ${end}` }]
    }
    return [{ kind: 'week', label, days: week.map((day) => cellOf(day, own)) }]
  })
}

function cellOf(
  { date, mark, name }: ClockGroup['days'][number],
  { marks }: DateAnnexWords,
): { number: string; mark: string; name: string } {
  const weekday = name === undefined || (name.endsWith('day') && !name.includes(' '))
  // the safe date lies on a day that is counted like any other
  const shown = mark === 'safe' ? 'counted' : mark
  return {
    number: String(Number(date.slice(8))),
    mark: shown === 'plain' ? '' : marks[shown],
    name: weekday ? '' : (name ?? ''),
  }
}

function dayText(moment: string, { words, dateOrder }: DateAnnex): string {
  const day = letterDate(dateOf(dayOf(moment)), words, dateOrder)
  return moment.length > 15 ? `${day}, ${moment.slice(11, 16)} (UTC${moment.slice(19)})` : day
}

function dateParts(date: CivilDate): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day }
}
