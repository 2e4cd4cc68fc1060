import type { LetterView } from '#shared/contract/letters.ts'
import { lettersText } from '#shared/text/letters.ts'
import { confidenceProps } from '#bridge/confidence-words.ts'
import { ConfidenceMark } from '#ui/index.ts'
import css from './unread.module.css'

/** The facts the letter states that nobody read in their text, each with how it is known; they stop nothing. */
export function Unread({ view: { unread } }: { view: LetterView }) {
  if (unread.length === 0) return null
  return (
    <section className={css.unread}>
      <h3 className={css.unreadTitle}>{lettersText.checks.unread}</h3>
      <ul>
        {unread.map(({ title, sentence, confidence }) => (
          <li key={title}>
            <b>{title}.</b> {sentence}
            <ConfidenceMark {...confidenceProps(confidence)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
