import type { CaseView, LetterSummary } from '#shared/contract/views.ts'
import { caseTabsText, shortHash } from '#shared/text/case-tabs.ts'
import { wallOf } from '#bridge/instants.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go } from '#bridge/place.ts'
import { IconView, LinkButton, StateText, Tag, VisuallyHidden, icons, shortDate } from '#ui/index.ts'
import css from './tabs.module.css'

const text = caseTabsText.letters

/** The letters of a case, newest first: draft or final, when, whether it left, and its hash. */
export function LettersTable({ view }: { view: CaseView }) {
  const today = useOpenFile((now) => now.file?.today ?? '')
  const zone = useOpenFile((now) => now.file?.organisation.zone ?? 'UTC')
  const newest = view.letters.toSorted((a, b) => b.savedAt.localeCompare(a.savedAt))
  const day = (instant: string) => shortDate(wallOf(instant, zone).date, today)
  return (
    <table className={css.table}>
      <caption>
        <VisuallyHidden>{text.written}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{text.columns.letter}</th>
          <th scope="col">{text.columns.status}</th>
          <th scope="col">{text.columns.date}</th>
          <th scope="col">{text.columns.hash}</th>
        </tr>
      </thead>
      <tbody>
        {newest.map((letter) => (
          <tr key={letter.id}>
            <th scope="row" className={css.nameCell}>
              <span className={css.fileName}>
                <IconView icon={letter.status === 'draft' ? icons.letter : icons.document} />
                <LinkButton
                  aria-label={text.openLetter(letter.title)}
                  onClick={() => go({ screen: 'letter', caseId: view.record.id, letterId: letter.id })}
                >
                  {letter.title}
                </LinkButton>
              </span>
            </th>
            <td>
              <Tag>{letter.status === 'draft' ? text.draft : text.final}</Tag>
            </td>
            <td className={css.tabular}>
              <Dated letter={letter} view={view} day={day} today={today} />
            </td>
            <td className={css.tabular} title={letter.sha256 ?? undefined}>
              {shortHash(letter.sha256 ?? '')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Dated({
  letter,
  view,
  day,
  today,
}: {
  letter: LetterSummary
  view: CaseView
  day: (instant: string) => string
  today: string
}) {
  if (letter.status === 'draft' || letter.finalisedAt === null) return text.saved(day(letter.savedAt))
  const sent = view.correspondence.find((entry) => entry.direction !== 'in' && entry.letterId === letter.id)
  return (
    <span className={css.sentState}>
      {text.finalised(day(letter.finalisedAt))}
      {sent === undefined ? (
        <StateText state="soon">{text.notSent}</StateText>
      ) : (
        <StateText state="met">{text.sent(shortDate(sent.date, today))}</StateText>
      )}
    </span>
  )
}
