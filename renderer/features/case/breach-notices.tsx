import { useState, type ReactNode } from 'react'
import type { BreachDuty, BreachView } from '#shared/contract/breaches.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { sheetsOf, type SheetOf } from '#shared/domain/sheets/sheet.ts'
import { breachBoardText } from '#shared/text/breach-board.ts'
import { failureText } from '#shared/text/failures.ts'
import { clockState, leftWords, shortMoment, type ClockLook } from '#bridge/clock-words.ts'
import type { Failure } from '#bridge/door.ts'
import { Button, Card, ErrorNote, SectionTitle, StateGlyph, icons } from '#ui/index.ts'
import { beginLetter } from './begin-letter.ts'
import { momentText } from './breach-date.tsx'
import type { OpenSheet } from './breach-store.ts'
import { useSheets } from './sheets-store.ts'
import css from './breach.module.css'

const text = breachBoardText.notices

type Notice = SheetOf<'breach-notice'>

/** Every notice of the breach in its phases: what is still to be told, by when, and what was told already. */
export function BreachNotices({
  view,
  breach,
  today,
  open,
}: {
  view: CaseView
  breach: BreachView
  today: string
  open: OpenSheet
}) {
  const notices = sheetsOf(
    useSheets((now) => now.sheets),
    'breach-notice',
  )
  const { authority, people } = breach.row
  const to = breach.processor ? 'controller' : 'authority'
  const first = (who: string) =>
    notices.find(({ content: { body } }) => body.to === who && body.phase === 'initial')
  const firsts = [first(to), first('people')]
  const others = notices.filter((notice) => !firsts.includes(notice))
  const closed = view.closedOn !== null
  const [failure, setFailure] = useState<Failure | null>(null)
  const write = (templateId: string) => () => void beginLetter(view.record.id, templateId).then(setFailure)
  const begin = (who: string, phase: string) => () => open('breach-notice', undefined, { to: who, phase })
  return (
    <section>
      <SectionTitle meta={text.meta}>{text.title}</SectionTitle>
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      <Card>
        <Duty
          title={breach.processor ? text.first.customer : text.first.authority}
          duty={authority}
          notice={firsts[0]}
          today={today}
          record={closed ? null : { label: text.record, onClick: begin(to, 'initial') }}
          read={(notice) => open('breach-notice', notice)}
          write={closed ? null : write('breach-notice-authority')}
          primary
        />
        <Duty
          title={text.people}
          duty={people}
          notice={firsts[1]}
          today={today}
          record={
            closed || people.state === 'open'
              ? null
              : { label: text.tell, onClick: begin('people', 'initial') }
          }
          read={(notice) => open('breach-notice', notice)}
          write={closed || people.state === 'open' ? null : write('breach-notice-people')}
        />
        {others.map((notice) => (
          <Row
            key={notice.id}
            state="met"
            title={titleOf(notice)}
            when={sentOf(notice, today)}
            action={<Button onClick={() => open('breach-notice', notice)}>{text.open}</Button>}
          >
            <Held notice={notice} />
          </Row>
        ))}
        {!closed && authority.state === 'told' && (
          <Row
            state="soft"
            title={text.followUp}
            when={text.afterFirst}
            action={
              <>
                <Button onClick={begin(to, 'follow-up')}>{text.add}</Button>
                <Button variant="quiet" icon={icons.letter} onClick={write('breach-notice-authority')}>
                  {text.writeFollowUp}
                </Button>
              </>
            }
          >
            <p className={css.words}>{text.later}</p>
          </Row>
        )}
      </Card>
    </section>
  )
}

function Duty({
  title,
  duty,
  notice,
  today,
  record,
  read,
  write,
  primary = false,
}: {
  title: string
  duty: BreachDuty
  notice: Notice | undefined
  today: string
  record: { label: string; onClick: () => void } | null
  read: (notice: Notice) => void
  /** Begins the letter that tells them; null where none is needed any more. */
  write: (() => void) | null
  primary?: boolean
}) {
  const settled = duty.state === 'told' || duty.state === 'not-owed'
  const button =
    notice !== undefined ? (
      <Button onClick={() => read(notice)}>{text.open}</Button>
    ) : record === null || settled ? null : (
      <Button {...(primary ? { variant: 'primary' as const } : {})} onClick={record.onClick}>
        {record.label}
      </Button>
    )
  return (
    <Row
      state={lookOf(duty)}
      title={title}
      when={<When duty={duty} today={today} />}
      action={
        <>
          {button}
          {write !== null && !settled && (
            <Button variant="quiet" icon={icons.letter} onClick={write}>
              {text.write}
            </Button>
          )}
        </>
      }
    >
      {duty.sentence !== '' && <p className={css.words}>{duty.sentence}</p>}
      {notice !== undefined && <Held notice={notice} />}
    </Row>
  )
}

function When({ duty, today }: { duty: BreachDuty; today: string }) {
  if (duty.told !== null) {
    return (
      <>
        <b>{shortMoment(momentText(duty.told), today)}</b>
        {duty.late && <span>{text.late}</span>}
      </>
    )
  }
  if (duty.state === 'not-owed') return text.needless
  const end = duty.due ?? duty.safe
  return (
    <>
      <b>{end === null ? text.noHowever : shortMoment(end, today)}</b>
      {duty.daysLeft !== null && <span>{leftWords(duty.daysLeft)}</span>}
    </>
  )
}

/** What a notice held, what it left for later, and why it was late. */
function Held({ notice }: { notice: Notice }) {
  const { content, missing, delayReason, toldCount, how, recipient, theirReference } = notice.content.body
  const sent = [recipient, how, theirReference].filter((part) => part !== '').join(' · ')
  const lines = [
    sent,
    toldCount === null ? '' : text.count(toldCount),
    content,
    missing === '' ? '' : text.missing(missing),
    delayReason === '' ? '' : text.delay(delayReason),
  ].filter((line) => line !== '')
  return lines.map((line) => (
    <p key={line} className={css.words}>
      {line}
    </p>
  ))
}

function Row({
  state,
  title,
  when,
  action,
  children,
}: {
  state: ClockLook
  title: string
  when: ReactNode
  action: ReactNode
  children: ReactNode
}) {
  return (
    <div className={css.row}>
      <span className={css.glyph}>
        <StateGlyph state={state} />
      </span>
      <div className={css.what}>
        <p className={css.title}>{title}</p>
        {children}
      </div>
      <div className={css.when} data-state={state}>
        {when}
      </div>
      <div className={css.act}>{action}</div>
    </div>
  )
}

function lookOf(duty: BreachDuty): ClockLook {
  if (duty.state === 'told') return duty.late ? 'met-late' : 'met'
  if (duty.state === 'not-owed') return 'met'
  if (duty.daysLeft === null) return duty.state === 'owed' ? 'soon' : 'soft'
  return clockState('running', duty.daysLeft)
}

function titleOf({ content: { body } }: Notice): string {
  if (body.to === 'controller' || body.to === 'other') return text.others[body.to]
  return body.to === 'people' ? text.people : text.followUp
}

function sentOf({ content: { body } }: Notice, today: string): ReactNode {
  if (body.sentOn === null) return null
  return <b>{shortMoment(momentText({ date: body.sentOn, time: body.sentTime }), today)}</b>
}
