import '@fontsource-variable/inter/opsz.css'
import '@fontsource/source-serif-4/400.css'
import '@fontsource/source-serif-4/400-italic.css'
import '@fontsource/source-serif-4/600.css'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import './global.css'
import { useInsertionEffect, useLayoutEffect, useMemo, type ReactNode } from 'react'
import { MantineProvider, type MantineColorSchemeManager } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { setNonce } from 'get-nonce'
import { cssVariablesFor } from './css-variables.ts'
import { DensityContext } from './density.ts'
import { theme } from './theme.ts'

/** What the officer chose under Settings › Appearance, and the nonce of this window's style policy. */
export type UiRootProps = {
  /** The nonce of the page's Content-Security-Policy; without one, generated style tags carry none. */
  nonce?: string
  colorScheme: 'light' | 'dark' | 'auto'
  contrast?: 'auto' | 'high' | 'normal'
  density?: 'compact' | 'comfortable'
  children: ReactNode
}

// Mantine would write the scheme to localStorage; the renderer stores nothing.
const memoryOnly: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
}

/** The provider every window renders once: theme, fonts, tokens, dialogs, toasts. */
export function UiRoot({
  nonce,
  colorScheme,
  contrast = 'auto',
  density = 'compact',
  children,
}: UiRootProps) {
  const wantsDark = useMediaQuery('(prefers-color-scheme: dark)', false, { getInitialValueInEffect: false })
  const wantsMore = useMediaQuery('(prefers-contrast: more)', false, { getInitialValueInEffect: false })
  const high = contrast === 'high' || (contrast === 'auto' && wantsMore)
  const scheme = colorScheme === 'auto' ? (wantsDark ? 'dark' : 'light') : colorScheme
  const resolver = useMemo(() => cssVariablesFor(high ? 'high' : 'normal'), [high])
  useLayoutEffect(() => {
    const root = document.documentElement
    root.dataset['density'] = density
    root.dataset['contrast'] = high ? 'high' : 'normal'
  }, [density, high])
  useInsertionEffect(() => {
    // Scroll locking inside dialogs writes its own style tag and asks get-nonce for the nonce.
    if (nonce !== undefined) setNonce(nonce)
  }, [nonce])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolver}
      forceColorScheme={scheme}
      colorSchemeManager={memoryOnly}
      {...(nonce === undefined ? {} : { getStyleNonce: () => nonce })}
    >
      <DensityContext value={density}>
        <ModalsProvider>{children}</ModalsProvider>
      </DensityContext>
      <Notifications limit={4} autoClose={6000} containerWidth={392} />
    </MantineProvider>
  )
}
