import type { MailAddress, MailView } from '#shared/contract/mail.ts'
import { fileKind } from '#shared/text/case-tabs.ts'
import { mailNoteText, mailText } from '#shared/text/mail.ts'
import { sizeText } from '#shared/text/settings.ts'
import { initialsOf } from '#shared/text/words.ts'
import {
  Avatar,
  FileCard,
  KeyValues,
  NoteBox,
  NotesList,
  Prose,
  SectionTitle,
  fullDate,
  icons,
  type Icon,
} from '#ui/index.ts'
import { nameOf } from './mail-list.ts'
import css from './mail.module.css'

/** What has to be seen before anything else. */
const GRAVE = new Set<MailView['notes'][number]['code']>([
  'encrypted',
  'signed-opaque',
  'active-files',
  'hidden-signs',
  'tnef-unread',
])

/** One mail to be read: who, when, about what, its words as plain text, its files, what is worth knowing of its make. */
export function MailReader({ view }: { view: MailView }) {
  const sender = nameOf(view.from)
  return (
    <article className={css.reader}>
      <h2 className={css.subject} dir="auto">
        {view.subject || mailText.noSubject}
      </h2>
      <div className={css.sender}>
        <Avatar initials={initialsOf(sender)} size={36} />
        <div className={css.facts}>
          <KeyValues
            labelWidth={84}
            items={[
              { label: mailText.from, value: <People people={view.from} /> },
              { label: mailText.to, value: <People people={view.to} /> },
              ...(view.cc.length === 0 ? [] : [{ label: mailText.cc, value: <People people={view.cc} /> }]),
              ...(view.replyTo.length === 0
                ? []
                : [{ label: mailText.replyTo, value: <People people={view.replyTo} /> }]),
              { label: mailText.dated, value: writtenWords(view.written) },
            ]}
          />
        </div>
      </div>
      <Notes view={view} />
      <Prose>
        {view.text === '' ? (
          <p className={css.quiet}>{mailText.noText}</p>
        ) : (
          <div className={css.body} dir="auto">
            {view.text}
          </div>
        )}
      </Prose>
      <section>
        <SectionTitle order={3} count={view.files.length} meta={mailText.originalKept}>
          {mailText.attachments}
        </SectionTitle>
        <ul className={css.files}>
          <li>
            <FileCard icon={icons.original} name={view.name} meta={sizeText(view.size)} />
          </li>
          {view.files.map((file, index) => (
            <li key={`${index}/${file.name}`}>
              <FileCard
                icon={iconOf(file.mediaType)}
                name={file.name}
                meta={`${fileKind(file.mediaType)}, ${sizeText(file.size)}`}
              />
            </li>
          ))}
        </ul>
      </section>
    </article>
  )
}

function People({ people }: { people: readonly MailAddress[] }) {
  if (people.length === 0) return <span className={css.quiet}>{mailText.nobody}</span>
  return people.slice(0, 20).map(({ name, address }, index) => (
    // set apart, so that no name can turn round what stands beside it
    <bdi key={index} className={css.person}>
      {name !== '' && <b>{name}</b>} {address}
    </bdi>
  ))
}

function Notes({ view }: { view: MailView }) {
  if (view.notes.length === 0) return null
  const grave = view.notes.some(({ code }) => GRAVE.has(code))
  return (
    <NoteBox state={grave ? 'soon' : 'info'}>
      <NotesList
        items={view.notes.map(({ code, count, value }) => {
          const words: (count: number, value: string) => string = mailNoteText[code]
          return {
            id: code,
            icon: GRAVE.has(code) ? icons.flag : icons.info,
            children: words(count ?? 0, value ?? ''),
          }
        })}
      />
    </NoteBox>
  )
}

/** "Monday 4 May 2026, 09:12 (+01:00)", the day and the hour as they are written. */
function writtenWords(written: string): string {
  if (written === '') return mailText.notDated
  const offset = /[+-]\d{2}:\d{2}$/.exec(written)?.[0]
  const at = `${fullDate(written.slice(0, 10))}, ${written.slice(11, 16)}`
  return offset === undefined ? at : `${at} (${offset})`
}

function iconOf(mediaType: string): Icon {
  if (mediaType.startsWith('image/')) return icons.image
  if (mediaType === 'message/rfc822' || mediaType === 'application/vnd.ms-outlook') return icons.mail
  return mediaType.includes('spreadsheet') || mediaType === 'text/csv' ? icons.sheetFile : icons.document
}
