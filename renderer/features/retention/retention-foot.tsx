import { retentionText } from '#shared/text/retention.ts'
import { ActionBar, Button, StatusBar, icons } from '#ui/index.ts'
import type { ReasonKind } from './reason-dialog.tsx'
import { MOST, useRetention, type ViewId } from './retention-store.ts'

const words = retentionText.selection

/** What can be asked for the lines chosen. */
export type Ask = ReasonKind | 'destroy' | 'pdf'

const ASKS: Readonly<Record<ViewId, readonly Ask[]>> = {
  destroy: ['destroy', 'keep', 'hold'],
  review: ['keep', 'go', 'hold'],
  keep: ['keep', 'hold', 'destroy'],
  held: ['lift'],
  certificates: ['pdf'],
}
const ICONS = {
  destroy: icons.remove,
  keep: icons.extend,
  hold: icons.legalHold,
  go: icons.check,
  lift: icons.undo,
  pdf: icons.download,
} as const

/** Under a list: how many and which keys; with lines chosen, what can be decided about them. */
export function RetentionFoot({
  view,
  count,
  chosen,
  readOnly,
  onAsk,
}: {
  view: ViewId
  count: number
  /** How many lines are chosen. */
  chosen: number
  readOnly: boolean
  onAsk: (ask: Ask) => void
}) {
  if (chosen === 0 || (readOnly && view !== 'certificates'))
    return <StatusBar left={retentionText.count(view, count)} keys={retentionText.keys} />
  const tooMany = chosen > MOST
  return (
    <ActionBar
      count={words.count(chosen)}
      onClear={() => useRetention.setState({ selected: new Set() })}
      clearLabel={words.clear}
      {...(chosen >= MOST ? { hint: words.tooMany } : view === 'held' ? { hint: words.heldHint } : {})}
    >
      {ASKS[view].map((ask) => (
        <Button key={ask} variant="quiet" icon={ICONS[ask]} disabled={tooMany} onClick={() => onAsk(ask)}>
          {labelOf(ask, view)}
        </Button>
      ))}
    </ActionBar>
  )
}

function labelOf(ask: Ask, view: ViewId): string {
  switch (ask) {
    case 'destroy':
      return view === 'keep' ? words.early : words.destroy
    case 'keep':
      return words.keepLonger
    case 'go':
      return words.letGo
    default:
      return words[ask]
  }
}
