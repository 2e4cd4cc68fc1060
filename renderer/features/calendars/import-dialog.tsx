import { useEffect, useState } from 'react'
import type { CalendarOption, FoundDay } from '#shared/contract/calendars.ts'
import { calendarsText } from '#shared/text/calendars.ts'
import { failureText } from '#shared/text/failures.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { Button, Dialog, ErrorNote, OptionList, ProgressBar, TextInput } from '#ui/index.ts'
import { begin } from './calendars-store.ts'
import { EffectPanel } from './effect-panel.tsx'
import { useEffectOf, type AddWish } from './effect.ts'
import { FoundDays } from './found-days.tsx'
import { canTake, keyOf, tickedFirst } from './found-day.ts'
import { SaveDays } from './save-days.tsx'
import { useSave } from './use-save.ts'
import css from './calendars.module.css'

const words = calendarsText
const KINDS = ['office-closed', 'public-holiday'] as const
type Kind = (typeof KINDS)[number]
type Found = { readonly days: readonly FoundDay[]; readonly unread: number }

/** Reads an `.ics` file and lets the officer pick its days. */
export function ImportDialog({
  calendar,
  token,
  fileName,
}: {
  calendar: CalendarOption
  token: string
  fileName: string
}) {
  const [found, setFound] = useState<Found | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => {
    let current = true
    void engine.calendars.readIcs({ token, calendarId: calendar.id }).then((answer) => {
      if (!current) return
      if (answer.ok) setFound(answer.value)
      else setFailure(answer.failure)
    })
    return () => {
      current = false
    }
  }, [token, calendar.id])
  if (found !== null) return <Picking calendar={calendar} fileName={fileName} found={found} />
  return (
    <Frame fileName={fileName} footer={<Button onClick={close}>{words.closeLabel}</Button>}>
      {failure === null ? (
        <ProgressBar label={words.ics.reading} value={null} />
      ) : (
        <ErrorNote {...failureText(failure)} />
      )}
    </Frame>
  )
}

const close = () => begin({ what: 'nothing' })

function Frame({
  fileName,
  footer,
  children,
}: {
  fileName: string
  footer: React.ReactNode
  children: React.ReactNode
}) {
  return (
    <Dialog
      opened
      size={720}
      onClose={close}
      title={words.ics.title(fileName)}
      closeLabel={words.closeLabel}
      footer={footer}
    >
      {children}
    </Dialog>
  )
}

function Picking({
  calendar,
  fileName,
  found,
}: {
  calendar: CalendarOption
  fileName: string
  found: Found
}) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(() => tickedFirst(found.days))
  const [kind, setKind] = useState<Kind>('office-closed')
  const [source, setSource] = useState(fileName)
  const saving = useSave()
  const { failure } = saving
  const wish = wishOf(found.days, picked, { calendarId: calendar.id, kind, source })
  const effect = useEffectOf(wish)
  const blocked = words.saveBlocked
  return (
    <Frame
      fileName={fileName}
      footer={
        <SaveDays
          wish={wish}
          effect={effect}
          saving={saving}
          blocked={
            wish === null ? blocked.pick : effect.state === 'reading' ? blocked.reading : blocked.nothing
          }
        />
      }
    >
      <div className={css.form}>
        <p>{found.days.length === 0 ? words.ics.empty : words.ics.lead}</p>
        {found.unread > 0 && <p>{words.ics.unread(found.unread)}</p>}
        {found.days.length > 0 && (
          <>
            <FoundDays days={found.days} picked={picked} onPick={setPicked} />
            <OptionList
              columns
              legend={words.kindLegend}
              type="radio"
              options={KINDS.map((each) => ({ value: each, ...words.kindChoices[each] }))}
              value={[kind]}
              onChange={([next]) => setKind(KINDS.find((each) => each === next) ?? kind)}
            />
            <TextInput
              label={words.source}
              value={source}
              maxLength={500}
              onChange={(event) => setSource(event.currentTarget.value)}
            />
            <EffectPanel effect={effect} closures={kind === 'office-closed'} />
          </>
        )}
        {failure !== null && <ErrorNote {...failureText(failure)} />}
      </div>
    </Frame>
  )
}

function wishOf(
  days: readonly FoundDay[],
  picked: ReadonlySet<string>,
  { calendarId, kind, source }: { calendarId: CalendarOption['id']; kind: Kind; source: string },
): AddWish | null {
  const spans = days
    .filter((day) => canTake(day) && picked.has(keyOf(day)))
    .map(({ date, name }) => ({ from: date, to: date, kind, name: name === '' ? words.ics.unnamed : name }))
  return spans.length === 0 ? null : { calendarId, spans, source: source.trim() }
}
