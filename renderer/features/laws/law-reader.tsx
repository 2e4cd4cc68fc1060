import type { Confidence } from '#shared/domain/clause.ts'
import { CLOCK_KINDS } from '#shared/domain/kind.ts'
import type { LawView } from '#shared/contract/laws.ts'
import { lawsText } from '#shared/text/laws.ts'
import { kindNames } from '#shared/text/words.ts'
import { fullDateWords } from '#bridge/day-words.ts'
import { confidenceProps } from '#bridge/confidence-words.ts'
import { ConfidenceMark, SectionTitle, Tag } from '#ui/index.ts'
import { ClauseCard } from './clause-card.tsx'
import css from './laws.module.css'

const words = lawsText.law
const MARKS: readonly Confidence[] = ['read', 'secondary', 'memory']

/** One law: how well it was checked, its clauses in plain words, and the grounds on which it lets us refuse. */
export function LawReader({ law, clause }: { law: LawView; clause: string | undefined }) {
  const current = law.clauses.filter(({ force }) => force !== 'ended')
  const ended = law.clauses.filter(({ force }) => force === 'ended')
  return (
    <div className={css.reader}>
      <header>
        <h2 className={css.name}>{law.name}</h2>
        <p className={css.meta}>
          {words.version(law.version, fullDateWords(law.asAt))}
          {law.ours && <Tag>{words.ours}</Tag>}
        </p>
        <ul className={css.marks} aria-label={words.marks}>
          {MARKS.map((confidence) => {
            const count = law.clauses.filter((each) => each.confidence === confidence).length
            return count === 0 ? null : (
              <li key={confidence}>
                <ConfidenceMark {...confidenceProps(confidence)} /> {words.markCount(count)}
              </li>
            )
          })}
        </ul>
      </header>
      <section>
        <SectionTitle count={current.length}>{words.clauses}</SectionTitle>
        {current.map((each) => (
          <ClauseCard key={each.id} clause={each} wanted={each.id === clause} />
        ))}
      </section>
      {ended.length > 0 && (
        <section>
          <SectionTitle count={ended.length}>{words.earlier}</SectionTitle>
          {ended.map((each) => (
            <ClauseCard key={each.id} clause={each} wanted={each.id === clause} />
          ))}
        </section>
      )}
      <section>
        <SectionTitle {...(law.grounds.length > 0 ? { count: law.grounds.length } : {})}>
          {words.grounds}
        </SectionTitle>
        {law.grounds.length === 0 && <p className={css.quiet}>{words.noGrounds}</p>}
        {law.grounds.map((ground) => (
          <article key={ground.id} className={css.clause}>
            <h3 className={css.clauseTitle}>{ground.title}</h3>
            <p className={css.note}>{ground.sentence}</p>
            <p className={css.cited}>
              <span>{ground.citation}</span>
              <ConfidenceMark {...confidenceProps(ground.confidence)} />
              <span>{kindWords(ground.kinds)}</span>
            </p>
          </article>
        ))}
      </section>
    </div>
  )
}

function kindWords(kinds: LawView['grounds'][number]['kinds']): string {
  const listed = CLOCK_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => kindNames[kind])
  return listed.length === 0 ? words.allKinds : listed.join(', ')
}
