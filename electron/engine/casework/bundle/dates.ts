import type { CaseView, ClockView } from '#shared/contract/views.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { bundlePaperText } from '#shared/text/bundle-paper.ts'
import { clockNames, kindNames, wordFor } from '#shared/text/words.ts'
import type { RecordPart } from '#engine/letters/record-sheet.ts'
import { holdingDue } from '../headline.ts'
import type { Moments } from './moments.ts'

const text = bundlePaperText.dates

/** Every duty of the case with its date and how it stands. */
export function clocksPart({ groups }: CaseView, moments: Moments): RecordPart {
  return {
    kind: 'table',
    title: '',
    heads: text.heads,
    widths: [32, 34, 38, 36, 34],
    titled: 0,
    rows: groups.flatMap(({ kind, clocks }) =>
      clocks.map((clock) => [
        ...namesOf(kind, clock.clock),
        clock.citation,
        dateOf(clock, moments),
        standingOf(clock, moments),
      ]),
    ),
  }
}

/** Matter and duty: a breach has no answer, each of its clocks is a duty of its own. */
function namesOf(kind: string, clock: string): [string, string] {
  const matter = wordFor(kindNames, kind)
  return kind.startsWith('breach-') ? [kindNames.breach, matter] : [matter, wordFor(clockNames, clock)]
}

function dateOf(clock: ClockView, { due }: Moments): string {
  const first = due(clock.due)
  if (clock.extendedDue !== undefined) return text.extended(due(clock.extendedDue), first)
  return due(holdingDue(clock)) || text.none
}

function standingOf({ standing, metOn }: ClockView, { day }: Moments): string {
  if (metOn === undefined) return standing === 'late' ? text.overdue : text.standings[standing]
  return text.met(text.standings[standing], day(civilDate(metOn.slice(0, 10))))
}
