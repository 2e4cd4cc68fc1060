import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { Button, LinkButton } from '../controls/button.tsx'
import { IconView } from '../controls/icon-view.tsx'
import { icons, type Icon } from '../icons.ts'
import css from './wizard-frame.module.css'

/** One step: its label, and in a few words what was answered there. */
export type WizardStep = { id: string; label: string; answer?: string }

/** Props of `WizardFrame`. */
export type WizardFrameProps = {
  title: string
  steps: readonly WizardStep[]
  /** Index of the step on the page. */
  current: number
  /** Goes back to an answered step; without it the steps are plain text. */
  onStep?: (index: number) => void
  stepsLabel: string
  /** "Step 3 of 5", shown in the one-line bar of narrow windows. */
  stepOf: string
  saved?: { text: string; action: { label: string; onClick: () => void } }
  heading: string
  lead?: ReactNode
  children: ReactNode
  panel: ReactNode
  panelLabel: string
  /** No panel at all: the form has the whole width, for tables. */
  wide?: boolean
  back?: { label: string; onClick: () => void }
  /** Also run by Ctrl+Enter (Cmd+Enter). A disabled one says why in its label. */
  next: { label: string; shortcut?: string; onClick: () => void; disabled?: boolean; loading?: boolean }
}

function Steps({
  steps,
  current,
  onStep,
  stepsLabel,
}: Pick<WizardFrameProps, 'steps' | 'current' | 'onStep' | 'stepsLabel'>) {
  return (
    <ol className={css.steps} aria-label={stepsLabel}>
      {steps.map((step, index) => {
        const place = index < current ? 'done' : index === current ? 'now' : 'next'
        const words = (
          <>
            <span className={css.ring}>
              {place === 'done' ? <IconView icon={icons.check} size={14} /> : index + 1}
            </span>
            <span className={css.stepWords}>
              <span className={css.stepLabel}>{step.label}</span>
              {step.answer !== undefined && <span className={css.answer}>{step.answer}</span>}
            </span>
          </>
        )
        return (
          <li key={step.id} data-place={place} aria-current={place === 'now' ? 'step' : undefined}>
            {place === 'done' && onStep ? (
              <button type="button" className={css.step} onClick={() => onStep(index)}>
                {words}
              </button>
            ) : (
              <div className={css.step}>{words}</div>
            )}
          </li>
        )
      })}
    </ol>
  )
}

/** A question a page: steps at the left, the form, the date it leads to at the right. */
export function WizardFrame(props: WizardFrameProps) {
  const {
    title,
    current,
    stepOf,
    saved,
    heading,
    lead,
    children,
    panel,
    panelLabel,
    wide = false,
    back,
    next,
  } = props
  const headingRef = useRef<HTMLHeadingElement>(null)
  const shown = useRef(current)
  useEffect(() => {
    if (shown.current === current) return
    shown.current = current
    headingRef.current?.focus()
  }, [current])
  const goOn = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || next.disabled === true) return
    event.preventDefault()
    next.onClick()
  }
  return (
    // The key works wherever the focus is inside the wizard, so it is caught at its root.
    <div className={css.wizard} data-wide={wide || undefined} onKeyDown={goOn} role="presentation">
      <div className={css.left}>
        <h1 className={css.title}>{title}</h1>
        <p className={css.stepOf}>{stepOf}</p>
        <Steps {...props} />
        {saved && (
          <div className={css.saved}>
            <span className={css.savedText}>
              <IconView icon={icons.save} size={14} />
              {saved.text}
            </span>
            <LinkButton onClick={saved.action.onClick}>{saved.action.label}</LinkButton>
          </div>
        )}
      </div>
      <div className={css.form}>
        <div className={css.scroll}>
          <h2 className={css.heading} ref={headingRef} tabIndex={-1}>
            {heading}
          </h2>
          {lead !== undefined && <p className={css.lead}>{lead}</p>}
          <div className={css.fields}>{children}</div>
        </div>
        <div className={css.foot}>
          {back ? (
            <Button variant="quiet" icon={icons.back} onClick={back.onClick}>
              {back.label}
            </Button>
          ) : (
            <span />
          )}
          <Button
            variant="primary"
            onClick={next.onClick}
            disabled={next.disabled === true}
            loading={next.loading === true}
            shortcut={next.shortcut}
          >
            {next.label}
          </Button>
        </div>
      </div>
      {!wide && (
        <aside className={css.panel} aria-label={panelLabel} tabIndex={0}>
          {panel}
        </aside>
      )}
    </div>
  )
}

/** One field of a wizard page: a bold label over whatever belongs to it, with an action at the right end. */
export function WizardField({
  label,
  action,
  children,
}: {
  label: ReactNode
  action?: ReactNode
  children: ReactNode
}) {
  return (
    <div>
      <div className={css.fieldHead}>
        <span className={css.fieldLabel}>{label}</span>
        {action}
      </div>
      {children}
    </div>
  )
}

/** Sentences with an icon each, as the date panel lists them. */
export function NotesList({ items }: { items: readonly { id: string; icon: Icon; children: ReactNode }[] }) {
  return (
    <ul className={css.notes}>
      {items.map((item) => (
        <li key={item.id}>
          <IconView icon={item.icon} />
          <span>{item.children}</span>
        </li>
      ))}
    </ul>
  )
}
