import { plainText, VALUE_FIELDS, type ValueField } from '#shared/domain/import/fields.ts'
import type { ImportValue } from '#shared/contract/imports.ts'
import { importFieldNames } from '#shared/text/import-problems.ts'
import { importText } from '#shared/text/imports.ts'
import { grouped } from '#shared/text/words.ts'
import { icons, MultiSelect, NoteBox, Select, VisuallyHidden } from '#ui/index.ts'
import { changeMapping, useImport } from './import-store.ts'
import { useChoices } from './word-choices.ts'
import css from './imports.module.css'

const text = importText.words

/** Every word of the mapped columns, and what it becomes. */
export function StepWords() {
  const check = useImport((now) => now.check)
  if (check === null) return null
  const fields = VALUE_FIELDS.filter((field) => check.values.some((value) => value.field === field))
  const open = check.values.filter(({ target }) => target === null).length
  if (fields.length === 0) return <NoteBox icon={icons.info}>{text.none}</NoteBox>
  return (
    <>
      {open > 0 && (
        <NoteBox state="soon" icon={icons.question}>
          {text.open(open)}
        </NoteBox>
      )}
      {fields.map((field) => (
        <Words key={field} field={field} />
      ))}
    </>
  )
}

function Words({ field }: { field: ValueField }) {
  const check = useImport((now) => now.check)
  if (check === null) return null
  const values = check.values
    .filter((value) => value.field === field)
    .toSorted((a, b) => Number(a.target !== null) - Number(b.target !== null) || b.count - a.count)
  const more = check.more.find((each) => each.field === field)
  return (
    <section>
      <h3 className={css.part}>{importFieldNames[field]}</h3>
      <table className={css.table} data-fixed>
        <caption>
          <VisuallyHidden>{importFieldNames[field]}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{text.word}</th>
            <th scope="col" className={css.count}>
              {text.count}
            </th>
            <th scope="col" className={css.becomes}>
              {text.becomes}
            </th>
          </tr>
        </thead>
        <tbody>
          {values.map((value) => (
            <tr key={value.word} data-open={value.target === null || undefined}>
              <th scope="row">{value.word}</th>
              <td className={css.count}>{grouped(value.count)}</td>
              <td className={css.becomes}>
                <Becomes value={value} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more !== undefined && <p className={css.why}>{text.more(more.count, importFieldNames[field])}</p>}
    </section>
  )
}

function Becomes({ value }: { value: ImportValue }) {
  const choices = useChoices(value.field)
  const say = (target: string) => {
    const { mapping } = useImport.getState()
    if (mapping === null) return
    const values = { ...mapping.values[value.field] }
    if (target === '') delete values[plainText(value.word)]
    else values[plainText(value.word)] = target
    void changeMapping({ values: { ...mapping.values, [value.field]: values } })
  }
  const label = text.becomesOf(value.word)
  if (value.field === 'kind') {
    const chosen = value.target === null ? [] : value.target.split('+')
    return (
      <MultiSelect
        aria-label={label}
        {...(chosen.length === 0 ? { placeholder: text.choose } : {})}
        data={[...choices]}
        value={chosen}
        onChange={(targets) => say(targets.join('+'))}
      />
    )
  }
  return (
    <Select
      aria-label={label}
      placeholder={text.choose}
      allowDeselect={false}
      data={[...choices]}
      value={value.target}
      onChange={(target) => say(target ?? '')}
    />
  )
}
