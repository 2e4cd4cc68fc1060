import { failureText } from '#shared/text/failures.ts'
import { paletteText } from '#shared/text/palette.ts'
import { searchText } from '#shared/text/search.ts'
import type { Command } from '#bridge/feature.ts'
import { go, usePlace } from '#bridge/place.ts'
import { CommandPalette, type Icon, type PaletteItem } from '#ui/index.ts'
import { caseItem, commandItem, titleFits } from './items.tsx'
import { casesIn, placeItems, placeOf } from './found-items.ts'
import { closePalette, type, usePalette, wordsOf } from './store.ts'

/** The command that opens the palette; it makes no sense inside it. */
const SELF = 'view.palette'

/** The palette over the work window: cases as one types, and every command of the program. */
export function Palette({
  commands,
  iconOf,
  shortcutOf,
  today,
}: {
  commands: readonly Command[]
  iconOf: (command: Command) => Icon
  shortcutOf: (shortcut: string) => string
  today: string
}) {
  const { opened, query, found, failure } = usePalette()
  const place = usePlace((now) => now.place)
  if (!opened) return null
  const onlyCommands = query.trim().startsWith('>')
  const words = query.trim().replace(/^>\s*/, '')
  const inCase = place.screen === 'case' || place.screen === 'letter'

  const fitting = commands.filter(
    (command) => command.id !== SELF && titleFits(command.title(), words) && (inCase || !ofCase(command)),
  )
  const line = (command: Command) => commandItem(command, words, iconOf, shortcutOf)
  const groups: { id: string; label: string; items: PaletteItem[] }[] = [
    {
      id: 'cases',
      label: paletteText.cases,
      items: onlyCommands ? [] : casesIn(found).map((row) => caseItem(row, words, today)),
    },
    { id: 'places', label: searchText.places, items: onlyCommands ? [] : placeItems(found, words) },
    { id: 'case', label: paletteText.inCase, items: fitting.filter(ofCase).map(line) },
    {
      id: 'commands',
      label: paletteText.commands,
      items: fitting.filter((command) => !ofCase(command)).map(line),
    },
  ]

  function run(id: string) {
    const caseId = /^show-case\/(.+)$/.exec(id)?.[1]
    const command = commands.find((known) => known.id === id)
    const place = placeOf(id, words)
    if (caseId === undefined && place === null && command?.possible() !== true) return
    closePalette()
    if (caseId !== undefined) go({ screen: 'case', caseId })
    else if (place !== null) go(place)
    else command?.run()
  }

  return (
    <CommandPalette
      opened
      onClose={closePalette}
      query={query}
      onQuery={type}
      label={paletteText.label}
      placeholder={paletteText.placeholder}
      groups={groups.filter((group) => group.items.length > 0)}
      onRun={run}
      empty={
        failure !== null
          ? `${paletteText.cannotSearch} ${failureText(failure).now}`
          : wordsOf(query) === null
            ? paletteText.emptyCommands
            : paletteText.empty
      }
      keys={[paletteText.keys.choose, paletteText.keys.open]}
      hint={paletteText.hint}
      escLabel={paletteText.escape}
    />
  )
}

function ofCase({ id }: Command): boolean {
  return id.startsWith('case.')
}
