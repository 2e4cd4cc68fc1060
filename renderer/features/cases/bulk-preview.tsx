import type { BulkLine } from '#shared/contract/bulk.ts'
import { bulkText } from '#shared/text/bulk.ts'
import { shortMoment } from '#bridge/clock-words.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import type { BulkKind } from './bulk-store.ts'
import css from './cases.module.css'

/** What happens to each case, those that are left as they are last. */
export function BulkPreview({ kind, lines }: { kind: BulkKind; lines: readonly BulkLine[] }) {
  const of = (effect: BulkLine['effect']) => lines.filter((line) => line.effect === effect)
  const ordered = [...of('refused'), ...of('changes'), ...of('same')]
  return (
    <section className={css.preview} aria-label={bulkText.preview}>
      <div className={css.previewHead}>
        <h3 className={css.previewTitle}>{bulkText.preview}</h3>
        <span className={css.previewCount} role="status">
          {bulkText.summary(of('changes').length, of('same').length, of('refused').length)}
        </span>
      </div>
      {/* a list that scrolls has to be reachable without a pointer */}
      <ul className={css.lines} tabIndex={0} aria-label={bulkText.preview}>
        {ordered.map((line) => (
          <li key={line.caseId} className={css.line} data-effect={line.effect}>
            <span className={css.lineReference}>{line.reference}</span>
            <span className={css.lineName}>{line.person}</span>
            <span className={css.lineWhat}>
              <What kind={kind} line={line} />
            </span>
            {line.effect === 'refused' && <span className={css.refused}>{refusedWords(line)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function What({ kind, line }: { kind: BulkKind; line: BulkLine }) {
  const today = useOpenFile((now) => now.file?.today ?? '')
  const day = (moment: string | null) => (moment === null ? bulkText.noDate : shortMoment(moment, today))
  if (line.effect === 'same') return bulkText.same
  if (line.effect === 'refused') return day(line.dueBefore)
  if (kind === 'handler')
    return <Change before={line.before || bulkText.nobodyYet} after={line.after || bulkText.nobodyYet} />
  if (kind === 'close') return bulkText.closes(day(line.dueBefore))
  const dates =
    line.dueBefore === line.dueAfter ? (
      bulkText.sameDate(day(line.dueBefore))
    ) : (
      <Change before={day(line.dueBefore)} after={day(line.dueAfter)} />
    )
  if (kind === 'event') return dates
  return (
    <>
      <Change before={line.before || '–'} after={line.after} />
      <br />
      {dates}
    </>
  )
}

function Change({ before, after }: { before: string; after: string }) {
  return (
    <>
      <s>{before}</s> → {after}
    </>
  )
}

function refusedWords({ why, sentence, citation }: BulkLine): string {
  if (why === null || why === 'guard') return citation === '' ? sentence : `${sentence} (${citation})`
  return bulkText.refused[why]
}
