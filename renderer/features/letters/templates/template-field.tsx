import type { LetterField } from '#shared/contract/letters.ts'
import { editorText } from '#shared/text/letter-editor.ts'
import css from '../editor/field-menus.module.css'

/** What opens at a field of a template: what it is filled with, or what the officer is told to write. */
export function TemplateField({ field }: { field: LetterField }) {
  return (
    <div tabIndex={-1} data-autofocus>
      <p className={css.popLabel}>{field.label}</p>
      <p className={css.popValue}>
        {field.source === 'typed' ? editorText.toldTo(field.hint) : (editorText.from[field.source] ?? '')}
      </p>
      {field.choices.length > 0 && <p className={css.popFrom}>{field.choices.join(' · ')}</p>}
      {field.optional && <p className={css.popFrom}>{editorText.optionalNote}</p>}
    </div>
  )
}
