import type { ReactNode } from 'react'
import { Menu } from '@mantine/core'
import { Button, IconButton } from '../controls/button.tsx'
import { IconView } from '../controls/icon-view.tsx'
import { Kbd } from '../controls/kbd.tsx'
import { icons } from '../icons.ts'
import { WindowButtons, type WindowActions, type WindowWords } from './window-buttons.tsx'
import css from './title-bar.module.css'

/** Props of `TitleBar`, all of them handed through by `AppFrame`. */
export type TitleBarProps = {
  platform: 'mac' | 'other'
  /** Content of the menu button's dropdown (`Menu.Item` and so on); null hides the button. */
  menu: ReactNode | null
  onSidebarToggle?: (() => void) | undefined
  /** Null = nowhere to go; the button stays, disabled. */
  back: (() => void) | null
  forward: (() => void) | null
  search: { label: string; shortcut: string; onOpen: () => void }
  lock: { label: string; shortcut: string; onLock: () => void }
  windowButtons: WindowActions | null
  words: WindowWords & { menu: string; sidebar: string; back: string; forward: string }
}

/** The 44 px bar that replaces the system's title bar; it drags the window. */
export function TitleBar(props: TitleBarProps) {
  const { platform, menu, back, forward, search, lock, words } = props
  return (
    <header className={css.bar} data-platform={platform}>
      <div className={css.left}>
        {menu !== null && (
          <Menu position="bottom-start" width={260}>
            <Menu.Target>
              <IconButton icon={icons.menu} label={words.menu} />
            </Menu.Target>
            <Menu.Dropdown>{menu}</Menu.Dropdown>
          </Menu>
        )}
        {props.onSidebarToggle && (
          <IconButton icon={icons.sidebar} label={words.sidebar} onClick={props.onSidebarToggle} />
        )}
        <span className={css.gap} />
        <IconButton icon={icons.back} label={words.back} disabled={back === null} onClick={() => back?.()} />
        <IconButton
          icon={icons.forward}
          label={words.forward}
          disabled={forward === null}
          onClick={() => forward?.()}
        />
      </div>
      <button type="button" className={css.search} onClick={search.onOpen} aria-haspopup="dialog">
        <IconView icon={icons.search} size={14} />
        <span className={css.searchText}>{search.label}</span>
        <Kbd>{search.shortcut}</Kbd>
      </button>
      <div className={css.right}>
        <Button variant="quiet" size="sm" icon={icons.lock} shortcut={lock.shortcut} onClick={lock.onLock}>
          {lock.label}
        </Button>
        <WindowButtons actions={props.windowButtons} words={words} />
      </div>
    </header>
  )
}
