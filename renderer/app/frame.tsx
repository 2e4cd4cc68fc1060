import type { FileView } from '#shared/contract/views.ts'
import { appText } from '#shared/text/app.ts'
import { recordsText } from '#shared/text/records.ts'
import { retentionText } from '#shared/text/retention.ts'
import { breachesText } from '#shared/text/breaches.ts'
import { templatesText } from '#shared/text/templates.ts'
import { calendarText } from '#shared/text/calendar.ts'
import { whatIfText } from '#shared/text/what-if.ts'
import { main } from '#bridge/calls.ts'
import { go, goBack, goForward, usePlace, type Place } from '#bridge/place.ts'
import { AppFrame, daysBetween, icons, type NavItem } from '#ui/index.ts'
import { openPalette } from '../features/palette/index.ts'
import { CommandMenu } from './command-menu.tsx'
import { runCommand } from './commands.ts'
import { screens } from './features.ts'
import { useNotices } from './notices.tsx'
import { mac } from './platform.ts'
import { Screen } from './screen.tsx'
import { shortcutLabel } from './shortcuts.ts'

/** From this age on a backup is called old. */
const BACKUP_DAYS = 7
const words = appText

/** Title bar, sidebar, notices and the screen of the place. */
export function Frame({ file }: { file: FileView }) {
  const { place, back, forward } = usePlace()
  const notices = useNotices()
  const { overdue, open, needNotice } = file.counts
  const places: readonly NavItem[] = [
    {
      id: 'today',
      label: words.places.today,
      icon: icons.today,
      ...(overdue > 0
        ? { count: overdue, state: 'overdue' as const, stateWord: words.overdueCount(overdue) }
        : {}),
    },
    { id: 'cases', label: words.places.cases, icon: icons.cases, count: open },
    { id: 'calendar', label: calendarText.title, icon: icons.calendar },
    {
      id: 'breaches',
      label: breachesText.title,
      icon: icons.breaches,
      ...(needNotice > 0
        ? { count: needNotice, state: 'soon' as const, stateWord: breachesText.waiting(needNotice) }
        : {}),
    },
    { id: 'reports', label: words.places.reports, icon: icons.reports },
    { id: 'retention', label: retentionText.place, icon: icons.retention },
    { id: 'records', label: recordsText.place, icon: icons.spreadsheet },
    { id: 'what-if', label: whatIfText.place, icon: icons.whatIf },
  ]
  const setUp: readonly NavItem[] = [
    { id: 'templates', label: templatesText.place, icon: icons.templates },
    { id: 'laws', label: words.places.laws, icon: icons.profiles },
    { id: 'calendars', label: words.places.calendars, icon: icons.date },
  ]
  return (
    <AppFrame
      platform={mac ? 'mac' : 'other'}
      organisation={file.organisation.name}
      fileName={file.name}
      nav={[
        { items: places.filter(({ id }) => id in screens) },
        { label: words.setUp, items: setUp.filter(({ id }) => id in screens) },
      ]}
      footNav={[{ id: 'settings', label: words.places.settings, icon: icons.settings }]}
      activeId={activeOf(place)}
      onNavigate={(id) => go(placeOf(id))}
      newCase={{
        label: words.newCase,
        shortcut: shortcutLabel('mod+N', mac),
        onClick: () => runCommand('file.new-case'),
      }}
      search={{ label: words.search, shortcut: shortcutLabel('mod+K', mac), onOpen: openPalette }}
      lock={{
        label: words.lock,
        shortcut: shortcutLabel('mod+L', mac),
        onLock: () => runCommand('file.lock'),
      }}
      back={back.length > 0 ? goBack : null}
      forward={forward.length > 0 ? goForward : null}
      windowButtons={
        mac
          ? null
          : {
              onMinimise: () => void main.minimise({}),
              onMaximise: () => void main.toggleMaximise({}),
              onClose: () => void main.closeWindow({}),
            }
      }
      menu={<CommandMenu />}
      status={statusOf(file)}
      {...(notices === undefined ? {} : { notice: notices })}
      words={words.frame}
    >
      <Screen />
    </AppFrame>
  )
}

function activeOf({ screen }: Place): string {
  return screen === 'case' || screen === 'letter' || screen === 'import' || screen === 'mail'
    ? 'cases'
    : screen
}

function placeOf(id: string): Place {
  return id === 'cases' ||
    id === 'calendar' ||
    id === 'breaches' ||
    id === 'calendars' ||
    id === 'templates' ||
    id === 'laws' ||
    id === 'what-if' ||
    id === 'reports' ||
    id === 'retention' ||
    id === 'records' ||
    id === 'settings'
    ? { screen: id }
    : { screen: 'today' }
}

function statusOf({ backup, audit, today }: FileView) {
  const days = backup.verifiedOn === null ? null : daysBetween(backup.verifiedOn, today)
  const { status } = words
  return {
    lines: [days === null ? status.neverBackedUp : status.backup(days), status.audit(audit.n)],
    state: days !== null && days <= BACKUP_DAYS ? ('met' as const) : ('soon' as const),
    onClick: () => go({ screen: 'settings', section: 'security' }),
  }
}
