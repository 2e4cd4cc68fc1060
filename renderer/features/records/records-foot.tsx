import type { RecordRow } from '#shared/contract/records.ts'
import type { RecordKind } from '#shared/domain/sheets/record-standing.ts'
import { recordsText } from '#shared/text/records.ts'
import { go } from '#bridge/place.ts'
import { ActionBar, Button, StatusBar, icons } from '#ui/index.ts'
import type { RecordTask } from './record-dialog.tsx'
import { changeTask, endTask, objectionTask } from './record-tasks.ts'
import { useRecords } from './records-store.ts'
import { canAnnounce } from './write-announcement.ts'

const words = recordsText.selection

/** Under a list: how many and which keys; with entries chosen, what can be done with them. */
export function RecordsFoot({
  kind,
  count,
  chosen,
  today,
  readOnly,
  onTask,
  onRemove,
  onAnnounce,
}: {
  kind: RecordKind
  count: number
  chosen: readonly RecordRow[]
  today: string
  readOnly: boolean
  onTask: (task: RecordTask) => void
  onRemove: () => void
  onAnnounce: (row: RecordRow) => void
}) {
  if (chosen.length === 0 || readOnly)
    return <StatusBar left={recordsText.count(count)} keys={recordsText.keys} />
  const one = chosen.length === 1 ? chosen[0] : undefined
  const objection = one === undefined ? null : objectionTask(one)
  const caseId =
    one !== undefined && 'caseId' in one.sheet.content.body ? one.sheet.content.body.caseId : null
  return (
    <ActionBar
      count={words.count(chosen.length)}
      onClear={() => useRecords.setState({ selected: new Set() })}
      clearLabel={words.clear}
    >
      {one !== undefined && (
        <>
          <Button variant="quiet" icon={icons.correction} onClick={() => onTask(changeTask(one, kind))}>
            {words.change}
          </Button>
          <Button variant="quiet" icon={icons.done} onClick={() => onTask(endTask(one, kind, today))}>
            {recordsText.end[kind]}
          </Button>
        </>
      )}
      {one?.sheet.content.kind === 'policy' && canAnnounce(one.sheet.content.body) && (
        <Button variant="quiet" icon={icons.letter} onClick={() => onAnnounce(one)}>
          {words.announce}
        </Button>
      )}
      {objection !== null && (
        <Button variant="quiet" icon={icons.objection} onClick={() => onTask(objection)}>
          {words.objection}
        </Button>
      )}
      {caseId !== null && one?.reference !== '' && (
        <Button variant="quiet" icon={icons.linked} onClick={() => go({ screen: 'case', caseId })}>
          {words.openCase}
        </Button>
      )}
      <Button variant="quiet" icon={icons.remove} onClick={onRemove}>
        {words.remove}
      </Button>
    </ActionBar>
  )
}
