import { createContext, use, useId, useState, type ReactNode } from 'react'
import { Drawer } from '@mantine/core'
import { Button } from '../controls/button.tsx'
import { icons } from '../icons.ts'
import { useNarrow } from './app-frame.tsx'
import css from './page.module.css'

const InspectorContext = createContext<{ open: () => void } | null>(null)

/** Props of `Page`. */
export type PageProps = {
  /** Full width above body and inspector, on `surface` with a hairline: the case header. */
  header?: ReactNode
  /** The paper under the content. */
  tone?: 'canvas' | 'surface'
  inspector?: ReactNode
  inspectorLabel?: string
  inspectorWidth?: number
  /** Names the drawer's close button on narrow windows. */
  closeLabel?: string
  /** Docked below the content: status bar, action bar. */
  footer?: ReactNode
  /** 28 px gutters round the content. */
  padded?: boolean
  /** False when the content scrolls by itself (register, split view). */
  scroll?: boolean
  children: ReactNode
}

/** One screen in the main pane: header, scrolling content, inspector (a drawer on narrow windows), footer. */
export function Page({
  header,
  tone = 'canvas',
  inspector,
  inspectorLabel,
  inspectorWidth = 300,
  closeLabel,
  footer,
  padded = true,
  scroll = true,
  children,
}: PageProps) {
  const narrow = useNarrow()
  const [opened, setOpened] = useState(false)
  return (
    <InspectorContext value={inspector === undefined ? null : { open: () => setOpened(true) }}>
      <div className={css.page} data-tone={tone}>
        {header !== undefined && <div className={css.header}>{header}</div>}
        <div className={css.row}>
          <div className={css.column}>
            <div
              className={css.content}
              data-padded={padded || undefined}
              data-scroll={scroll || undefined}
              // what scrolls must be reachable by keyboard, also when nothing in it takes the focus
              {...(scroll ? { tabIndex: 0 } : {})}
            >
              {children}
            </div>
            {footer}
          </div>
          {inspector !== undefined && !narrow && (
            <aside
              className={css.inspector}
              style={{ width: inspectorWidth }}
              aria-label={inspectorLabel}
              tabIndex={0}
            >
              {inspector}
            </aside>
          )}
        </div>
      </div>
      {inspector !== undefined && narrow && (
        <Drawer
          opened={opened}
          onClose={() => setOpened(false)}
          title={inspectorLabel}
          closeButtonProps={{ 'aria-label': closeLabel }}
          classNames={{ header: css.drawerHeader }}
        >
          <div className={css.drawer}>{inspector}</div>
        </Drawer>
      )}
    </InspectorContext>
  )
}

/** Opens the inspector as a drawer; shows itself only on narrow windows and only where the page has an inspector. */
export function InspectorButton({ label }: { label: string }) {
  const inspector = use(InspectorContext)
  const narrow = useNarrow()
  if (inspector === null || !narrow) return null
  return (
    <Button variant="quiet" size="sm" icon={icons.info} onClick={inspector.open}>
      {label}
    </Button>
  )
}

/** A titled part of the inspector; hairlines split the parts. */
export function InspectorSection({
  title,
  meta,
  children,
}: {
  title: string
  meta?: ReactNode
  children: ReactNode
}) {
  const id = useId()
  return (
    <section className={css.section} aria-labelledby={id}>
      <h2 id={id} className={css.sectionTitle}>
        {title}
      </h2>
      {meta !== undefined && <p className={css.sectionMeta}>{meta}</p>}
      <div className={css.sectionBody}>{children}</div>
    </section>
  )
}
