import { useEffect, useId, useRef, type ReactNode } from 'react'
import css from './option-list.module.css'

/** One choice of a joined list. */
export type Option = {
  value: string
  title: string
  /** Follows the bold title on its line ("Wednesday 24 June" + ", the day it reached us"). */
  inlineText?: string
  /** A second line, or the second column with `columns`. */
  text?: string
  /** What the choice leads to, at the right: a date, or glyph and words. */
  date?: ReactNode
  disabled?: boolean
}

/** Props of `OptionList`. */
export type OptionListProps = {
  legend: ReactNode
  /** Keeps the legend for assistive technology only. */
  hideLegend?: boolean
  type: 'checkbox' | 'radio'
  options: readonly Option[]
  /** The chosen values; one at most for `radio`. */
  value: readonly string[]
  onChange: (values: string[]) => void
  /** Title and text side by side. */
  columns?: boolean
  /** Shows digits 1 to 9 and lets them toggle while no text is being typed. */
  digits?: boolean
  error?: ReactNode
}

const typingIn = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])'))

/** A joined list of checkboxes or radios, each with what it leads to at its right. */
export function OptionList({
  legend,
  hideLegend = false,
  type,
  options,
  value,
  onChange,
  columns = false,
  digits = false,
  error,
}: OptionListProps) {
  const id = useId()
  const toggle = (option: Option) => {
    if (option.disabled === true) return
    const on = value.includes(option.value)
    if (type === 'radio') onChange([option.value])
    else onChange(on ? value.filter((one) => one !== option.value) : [...value, option.value])
  }
  const latest = useRef(toggle)
  useEffect(() => {
    latest.current = toggle
  })
  useEffect(() => {
    if (!digits) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typingIn(event.target)) return
      const option = /^[1-9]$/.test(event.key) ? options[Number(event.key) - 1] : undefined
      if (option) latest.current(option)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [digits, options])
  return (
    <fieldset className={css.set} aria-describedby={error === undefined ? undefined : `${id}-error`}>
      <legend className={css.legend} data-hidden={hideLegend || undefined}>
        {legend}
      </legend>
      <div className={css.list} data-columns={columns || undefined}>
        {options.map((option, index) => (
          <label
            key={option.value}
            className={css.option}
            data-disabled={option.disabled || undefined}
            data-on={value.includes(option.value) || undefined}
          >
            <input
              type={type}
              name={id}
              className={css.mark}
              checked={value.includes(option.value)}
              disabled={option.disabled === true}
              onChange={() => toggle(option)}
            />
            <span className={css.words}>
              <span>
                <b>{option.title}</b>
                {option.inlineText}
              </span>
              {option.text !== undefined && <span className={css.text}>{option.text}</span>}
            </span>
            {option.date !== undefined && <span className={css.date}>{option.date}</span>}
            {digits && index < 9 && (
              <kbd className={css.digit} aria-hidden="true">
                {index + 1}
              </kbd>
            )}
          </label>
        ))}
      </div>
      {error !== undefined && (
        <div id={`${id}-error`} className={css.error}>
          {error}
        </div>
      )}
    </fieldset>
  )
}
