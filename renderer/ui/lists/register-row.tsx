import type { CSSProperties, MouseEvent } from 'react'
import { IconView } from '../controls/icon-view.tsx'
import { icons } from '../icons.ts'
import type { RegisterColumn } from './register-model.ts'
import css from './register-table.module.css'

/** Props of `RegisterRow`. */
export type RegisterRowProps<Row> = {
  id: string
  index: number
  ticks: boolean
  row: Row | undefined
  columns: readonly RegisterColumn<Row>[]
  style: CSSProperties
  label: string
  selected: boolean
  active: boolean
  onTick: (extend: boolean) => void
  onOpen: () => void
}

/** One row: a click opens it, a click on its tick selects it. The keyboard goes through the table. */
export function RegisterRow<Row>({
  id,
  index,
  ticks,
  row,
  columns,
  style,
  label,
  selected,
  active,
  onTick,
  onOpen,
}: RegisterRowProps<Row>) {
  const click = (event: MouseEvent) => {
    const onMark = event.target instanceof Element && event.target.closest('[data-mark]') !== null
    if (ticks && (onMark || event.ctrlKey || event.metaKey || event.shiftKey)) onTick(event.shiftKey)
    else onOpen()
  }
  return (
    // The grid itself takes the keys; the row is a pointer target only.
    <div
      id={id}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      {...(ticks ? { 'aria-selected': selected } : {})}
      className={css.row}
      data-active={active || undefined}
      style={style}
      onClick={click}
      onMouseDown={(event) => {
        // Shift+click would otherwise select text.
        if (event.shiftKey) event.preventDefault()
      }}
    >
      {ticks ? (
        <div role="gridcell" className={css.tickCell} data-mark>
          <span className={css.mark} data-state={selected ? 'all' : 'none'} aria-label={label} role="img">
            {selected && <IconView icon={icons.check} size={13} />}
          </span>
        </div>
      ) : (
        <span aria-hidden="true" />
      )}
      {columns.map((column) => (
        <div
          key={column.id}
          role="gridcell"
          className={css.cell}
          data-tone={column.tone}
          data-tabular={column.tabular}
          data-align={column.align}
        >
          {row === undefined ? null : column.cell(row)}
        </div>
      ))}
    </div>
  )
}
