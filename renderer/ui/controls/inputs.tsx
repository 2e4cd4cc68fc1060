import { useRef, type ComponentProps, type ReactNode } from 'react'
import { Textarea as MantineTextarea, TextInput } from '@mantine/core'
import { StateGlyph } from '../clock/state-glyph.tsx'
import { icons } from '../icons.ts'
import { IconView } from './icon-view.tsx'
import { Kbd } from './kbd.tsx'
import css from './inputs.module.css'

/** A text area; `paper` sets it in the serif of words that were or will be said on paper. */
export function Textarea({
  paper = false,
  ...rest
}: ComponentProps<typeof MantineTextarea> & { paper?: boolean }) {
  return (
    <MantineTextarea
      autosize
      minRows={2}
      {...rest}
      {...(paper ? { className: [css.paper, rest.className].filter(Boolean).join(' ') } : {})}
    />
  )
}

/** The sentence under a field that cannot be used as it is: triangle and words. Give it to an input as `error`. */
export function FieldError({ children }: { children: ReactNode }) {
  return (
    <span className={css.error}>
      <StateGlyph state="overdue" size={12} />
      <span>{children}</span>
    </span>
  )
}

/** Props of `SearchInput`. */
export type SearchInputProps = {
  /** Accessible name. */
  label: string
  placeholder: string
  value: string
  onChange: (value: string) => void
  shortcut?: string
  /** In px; a text such as `100%` fills its place in narrow windows too. */
  width?: number | string
  ref?: React.Ref<HTMLInputElement>
}

/** The quiet find field of a list; Escape empties it. */
export function SearchInput({
  label,
  placeholder,
  value,
  onChange,
  shortcut,
  width = 220,
  ref,
}: SearchInputProps) {
  const own = useRef<HTMLInputElement>(null)
  return (
    <TextInput
      ref={ref ?? own}
      type="search"
      aria-label={label}
      placeholder={placeholder}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || value === '') return
        event.stopPropagation()
        onChange('')
      }}
      leftSection={<IconView icon={icons.search} />}
      rightSection={shortcut === undefined ? undefined : <Kbd>{shortcut}</Kbd>}
      className={css.search}
      {...(typeof width === 'string' ? { wrapperProps: { 'data-fills': true } } : {})}
      style={{ width }}
    />
  )
}
