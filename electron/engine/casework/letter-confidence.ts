import type { Confidence } from '#shared/domain/clause.ts'
import { weakestOf } from '#shared/domain/confidence.ts'
import { listWords } from '#shared/domain/date-words.ts'
import { explainedClock } from '#shared/domain/explained-clock.ts'
import { checkedSentence } from '#shared/domain/explain.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import { fieldsAsked } from '#shared/domain/letter-merge.ts'
import { eachBlock } from '#shared/domain/letter-text.ts'
import type { LetterView } from '#shared/contract/letters.ts'
import { letterChecks } from '#shared/text/letter-checks.ts'
import type { MergedCaseLetter } from './case-letter.ts'
import { explainedSubject, groupOf } from './date-in-letter.ts'
import { REMEDY_PARAGRAPHS } from './decided-request.ts'

/**
 * The facts a letter states that nobody read in their text: the regulator's address, the remedies it offers, the date
 * it explains. They stop nothing; the officer checks them before relying on them.
 */
export function unreadIn(law: LawBook, parts: MergedCaseLetter): LetterView['unread'] {
  return [...regulator(law, parts), ...remedies(law, parts), ...date(parts)]
}

function regulator(
  law: LawBook,
  { template, merged, view, typed, values }: MergedCaseLetter,
): LetterView['unread'] {
  const known = law.regime(view.record.regimes[0] ?? '')?.regulator
  const shown = fieldsAsked(template, merged.facts).some((name) => name === 'regulatorName')
  // what the officer wrote over it is the officer's own
  if (known === undefined || !shown || typed['regulatorName'] !== undefined) return []
  if (known.confidence === 'read' || values['regulatorName'] !== known.name) return []
  return [
    {
      title: letterChecks.unreadRegulator,
      sentence: [`${known.name}.`, known.note ?? ''].filter((part) => part !== '').join(' '),
      confidence: known.confidence,
    },
  ]
}

function remedies(law: LawBook, { merged, view }: MergedCaseLetter): LetterView['unread'] {
  let offered = false
  eachBlock(merged.doc, (block) => {
    if (block.type === 'required' && REMEDY_PARAGRAPHS.includes(block.attrs.clause)) offered = true
  })
  const unread = view.record.regimes
    .flatMap((id) => law.regime(id)?.remedies ?? [])
    .filter(({ confidence }) => confidence !== 'read')
  if (!offered || unread.length === 0) return []
  return [
    {
      title: letterChecks.unreadRemedies,
      sentence: letterChecks.unreadRemediesSentence(
        listWords([...new Set(unread.map(({ citation }) => citation))]),
      ),
      confidence: weakestOf(unread.map(({ confidence }): Confidence => confidence)),
    },
  ]
}

function date({ typed, view }: MergedCaseLetter): LetterView['unread'] {
  const clock = explainedClock(groupOf(view.groups, explainedSubject(typed))?.clocks ?? [])
  if (clock === undefined || clock.confidence === 'read') return []
  return [
    {
      title: letterChecks.unreadDate,
      sentence: checkedSentence(clock),
      confidence: clock.confidence,
    },
  ]
}
