import { commandText } from '#shared/text/commands.ts'
import type { Command } from '#bridge/feature.ts'
import { usePlace } from '#bridge/place.ts'
import { icons, IconView, Kbd, Menu, type Icon } from '#ui/index.ts'
import { commands } from './commands.ts'
import { mac } from './platform.ts'
import { shortcutLabel } from './shortcuts.ts'
import css from './app.module.css'

const GROUPS = ['file', 'go', 'case', 'view'] as const
type GroupId = (typeof GROUPS)[number] | 'other'

/** All commands under the menu button, in groups by the first word of their id, each with its shortcut. */
export function CommandMenu() {
  // a command may become possible by going somewhere
  const place = usePlace((now) => now.place)
  const inCase = place.screen === 'case' || place.screen === 'letter'
  const shown = [...GROUPS, 'other' as const].filter((group) => group !== 'case' || inCase)
  return shown.map((group) => {
    const members = commands.filter((command) => groupOf(command) === group)
    if (members.length === 0) return null
    return (
      <div key={group}>
        <Menu.Label>{labels[group]}</Menu.Label>
        {members.map((command) => (
          <CommandItem key={command.id} command={command} />
        ))}
      </div>
    )
  })
}

function CommandItem({ command }: { command: Command }) {
  const possible = command.possible()
  return (
    <Menu.Item
      leftSection={<IconView icon={commandIcon(command)} />}
      rightSection={
        command.shortcut === undefined ? undefined : <Kbd>{shortcutLabel(command.shortcut, mac)}</Kbd>
      }
      disabled={possible !== true}
      onClick={command.run}
    >
      {command.title()}
      {possible !== true && <span className={css.reason}>{possible}</span>}
    </Menu.Item>
  )
}

const labels: Readonly<Record<GroupId, string>> = {
  file: commandText.group.file,
  go: commandText.group.go,
  case: commandText.group.inCase,
  view: commandText.group.view,
  other: commandText.group.other,
}

function groupOf({ id }: Command): GroupId {
  const first = id.split('.')[0]
  return GROUPS.find((group) => group === first) ?? 'other'
}

/** The icon that a command names, or a neutral one. */
export function commandIcon({ icon }: Command): Icon {
  const known: Readonly<Record<string, Icon>> = icons
  return (icon === undefined ? undefined : known[icon]) ?? icons.forward
}
