import type { ProfileView } from '#shared/contract/laws.ts'
import { lawsText } from '#shared/text/laws.ts'
import { fullDateWords } from '#bridge/day-words.ts'
import { SectionTitle, Tag } from '#ui/index.ts'
import { ClauseCard } from './clause-card.tsx'
import { NoticeCalculator } from './notice-calculator.tsx'
import { PromiseList } from './promise-list.tsx'
import { RetentionList } from './retention-list.tsx'
import css from './laws.module.css'

const words = lawsText.profile

/** One handling profile: every promise with what keeps it, notices to reckon, ends of keeping, promised clocks. */
export function ProfileReader({ profile, today }: { profile: ProfileView; today: string }) {
  return (
    <div className={css.reader}>
      <header>
        <h2 className={css.name}>{profile.name}</h2>
        <p className={css.lead}>{profile.summary}</p>
        <p className={css.meta}>
          {words.version(profile.version, fullDateWords(profile.asAt))}
          {profile.ours && <Tag>{words.ours}</Tag>}
        </p>
      </header>
      <section>
        <SectionTitle count={profile.promises.length}>{words.promises}</SectionTitle>
        <PromiseList promises={profile.promises} />
      </section>
      {profile.notices.length > 0 && (
        <section>
          <SectionTitle>{words.notices}</SectionTitle>
          {profile.notices.map((notice) => (
            <NoticeCalculator key={notice.id} notice={notice} today={today} />
          ))}
        </section>
      )}
      <section>
        <SectionTitle>{words.retention}</SectionTitle>
        {profile.retention.length === 0 ? (
          <p className={css.quiet}>{words.noRetention}</p>
        ) : (
          <RetentionList retention={profile.retention} today={today} />
        )}
      </section>
      <section>
        <SectionTitle count={profile.commitments.length}>{words.commitments}</SectionTitle>
        {profile.commitments.map((commitment) => (
          <ClauseCard key={commitment.id} clause={commitment} wanted={false} />
        ))}
      </section>
    </div>
  )
}
