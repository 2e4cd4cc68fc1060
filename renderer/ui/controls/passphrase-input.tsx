import { useId, useState, type ComponentProps, type KeyboardEvent, type ReactNode } from 'react'
import { icons } from '../icons.ts'
import { IconButton } from './button.tsx'
import { IconView } from './icon-view.tsx'
import { FieldError } from './inputs.tsx'
import css from './passphrase-input.module.css'

/** Props of `PassphraseInput`. */
export type PassphraseInputProps = Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'size' | 'type'> & {
  label: string
  value: string
  onChange: (value: string) => void
  /** `show` and `hide` name the eye button, `capsLock` is the whole hint. */
  words: { show: string; hide: string; capsLock: string }
  error?: ReactNode
  description?: ReactNode
  /** 44 px high, for the unlock screen. */
  large?: boolean
  /** Shown under the field while something is typed: 0 (weakest) to 4, with its words. */
  strength?: { score: 0 | 1 | 2 | 3 | 4; text: string }
}

/** A passphrase field with an eye button, a Caps Lock hint and, where one is chosen, a strength meter. */
export function PassphraseInput({
  label,
  value,
  onChange,
  words,
  error,
  description,
  large = false,
  strength,
  ...rest
}: PassphraseInputProps) {
  const id = useId()
  const [shown, setShown] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const seen = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <div className={css.field} data-large={large || undefined} data-error={error ? true : undefined}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      <div className={css.box}>
        <input
          autoComplete="off"
          spellCheck={false}
          {...rest}
          id={id}
          className={css.input}
          type={shown ? 'text' : 'password'}
          value={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-notes`}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={seen}
          onKeyUp={seen}
        />
        <IconButton
          icon={shown ? icons.hide : icons.show}
          label={shown ? words.hide : words.show}
          aria-pressed={shown}
          iconSize={large ? 18 : 16}
          onClick={() => setShown(!shown)}
        />
      </div>
      <div id={`${id}-notes`} className={css.notes} role="status">
        {error !== undefined && error !== null && error !== false && (
          <span className={css.error}>
            <FieldError>{error}</FieldError>
          </span>
        )}
        {capsLock && (
          <span className={css.caps}>
            <IconView icon={icons.capsLock} /> {words.capsLock}
          </span>
        )}
        {strength && value !== '' && <StrengthMeter {...strength} />}
        {description !== undefined && <span className={css.description}>{description}</span>}
      </div>
    </div>
  )
}

/** Four segments and the words for them; the words carry the meaning. */
export function StrengthMeter({ score, text }: { score: 0 | 1 | 2 | 3 | 4; text: string }) {
  return (
    <span className={css.strength} data-score={score}>
      <span className={css.segments} aria-hidden="true">
        {[1, 2, 3, 4].map((n) => (
          <span key={n} data-on={score >= n || undefined} />
        ))}
      </span>
      {text}
    </span>
  )
}
