import { useState } from 'react'
import type { LetterField } from '#shared/contract/letters.ts'
import { editorText } from '#shared/text/letter-editor.ts'
import { lettersText } from '#shared/text/letters.ts'
import { LinkButton } from '#ui/index.ts'
import { FieldControl } from '../field-control.tsx'
import { resetField } from '../letter-store.ts'
import css from './field-menus.module.css'

/** What opens at a field of a letter: its value and where it comes from, and the way to type another one. */
export function FieldPopover({ field, readOnly }: { field: LetterField; readOnly: boolean }) {
  const own = field.typed && field.source !== 'typed'
  const [changing, setChanging] = useState(!field.filled || field.typed || field.source === 'typed')
  const from = editorText.from[field.source] ?? ''
  if (readOnly || !changing) {
    return (
      <>
        <p className={css.popLabel}>{field.label}</p>
        <p className={css.popValue}>{field.value === '' ? editorText.leftOutNote : field.value}</p>
        <p className={css.popFrom}>{from}</p>
        {!readOnly && (
          <LinkButton data-autofocus onClick={() => setChanging(true)}>
            {editorText.change}
          </LinkButton>
        )}
      </>
    )
  }
  return (
    <>
      <FieldControl field={field} autoFocus />
      {field.optional && !field.filled && <p className={css.popFrom}>{editorText.leftOutNote}</p>}
      {own ? (
        <p className={css.popFrom}>
          {lettersText.form.own}{' '}
          <LinkButton
            onClick={() => {
              setChanging(false)
              resetField(field.name)
            }}
          >
            {lettersText.form.reset}
          </LinkButton>
        </p>
      ) : (
        field.source !== 'typed' && <p className={css.popFrom}>{from}</p>
      )}
    </>
  )
}
