import { useRef, useState, type ReactNode } from 'react'
import { Modal, TextInput } from '@mantine/core'
import { Button, LinkButton } from '../controls/button.tsx'
import { Textarea } from '../controls/inputs.tsx'
import css from './dialogs.module.css'

/** Props every dialog has. */
export type DialogProps = {
  opened: boolean
  onClose: () => void
  /** States the fact. */
  title: ReactNode
  /** Accessible name of the × button. */
  closeLabel: string
  /** Width in px. */
  size?: number
  children: ReactNode
  /** Buttons, right-aligned. */
  footer?: ReactNode
}

/** A plain dialog, 480 px wide, near the top of the window; Escape closes it. */
export function Dialog({ opened, onClose, title, closeLabel, size = 480, children, footer }: DialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': closeLabel }}
      classNames={{ header: css.header, body: css.body }}
    >
      {children}
      {footer !== undefined && <div className={css.footer}>{footer}</div>}
    </Modal>
  )
}

/** Props of `GuardDialog`. */
export type GuardDialogProps = Omit<DialogProps, 'footer' | 'size'> & {
  /** "Send it anyway because". */
  reasonLabel: string
  reasonHint?: string
  reason: string
  onReason: (reason: string) => void
  /** What we advise: the primary button. */
  advised: { label: string; onClick: () => void }
  /** The quiet way round; it stays off until a reason is written, and `emptyLabel` says so. */
  override: { label: string; emptyLabel?: string; onClick: () => void }
  /** A link at the left: "Why 22 June?". */
  more?: { label: string; onClick: () => void }
}

/** Stops before an unlawful move: clause and date, the advised way first, the other one quiet and with a reason. */
export function GuardDialog({
  children,
  reasonLabel,
  reasonHint,
  reason,
  onReason,
  advised,
  override,
  more,
  ...dialog
}: GuardDialogProps) {
  const written = reason.trim() !== ''
  return (
    <Dialog
      {...dialog}
      footer={
        <>
          {more && (
            <span className={css.more}>
              <LinkButton onClick={more.onClick}>{more.label}</LinkButton>
            </span>
          )}
          <Button variant="quiet" disabled={!written} onClick={override.onClick}>
            {written ? override.label : (override.emptyLabel ?? override.label)}
          </Button>
          <Button variant="primary" onClick={advised.onClick} data-autofocus>
            {advised.label}
          </Button>
        </>
      }
    >
      <div className={css.text}>{children}</div>
      <Textarea
        label={reasonLabel}
        value={reason}
        onChange={(event) => onReason(event.currentTarget.value)}
        {...(reasonHint === undefined ? {} : { placeholder: reasonHint })}
      />
    </Dialog>
  )
}

/** Props of `ConfirmDialog`. */
export type ConfirmDialogProps = Omit<DialogProps, 'footer'> & {
  /** `disabled`: something besides the typed word is missing; the label says what. */
  confirm: { label: string; onClick: () => void; danger?: boolean; loading?: boolean; disabled?: boolean }
  cancelLabel: string
  /** Destroying asks for a word to be typed first. */
  typed?: { label: string; word: string }
}

/** Asks before something that cannot be undone; the focus starts on Cancel. */
export function ConfirmDialog({ children, confirm, cancelLabel, typed, ...dialog }: ConfirmDialogProps) {
  const [word, setWord] = useState('')
  const cancel = useRef<HTMLButtonElement>(null)
  const ready = confirm.disabled !== true && (typed === undefined || word.trim() === typed.word)
  return (
    <Dialog
      {...dialog}
      footer={
        <>
          <Button ref={cancel} onClick={dialog.onClose} data-autofocus>
            {cancelLabel}
          </Button>
          <Button
            variant={confirm.danger === true ? 'danger' : 'primary'}
            disabled={!ready}
            loading={confirm.loading === true}
            onClick={confirm.onClick}
          >
            {confirm.label}
          </Button>
        </>
      }
    >
      <div className={css.text}>{children}</div>
      {typed && (
        <TextInput
          label={typed.label}
          value={word}
          onChange={(event) => setWord(event.currentTarget.value)}
          autoComplete="off"
        />
      )}
    </Dialog>
  )
}
