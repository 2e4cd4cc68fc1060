import { useState } from 'react'
import type { ClockView } from '#shared/contract/views.ts'
import { provisionOf } from '#shared/domain/confidence.ts'
import { confidenceOfDate, explainText } from '#shared/text/explain.ts'
import { main } from '#bridge/calls.ts'
import { holdingDue, shortMoment } from '#bridge/clock-words.ts'
import { confidenceProps } from '#bridge/confidence-words.ts'
import { ConfidenceMark, IconButton, IconView, LinkButton, icons, toast } from '#ui/index.ts'
import css from './why.module.css'

const text = explainText.beside

/** Under the trail: the other law or promise beside the date, how well the date is checked, and where to read it. */
export function WhyFoot({ clock, today }: { clock: ClockView; today: string }) {
  // one with a date is compared in the trail already, where the shown clock has one
  const also = (clock.also ?? []).filter(({ due }) => due === null || clock.due === null)
  return (
    <>
      {also.length > 0 && (
        <section className={css.beside}>
          <h3 className={css.heading}>{text.title}</h3>
          <ul>
            {also.map((other) => (
              <li key={`${other.source}/${other.clause}`}>
                <IconView icon={other.basis === 'promise' ? icons.promise : icons.profiles} size={14} />
                <span className={css.source}>
                  <b>{text[other.basis]}</b> {other.citation}
                  {other.confidence !== 'read' && <ConfidenceMark {...confidenceProps(other.confidence)} />}
                </span>
                <b className={css.date}>{dateOf(other, clock, today)}</b>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={css.checked}>
        <ConfidenceMark level={clock.confidence} text={confidenceOfDate[clock.confidence]} />
        <Sources clock={clock} />
      </div>
    </>
  )
}

function dateOf(other: Omit<ClockView, 'also'>, shown: ClockView, today: string): string {
  const due = holdingDue(other)
  if (due === null && other.standing === 'paused') return text.paused
  if (due === null) return other.standing === 'waiting' ? text.waiting : text.none
  return due === holdingDue(shown) ? text.same : shortMoment(due, today)
}

/** The addresses of the provisions as text: Redress works offline and opens no page. */
function Sources({ clock }: { clock: ClockView }) {
  const [open, setOpen] = useState(false)
  const found = new Map(
    clock.because.flatMap(({ citation, sourceUrl }) =>
      sourceUrl === undefined ? [] : [[sourceUrl, provisionOf(citation)] as const],
    ),
  )
  if (found.size === 0) return null
  return (
    <div className={css.sources}>
      <LinkButton
        icon={open ? icons.chevronUp : icons.chevronDown}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {explainText.sources}
      </LinkButton>
      {open && (
        <dl className={css.addresses}>
          {[...found].map(([address, citation]) => (
            <div key={address}>
              <dt>{citation}</dt>
              <dd>
                <span className={css.address}>{address}</span>
                <IconButton
                  icon={icons.copy}
                  size={22}
                  label={explainText.copySource(citation)}
                  onClick={() => void copyAddress(address)}
                />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

async function copyAddress(address: string): Promise<void> {
  const answer = await main.copyText({ text: address })
  if (answer.ok) toast({ text: explainText.sourceCopied, state: 'met', closeLabel: explainText.close })
}
