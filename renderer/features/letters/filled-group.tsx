import { useState } from 'react'
import type { LetterField } from '#shared/contract/letters.ts'
import { lettersText } from '#shared/text/letters.ts'
import { IconView, LinkButton, icons } from '#ui/index.ts'
import { FieldControl } from './field-control.tsx'
import type { FieldGroup } from './form-places.ts'
import { resetField } from './letter-store.ts'
import css from './letters.module.css'

const text = lettersText.form

/** Fields of one source that need no writing, folded to their values; each can be changed for this letter. */
export function FilledGroup({ id, fields }: { id: FieldGroup; fields: readonly LetterField[] }) {
  const [open, setOpen] = useState(false)
  const summary = fields
    .map((field) => (field.filled ? field.value.replaceAll('\n', ', ') : field.label))
    .join(' · ')
  return (
    <details className={css.group} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={css.summary}>
        <IconView icon={open ? icons.chevronDown : icons.chevronRight} size={14} />
        <span className={css.groupName}>{text.groups[id]}</span>
        {!open && <span className={css.groupValues}>{summary}</span>}
      </summary>
      {open && (
        <div className={css.groupFields}>
          {id === 'empty' && <p className={css.quiet}>{text.emptyNote}</p>}
          {fields.map((field) => (
            <FilledField key={field.name} field={field} edit={id === 'empty'} />
          ))}
        </div>
      )}
    </details>
  )
}

function FilledField({ field, edit }: { field: LetterField; edit: boolean }) {
  const [changing, setChanging] = useState(false)
  const own = field.typed && field.source !== 'typed'
  if (edit || changing) {
    return (
      <div>
        <FieldControl field={field} autoFocus={changing} />
        {own && (
          <p className={css.own}>
            {text.own}{' '}
            <LinkButton
              onClick={() => {
                setChanging(false)
                resetField(field.name)
              }}
            >
              {text.reset}
            </LinkButton>
          </p>
        )}
      </div>
    )
  }
  return (
    <div className={css.fact}>
      <span className={css.factLabel}>{field.label}</span>
      <span className={css.factValue}>
        {field.value}
        {own && <span className={css.note}>{text.own}</span>}
      </span>
      <LinkButton strong={false} aria-label={text.changeField(field.label)} onClick={() => setChanging(true)}>
        {text.change}
      </LinkButton>
    </div>
  )
}
