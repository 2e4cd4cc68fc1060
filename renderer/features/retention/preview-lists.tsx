import type { ReactNode } from 'react'
import type { DestructionPreview } from '#shared/contract/retention.ts'
import { retentionText } from '#shared/text/retention.ts'
import { shortDateWords } from '#bridge/day-words.ts'
import { KeyValues, NoteBox, icons } from '#ui/index.ts'
import css from './retention.module.css'

/** How many names stand in a line before the rest is counted. */
const NAMED = 6
const text = retentionText.destroy
const { labels } = text

type Items = { label: string; value: ReactNode; note?: ReactNode }[]

/** What goes, what stays and what cannot be reached, in three short lists under what has to be known first. */
export function PreviewLists({ preview, today }: { preview: DestructionPreview; today: string }) {
  const { cases, blocked } = preview
  const early = cases.filter((one) => one.early).length
  return (
    <>
      {blocked.map(({ reference, why, reason }) => (
        <NoteBox key={reference} state="soon" icon={icons.legalHold}>
          {text.blocked(reference, why, reason)}
        </NoteBox>
      ))}
      {cases.length > 0 && (
        <>
          {early > 0 && (
            <NoteBox state="overdue" icon={icons.flag}>
              {text.early(early)}
            </NoteBox>
          )}
          {!preview.anyBackup && (
            <NoteBox state="soon" icon={icons.backup}>
              {text.noBackup}
            </NoteBox>
          )}
          <p>{text.noWay}</p>
          <Part title={text.goes} items={goes(preview)} />
          <Part title={text.stays} items={stays(preview)} />
          <Part title={text.beyond} items={beyond(preview, today)} />
        </>
      )}
    </>
  )
}

function Part({ title, items }: { title: string; items: Items }) {
  return (
    <section className={css.part}>
      <h3>{title}</h3>
      <KeyValues labelWidth={92} items={items} />
    </section>
  )
}

function goes({ cases, files, ...counts }: DestructionPreview): Items {
  const { events, correspondence, letters, sheets, attachments, bytes } = counts
  return [
    { label: labels.cases, value: listed(cases.map(({ reference }) => reference)) },
    { label: labels.records, value: text.records(events, correspondence, letters, sheets) },
    {
      label: labels.files,
      value: attachments === 0 ? text.noFiles : text.files(attachments, bytes),
      ...(files.length === 0
        ? {}
        : {
            note: listed(
              files.map(({ name, size }) => text.file(name, size)),
              attachments,
            ),
          }),
    },
    { label: labels.people, value: text.people(counts.people) },
    { label: labels.traces, value: text.traces(counts.drafts, counts.searchTexts) },
  ]
}

function stays({ cases, peopleStay, records }: DestructionPreview): Items {
  return [
    { label: labels.certificate, value: text.certificate(cases.length) },
    ...(peopleStay === 0 ? [] : [{ label: labels.people, value: text.peopleStay(peopleStay) }]),
    ...(records === 0 ? [] : [{ label: labels.named, value: text.named(records) }]),
  ]
}

function beyond({ backups, exports, sent }: DestructionPreview, today: string): Items {
  const held = backups.map(({ madeAt, goneBy }) =>
    text.backup(
      shortDateWords(madeAt.slice(0, 10), today),
      goneBy === null ? '' : shortDateWords(goneBy, today),
    ),
  )
  const out = text.exports(
    exports.map(({ kind, count }) => text.exported(kind, count)),
    sent,
  )
  return [
    { label: labels.backups, value: held.length === 0 ? text.noBackups : listed(held.toReversed()) },
    { label: labels.out, value: out === '' ? text.nothingOut : out },
    { label: labels.disk, value: text.disk },
  ]
}

function listed(all: readonly string[], total = all.length): string {
  const shown = all.slice(0, NAMED)
  return text.more(shown, total - shown.length)
}
