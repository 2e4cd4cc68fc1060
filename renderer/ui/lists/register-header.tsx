import { IconView } from '../controls/icon-view.tsx'
import { icons } from '../icons.ts'
import type { RegisterColumn } from './register-model.ts'
import css from './register-table.module.css'

/** Props of `RegisterHeader`. */
export type RegisterHeaderProps<Row> = {
  columns: readonly RegisterColumn<Row>[]
  template: string
  ticks: boolean
  sort: { columnId: string; direction: 'asc' | 'desc' }
  onSort: (columnId: string) => void
  ticked: 'none' | 'some' | 'all'
  onTick: () => void
  tickLabel: string
}

/** The 30 px head of the register; only the sorted column shows an arrow. */
export function RegisterHeader<Row>({
  columns,
  template,
  ticks,
  sort,
  onSort,
  ticked,
  onTick,
  tickLabel,
}: RegisterHeaderProps<Row>) {
  return (
    <div role="rowgroup" className={css.head}>
      <div role="row" aria-rowindex={1} className={css.headRow} style={{ gridTemplateColumns: template }}>
        <div role={ticks ? 'columnheader' : 'presentation'} className={css.tickCell}>
          {ticks && <TickMark state={ticked} label={tickLabel} onTick={onTick} />}
        </div>
        {columns.map((column) => {
          const sorted = sort.columnId === column.id
          const words = (
            <>
              {column.header}
              {sorted && (
                <IconView icon={sort.direction === 'asc' ? icons.sortUp : icons.sortDown} size={13} />
              )}
            </>
          )
          return (
            <div
              key={column.id}
              role="columnheader"
              className={css.headCell}
              data-align={column.align}
              data-sorted={sorted || undefined}
              {...(sorted
                ? { 'aria-sort': sort.direction === 'asc' ? ('ascending' as const) : ('descending' as const) }
                : {})}
            >
              {column.sortable === true ? (
                <button type="button" className={css.sort} onClick={() => onSort(column.id)}>
                  {words}
                </button>
              ) : (
                words
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** A 16 px tick of three states. */
export function TickMark({
  state,
  label,
  onTick,
}: {
  state: 'none' | 'some' | 'all'
  label: string
  onTick: () => void
}) {
  return (
    <button
      type="button"
      role="checkbox"
      className={css.mark}
      data-state={state}
      aria-label={label}
      aria-checked={state === 'some' ? 'mixed' : state === 'all'}
      onClick={onTick}
    >
      {state !== 'none' && <IconView icon={state === 'all' ? icons.check : icons.minimise} size={13} />}
    </button>
  )
}
