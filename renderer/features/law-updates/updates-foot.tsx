import { lawUpdatesText } from '#shared/text/law-updates.ts'
import { ActionBar, Button, StatusBar, icons } from '#ui/index.ts'
import { decide, useUpdates, type ViewId } from './law-updates-store.ts'
import type { Row } from './update-words.ts'

const text = lawUpdatesText

/** Under the list: how many and which keys; with a selection, what can be decided about it. */
export function UpdatesFoot({
  rows,
  view,
  selected,
  readOnly,
  onAsk,
}: {
  rows: readonly Row[]
  view: ViewId
  selected: ReadonlySet<string>
  readOnly: boolean
  onAsk: (kind: 'accept' | 'keep') => void
}) {
  const chosen = rows.filter((row) => selected.has(row.caseId))
  if (chosen.length === 0 || readOnly)
    return <StatusBar left={text.count(rows.length)} keys={text.keys(view)} />
  return (
    <ActionBar
      count={text.selection.count(chosen.length)}
      onClear={() => useUpdates.setState({ selected: new Set() })}
      clearLabel={text.selection.clear}
    >
      {view === 'moved' ? (
        <Button
          variant="quiet"
          icon={icons.check}
          onClick={() =>
            void decide(
              'acknowledge',
              chosen.map((row) => row.caseId),
            )
          }
        >
          {text.selection.acknowledge}
        </Button>
      ) : (
        <>
          <Button variant="quiet" icon={icons.check} onClick={() => onAsk('accept')}>
            {text.selection.accept}
          </Button>
          <Button variant="quiet" icon={icons.legalHold} onClick={() => onAsk('keep')}>
            {text.selection.keep}
          </Button>
        </>
      )}
    </ActionBar>
  )
}
