import { useState, type ReactNode } from 'react'
import type { CorrespondenceView, LetterSummary } from '#shared/contract/views.ts'
import { caseTabsText } from '#shared/text/case-tabs.ts'
import { failureText } from '#shared/text/failures.ts'
import { channelNames, initialsOf } from '#shared/text/words.ts'
import type { Failure } from '#bridge/door.ts'
import { Avatar, ErrorNote, FileCard, PaperText, Prose, SectionTitle, fullDate } from '#ui/index.ts'
import { entryTitle } from './correspondence-words.ts'
import { fileIcon, fileWords, saveCopy } from './documents-files.ts'
import css from './correspondence.module.css'
import shared from './tabs.module.css'

const text = caseTabsText.correspondence

/** One piece of correspondence, to be read. */
export function CorrespondenceReader({
  entry,
  letter,
  facts,
}: {
  entry: CorrespondenceView
  /** The letter the entry carries, if it is one. */
  letter: LetterSummary | undefined
  /** What stands under the head where there is no room at the side. */
  facts: ReactNode
}) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const when = entry.time === null ? fullDate(entry.date) : text.at(fullDate(entry.date), entry.time)
  // words that were said on paper are set as on paper
  const Read = letter === undefined ? Prose : PaperText
  const sender = entry.from.trim() || text.nobody
  return (
    <article className={css.reader}>
      <h2 className={css.subject}>{entry.subject.trim() || entryTitle(entry)}</h2>
      <div className={css.sender}>
        <Avatar initials={initialsOf(sender)} size={36} />
        <div className={css.senderWords}>
          <p>
            <b>{sender}</b> <span className={shared.meta}>{channelNames[entry.channel]}</span>
          </p>
          <p className={shared.meta}>{entry.to.trim() === '' ? when : text.line(entry.to, when)}</p>
        </div>
      </div>
      {facts}
      {failure !== null && (
        <ErrorNote
          {...failureText(failure)}
          onClose={() => setFailure(null)}
          closeLabel={caseTabsText.close}
        />
      )}
      <Read>
        {entry.body.trim() === '' ? (
          <p className={shared.meta}>{text.noText}</p>
        ) : (
          <div className={css.body}>{entry.body}</div>
        )}
      </Read>
      {entry.attachments.length > 0 && (
        <section className={css.files}>
          <SectionTitle order={3} count={entry.attachments.length}>
            {text.attachments}
          </SectionTitle>
          <ul className={css.fileGrid}>
            {entry.attachments.map((file) => (
              <li key={file.id}>
                <FileCard
                  icon={fileIcon(file.mediaType)}
                  name={file.name}
                  meta={`${fileWords(file)} · ${text.saveCopy}`}
                  onClick={() => void saveCopy(file).then(setFailure)}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}
