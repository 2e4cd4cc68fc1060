import type { ReactNode } from 'react'
import { Button } from '../controls/button.tsx'
import type { Icon } from '../icons.ts'

/** The one thing a dialog does; while `disabled` its label says what is missing. */
type DialogAct = {
  label: ReactNode
  onClick: () => void
  disabled?: boolean
  loading?: boolean
  icon?: Icon
}

/** The foot of a dialog that can be left or carried out: the quiet way out first, then what it does. */
export function DialogFoot({
  cancel,
  onCancel,
  confirm: { label, ...act },
}: {
  cancel: string
  onCancel: () => void
  confirm: DialogAct
}) {
  return (
    <>
      <Button variant="quiet" onClick={onCancel}>
        {cancel}
      </Button>
      <Button variant="primary" {...act}>
        {label}
      </Button>
    </>
  )
}
