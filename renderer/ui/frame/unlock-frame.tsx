import type { ReactNode } from 'react'
import { IconView } from '../controls/icon-view.tsx'
import { StateText } from '../clock/state-text.tsx'
import type { ClockState } from '../clock/state-glyph.tsx'
import { icons, type Icon } from '../icons.ts'
import { AppMark } from './app-mark.tsx'
import css from './unlock-frame.module.css'

/** Props of `UnlockFrame`. */
export type UnlockFrameProps = {
  windowBar?: ReactNode
  title: string
  /** Why it locked, under the title. */
  lead?: ReactNode
  /** The form. */
  children: ReactNode
  /** Recent files, links. */
  below?: ReactNode
  /** `FootNote`s at the bottom of the window. */
  foot?: ReactNode
}

/** The window that asks for a passphrase: one 440 px column in the middle, no case data. */
export function UnlockFrame({ windowBar, title, lead, children, below, foot }: UnlockFrameProps) {
  return (
    <div className={css.frame}>
      {windowBar}
      <main className={css.middle}>
        <div className={css.column}>
          <header className={css.head}>
            <AppMark size={44} />
            <div>
              <h1 className={css.title}>{title}</h1>
              {lead !== undefined && <p className={css.lead}>{lead}</p>}
            </div>
          </header>
          {children}
          {below}
        </div>
      </main>
      {foot !== undefined && <footer className={css.foot}>{foot}</footer>}
    </div>
  )
}

/** One quiet line at the foot of a window. */
export function FootNote({ icon, children }: { icon?: Icon; children: ReactNode }) {
  return (
    <span className={css.note}>
      {icon && <IconView icon={icon} size={14} />}
      {children}
    </span>
  )
}

/** A case file as the unlock screen may name it: file name and age of its backup, nothing inside. */
export type RecentFile = {
  id: string
  name: string
  note?: string
  backup?: { state: ClockState; text: string }
}

/** Props of `RecentFiles`. */
export type RecentFilesProps = {
  label: string
  files: readonly RecentFile[]
  selectedId: string
  onSelect: (id: string) => void
  /** `LinkButton`s: open another, new. */
  actions?: ReactNode
}

/** The list of case files opened on this computer, one of them chosen. */
export function RecentFiles({ label, files, selectedId, onSelect, actions }: RecentFilesProps) {
  return (
    <section className={css.recent} aria-label={label}>
      {files.length > 0 && <h2 className={css.recentTitle}>{label}</h2>}
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <button
              type="button"
              className={css.file}
              aria-pressed={file.id === selectedId}
              onClick={() => onSelect(file.id)}
            >
              <IconView icon={icons.caseFile} size={18} />
              <span className={css.fileNames}>
                <span className={css.fileName}>{file.name}</span>
                {file.note !== undefined && <span className={css.fileNote}>{file.note}</span>}
              </span>
              {file.backup && (
                <StateText state={file.backup.state} size="xs">
                  {file.backup.text}
                </StateText>
              )}
            </button>
          </li>
        ))}
      </ul>
      {actions !== undefined && <div className={css.actions}>{actions}</div>}
    </section>
  )
}
