import { useEffect, useEffectEvent, useState } from 'react'
import type { z } from 'zod'
import type { cases } from '#shared/contract/cases.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { auditDetail, auditTitle, caseTabsText, shortHash } from '#shared/text/case-tabs.ts'
import { failureText } from '#shared/text/failures.ts'
import { grouped } from '#shared/text/words.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { wallOf } from '#bridge/instants.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { Button, ErrorNote, VisuallyHidden, shortDate } from '#ui/index.ts'
import { OriginNote } from './origin-note.tsx'
import css from './tabs.module.css'

type AuditEntry = z.output<(typeof cases.calls.auditOf)['output']>[number]

const text = caseTabsText.audit

/** How many entries one answer holds; fewer means that there are no earlier ones. */
const PAGE = 200

/** Every recorded change of the case, newest first, each with the hash that binds it to the one before. */
export function AuditTab({ view }: { view: CaseView }) {
  const caseId = view.record.id
  const today = useOpenFile((now) => now.file?.today ?? '')
  const zone = useOpenFile((now) => now.file?.organisation.zone ?? 'UTC')
  const [entries, setEntries] = useState<readonly AuditEntry[] | null>(null)
  const [more, setMore] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  async function readPage(shown: readonly AuditEntry[]) {
    const before = shown.at(-1)?.n
    const answer = await engine.cases.auditOf({ caseId, ...(before === undefined ? {} : { before }) })
    if (!answer.ok) return setFailure(answer.failure)
    setFailure(null)
    setEntries([...shown, ...answer.value])
    setMore(answer.value.length === PAGE)
  }
  // the view is another object after each change of the case
  const readAgain = useEffectEvent(() => void readPage([]))
  useEffect(() => readAgain(), [view])

  const time = (at: string) => {
    const wall = wallOf(at, zone)
    return `${shortDate(wall.date, today)}, ${wall.time}`
  }
  return (
    <div className={css.tab}>
      <p className={css.lead}>{text.lead}</p>
      <OriginNote view={view} />
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      {entries !== null && entries.length === 0 && <p className={css.lead}>{text.empty}</p>}
      {entries !== null && entries.length > 0 && (
        <div role="region" aria-label={text.table} tabIndex={0} className={css.tableRegion}>
          <table className={css.table}>
            <caption>
              <VisuallyHidden>{text.table}</VisuallyHidden>
            </caption>
            <thead>
              <tr>
                <th scope="col" className={css.right}>
                  {text.n}
                </th>
                <th scope="col">{text.at}</th>
                <th scope="col">{text.officer}</th>
                <th scope="col">{text.what}</th>
                <th scope="col">{text.hash}</th>
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <tr key={entry.n}>
                  <td className={css.number}>{grouped(entry.n)}</td>
                  <td className={css.tabular}>{time(entry.at)}</td>
                  <td className={css.officer} title={entry.officer}>
                    {entry.officer === '' ? text.system : entry.officer}
                  </td>
                  <td>
                    <span className={css.what}>{auditTitle(entry.call)}</span>{' '}
                    <span className={css.meta}>{auditDetail(entry.call, entry.what)}</span>
                  </td>
                  <td className={css.tabular} title={entry.hash}>
                    {shortHash(entry.hash)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className={css.buttons}>
        {more && entries !== null && <Button onClick={() => void readPage(entries)}>{text.earlier}</Button>}
        <span className={css.meta}>{text.zone(zone)}</span>
      </div>
    </div>
  )
}
