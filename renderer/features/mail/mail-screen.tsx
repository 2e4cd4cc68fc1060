import { useEffect, useState } from 'react'
import { failureText } from '#shared/text/failures.ts'
import { mailText } from '#shared/text/mail.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import type { Place } from '#bridge/place.ts'
import {
  Button,
  EmptyState,
  ErrorNote,
  LiveRegion,
  MessageList,
  NoteBox,
  Page,
  PageHeader,
  SplitView,
  icons,
  useNarrow,
} from '#ui/index.ts'
import { listItem } from './mail-list.ts'
import { MailFoot } from './mail-foot.tsx'
import { MailReader } from './mail-reader.tsx'
import { MailSide } from './mail-side.tsx'
import { beginFor, chooseMails, clearList, lookAgain, select, useMail } from './mail-store.ts'
import css from './mail.module.css'

/** Mail in: what was dropped or chosen is read, given a case, and filed when the officer says so. */
export function MailScreen({ place }: { place: Extract<Place, { screen: 'mail' }> }) {
  const { items, failure } = useMail()
  useEffect(() => {
    void beginFor(place.caseId)
    // a case may have been logged from a mail of this list
    void lookAgain()
  }, [place.caseId])
  return (
    <Page
      padded={false}
      scroll={false}
      header={
        <div className={css.head}>
          <PageHeader title={mailText.title} lead={<Lead />} actions={items.length > 0 && <Actions />} />
          {failure !== null && (
            <ErrorNote
              {...failureText(failure)}
              onClose={() => useMail.setState({ failure: null })}
              closeLabel={mailText.close}
            />
          )}
        </div>
      }
      footer={items.length > 1 && <MailFoot />}
    >
      {items.length === 0 ? <Empty /> : <Listed />}
    </Page>
  )
}

function Lead() {
  const { items, forCase, notMail, leftOut } = useMail()
  const waiting = items.filter(({ state }) => state === 'waiting' || state === 'reading').length
  const lines = [
    ...(forCase === null ? [] : [mailText.forCase(forCase.reference)]),
    ...(waiting > 0 && items.length > 1 ? [mailText.progress(items.length - waiting, items.length)] : []),
    ...(notMail > 0 ? [mailText.notMail(notMail)] : []),
    ...(leftOut > 0 ? [mailText.leftOut(leftOut)] : []),
  ]
  return lines.length === 0 ? mailText.dropNote : lines.join(' ')
}

function Actions() {
  const [busy, setBusy] = useState(false)
  const choose = async (what: 'files' | 'folder') => {
    setBusy(true)
    await chooseMails(what)
    setBusy(false)
  }
  return (
    <>
      <Button size="sm" variant="quiet" onClick={() => void clearList()}>
        {mailText.clear}
      </Button>
      <Button size="sm" icon={icons.openFile} disabled={busy} onClick={() => void choose('folder')}>
        {mailText.chooseFolder}
      </Button>
      <Button size="sm" icon={icons.mailIn} disabled={busy} onClick={() => void choose('files')}>
        {mailText.choose}
      </Button>
    </>
  )
}

function Empty() {
  return (
    <div className={css.empty}>
      <EmptyState
        icon={icons.mailIn}
        title={mailText.empty.title}
        text={mailText.empty.text}
        action={
          <div className={css.chooseButtons}>
            <Button variant="primary" icon={icons.mailIn} onClick={() => void chooseMails('files')}>
              {mailText.choose}
            </Button>
            <Button icon={icons.openFile} onClick={() => void chooseMails('folder')}>
              {mailText.chooseFolder}
            </Button>
          </div>
        }
      />
    </div>
  )
}

function Listed() {
  const { items, selectedId } = useMail()
  const today = useOpenFile((now) => now.file?.today ?? '')
  const narrow = useNarrow()
  const item = items.find(({ id }) => id === selectedId) ?? items[0]
  if (item === undefined) return null
  const side = item.view === null ? undefined : <MailSide key={item.id} item={item} view={item.view} />
  return (
    <SplitView
      list={
        <MessageList
          label={mailText.list}
          items={items.map((each) => listItem(each, today))}
          selectedId={item.id}
          onSelect={select}
        />
      }
      listLabel={mailText.list}
      listWidth={narrow ? 240 : 300}
      asideLabel={mailText.side}
      asideWidth={304}
      {...(side === undefined ? {} : { aside: side })}
    >
      <LiveRegion>{item.state === 'reading' ? mailText.state.reading : ''}</LiveRegion>
      {item.failure !== null && <ErrorNote {...failureText(item.failure)} />}
      {item.view === null ? (
        item.failure === null && (
          <NoteBox icon={icons.mailIn}>
            {mailText.state[item.state === 'failed' ? 'failed' : 'reading']}
          </NoteBox>
        )
      ) : (
        <MailReader view={item.view} />
      )}
    </SplitView>
  )
}
