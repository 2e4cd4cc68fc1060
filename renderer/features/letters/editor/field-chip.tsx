import { useRef, useState } from 'react'
import { editorText } from '#shared/text/letter-editor.ts'
import { Popover } from '#ui/index.ts'
import { useScene } from './scene.ts'
import css from './editor.module.css'
import menus from './field-menus.module.css'

/**
 * A field in the text: its value on a tint, or amber with what to do. Pressing it opens what is known of the field.
 * `picked` says that the editor's own selection is on it.
 */
export function FieldChip({ name, picked = false }: { name: string; picked?: boolean }) {
  const scene = useScene()
  const [opened, setOpened] = useState(false)
  const button = useRef<HTMLSpanElement>(null)
  const field = scene.fieldOf(name)
  if (field === undefined) return <span className={css.stray}>[{name}]</span>
  const { label, value, filled, optional, hint } = field
  const look = !scene.withValues ? 'named' : filled ? 'filled' : optional ? 'leftOut' : 'open'
  const said = {
    named: `{${label}}`,
    filled: field.many ? value.replaceAll('\n', ', ') : value,
    leftOut: label,
    open: hint,
  }[look]
  const close = () => {
    setOpened(false)
    button.current?.focus()
  }
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      width={340}
      shadow="sm"
      trapFocus
      returnFocus
      withinPortal
      withRoles={false}
      closeOnEscape
    >
      <Popover.Target>
        {/* a native button cannot break over the end of a line, and a value in a letter has to */}
        <span
          ref={button}
          role="button"
          className={css.chip}
          data-look={look}
          data-field={name}
          data-picked={picked || opened || undefined}
          // an open field is a stop of the Tab key; a filled one is reached with the arrows
          tabIndex={look === 'open' ? 0 : -1}
          aria-haspopup="dialog"
          aria-expanded={opened}
          aria-label={editorText.chip[look](label, said)}
          onClick={() => setOpened((now) => !now)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return
            event.preventDefault()
            setOpened(true)
          }}
        >
          {look === 'open' && <span className={css.diamond} aria-hidden="true" />}
          {look === 'leftOut' ? editorText.chip.empty(label) : said}
        </span>
      </Popover.Target>
      <Popover.Dropdown
        role="dialog"
        aria-label={label}
        className={menus.popover ?? ''}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close()
        }}
      >
        {opened && scene.popover(field)}
      </Popover.Dropdown>
    </Popover>
  )
}
