import { useState, type DragEvent, type ReactNode } from 'react'
import { IconView } from '../controls/icon-view.tsx'
import { StateGlyph, type ClockState } from '../clock/state-glyph.tsx'
import type { Icon } from '../icons.ts'
import css from './message-list.module.css'

/** One piece of correspondence in the list at the left. */
export type MessageItem = {
  id: string
  icon: Icon
  title: string
  date: string
  subject: string
  note?: string
  noteIcon?: Icon
}

/** The correspondence of a case, one chosen. */
export function MessageList({
  label,
  items,
  selectedId,
  onSelect,
}: {
  label: string
  items: readonly MessageItem[]
  selectedId?: string
  onSelect: (id: string) => void
}) {
  return (
    <ul className={css.list} aria-label={label}>
      {items.map((item) => (
        <li key={item.id}>
          <button
            type="button"
            className={css.item}
            aria-current={item.id === selectedId ? 'true' : undefined}
            onClick={() => onSelect(item.id)}
          >
            <IconView icon={item.icon} className={css.icon} />
            <span className={css.words}>
              <span className={css.top}>
                <b className={css.title}>{item.title}</b>
                <span className={css.date}>{item.date}</span>
              </span>
              <span className={css.subject}>{item.subject}</span>
              {item.note !== undefined && (
                <span className={css.note}>
                  {item.noteIcon && <IconView icon={item.noteIcon} size={12} />}
                  {item.note}
                </span>
              )}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** A finding, a check, a thing to do: glyph, bold what, where in meta, the sentence, its actions. */
export function FindingItem({
  state,
  share,
  title,
  where,
  text,
  actions,
}: {
  state: ClockState
  share?: number
  title: ReactNode
  where?: ReactNode
  text?: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className={css.finding}>
      <StateGlyph state={state} {...(share === undefined ? {} : { share })} />
      <div className={css.words}>
        <b>{title}</b>
        {where !== undefined && <span className={css.where}>{where}</span>}
        {text !== undefined && <span className={css.text}>{text}</span>}
        {actions !== undefined && <div className={css.actions}>{actions}</div>}
      </div>
    </div>
  )
}

/** A line of news or a linked thing: icon, sentence, meta. */
export function NewsItem({ icon, children, meta }: { icon: Icon; children: ReactNode; meta?: ReactNode }) {
  return (
    <div className={css.news}>
      <IconView icon={icon} className={css.icon} />
      <div className={css.words}>
        <span>{children}</span>
        {meta !== undefined && <span className={css.where}>{meta}</span>}
      </div>
    </div>
  )
}

/** A file: icon, name, kind and size; opens on click when it can be opened. */
export function FileCard({
  icon,
  name,
  meta,
  onClick,
}: {
  icon: Icon
  name: string
  meta: string
  onClick?: () => void
}) {
  const inside = (
    <>
      <IconView icon={icon} size={18} className={css.icon} />
      <span className={css.words}>
        <b className={css.fileName}>{name}</b>
        <span className={css.where}>{meta}</span>
      </span>
    </>
  )
  return onClick ? (
    <button type="button" className={css.file} onClick={onClick}>
      {inside}
    </button>
  ) : (
    <div className={css.file}>{inside}</div>
  )
}

/** A dashed area that takes files dropped on it; choosing files from a dialog is the caller's button in `action`. */
export function DropArea({
  icon,
  title,
  text,
  action,
  onFiles,
}: {
  icon: Icon
  title: string
  text: string
  action?: ReactNode
  onFiles: (files: File[]) => void
}) {
  const [over, setOver] = useState(false)
  const drag = (is: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(is)
  }
  return (
    <div
      className={css.drop}
      data-over={over || undefined}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event)
        onFiles([...event.dataTransfer.files])
      }}
    >
      <IconView icon={icon} size={18} />
      <span className={css.dropTitle}>{title}</span>
      <span className={css.where}>{text}</span>
      {action}
    </div>
  )
}
