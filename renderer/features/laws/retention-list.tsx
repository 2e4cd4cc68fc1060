import { useState } from 'react'
import type { ProfileView } from '#shared/contract/laws.ts'
import { isCivilDate } from '#shared/domain/civil-date.ts'
import { sentenceCase } from '#shared/domain/date-words.ts'
import { retentionEndOf } from '#shared/domain/retention.ts'
import { lawsText } from '#shared/text/laws.ts'
import { fullDateWords } from '#bridge/day-words.ts'
import { Card, DateInput, Tag } from '#ui/index.ts'
import css from './laws.module.css'

const words = lawsText.profile
type Kept = ProfileView['retention'][number]

/** How long each kind of record is kept: the rule, and where an event ends it the day it gives. */
export function RetentionList({ retention, today }: { retention: readonly Kept[]; today: string }) {
  return (
    <Card>
      <ul className={css.promises}>
        {retention.map((kept) => (
          <RetentionRow key={kept.rule.category} kept={kept} today={today} />
        ))}
      </ul>
    </Card>
  )
}

function RetentionRow({ kept: { rule, sentence }, today }: { kept: Kept; today: string }) {
  const [event, setEvent] = useState<string | null>(null)
  const end = retentionEndOf(rule, event !== null && isCivilDate(event) ? event : null)
  return (
    <li className={css.calculator}>
      <div className={css.ask}>
        <h3 className={css.clauseTitle}>{sentenceCase(rule.category)}</h3>
        <p>
          {sentence} {words.afterwards[rule.afterwards]}
        </p>
      </div>
      <div className={css.answer}>
        {rule.end === 'condition' ? (
          <p>
            <Tag>{words.review}</Tag>
          </p>
        ) : (
          <>
            <DateInput
              label={words.retentionFrom(rule.until)}
              value={event}
              onChange={setEvent}
              today={today}
            />
            <p aria-live="polite">
              {end.kind === 'ends' &&
                `${words.keptUntil(fullDateWords(end.date))}${end.clamped ? ` ${words.clamped}` : ''}`}
            </p>
          </>
        )}
      </div>
    </li>
  )
}
