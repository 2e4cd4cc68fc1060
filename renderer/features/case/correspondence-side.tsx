import type { ContactDetails } from '#shared/domain/contact.ts'
import type { CaseView, CorrespondenceView } from '#shared/contract/views.ts'
import { caseTabsText, shortHash } from '#shared/text/case-tabs.ts'
import { channelNames } from '#shared/text/words.ts'
import { wallOf } from '#bridge/instants.ts'
import { go } from '#bridge/place.ts'
import { InspectorSection, KeyValues, LinkButton, NewsItem, icons, shortDate } from '#ui/index.ts'
import { letterOf, startsClock } from './correspondence-words.ts'
import { fileIcon } from './documents-files.ts'
import css from './correspondence.module.css'

const text = caseTabsText.correspondence
const dates = text.dates

type Facts = { entry: CorrespondenceView; view: CaseView; today: string; zone: string }

/** The three dates of an entry, one under the other, or `inline` side by side under the head of the reader. */
export function CorrespondenceFacts({
  entry,
  view,
  today,
  zone,
  inline = false,
}: Facts & { inline?: boolean }) {
  const at = (date: string, time: string | null) =>
    time === null ? shortDate(date, today) : text.at(shortDate(date, today), time)
  const logged = wallOf(entry.recordedAt, zone)
  const happened = { in: dates.received, out: dates.sent, internal: dates.happened }[entry.direction]
  return (
    <div className={inline ? css.factsInline : undefined}>
      <KeyValues
        labelWidth={72}
        items={[
          {
            label: dates.written,
            value: entry.dated === null ? dates.unknown : shortDate(entry.dated, today),
          },
          {
            label: happened,
            value: <b>{at(entry.date, entry.time)}</b>,
            ...(startsClock(entry, view) ? { note: dates.clock } : {}),
          },
          { label: dates.logged, value: dates.by(at(logged.date, logged.time), entry.officerName) },
        ]}
      />
    </div>
  )
}

/** What is known about an entry: its three dates, the letter it carries, the hashes of its files. */
export function CorrespondenceSide({ entry, view, today, zone }: Facts) {
  const letter = letterOf(entry, view)
  return (
    <div className={css.side}>
      <InspectorSection title={dates.title}>
        <CorrespondenceFacts entry={entry} view={view} today={today} zone={zone} />
      </InspectorSection>
      <InspectorSection title={text.channel}>{channelNames[entry.channel]}</InspectorSection>
      {entry.contact !== undefined && <ContactSection contact={entry.contact} today={today} />}
      {letter !== undefined && (
        <InspectorSection title={text.letterTitle}>
          <NewsItem icon={icons.document} meta={shortHash(letter.sha256 ?? '')}>
            <LinkButton onClick={() => go({ screen: 'letter', caseId: view.record.id, letterId: letter.id })}>
              {letter.title}
            </LinkButton>
          </NewsItem>
        </InspectorSection>
      )}
      {entry.attachments.length > 0 && (
        <InspectorSection title={text.attachments}>
          {entry.attachments.map((file) => (
            <NewsItem
              key={file.id}
              icon={fileIcon(file.mediaType)}
              meta={`${caseTabsText.documents.hash} ${shortHash(file.sha256)}`}
            >
              {file.name}
            </NewsItem>
          ))}
        </InspectorSection>
      )}
    </div>
  )
}

/** What is known of a call, a visit or a piece of post. */
function ContactSection({ contact, today }: { contact: ContactDetails; today: string }) {
  const words = text.contact
  const { number, address, identity, asked, trackedNumber, deliveredOn } = contact
  const items = [
    { label: words.number, value: number },
    { label: words.address, value: address },
    {
      label: words.identityShort,
      value:
        identity === 'not-asked' && (trackedNumber !== '' || address !== '')
          ? ''
          : words.identities[identity],
      ...(asked === '' ? {} : { note: asked }),
    },
    { label: words.trackedNumber, value: trackedNumber },
    { label: words.deliveredOn, value: deliveredOn === null ? '' : shortDate(deliveredOn, today) },
  ].filter(({ value }) => value !== '')
  return (
    <InspectorSection title={words.title}>
      <KeyValues labelWidth={96} items={items} />
    </InspectorSection>
  )
}
