import type { LetterField, LetterView } from '#shared/contract/letters.ts'
import { lettersText } from '#shared/text/letters.ts'
import { SectionTitle } from '#ui/index.ts'
import { FieldControl } from './field-control.tsx'
import { FilledGroup } from './filled-group.tsx'
import { FIELD_GROUPS, type FormPlaces } from './form-places.ts'
import css from './letters.module.css'

const text = lettersText.form

/** The fields of the letter: what is to be written first, what the case fills below it, folded away by source. */
export function LetterForm({ view, places }: { view: LetterView; places: FormPlaces }) {
  const byName = new Map(view.fields.map((field) => [field.name, field]))
  const writing = places.writing.flatMap((name) => byName.get(name) ?? [])
  const groups = FIELD_GROUPS.map((id) => ({
    id,
    fields: view.fields.filter((field) => places.groups[field.name] === id),
  })).filter(({ fields }) => fields.length > 0)
  return (
    <div className={css.form}>
      <SectionTitle>{text.write}</SectionTitle>
      {writing.length === 0 ? (
        <p className={css.quiet}>{text.nothing}</p>
      ) : (
        <div className={css.writing}>
          {writing.map((field: LetterField) => (
            <FieldControl key={field.name} field={field} />
          ))}
        </div>
      )}
      {groups.length > 0 && (
        <section className={css.filled}>
          <SectionTitle order={2}>{text.filled}</SectionTitle>
          {groups.map(({ id, fields }) => (
            <FilledGroup key={id} id={id} fields={fields} />
          ))}
        </section>
      )}
    </div>
  )
}
