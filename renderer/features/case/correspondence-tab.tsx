import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Channel } from '#shared/domain/kind.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { caseTabsText } from '#shared/text/case-tabs.ts'
import { mailText } from '#shared/text/mail.ts'
import { dropDraft, keepDraft, readDraft } from '#bridge/draft.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go } from '#bridge/place.ts'
import { Button, EmptyState, MessageList, SplitView, icons, toast, useNarrow } from '#ui/index.ts'
import { emptyEntry, endsOf, entryOf, saysNothing, type Entry } from './correspondence-entry.ts'
import { CorrespondenceForm } from './correspondence-form.tsx'
import { CorrespondenceReader } from './correspondence-reader.tsx'
import { CorrespondenceFacts, CorrespondenceSide } from './correspondence-side.tsx'
import { entryItem, letterOf, newestFirst } from './correspondence-words.ts'
import css from './correspondence.module.css'

const text = caseTabsText.correspondence
const FORM = 'correspondence'

type Typing = { readonly entry: Entry; readonly restored: boolean }

/** Everything that passed between the person and us, and the form that files more of it. */
export function CorrespondenceTab({ view }: { view: CaseView }) {
  const caseId = view.record.id
  const file = useOpenFile((now) => now.file)
  const narrow = useNarrow()
  const today = file?.today ?? ''
  const ends = endsOf(view, file?.organisation.name ?? '')
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const [typing, setTyping] = useState<Typing | null>(null)
  const [writing, setWriting] = useState(false)
  const logButton = useRef<HTMLButtonElement>(null)
  const entries = newestFirst(view.correspondence)
  const selected = entries.find((entry) => entry.id === selectedId) ?? entries[0]
  const readOnly = file?.readOnly ?? true

  const restore = useEffectEvent((draft: unknown) => {
    const entry = entryOf(draft, emptyEntry('e-mail', today, ends))
    if (entry === null) return
    setTyping({ entry, restored: true })
    setWriting(true)
  })
  useEffect(() => {
    let current = true
    void readDraft(FORM, caseId).then((draft) => {
      if (current) restore(draft)
    })
    return () => {
      current = false
    }
    // what was half written is brought back once, when the tab opens
  }, [caseId])

  function change(entry: Entry) {
    setTyping((now) => ({ entry, restored: now?.restored ?? false }))
    keepDraft(FORM, caseId, () => entry)
  }
  function close() {
    setTyping(null)
    setWriting(false)
    void dropDraft(FORM, caseId)
    // the form that had the focus is gone
    logButton.current?.focus()
  }
  function discard(entry: Entry) {
    close()
    if (saysNothing(entry)) return
    toast({
      state: 'info',
      text: text.form.dropped,
      closeLabel: caseTabsText.close,
      action: {
        label: text.form.undo,
        onClick: () => {
          change(entry)
          setWriting(true)
        },
      },
    })
  }
  function begin(channel: Channel) {
    setWriting(true)
    setTyping((now) =>
      now === null || saysNothing(now.entry)
        ? { entry: emptyEntry(channel, today, ends), restored: false }
        : now,
    )
  }
  const halfWritten = typing !== null && !writing && !saysNothing(typing.entry)

  const list = (
    <>
      {!readOnly && (
        <div className={css.listButtons}>
          <Button ref={logButton} size="sm" icon={icons.fileMail} onClick={() => begin('e-mail')}>
            {halfWritten ? text.goOn : text.log}
          </Button>
          <Button
            size="sm"
            variant="quiet"
            icon={narrow ? undefined : icons.mailIn}
            onClick={() => go({ screen: 'mail', caseId })}
          >
            {mailText.button}
          </Button>
          <Button
            size="sm"
            variant="quiet"
            icon={narrow ? undefined : icons.call}
            onClick={() => begin('phone')}
          >
            {text.logCall}
          </Button>
        </div>
      )}
      <MessageList
        label={text.list}
        items={entries.map((entry) => entryItem(entry, view, today))}
        {...(selected === undefined || writing ? {} : { selectedId: selected.id })}
        onSelect={(id) => {
          setSelectedId(id)
          setWriting(false)
        }}
      />
    </>
  )
  const zone = file?.organisation.zone ?? 'UTC'
  const side =
    !narrow && !writing && selected !== undefined ? (
      <CorrespondenceSide entry={selected} view={view} today={today} zone={zone} />
    ) : undefined
  return (
    <SplitView
      list={list}
      listLabel={text.list}
      asideLabel={text.side}
      {...(side === undefined ? {} : { aside: side })}
    >
      {writing && typing !== null ? (
        <CorrespondenceForm
          caseId={caseId}
          entry={typing.entry}
          ends={ends}
          today={today}
          restored={typing.restored}
          onChange={change}
          onFiled={() => {
            setSelectedId(null)
            close()
          }}
          onDiscard={() => discard(typing.entry)}
        />
      ) : selected === undefined ? (
        <EmptyState icon={icons.mail} title={text.empty.title} text={text.empty.text} />
      ) : (
        <CorrespondenceReader
          entry={selected}
          letter={letterOf(selected, view)}
          facts={
            narrow && <CorrespondenceFacts entry={selected} view={view} today={today} zone={zone} inline />
          }
        />
      )}
    </SplitView>
  )
}
