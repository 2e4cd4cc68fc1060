import { useId } from 'react'
import type { PreviewRow } from '#shared/contract/imports.ts'
import { isCivilDate } from '#shared/domain/civil-date.ts'
import type { RowState } from '#shared/domain/import/problem.ts'
import { importProblems, problemSentence } from '#shared/text/import-problems.ts'
import { importText } from '#shared/text/imports.ts'
import { grouped, kindsInRow } from '#shared/text/words.ts'
import { Button, Checkbox, dayMonth, Switch, Tabs, VisuallyHidden } from '#ui/index.ts'
import { changeMapping, moreRows, previewRows, ROWS, showTab, useImport } from './import-store.ts'
import { Running } from './running.tsx'
import css from './imports.module.css'

const text = importText.preview
/** A register spans years, so the year is always said. */
const NO_DAY = ''
const TABS = ['ready', 'warning', 'error', 'twin', 'left-out'] as const satisfies readonly RowState[]

/** Every row and what becomes of it, before anything is written. */
export function StepPreview() {
  const { preview, tab, running } = useImport()
  const panel = useId()
  if (running !== null) return <Running />
  if (preview === null) return null
  const { counts } = preview
  const count: Readonly<Record<RowState, number>> = {
    ready: counts.ready,
    warning: counts.warnings,
    error: counts.errors,
    twin: counts.twins,
    'left-out': counts.leftOut,
  }
  return (
    <div className={css.preview}>
      <Tabs
        label={text.tabsLabel}
        value={tab}
        panelId={panel}
        tabs={TABS.filter((id) => id !== 'left-out' || count[id] > 0).map((id) => ({
          id,
          label: text.tabs[id],
          count: grouped(count[id]),
        }))}
        onChange={(id) => void showTab(TABS.find((each) => each === id) ?? 'ready')}
      />
      <div id={panel} role="tabpanel" aria-label={text.tabs[tab]} className={css.tabPanel} tabIndex={0}>
        <Summary tab={tab} />
        {count[tab] === 0 ? <p className={css.quiet}>{text.empty[tab]}</p> : <Rows />}
      </div>
    </div>
  )
}

/** What is said of how many rows of the tab, and what the officer can decide about all of them. */
function Summary({ tab }: { tab: RowState }) {
  const { preview, mapping, leaveOutErrors } = useImport()
  if (preview === null || mapping === null) return null
  const problems = preview.problems.filter(({ level }) => level === tab)
  return (
    <>
      {problems.length > 0 && (
        <ul className={css.summary}>
          {problems.map(({ code, field, count }) => (
            <li key={`${code} ${field ?? ''}`}>{text.summary(importProblems[code].title, count)}</li>
          ))}
        </ul>
      )}
      {tab === 'error' && preview.counts.errors > 0 && (
        <Checkbox
          label={text.leaveOut(preview.counts.errors)}
          checked={leaveOutErrors}
          onChange={(event) => useImport.setState({ leaveOutErrors: event.currentTarget.checked })}
        />
      )}
      {tab === 'twin' && (
        <Switch
          label={text.keepTwins}
          checked={mapping.keepTwins}
          onChange={(event) => {
            void changeMapping({ keepTwins: event.currentTarget.checked }).then(previewRows)
          }}
        />
      )}
    </>
  )
}

function Rows() {
  const { rows, total, tab } = useImport()
  const left = total - rows.length
  return (
    <>
      <table className={css.table}>
        <caption>
          <VisuallyHidden>{text.tabs[tab]}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            {Object.entries(text.columns).map(([id, label]) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.row} row={row} />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <div>
          <Button onClick={() => void moreRows()}>{text.more(Math.min(left, ROWS))}</Button>
        </div>
      )}
    </>
  )
}

function Row({ row }: { row: PreviewRow }) {
  return (
    <tr>
      <th scope="row" className={css.number}>
        {row.row}
      </th>
      <td>{row.reference}</td>
      <td>{row.person}</td>
      <td>{row.kinds.length === 0 ? '–' : kindsInRow(row.kinds)}</td>
      <td className={css.day}>{dayWords(row.received)}</td>
      <td className={css.day}>
        {row.closedOn !== '' ? dayWords(row.closedOn) : row.due !== '' ? text.due(dayWords(row.due)) : '–'}
      </td>
      <td className={css.reasons}>
        {row.problems.map((problem) => (
          <p key={`${problem.code} ${problem.column}`}>{problemSentence(problem)}</p>
        ))}
      </td>
    </tr>
  )
}

/** A day as it was understood; whatever else stands in the cell as it stands there. */
function dayWords(text: string): string {
  return isCivilDate(text) ? dayMonth(text, NO_DAY) : text
}
