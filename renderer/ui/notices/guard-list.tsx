import type { ReactNode } from 'react'
import css from './guard-list.module.css'

/** One thing that speaks against a move. */
export type GuardItem = {
  id: string
  title: string
  sentence: string
  advice: string
  citation: string
  /** How the provision was checked: a `ConfidenceMark`. */
  mark?: ReactNode
}

/** What speaks against a move, for the body of a `GuardDialog`: clause and consequence first, then the advice. */
export function GuardList({ items }: { items: readonly GuardItem[] }) {
  const alone = items.length === 1
  return (
    <ul className={css.list}>
      {items.map((item) => (
        <li key={item.id}>
          {!alone && <b className={css.title}>{item.title}</b>}
          <p>
            {item.sentence} {item.advice}
          </p>
          <p className={css.citation}>
            {item.citation}
            {item.mark}
          </p>
        </li>
      ))}
    </ul>
  )
}
