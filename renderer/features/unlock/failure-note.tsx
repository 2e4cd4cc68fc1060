import { useEffect, useRef, type ReactNode, type RefObject } from 'react'
import { failureText } from '#shared/text/failures.ts'
import type { Failure } from '#bridge/door.ts'
import { ErrorNote } from '#ui/index.ts'
import css from './unlock.module.css'

/**
 * A failure where it arose, with the focus on it. What is typed or pasted next goes on into the field, so that a
 * second try needs no click.
 */
export function FailureNote({
  failure,
  field,
  action,
}: {
  failure: Failure
  field?: RefObject<HTMLInputElement | HTMLTextAreaElement | null>
  /** What can be done about it, beside the advice. */
  action?: ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [failure])
  const words = failureText(failure)
  return (
    <div
      ref={box}
      className={css.failure}
      tabIndex={-1}
      onKeyDown={(event) => {
        const types = event.key.length === 1 && !event.altKey
        const command = event.ctrlKey || event.metaKey
        if (types && (!command || event.key.toLowerCase() === 'v')) field?.current?.focus()
      }}
    >
      <ErrorNote
        what={words.what}
        safe={words.safe}
        now={
          <>
            {words.now} {action}
          </>
        }
      />
    </div>
  )
}
