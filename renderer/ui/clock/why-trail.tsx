import { useId, useMemo, useState, type ReactNode } from 'react'
import { VisuallyHidden } from '@mantine/core'
import { LinkButton } from '../controls/button.tsx'
import { IconView } from '../controls/icon-view.tsx'
import { icons, type Icon } from '../icons.ts'
import { RibbonCalendar, type RibbonCalendarProps } from './ribbon-calendar.tsx'
import { StateGlyph } from './state-glyph.tsx'
import css from './why-trail.module.css'

/** One step of the explanation, in the order the law is applied. */
export type WhyStep = {
  id: string
  icon: Icon
  title: ReactNode
  text: ReactNode
  /** Clause and event. */
  meta?: ReactNode
  /** How the clause was checked: a `ConfidenceMark`. */
  mark?: ReactNode
  /** The date after this step, and the one before it when the step moved it. */
  date?: string
  was?: string
  /** Read out before the struck date ("before"). */
  wasLabel?: string
  /** ISO dates of the days it speaks of: pointing at the step lights them in the ribbon, and the other way round. */
  days?: readonly string[]
}

/** Props of `WhyTrail`. */
export type WhyTrailProps = {
  title: ReactNode
  steps: readonly WhyStep[]
  /** The safe-date note below the steps. */
  safe?: ReactNode
  copy?: { label: string; onClick: () => void }
  /** Further buttons beside `copy`. */
  actions?: ReactNode
  /** Below everything: how it was checked, what stands beside it. */
  foot?: ReactNode
  /** The calendar at the right, tied to the steps by their days. */
  ribbon?: Omit<RibbonCalendarProps, 'lit' | 'onDay'>
  /** Anything else at the right. */
  aside?: ReactNode
  /** Without card, each date under its step: in a column among others. */
  plain?: boolean
  /** Target of the "Why?" button's `controls`. */
  id?: string
}

/** What is pointed at or has the focus: a step by its id, or a day. */
type Pointed = { readonly step: string } | { readonly day: string } | null

/** Why a date is what it is: the steps on a line, the old date struck beside the new one, the last step filled. */
export function WhyTrail({
  title,
  steps,
  safe,
  copy,
  actions,
  foot,
  ribbon,
  aside,
  id,
  plain = false,
}: WhyTrailProps) {
  const headingId = useId()
  const [pointed, setPointed] = useState<Pointed>(null)
  const lit = useMemo(() => {
    if (pointed === null) return null
    if ('day' in pointed) return null
    return new Set(steps.find((step) => step.id === pointed.step)?.days ?? [])
  }, [pointed, steps])
  const day = pointed !== null && 'day' in pointed ? pointed.day : null
  return (
    <section
      className={css.card}
      aria-labelledby={headingId}
      data-plain={plain || undefined}
      {...(id === undefined ? {} : { id })}
    >
      <div className={css.left}>
        <div className={css.head}>
          <h2 id={headingId} className={css.title}>
            {title}
          </h2>
          {(copy !== undefined || actions !== undefined) && (
            <div className={css.actions}>
              {copy && (
                <LinkButton icon={icons.copy} onClick={copy.onClick}>
                  {copy.label}
                </LinkButton>
              )}
              {actions}
            </div>
          )}
        </div>
        <ol className={css.steps}>
          {steps.map((step, index) => (
            <Step
              key={step.id}
              step={step}
              last={index === steps.length - 1}
              lit={day !== null && step.days?.includes(day) === true}
              onPoint={ribbon === undefined ? undefined : setPointed}
            />
          ))}
        </ol>
        {safe !== undefined && (
          <p className={css.safe}>
            <StateGlyph state="safe" />
            <span>{safe}</span>
          </p>
        )}
        {foot !== undefined && <div className={css.foot}>{foot}</div>}
      </div>
      {(ribbon !== undefined || aside !== undefined) && (
        <div className={css.aside}>
          {ribbon === undefined ? (
            aside
          ) : (
            <RibbonCalendar
              {...ribbon}
              lit={lit}
              onDay={(date) => setPointed(date === null ? null : { day: date })}
            />
          )}
        </div>
      )}
    </section>
  )
}

function Step({
  step,
  last,
  lit,
  onPoint,
}: {
  step: WhyStep
  last: boolean
  lit: boolean
  onPoint: ((pointed: Pointed) => void) | undefined
}) {
  const points = onPoint !== undefined && (step.days ?? []).length > 0
  const point = points ? () => onPoint({ step: step.id }) : undefined
  const leave = points ? () => onPoint(null) : undefined
  return (
    <li data-last={last || undefined} data-lit={lit || undefined} onMouseEnter={point} onMouseLeave={leave}>
      <span className={css.ring}>
        <IconView icon={step.icon} size={13} />
      </span>
      <div className={css.words}>
        {points ? (
          // the focus is what lights the days; pressing does nothing more
          <button type="button" className={css.stepButton} onFocus={point} onBlur={leave}>
            {step.title}
          </button>
        ) : (
          <b className={css.stepTitle}>{step.title}</b>
        )}
        <p className={css.text}>{step.text}</p>
        {(step.meta !== undefined || step.mark !== undefined) && (
          <p className={css.meta}>
            {step.meta}
            {step.mark}
          </p>
        )}
      </div>
      <div className={css.dates}>
        {step.was !== undefined && (
          <s className={css.was}>
            {step.wasLabel !== undefined && <VisuallyHidden>{step.wasLabel} </VisuallyHidden>}
            {step.was}
          </s>
        )}
        {step.date !== undefined && <b className={css.date}>{step.date}</b>}
      </div>
    </li>
  )
}
