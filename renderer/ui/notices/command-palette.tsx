import { useEffect, useId, useState, type KeyboardEvent } from 'react'
import { Modal } from '@mantine/core'
import { IconView } from '../controls/icon-view.tsx'
import { Kbd } from '../controls/kbd.tsx'
import { icons } from '../icons.ts'
import { nextPossible, type PaletteGroup, type PaletteItem } from './palette-model.ts'
import css from './command-palette.module.css'

/** Props of `CommandPalette`. */
export type CommandPaletteProps = {
  opened: boolean
  onClose: () => void
  query: string
  onQuery: (query: string) => void
  /** Accessible name of dialog and list. */
  label: string
  placeholder: string
  groups: readonly PaletteGroup[]
  /** `beside`: Ctrl+Enter (Cmd+Enter) was pressed. */
  onRun: (id: string, how: { beside: boolean }) => void
  /** Shown when nothing matches. */
  empty: string
  keys: readonly { keys: string; text: string }[]
  hint?: string
  escLabel?: string
}

function Marked({ text, match }: { text: string; match: readonly [number, number] | undefined }) {
  if (match === undefined) return <>{text}</>
  return (
    <>
      {text.slice(0, match[0])}
      <mark className={css.match}>{text.slice(match[0], match[1])}</mark>
      {text.slice(match[1])}
    </>
  )
}

function Line({
  item,
  id,
  active,
  onRun,
  onPoint,
}: {
  item: PaletteItem
  id: string
  active: boolean
  onRun: (beside: boolean) => void
  onPoint: () => void
}) {
  const off = item.impossible !== undefined
  return (
    // The field above keeps the focus and the keys; the line is a pointer target.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-disabled={off || undefined}
      className={css.item}
      onMouseMove={off ? undefined : onPoint}
      onClick={(event) => !off && onRun(event.ctrlKey || event.metaKey)}
    >
      <IconView icon={item.icon} />
      <span className={css.words}>
        <b>
          <Marked text={item.title} match={item.match} />
        </b>
        {(item.impossible ?? item.meta) !== undefined && (
          <span className={css.meta}>
            {item.impossible ?? <Marked text={item.meta ?? ''} match={item.metaMatch} />}
          </span>
        )}
      </span>
      {item.right}
      {item.shortcut !== undefined && <Kbd boxed>{item.shortcut}</Kbd>}
      {active && item.shortcut === undefined && <Kbd boxed>↵</Kbd>}
    </div>
  )
}

/** Before the next key: the dialog's own focus comes a moment later, and what is typed until then would be lost. */
function focusAtOnce(field: HTMLInputElement | null): void {
  field?.focus()
}

/** Commands and cases by their first letters: a field over a list in groups. Escape closes. */
export function CommandPalette(props: CommandPaletteProps) {
  const {
    opened,
    onClose,
    query,
    onQuery,
    label,
    placeholder,
    groups,
    onRun,
    empty,
    keys,
    hint,
    escLabel = 'Esc',
  } = props
  const id = useId()
  const items = groups.flatMap((group) => group.items)
  const [picked, setPicked] = useState<string | null>(null)
  const found = items.findIndex((item) => item.id === picked && item.impossible === undefined)
  const active = found >= 0 ? found : nextPossible(items, -1, 1)
  const activeItem = items[active]
  useEffect(() => {
    if (opened) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [active, id, opened])
  const run = (item: PaletteItem, beside: boolean) => {
    setPicked(null)
    onRun(item.id, { beside })
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = items[nextPossible(items, active, event.key === 'ArrowDown' ? 1 : -1)]
      if (next) setPicked(next.id)
    } else if (event.key === 'Enter' && activeItem) run(activeItem, event.ctrlKey || event.metaKey)
    else return
    event.preventDefault()
  }
  let at = -1
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={680}
      yOffset={104}
      padding={0}
      transitionProps={{ duration: 0 }}
      classNames={{ body: css.body, content: css.content }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={label}>
        <Modal.Body>
          <div className={css.field}>
            <IconView icon={icons.search} size={18} />
            <input
              ref={focusAtOnce}
              className={css.input}
              data-autofocus
              role="combobox"
              aria-label={label}
              aria-expanded="true"
              aria-autocomplete="list"
              aria-controls={`${id}-list`}
              {...(activeItem ? { 'aria-activedescendant': `${id}-${active}` } : {})}
              placeholder={placeholder}
              value={query}
              spellCheck={false}
              autoComplete="off"
              onChange={(event) => {
                setPicked(null)
                onQuery(event.currentTarget.value)
              }}
              onKeyDown={press}
            />
            <Kbd boxed>{escLabel}</Kbd>
          </div>
          <div className={css.list} id={`${id}-list`} role="listbox" aria-label={label} tabIndex={-1}>
            {groups.map((group) => (
              <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
                <div className={css.group} id={`${id}-${group.id}`} role="presentation">
                  {group.label}
                </div>
                {group.items.map((item) => {
                  at += 1
                  return (
                    <Line
                      key={item.id}
                      item={item}
                      id={`${id}-${at}`}
                      active={at === active}
                      onRun={(beside) => run(item, beside)}
                      onPoint={() => setPicked(item.id)}
                    />
                  )
                })}
              </div>
            ))}
          </div>
          {items.length === 0 && (
            <p className={css.empty} role="status">
              {empty}
            </p>
          )}
          <div className={css.foot}>
            <span className={css.keys}>
              {keys.map((one) => (
                <span key={one.text}>
                  {one.keys} {one.text}
                </span>
              ))}
            </span>
            {hint}
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
