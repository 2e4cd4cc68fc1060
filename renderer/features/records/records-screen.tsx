import { useEffect, useMemo, useState } from 'react'
import type { RecordRow } from '#shared/contract/records.ts'
import { FILE_SHEETS } from '#shared/domain/sheets/sheet.ts'
import { failureText } from '#shared/text/failures.ts'
import { recordsText } from '#shared/text/records.ts'
import type { Failure } from '#bridge/door.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go, type Place } from '#bridge/place.ts'
import { sheetWords } from '#bridge/sheet-words.ts'
import {
  Button,
  EmptyState,
  ErrorNote,
  Page,
  RegisterArea,
  RegisterHead,
  RegisterScreen,
  RegisterTable,
  SavedViewTabs,
  icons,
  useHotkeys,
} from '#ui/index.ts'
import { columnsOf, nameOf } from './record-columns.tsx'
import { RecordDialog, type RecordTask } from './record-dialog.tsx'
import { addTask, changeTask } from './record-tasks.ts'
import { RecordsFoot } from './records-foot.tsx'
import { sortedRows } from './records-order.ts'
import { followRecords, isRecordKind, loadCases, useRecords } from './records-store.ts'
import { RemoveDialog } from './remove-dialog.tsx'
import { writeAnnouncement } from './write-announcement.ts'
import { writeList } from './write-list.ts'
import css from './records.module.css'

const text = recordsText

/** The organisation's own lists: systems, consents, policy versions, data sets, disclosures, retention rules. */
export function RecordsScreen({ place }: { place: Extract<Place, { screen: 'records' }> }) {
  const kind = isRecordKind(place.kind) ? place.kind : 'system'
  useEffect(() => followRecords(kind), [kind])
  useEffect(() => void loadCases(), [])
  const { rows, counts, failure, sort, selected } = useRecords()
  const today = useOpenFile((now) => now.file?.today ?? '')
  const readOnly = useOpenFile((now) => now.file?.readOnly ?? true)
  const [task, setTask] = useState<RecordTask | null>(null)
  const [removing, setRemoving] = useState<readonly RecordRow[] | null>(null)
  const [failed, setFailed] = useState<Failure | null>(null)
  const columns = useMemo(() => columnsOf(kind, today), [kind, today])
  const lines = useMemo(() => sortedRows(rows ?? [], sort, today), [rows, sort, today])
  const words = sheetWords(kind)
  const select = (next: ReadonlySet<string>) => useRecords.setState({ selected: next })
  useHotkeys([['Escape', () => select(new Set())]])
  const chosen = lines.filter(({ sheet }) => selected.has(sheet.id))
  const add = !readOnly && (
    <Button variant="primary" icon={icons.plus} onClick={() => setTask(addTask(kind))}>
      {words.add}
    </Button>
  )
  return (
    <Page padded={false} scroll={false}>
      <RegisterScreen>
        <RegisterHead
          title={text.title}
          actions={
            lines.length > 0 ? (
              <>
                <Button icon={icons.download} onClick={() => void writeList(kind, today).then(setFailed)}>
                  {text.csv}
                </Button>
                {add}
              </>
            ) : undefined
          }
          views={
            <SavedViewTabs
              label={text.views.label}
              activeId={kind}
              views={FILE_SHEETS.map((id) => {
                const count = counts.find((one) => one.kind === id)
                return {
                  id,
                  label: text.views[id],
                  ...(count === undefined || count.total === 0
                    ? {}
                    : { count: text.tabCount(count.total, count.asking) }),
                }
              })}
              onSelect={(id) => go({ screen: 'records', kind: id })}
            />
          }
        />
        {failure !== null && <ErrorNote {...failureText(failure)} />}
        {failed !== null && <ErrorNote {...failureText(failed)} />}
        {rows === null && failure === null && (
          <p className={css.note} role="status">
            {text.waiting}
          </p>
        )}
        {rows !== null && lines.length === 0 && (
          <EmptyState icon={icons.spreadsheet} {...text.empty[kind]} action={add} />
        )}
        {lines.length > 0 && (
          <>
            <p className={css.note}>{words.about}</p>
            <RegisterArea>
              <RegisterTable<RecordRow>
                key={kind}
                label={words.plural}
                columns={columns}
                rowCount={lines.length}
                rowAt={(index) => lines[index]}
                rowId={(row) => row.sheet.id}
                rowLabel={(row) => text.table.select(nameOf(row, kind))}
                sort={{
                  columnId: sort?.by ?? 'standing',
                  direction: sort?.descending === true ? 'desc' : 'asc',
                }}
                onSort={(by) =>
                  useRecords.setState({
                    sort: { by, descending: (sort?.by ?? 'standing') === by && sort?.descending !== true },
                  })
                }
                selected={selected}
                onSelect={select}
                onSelectAll={() => select(new Set(lines.map((row) => row.sheet.id)))}
                onOpen={(row) => setTask(changeTask(row, kind))}
                words={{ selectAll: text.table.selectAll }}
              />
            </RegisterArea>
            <RecordsFoot
              kind={kind}
              count={lines.length}
              chosen={chosen}
              today={today}
              readOnly={readOnly}
              onTask={setTask}
              onRemove={() => setRemoving(chosen)}
              onAnnounce={(row) => void writeAnnouncement(row).then(setFailed)}
            />
          </>
        )}
      </RegisterScreen>
      {task !== null && <RecordDialog task={task} onClose={() => setTask(null)} />}
      {removing !== null && <RemoveDialog rows={removing} onClose={() => setRemoving(null)} />}
    </Page>
  )
}
