import type { LetterView } from '#shared/contract/letters.ts'
import { explainedClock, subjectIdOf } from '#shared/domain/explained-clock.ts'
import { lettersText } from '#shared/text/letters.ts'
import { icons, LinkButton } from '#ui/index.ts'
import { explainDate } from './letter-jobs.ts'
import { useLetter } from './letter-store.ts'
import css from './letters.module.css'

const text = lettersText.checks

/** Whether the letter explains how its date was worked out, and the way to put that in or take it out. */
export function DateExplained({ view }: { view: LetterView }) {
  const groups = useLetter((now) => now.record?.groups ?? null)
  const about = (groups ?? []).find(
    (group) => view.letter.requestId === null || group.requestId === view.letter.requestId,
  )
  if (view.explains !== null) {
    return (
      <p className={css.explained}>
        {text.explained} <LinkButton onClick={() => void explainDate(null)}>{text.explainOut}</LinkButton>
      </p>
    )
  }
  if (about === undefined || explainedClock(about.clocks) === undefined) return null
  return (
    <p className={css.explained}>
      <LinkButton icon={icons.question} onClick={() => void explainDate(subjectIdOf(about))}>
        {text.explain}
      </LinkButton>
    </p>
  )
}
