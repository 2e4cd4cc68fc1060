import { useState, type ReactNode } from 'react'
import { useMediaQuery } from '@mantine/hooks'
import { Sidebar, type SidebarProps } from './sidebar.tsx'
import { TitleBar, type TitleBarProps } from './title-bar.tsx'
import css from './app-frame.module.css'

/** Below this width the sidebar is a rail of icons and the inspector a drawer. */
export const narrowQuery = '(max-width: 1100px)'

/** True while the window is at most 1100 px wide. */
export function useNarrow(): boolean {
  return useMediaQuery(narrowQuery, false, { getInitialValueInEffect: false })
}

/** Props of `AppFrame`. */
export type AppFrameProps = Omit<SidebarProps, 'label' | 'rail'> &
  Omit<TitleBarProps, 'words' | 'onSidebarToggle'> & {
    /** One line under the title bar, for what the officer must know all the time. */
    notice?: ReactNode
    words: TitleBarProps['words'] & { navigation: string; skipToMain: string }
    children: ReactNode
  }

/** The work window: title bar, sidebar (216 px, 56 px when narrow) and the main pane that holds one `Page`. */
export function AppFrame({ words, notice, children, ...props }: AppFrameProps) {
  const narrow = useNarrow()
  const [flipped, setFlipped] = useState(false)
  const rail = narrow !== flipped
  return (
    <div className={css.frame}>
      <a className={css.skip} href="#main">
        {words.skipToMain}
      </a>
      <TitleBar {...props} words={words} onSidebarToggle={() => setFlipped(!flipped)} />
      {notice !== undefined && <div className={css.notice}>{notice}</div>}
      <div className={css.body}>
        <Sidebar {...props} status={props.status} label={words.navigation} rail={rail} />
        <main id="main" className={css.main} tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  )
}
