import { useState } from 'react'
import type { ProfileView } from '#shared/contract/laws.ts'
import { isCivilDate } from '#shared/domain/civil-date.ts'
import { noticePlanOf } from '#shared/domain/notice.ts'
import { joinWords } from '#shared/text/words.ts'
import { lawsText } from '#shared/text/laws.ts'
import { fullDateWords } from '#bridge/day-words.ts'
import { Card, DateInput, NoteBox } from '#ui/index.ts'
import css from './laws.module.css'

const words = lawsText.notice

/** Reckons from the day something takes effect the last day for its notice, and says why it is that day. */
export function NoticeCalculator({
  notice,
  today,
}: {
  notice: ProfileView['notices'][number]
  today: string
}) {
  const [effective, setEffective] = useState<string | null>(null)
  const plan = effective !== null && isCivilDate(effective) ? noticePlanOf(notice, effective) : null
  return (
    <Card padded>
      <div className={css.calculator}>
        <div className={css.ask}>
          <h3 className={css.clauseTitle}>{notice.title}</h3>
          <p>{notice.sentence}</p>
          {notice.by.length > 0 && <p className={css.quiet}>{words.by(joinWords(notice.by))}.</p>}
          <DateInput label={words.effective} value={effective} onChange={setEffective} today={today} />
        </div>
        <div className={css.answer} aria-live="polite">
          {plan === null ? (
            <p className={css.quiet}>{words.choose}</p>
          ) : (
            <>
              <p className={css.quiet}>{words.announce}</p>
              <p className={css.date}>{fullDateWords(plan.announceBy)}</p>
              {plan.announceBy < today ? (
                <NoteBox state="overdue">{words.gone}</NoteBox>
              ) : (
                <p>{words.safe(fullDateWords(plan.safe))}</p>
              )}
              {plan.objectionsUntil !== null && (
                <p>{words.objections(fullDateWords(plan.objectionsUntil))}</p>
              )}
            </>
          )}
        </div>
      </div>
      {plan !== null && (
        <details className={css.details}>
          <summary>{words.why}</summary>
          <dl className={css.parts}>
            {plan.because.map(({ title, sentence }) => (
              <div key={title} className={css.part}>
                <dt>{title}</dt>
                <dd>{sentence}</dd>
              </div>
            ))}
            <div className={css.part}>
              <dt>{lawsText.law.source}</dt>
              <dd>{notice.citation}</dd>
            </div>
          </dl>
        </details>
      )}
    </Card>
  )
}
