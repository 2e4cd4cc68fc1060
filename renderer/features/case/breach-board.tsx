import { useState } from 'react'
import type { CaseView } from '#shared/contract/views.ts'
import { breachBoardText } from '#shared/text/breach-board.ts'
import { failureText } from '#shared/text/failures.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { Button, Card, ErrorNote, SectionTitle } from '#ui/index.ts'
import { BreachKnown } from './breach-known.tsx'
import { BreachNotices } from './breach-notices.tsx'
import { BreachRisk } from './breach-risk.tsx'
import { useBreach, type OpenSheet } from './breach-store.ts'
import { showDialog } from './case-store.ts'
import { shownClock, shownGroup } from './headline.ts'
import { SheetDialog } from './sheet-dialog.tsx'
import { SheetSection } from './sheet-section.tsx'
import { Why } from './why.tsx'
import case_ from './case.module.css'
import css from './breach.module.css'

/** Where the reasons of the date stand on the board. */
export const WHY_ID = 'breach-why'

/** A breach as an incident: notices with their times, the risk, what is known, measures and lessons, and closing. */
export function BreachBoard({ view }: { view: CaseView }) {
  const { breach, failure } = useBreach()
  const today = useOpenFile((now) => now.file?.today ?? '')
  const [form, setForm] = useState<Parameters<OpenSheet> | null>(null)
  if (breach === null) return failure === null ? null : <ErrorNote {...failureText(failure)} />
  const open: OpenSheet = (...which) => setForm(which)
  const group = view.groups[0] ?? shownGroup(view, null)
  const clock = shownClock(view, group)
  return (
    <div className={case_.overview}>
      <BreachNotices view={view} breach={breach} today={today} open={open} />
      <BreachRisk view={view} breach={breach} today={today} open={open} />
      <BreachKnown view={view} breach={breach} open={open} />
      <SheetSection view={view} kind="measure" />
      <SheetSection view={view} kind="lesson" />
      {view.closedOn === null && <Closing closing={breach.closing} />}
      {group !== null && clock !== null && (
        <section id={WHY_ID} tabIndex={-1} className={css.why}>
          <Why view={view} group={group} clock={clock} today={today} />
        </section>
      )}
      {form !== null && (
        <SheetDialog
          view={view}
          kind={form[0]}
          sheet={form[1]}
          first={form[2]}
          onClose={() => setForm(null)}
        />
      )}
    </div>
  )
}

/** What still speaks against closing, so that nobody learns it only from a refusal. */
function Closing({
  closing,
}: {
  closing: readonly { code: string; title: string; sentence: string; citation: string }[]
}) {
  const text = breachBoardText.closing
  return (
    <section>
      <SectionTitle
        actions={<Button onClick={() => showDialog({ kind: 'event', type: 'closed' })}>{text.close}</Button>}
      >
        {text.title}
      </SectionTitle>
      <Card padded>
        {closing.length === 0 ? (
          <p className={css.words}>{text.ready}</p>
        ) : (
          <ul className={css.gaps}>
            {closing.map(({ code, title, sentence, citation }, index) => (
              <li key={`${code}/${index}`}>
                <b>{title}</b>
                <p className={css.words}>{sentence}</p>
                <p className={css.meta}>{citation}</p>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </section>
  )
}
