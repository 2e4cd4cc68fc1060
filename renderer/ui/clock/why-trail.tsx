import { useId, type ReactNode } from 'react'
import { VisuallyHidden } from '@mantine/core'
import { LinkButton } from '../controls/button.tsx'
import { IconView } from '../controls/icon-view.tsx'
import { icons, type Icon } from '../icons.ts'
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
  /** The date after this step, and the one before it when the step moved it. */
  date?: string
  was?: string
  /** Read out before the struck date ("before"). */
  wasLabel?: string
}

/** Props of `WhyTrail`. */
export type WhyTrailProps = {
  title: ReactNode
  steps: readonly WhyStep[]
  /** The safe-date note below the steps. */
  safe?: ReactNode
  copy?: { label: string; onClick: () => void }
  /** A `RibbonCalendar` at the right. */
  aside?: ReactNode
  /** Without card, each date under its step: in a column among others. */
  plain?: boolean
  /** Target of the "Why?" button's `controls`. */
  id?: string
}

/** Why a date is what it is: the steps on a line, the old date struck beside the new one, the last step filled. */
export function WhyTrail({ title, steps, safe, copy, aside, id, plain = false }: WhyTrailProps) {
  const headingId = useId()
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
          {copy && (
            <LinkButton icon={icons.copy} onClick={copy.onClick}>
              {copy.label}
            </LinkButton>
          )}
        </div>
        <ol className={css.steps}>
          {steps.map((step, index) => (
            <li key={step.id} data-last={index === steps.length - 1 || undefined}>
              <span className={css.ring}>
                <IconView icon={step.icon} size={13} />
              </span>
              <div className={css.words}>
                <b className={css.stepTitle}>{step.title}</b>
                <p className={css.text}>{step.text}</p>
                {step.meta !== undefined && <p className={css.meta}>{step.meta}</p>}
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
          ))}
        </ol>
        {safe !== undefined && (
          <p className={css.safe}>
            <StateGlyph state="safe" />
            <span>{safe}</span>
          </p>
        )}
      </div>
      {aside !== undefined && <div className={css.aside}>{aside}</div>}
    </section>
  )
}
