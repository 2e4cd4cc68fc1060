import type { ReactNode } from 'react'
import { notifications } from '@mantine/notifications'
import { LinkButton } from '../controls/button.tsx'
import { IconView } from '../controls/icon-view.tsx'
import { Kbd } from '../controls/kbd.tsx'
import { StateGlyph } from '../clock/state-glyph.tsx'
import type { Icon } from '../icons.ts'
import css from './toast.module.css'

/** What a toast says. */
export type Toast = {
  /** A second toast with the same id replaces the first. */
  id?: string
  /** Bold first line; needed only with `overdue`. */
  title?: ReactNode
  text: ReactNode
  /** `overdue` = an error: it stays until closed and is read out at once. */
  state?: 'met' | 'info' | 'overdue'
  icon?: Icon
  action?: { label: string; shortcut?: string; onClick: () => void }
  closeLabel: string
  /** Stays until closed. */
  keep?: boolean
}

/** Shows a toast at the bottom right for 6 s and returns its id. */
export function toast({
  id,
  title,
  text,
  state = 'met',
  icon,
  action,
  closeLabel,
  keep = state === 'overdue',
}: Toast): string {
  if (id !== undefined) notifications.hide(id)
  const shownId: string = notifications.show({
    ...(id === undefined ? {} : { id }),
    role: state === 'overdue' ? 'alert' : 'status',
    autoClose: keep ? false : 6000,
    withBorder: true,
    closeButtonProps: { 'aria-label': closeLabel },
    classNames: { root: css.root, body: css.wrap, description: css.description, closeButton: css.close },
    'data-state': state,
    message: (
      <div className={css.body}>
        {icon ? (
          <IconView icon={icon} className={css.icon} />
        ) : (
          state !== 'info' && <StateGlyph state={state} />
        )}
        <div className={css.words}>
          {title !== undefined && <b>{title}</b>}
          <div>{text}</div>
        </div>
        {action && (
          <span className={css.action}>
            <LinkButton
              onClick={() => {
                action.onClick()
                notifications.hide(shownId)
              }}
            >
              {action.label}
            </LinkButton>
            {action.shortcut !== undefined && <Kbd>{action.shortcut}</Kbd>}
          </span>
        )}
      </div>
    ),
  })
  return shownId
}

/** Closes the toast with that id; nothing when it is gone already. */
export function hideToast(id: string): void {
  notifications.hide(id)
}
