import type { ComponentProps } from 'react'
import { Tooltip } from '@mantine/core'
import type { Icon } from '../icons.ts'
import { IconView } from './icon-view.tsx'
import { Kbd } from './kbd.tsx'
import css from './button.module.css'

/** Props of `Button`; whatever a native button takes is passed on. */
export type ButtonProps = ComponentProps<'button'> & {
  variant?: 'primary' | 'default' | 'quiet' | 'danger'
  /** 28, 32 or 40 px high. */
  size?: 'sm' | 'md' | 'lg'
  icon?: Icon | undefined
  iconAfter?: Icon | undefined
  /** Key hint behind the label; it repeats the menu and binds nothing. */
  shortcut?: string | undefined
  loading?: boolean
  fullWidth?: boolean
}

/** A button whose label is the verb of what happens; a disabled one says why in its label. */
export function Button({
  variant = 'default',
  size = 'md',
  icon,
  iconAfter,
  shortcut,
  loading = false,
  fullWidth = false,
  disabled,
  className,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled === true || loading}
      aria-busy={loading || undefined}
      className={[css.button, className].filter(Boolean).join(' ')}
      data-variant={variant}
      data-size={size}
      data-icon={icon === undefined ? undefined : true}
      data-full={fullWidth || undefined}
    >
      {loading ? <span className={css.spinner} aria-hidden="true" /> : icon && <IconView icon={icon} />}
      <span className={css.label}>{children}</span>
      {iconAfter && <IconView icon={iconAfter} />}
      {shortcut !== undefined && <Kbd>{shortcut}</Kbd>}
    </button>
  )
}

/** Props of `IconButton`. */
export type IconButtonProps = ComponentProps<'button'> & {
  icon: Icon
  /** Accessible name, also shown as the tooltip. */
  label: string
  shortcut?: string
  size?: number
  iconSize?: number
}

/** A button of an icon alone: toolbar, rail and window buttons only. */
export function IconButton({
  icon,
  label,
  shortcut,
  size = 28,
  iconSize = 16,
  className,
  style,
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={shortcut === undefined ? label : `${label}  ${shortcut}`}>
      <button
        {...rest}
        type={type}
        aria-label={label}
        className={[css.iconButton, className].filter(Boolean).join(' ')}
        style={{ width: size, height: size, ...style }}
      >
        <IconView icon={icon} size={iconSize} />
      </button>
    </Tooltip>
  )
}

/** A quiet petrol text button inside a sentence, a row or a heading line; underlined in high contrast. */
export function LinkButton({
  strong = true,
  size,
  icon,
  className,
  children,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & {
  strong?: boolean
  /** Meta size. */
  size?: 'xs'
  icon?: Icon | undefined
}) {
  return (
    <button
      {...rest}
      type={type}
      className={[css.link, className].filter(Boolean).join(' ')}
      data-size={size}
      data-strong={strong || undefined}
    >
      {icon && <IconView icon={icon} size={14} />}
      {children}
    </button>
  )
}
