import type { ReactNode } from 'react'
import { AppFrame, icons, Menu } from '#ui/index.ts'

export const nothing = () => undefined

export const windowButtons = { onMinimise: nothing, onMaximise: nothing, onClose: nothing }
export const windowWords = { minimise: 'Minimise', maximise: 'Maximise', close: 'Close' }

export function Frame({ active, children }: { active: string; children: ReactNode }) {
  return (
    <AppFrame
      platform="other"
      organisation="Quillhaven"
      fileName="quillhaven.redress"
      nav={[
        {
          items: [
            { id: 'today', label: 'Today', icon: icons.today, count: 2, state: 'overdue' },
            { id: 'cases', label: 'Cases', icon: icons.cases, count: 173 },
            { id: 'calendar', label: 'Calendar', icon: icons.calendar },
            { id: 'breaches', label: 'Breaches', icon: icons.breaches, count: 1, state: 'soon' },
            { id: 'reports', label: 'Reports', icon: icons.reports },
            { id: 'retention', label: 'Retention', icon: icons.retention, count: 4 },
          ],
        },
        {
          label: 'Set up',
          items: [
            { id: 'templates', label: 'Templates', icon: icons.templates },
            { id: 'profiles', label: 'Profiles & calendars', icon: icons.profiles },
          ],
        },
      ]}
      footNav={[
        { id: 'settings', label: 'Settings', icon: icons.settings },
        { id: 'help', label: 'Help', icon: icons.help },
      ]}
      activeId={active}
      onNavigate={nothing}
      newCase={{ label: 'New case', shortcut: 'Ctrl N', onClick: nothing }}
      search={{ label: 'Search cases, or type a command', shortcut: 'Ctrl K', onOpen: nothing }}
      lock={{ label: 'Lock', shortcut: 'Ctrl L', onLock: nothing }}
      back={nothing}
      forward={null}
      windowButtons={windowButtons}
      menu={<Menu.Item>File</Menu.Item>}
      status={{ lines: ['Verified backup: 2 days', 'Audit trail #4,812 intact'], state: 'met' }}
      words={{
        ...windowWords,
        menu: 'Menu',
        sidebar: 'Sidebar',
        back: 'Back',
        forward: 'Forward',
        navigation: 'Places',
        skipToMain: 'To the content',
      }}
    >
      {children}
    </AppFrame>
  )
}
