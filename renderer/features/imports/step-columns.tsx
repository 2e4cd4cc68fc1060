import { IMPORT_FIELDS, ImportField } from '#shared/domain/import/fields.ts'
import { Channel, CHANNELS, RIGHT_KINDS } from '#shared/domain/kind.ts'
import type { ImportColumn } from '#shared/contract/imports.ts'
import { importFieldNames } from '#shared/text/import-problems.ts'
import { importText } from '#shared/text/imports.ts'
import { channelNames, kindNames, wordFor } from '#shared/text/words.ts'
import { icons, LinkButton, NoteBox, Select, VisuallyHidden } from '#ui/index.ts'
import { DateOrders } from './date-orders.tsx'
import { changeMapping, useImport } from './import-store.ts'
import { fieldOf, withColumn } from './mapping-moves.ts'
import css from './imports.module.css'

const text = importText.columns
const NOTHING = 'nothing'
const FIELDS = [
  { value: NOTHING, label: text.nothing },
  ...IMPORT_FIELDS.map((field) => ({ value: field as string, label: importFieldNames[field] })),
]

/** What each column means, how dates are read, and what counts where a row says nothing. */
export function StepColumns() {
  const { look, mapping } = useImport()
  if (look === null || mapping === null) return null
  return (
    <>
      {look.kept.map(({ id, name, mapping: kept }) => (
        <NoteBox
          key={id}
          icon={icons.save}
          bordered
          actions={<LinkButton onClick={() => void changeMapping(kept)}>{text.useKept(name)}</LinkButton>}
        >
          {text.kept}
        </NoteBox>
      ))}
      <table className={css.table} data-fixed>
        <caption>
          <VisuallyHidden>{text.table}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col" className={css.name}>
              {text.column}
            </th>
            <th scope="col">{text.samples}</th>
            <th scope="col" className={css.meaning}>
              {text.meaning}
            </th>
          </tr>
        </thead>
        <tbody>
          {look.columns.map((column) => (
            <ColumnRow key={column.index} column={column} />
          ))}
        </tbody>
      </table>
      <DateOrders />
      <Rest />
    </>
  )
}

function ColumnRow({ column }: { column: ImportColumn }) {
  const { look, mapping } = useImport()
  if (look === null || mapping === null) return null
  const field = fieldOf(mapping, column.index)
  const name = column.header === '' ? text.noHeader(column.letter) : column.header
  const reason = look.reasons.find((each) => each.column === column.index && each.field === field)
  return (
    <tr data-quiet={field === null || undefined}>
      <th scope="row" className={css.name}>
        <span className={css.letter}>{column.letter}</span> {name}
      </th>
      <td>
        <span className={css.samples}>{column.samples.join('  ·  ')}</span>
      </td>
      <td className={css.meaning}>
        <Select
          aria-label={text.meaningOf(name)}
          searchable
          allowDeselect={false}
          data={FIELDS}
          value={field ?? NOTHING}
          onChange={(value) => {
            const chosen = ImportField.safeParse(value)
            const columns = withColumn(mapping, column.index, chosen.success ? chosen.data : null)
            void changeMapping({ columns })
          }}
        />
        {reason !== undefined && <span className={css.why}>{text.why[reason.why]}</span>}
      </td>
    </tr>
  )
}

const KINDS = [...RIGHT_KINDS, 'complaint', 'breach']

function Rest() {
  const mapping = useImport((now) => now.mapping)
  if (mapping === null) return null
  return (
    <section>
      <h3 className={css.part}>{text.rest}</h3>
      <div className={css.pair}>
        <Select
          label={text.kindWithout}
          allowDeselect={false}
          data={[
            { value: NOTHING, label: text.kindNone },
            ...KINDS.map((kind) => ({ value: kind, label: wordFor(kindNames, kind) })),
          ]}
          value={mapping.kindWithout ?? NOTHING}
          onChange={(value) => void changeMapping({ kindWithout: value === NOTHING ? null : value })}
        />
        <Select
          label={text.channelWithout}
          allowDeselect={false}
          data={CHANNELS.map((channel) => ({ value: channel, label: channelNames[channel] }))}
          value={mapping.channelWithout}
          onChange={(value) => {
            const channel = Channel.safeParse(value)
            if (channel.success) void changeMapping({ channelWithout: channel.data })
          }}
        />
      </div>
    </section>
  )
}
