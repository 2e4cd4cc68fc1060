import { useEffect, useState } from 'react'
import type { z } from 'zod'
import type { packs } from '#shared/contract/packs.ts'
import { CaseId } from '#shared/domain/ids.ts'
import { failureText } from '#shared/text/failures.ts'
import { lawUpdatesText } from '#shared/text/law-updates.ts'
import { kindsInRow } from '#shared/text/words.ts'
import { engine } from '#bridge/calls.ts'
import { dayOf, longMoment, shortMoment } from '#bridge/clock-words.ts'
import { door, type Failure } from '#bridge/door.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go } from '#bridge/place.ts'
import { Button, ErrorNote, LinkButton, NoteBox, Page, PageHeader, Tag, icons } from '#ui/index.ts'
import { BothTrails } from './both-trails.tsx'
import { DecisionDialog, type Question } from './decision-dialogs.tsx'
import { changeWords, dutyWords } from './update-words.ts'
import css from './law-updates.module.css'

type Compared = z.output<(typeof packs)['calls']['compare']['output']>

const text = lawUpdatesText.compare

/** One case under its own versions and under the newest: what differs, both trails, and what to do about it. */
export function CompareScreen({ caseId }: { caseId: string }) {
  const today = useOpenFile((now) => now.file?.today ?? '')
  const readOnly = useOpenFile((now) => now.file?.readOnly ?? true)
  const [found, setFound] = useState<Compared | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [question, setQuestion] = useState<Question | null>(null)
  useEffect(() => {
    const ask = () =>
      void engine.packs.compare({ caseId: CaseId.parse(caseId) }).then((answer) => {
        if (answer.ok) setFound(answer.value)
        else setFailure(answer.failure)
      })
    ask()
    return door.onChanged(ask)
  }, [caseId])
  if (found === null) return <Page>{failure !== null && <ErrorNote {...failureText(failure)} />}</Page>
  const { row } = found
  return (
    <Page>
      <LinkButton icon={icons.back} strong={false} onClick={() => go({ screen: 'law-updates' })}>
        {text.trail}
      </LinkButton>
      <PageHeader
        title={row?.person ?? text.upToDate}
        lead={row === null ? undefined : `${row.reference} · ${kindsInRow(row.kinds)}`}
        actions={
          <>
            <Button variant="quiet" onClick={() => go({ screen: 'case', caseId })}>
              {text.open}
            </Button>
            {row !== null && !readOnly && (
              <>
                <Button onClick={() => setQuestion({ kind: 'keep', rows: [row] })}>
                  {lawUpdatesText.selection.keep}
                </Button>
                <Button variant="primary" onClick={() => setQuestion({ kind: 'accept', rows: [row] })}>
                  {lawUpdatesText.selection.accept}
                </Button>
              </>
            )}
          </>
        }
      />
      <div className={css.tags}>
        {found.sources.map(({ id, name, version, newest }) => (
          <Tag key={id}>
            {name} {version === newest ? version : lawUpdatesText.packs.step(version, newest)}
          </Tag>
        ))}
      </div>
      {row !== null && (
        <div className={css.verdict}>
          <Verdict found={found} row={row} today={today} />
        </div>
      )}
      {row !== null && <BothTrails found={found} today={today} />}
      <DecisionDialog question={question} today={today} onClose={() => setQuestion(null)} />
    </Page>
  )
}

function Verdict({
  found,
  row,
  today,
}: {
  found: Compared
  row: NonNullable<Compared['row']>
  today: string
}) {
  if (row.kept !== null) {
    const { officer, on, reason } = row.kept
    return (
      <NoteBox icon={icons.legalHold}>{text.kept(officer, shortMoment(dayOf(on), today), reason)}</NoteBox>
    )
  }
  if (row.state !== 'moves') {
    if (found.clocks.length > 0) return null
    return <NoteBox icon={icons.info}>{row.state === 'words' ? text.papers : text.none}</NoteBox>
  }
  const { state, words } = changeWords(row.shown, today)
  const [dates, change] = text.verdict(
    dutyWords(row.shown),
    longWords(row.shown.before, today),
    longWords(row.shown.after, today),
    words,
  )
  return (
    <NoteBox icon={icons.flag} state={state === 'overdue' || state === 'soon' ? state : 'info'}>
      <b>{change}</b> {dates}
    </NoteBox>
  )
}

function longWords(date: string | null, today: string): string {
  return date === null ? lawUpdatesText.noDate : longMoment(date, today)
}
