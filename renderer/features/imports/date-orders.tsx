import type { ImportDates } from '#shared/contract/imports.ts'
import { DateOrder } from '#shared/domain/import/mapping.ts'
import { importFieldNames } from '#shared/text/import-problems.ts'
import { importText } from '#shared/text/imports.ts'
import { Group, Radio, RadioGroup } from '#ui/index.ts'
import { changeMapping, useImport } from './import-store.ts'
import css from './imports.module.css'

const text = importText.columns

/** Asks which part comes first, for each column of dates where that matters; says what the cells themselves tell. */
export function DateOrders() {
  const dates = useImport((now) => now.check?.dates ?? []).filter(({ either }) => either > 0)
  if (dates.length === 0) return null
  return (
    <section>
      <h3 className={css.part}>{text.dates}</h3>
      <div className={css.orders}>
        {dates.map((each) => (
          <Order key={each.field} dates={each} />
        ))}
      </div>
    </section>
  )
}

function Order({ dates }: { dates: ImportDates }) {
  const mapping = useImport((now) => now.mapping)
  if (mapping === null) return null
  const order = mapping.dateOrders[dates.field] ?? null
  return (
    <RadioGroup
      label={importFieldNames[dates.field]}
      description={`${text.example(dates.example)} ${evidence(dates)}`}
      value={order ?? ''}
      onChange={(value) => {
        const said = DateOrder.safeParse(value)
        if (said.success)
          void changeMapping({ dateOrders: { ...mapping.dateOrders, [dates.field]: said.data } })
      }}
    >
      <Group gap={20} mt={6}>
        <Radio value="dmy" label={text.dmy} />
        <Radio value="mdy" label={text.mdy} />
      </Group>
    </RadioGroup>
  )
}

function evidence({ found, why, dmy, mdy }: ImportDates): string {
  const order = found === 'mdy' ? text.mdy : text.dmy
  if (why === 'own') return text.found.own(order, found === 'mdy' ? mdy : dmy)
  if (why === 'other-column') return text.found['other-column'](order)
  return why === 'both' ? text.found.both : text.found.none
}
