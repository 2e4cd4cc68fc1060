import { confidenceOfDate } from '#shared/text/explain.ts'
import { newCaseText } from '#shared/text/new-case.ts'
import { clockLineProps, ribbonProps } from '#bridge/clock-props.ts'
import { holdingDue, longMoment } from '#bridge/clock-words.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { BigDate, ClockLine, ConfidenceMark, NotesList, RibbonCalendar } from '#ui/index.ts'
import { useShownClocks } from './clocks.ts'
import { useNewCase } from './new-case-store.ts'
import { chipText, panelLabel, panelNotes, panelState } from './panel-words.ts'
import { leadOf } from './preview.ts'
import css from './new-case.module.css'

const text = newCaseText.panel

/** The date at the right of the wizard, live from the answers so far. */
export function DatePanel() {
  const form = useNewCase((now) => now.form)
  const groups = useShownClocks()
  const today = useOpenFile((now) => now.file?.today ?? '')
  if (groups === null) return <p className={css.quiet}>{text.waiting}</p>
  const lead = leadOf(groups)
  const label = panelLabel(form, groups)
  const notes = panelNotes(form, groups, today)
  if (lead === null) return <BigDate size="wizard" label={label} date={null} instead={text.noFixedDate} />
  const { clock, group } = lead
  const due = holdingDue(clock)
  const line = clockLineProps(clock, today)
  const ribbon = ribbonProps(group, today)
  const chip = chipText(clock)
  const date = due === null ? null : longMoment(due, today)
  const instead =
    clock.standing !== 'waiting'
      ? text.noFixedDate
      : clock.safe === undefined
        ? text.notBegun
        : text.timeUnknown
  return (
    <div className={css.panel}>
      <BigDate
        size="wizard"
        label={label}
        date={date}
        instead={instead}
        {...(clock.waitsFor === undefined ? {} : { reason: text.waitsFor(clock.waitsFor) })}
        {...(chip === '' ? {} : { chip: { state: panelState(clock), share: 0, text: chip } })}
        {...(line === null ? {} : { line: <ClockLine {...line} /> })}
        live={text.live(label, date ?? instead)}
      />
      {ribbon !== null && due !== null && clock.clock === 'respond' && (
        <RibbonCalendar
          size="panel"
          days={ribbon.days}
          weekdays={ribbon.weekdays}
          weekdaysFull={ribbon.weekdaysFull}
          caption={ribbon.caption}
          folds={ribbon.folds}
        />
      )}
      <NotesList
        items={notes.map((note) => ({
          id: note.id,
          icon: note.icon,
          children: (
            <>
              {note.title !== '' && <b>{text.title(note.title)} </b>}
              {note.sentence}
              {note.citation !== undefined && <span className={css.citation}>{note.citation}</span>}
            </>
          ),
        }))}
      />
      <ConfidenceMark level={clock.confidence} text={confidenceOfDate[clock.confidence]} />
    </div>
  )
}
