import type { CaseRow } from '#shared/contract/views.ts'
import { paletteText } from '#shared/text/palette.ts'
import { kindsInRow, stageNames } from '#shared/text/words.ts'
import { clockState, daysLeftWords, dueWords } from '#bridge/clock-words.ts'
import type { Command } from '#bridge/feature.ts'
import { icons, StateText, type Icon, type PaletteItem } from '#ui/index.ts'

/** Where the typed words stand in a text, for underlining; null when they are not in it. */
export function matchIn(text: string, words: string): [number, number] | null {
  const from = words === '' ? -1 : text.toLowerCase().indexOf(words.toLowerCase())
  return from < 0 ? null : [from, from + words.length]
}

/** True when every typed word begins a word of the title. */
export function titleFits(title: string, words: string): boolean {
  const starts = title.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .every((word) => starts.some((start) => start.startsWith(word)))
}

/** A found case as a line of the palette. */
export function caseItem(row: CaseRow, words: string, today: string): PaletteItem {
  const person = matchIn(row.person, words)
  const meta = [row.reference, kindsInRow(row.kinds), row.closedOn === null ? stageNames[row.stage] : '']
    .filter((part) => part !== '')
    .join(' · ')
  const inMeta = matchIn(meta, words)
  return {
    id: `show-case/${row.id}`,
    icon: caseIcon(row),
    title: row.person === '' ? row.reference : row.person,
    meta,
    ...(person === null ? {} : { match: person }),
    ...(inMeta === null ? {} : { metaMatch: inMeta }),
    right: <Due row={row} today={today} />,
  }
}

function Due({ row, today }: { row: CaseRow; today: string }) {
  if (row.closedOn !== null) {
    const late = row.standing === 'late'
    return <StateText state={late ? 'met-late' : 'met'}>{paletteText.closed(daysLeftWords(row))}</StateText>
  }
  const { text, known } = dueWords(row, today)
  const left = daysLeftWords(row)
  return (
    <StateText state={clockState(row.standing, row.daysLeft)} share={row.elapsed}>
      {known ? paletteText.due(text, left) : left}
    </StateText>
  )
}

function caseIcon(row: CaseRow): Icon {
  const byKind: Readonly<Record<string, Icon>> = {
    access: icons.access,
    erasure: icons.erasure,
    correction: icons.correction,
    restriction: icons.restriction,
    objection: icons.objection,
    portability: icons.portability,
    'opt-out': icons.optOut,
    'limit-sensitive': icons.optOut,
    'automated-decision': icons.automatedDecision,
    complaint: icons.complaint,
    breach: icons.breaches,
  }
  return byKind[row.kinds[0] ?? row.kind] ?? byKind[row.kind] ?? icons.document
}

/** A command as a line of the palette; an impossible one stays, grey, with its reason. */
export function commandItem(
  command: Command,
  words: string,
  iconOf: (command: Command) => Icon,
  shortcutOf: (shortcut: string) => string,
): PaletteItem {
  const title = command.title()
  const match = matchIn(title, words)
  const possible = command.possible()
  return {
    id: command.id,
    icon: iconOf(command),
    title,
    ...(match === null ? {} : { match }),
    ...(command.shortcut === undefined ? {} : { shortcut: shortcutOf(command.shortcut) }),
    ...(possible === true ? {} : { impossible: paletteText.impossible(possible) }),
  }
}
