import { useEffect, useRef } from 'react'
import type { ClauseView } from '#shared/contract/laws.ts'
import { shortDayWords } from '#shared/domain/date-words.ts'
import { dayOf } from '#shared/domain/day-number.ts'
import { lawsText } from '#shared/text/laws.ts'
import { kindNames } from '#shared/text/words.ts'
import { main } from '#bridge/calls.ts'
import { confidenceProps } from '#bridge/confidence-words.ts'
import { ConfidenceMark, LinkButton, Tag, Tags, toast } from '#ui/index.ts'
import css from './laws.module.css'

/** One clause: its sentence, where it stands and how that was checked; every part of it on demand. */
export function ClauseCard({ clause, wanted }: { clause: ClauseView; wanted: boolean }) {
  const card = useRef<HTMLElement>(null)
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (!wanted || card.current === null || details.current === null) return
    details.current.open = true
    card.current.scrollIntoView({ block: 'start' })
  }, [wanted])
  return (
    <article ref={card} className={css.clause} aria-labelledby={`clause-${clause.id}`}>
      <h3 id={`clause-${clause.id}`} className={css.clauseTitle}>
        {clause.title}
      </h3>
      <p className={css.sentence}>{clause.sentence}</p>
      <p className={css.cited}>
        <span>{clause.citation}</span>
        <ConfidenceMark {...confidenceProps(clause.confidence)} />
        <span>{lawsText.basis[clause.basis]}</span>
        {clause.force !== 'now' && <span className={css.force}>{forceWords(clause)}</span>}
      </p>
      <Tags>
        {clause.kinds.map((kind) => (
          <Tag key={kind}>{kindNames[kind]}</Tag>
        ))}
      </Tags>
      {clause.notes.map((note) => (
        <p key={note} className={css.note}>
          {note}
        </p>
      ))}
      <details ref={details} className={css.details}>
        <summary>{lawsText.law.details}</summary>
        <dl className={css.parts}>
          {clause.parts.map((part) => (
            <div key={`${part.part} ${part.sentence}`} className={css.part}>
              <dt>{lawsText.parts[part.part]}</dt>
              <dd>
                {part.sentence}
                <Elsewhere clause={clause} part={part} />
              </dd>
            </div>
          ))}
          {clause.sourceUrl !== null && (
            <div className={css.part}>
              <dt>{lawsText.law.source}</dt>
              <dd>
                <span className={css.url}>{clause.sourceUrl}</span>{' '}
                <LinkButton onClick={() => copy(clause.sourceUrl ?? '')}>
                  {lawsText.law.copySource}
                </LinkButton>
              </dd>
            </div>
          )}
        </dl>
      </details>
    </article>
  )
}

/** The provision of a part that stands somewhere else than the clause, or was checked otherwise. */
function Elsewhere({ clause, part }: { clause: ClauseView; part: ClauseView['parts'][number] }) {
  const moved = part.citation !== clause.citation
  const marked = part.confidence !== clause.confidence
  if (!moved && !marked) return null
  return (
    <span className={css.elsewhere}>
      {moved && <span>{part.citation}</span>}
      {marked && <ConfidenceMark {...confidenceProps(part.confidence)} />}
    </span>
  )
}

function forceWords({ force, effectiveFrom, effectiveTo }: ClauseView): string {
  const { force: words } = lawsText
  if (force === 'not-yet' && effectiveFrom !== null)
    return words['not-yet'](shortDayWords(dayOf(effectiveFrom)))
  if (force === 'ended' && effectiveTo !== null) return words.ended(shortDayWords(dayOf(effectiveTo)))
  return words.now
}

function copy(address: string): void {
  void main.copyText({ text: address })
  toast({ state: 'info', text: lawsText.law.copied, closeLabel: lawsText.close })
}
