import type { z } from 'zod'
import type { ClockUpdate, packs } from '#shared/contract/packs.ts'
import type { ClockView } from '#shared/contract/views.ts'
import { lawUpdatesText } from '#shared/text/law-updates.ts'
import { clockNames, kindNames, wordFor } from '#shared/text/words.ts'
import { whySteps } from '#bridge/clock-props.ts'
import { holdingDue, longMoment } from '#bridge/clock-words.ts'
import { NoteBox, SectionTitle, Tag, WhyTrail, icons } from '#ui/index.ts'
import { dateWords, dutyWords } from './update-words.ts'
import css from './law-updates.module.css'

type Compared = z.output<(typeof packs)['calls']['compare']['output']>

const text = lawUpdatesText.compare

/** For each duty that differs: its dates that move, and the trail as it is beside the trail as it would be. */
export function BothTrails({ found, today }: { found: Compared; today: string }) {
  return found.clocks.map((update) => (
    <section
      key={`${update.kind}/${update.requestId ?? update.reviewId ?? ''}/${update.clock}`}
      className={css.duty}
    >
      <SectionTitle meta={wordFor(kindNames, update.kind)}>{wordFor(clockNames, update.clock)}</SectionTitle>
      {update.changes.length > 0 && <Changes update={update} today={today} />}
      <div className={css.trails}>
        <Trail
          label={text.now}
          clock={clockOf(found.before, update)}
          other={clockOf(found.after, update)}
          today={today}
        />
        <Trail
          label={text.then}
          clock={clockOf(found.after, update)}
          other={clockOf(found.before, update)}
          today={today}
        />
      </div>
    </section>
  ))
}

function Changes({ update, today }: { update: ClockUpdate; today: string }) {
  return (
    <ul className={css.changes}>
      {update.changes.map(({ field, before, after, direction }) => (
        <li key={field} data-earlier={direction === 'earlier' || undefined}>
          {text.change(
            dutyWords({ clock: update.clock, field, before, after, direction, others: 0 }),
            dateWords(before, today),
            dateWords(after, today),
          )}
        </li>
      ))}
    </ul>
  )
}

function clockOf(groups: Compared['before'], update: ClockUpdate): ClockView | undefined {
  return groups
    .find(
      ({ kind, requestId, reviewId }) =>
        kind === update.kind && requestId === update.requestId && reviewId === update.reviewId,
    )
    ?.clocks.find((clock) => clock.clock === update.clock)
}

function Trail({
  label,
  clock,
  other,
  today,
}: {
  label: string
  clock: ClockView | undefined
  other: ClockView | undefined
  today: string
}) {
  const due = clock === undefined ? null : holdingDue(clock)
  return (
    <div className={css.trail}>
      <p className={css.trailLabel}>{label}</p>
      {clock === undefined ? (
        <NoteBox icon={icons.info}>{text.gone}</NoteBox>
      ) : (
        <WhyTrail
          title={due === null ? text.noDate : text.due(longMoment(due, today))}
          steps={stepsOf(clock, other, today)}
        />
      )}
    </div>
  )
}

/** The steps of a trail; one that the other trail does not have in the same words is marked. */
function stepsOf(clock: ClockView, other: ClockView | undefined, today: string) {
  const said = new Set((other === undefined ? [] : whySteps(other, icons, today)).map(wordsOf))
  return whySteps(clock, icons, today).map((step) =>
    said.has(wordsOf(step))
      ? step
      : {
          ...step,
          title: (
            <span className={css.differs}>
              {step.title} <Tag>{text.changed}</Tag>
            </span>
          ),
        },
  )
}

function wordsOf({
  title,
  text: sentence,
  meta = '',
  date = '',
  was = '',
}: ReturnType<typeof whySteps>[number]) {
  return [title, sentence, meta, date, was].join('|')
}
