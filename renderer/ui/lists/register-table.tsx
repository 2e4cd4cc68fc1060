import {
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useNarrow } from '../frame/app-frame.tsx'
import { useRowHeight } from '../theme/density.ts'
import { RegisterHeader } from './register-header.tsx'
import { RegisterRow } from './register-row.tsx'
import {
  itemsOf,
  moved,
  rangeBetween,
  toggled,
  type RegisterColumn,
  type RegisterDivider,
} from './register-model.ts'
import css from './register-table.module.css'

/** Props of `RegisterTable`. Rows are asked for by index, so a list of 100,000 need not be in memory. */
export type RegisterTableProps<Row> = {
  label: string
  columns: readonly RegisterColumn<Row>[]
  rowCount: number
  /** Another one is another list: it begins at its top. */
  listKey?: string
  /** Undefined while the row's page is still on its way: a quiet empty row stands in. */
  rowAt: (index: number) => Row | undefined
  rowId: (row: Row) => string
  /** Accessible name of the row's tick. */
  rowLabel: (row: Row) => string
  sort: { columnId: string; direction: 'asc' | 'desc' }
  onSort: (columnId: string) => void
  /** False: rows are only opened, so there are no ticks. */
  ticks?: boolean
  selected?: ReadonlySet<string>
  onSelect?: (next: ReadonlySet<string>) => void
  /** Called by the header's tick; without it the rows at hand are chosen. */
  onSelectAll?: () => void
  onOpen: (row: Row) => void
  dividers?: readonly RegisterDivider[]
  /** The rows now on screen, for loading pages. */
  onVisible?: (from: number, to: number) => void
  /** Keys the table does not use itself ("E", "L"). */
  onRowKey?: (event: KeyboardEvent, row: Row) => void
  /** Shown when there are no rows. */
  empty?: ReactNode
  words: {
    selectAll: string
    /** Accessible name of a row's tick, where it is not `rowLabel`. */ selectRow?: (row: Row) => string
  }
}

const DIVIDER = 22
const NONE: ReadonlySet<string> = new Set()
const PAGE = 12

/** The register: virtual rows with hairlines; arrows move, Enter opens, Space selects, Shift extends, Ctrl+A takes all. */
export function RegisterTable<Row>(props: RegisterTableProps<Row>) {
  const { columns, rowCount, rowAt, rowId, onOpen, dividers = [], onVisible } = props
  const { ticks = true, selected = NONE, onSelect = () => undefined } = props
  const id = useId()
  const narrow = useNarrow()
  const rowHeight = useRowHeight()
  const scroller = useRef<HTMLDivElement>(null)
  const anchor = useRef<number | null>(null)
  const [active, setActive] = useState(0)
  const shownList = useRef(props.listKey)
  useEffect(() => {
    if (shownList.current === props.listKey) return
    shownList.current = props.listKey
    anchor.current = null
    setActive(0)
    scroller.current?.scrollTo({ top: 0 })
  }, [props.listKey])
  const lines = JSON.stringify(dividers)
  const items = useMemo(() => itemsOf(rowCount, JSON.parse(lines) as RegisterDivider[]), [rowCount, lines])
  // a new function would make the list measure all of its hundred thousand rows again, in every frame of a scroll
  const keyOf = useCallback(
    (at: number) => (items.at(at).divider === undefined ? `${at}-${rowHeight}` : `${at}-line`),
    [items, rowHeight],
  )
  const virtual = useVirtualizer({
    count: items.count,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (items.at(at).divider === undefined ? rowHeight : DIVIDER),
    getItemKey: keyOf,
    overscan: 12,
    scrollPaddingStart: 31,
    onChange: (instance) => {
      const shown = instance.getVirtualItems()
      const first = shown[0]
      const last = shown.at(-1)
      if (first && last) onVisible?.(items.at(first.index).row, items.at(last.index).row)
    },
  })
  const shownColumns = useMemo(
    () => columns.filter((column) => !(narrow && column.narrow === 'hide')),
    [columns, narrow],
  )
  const template = [
    ticks ? '46px' : '14px',
    ...shownColumns.map(
      (one) => `minmax(${one.minWidth ?? 0}px, ${one.width === 'grow' ? 200 : one.width}fr)`,
    ),
  ].join(' ')
  const loaded = () =>
    Array.from({ length: rowCount }, (_, at) => rowAt(at)).filter((row) => row !== undefined)
  const selectAll = () => (props.onSelectAll ? props.onSelectAll() : onSelect(new Set(loaded().map(rowId))))
  const select = (at: number, extend: boolean) => {
    if (!ticks) return
    const ids = (indexes: readonly number[]) => indexes.flatMap((one) => rowAt(one) ?? []).map(rowId)
    onSelect(
      extend
        ? new Set([...selected, ...ids(rangeBetween(anchor.current ?? at, at))])
        : toggled(selected, ids([at])),
    )
    anchor.current = extend ? (anchor.current ?? at) : at
  }
  const goTo = (at: number) => {
    setActive(at)
    virtual.scrollToIndex(items.ofRow(at))
  }
  const point = (at: number, what: 'tick' | 'extend' | 'open') => {
    const row = rowAt(at)
    setActive(at)
    if (what !== 'open') select(at, what === 'extend')
    else if (row !== undefined) onOpen(row)
  }
  const pointNow = useRef(point)
  useEffect(() => {
    pointNow.current = point
  })
  const onPoint = useCallback(
    (at: number, what: 'tick' | 'extend' | 'open') => pointNow.current(at, what),
    [],
  )
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || rowCount === 0) return
    const row = rowAt(active)
    const to = moved(event.key, active, rowCount, PAGE)
    if (to !== null) {
      if (event.shiftKey && ticks) {
        anchor.current ??= active
        select(to, true)
      }
      goTo(to)
    } else if (event.key === 'Enter' && row !== undefined) onOpen(row)
    else if (event.key === ' ') select(active, event.shiftKey)
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey) && ticks) selectAll()
    else if (event.key === 'Escape' && selected.size > 0) onSelect(new Set())
    else {
      if (row !== undefined) props.onRowKey?.(event, row)
      return
    }
    event.preventDefault()
  }
  const shown = virtual.getVirtualItems()
  const activeShown = shown.some((item) => item.index === items.ofRow(active))
  return (
    <div
      ref={scroller}
      className={css.table}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      {...(ticks ? { 'aria-multiselectable': true } : {})}
      aria-rowcount={rowCount + 1}
      aria-colcount={shownColumns.length + 1}
      onKeyDown={press}
      {...(activeShown && rowCount > 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})}
    >
      <RegisterHeader
        columns={shownColumns}
        template={template}
        ticks={ticks}
        sort={props.sort}
        onSort={props.onSort}
        ticked={selected.size === 0 ? 'none' : selected.size >= rowCount ? 'all' : 'some'}
        onTick={() => (selected.size === 0 ? selectAll() : onSelect(new Set()))}
        tickLabel={props.words.selectAll}
      />
      {rowCount === 0 && props.empty}
      <div role="rowgroup" className={css.body} style={{ height: virtual.getTotalSize() }}>
        {shown.map((item) => {
          const { row: at, divider } = items.at(item.index)
          if (divider !== undefined)
            return (
              <div
                key={item.key}
                role="row"
                className={css.divider}
                style={{ height: item.size, transform: `translateY(${item.start}px)` }}
              >
                <span role="gridcell" aria-colspan={shownColumns.length + 1}>
                  {divider}
                </span>
              </div>
            )
          const row = rowAt(at)
          return (
            <RegisterRow
              key={item.key}
              id={`${id}-${at}`}
              index={at}
              ticks={ticks}
              row={row}
              columns={shownColumns}
              height={item.size}
              top={item.start}
              template={template}
              label={row === undefined ? '' : (props.words.selectRow ?? props.rowLabel)(row)}
              selected={row !== undefined && selected.has(rowId(row))}
              active={at === active}
              onPoint={onPoint}
            />
          )
        })}
      </div>
    </div>
  )
}
