import { useEffect, useState } from 'react'
import type { LetterView } from '#shared/contract/letters.ts'
import type { CaseView, FileView } from '#shared/contract/views.ts'
import { failureText } from '#shared/text/failures.ts'
import { lettersText } from '#shared/text/letters.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go, type Place } from '#bridge/place.ts'
import { dropSentCopy, useSentCopy } from '#bridge/sent-copy.ts'
import { ConfirmDialog, ErrorNote, Page } from '#ui/index.ts'
import { DraftBody } from './draft-body.tsx'
import { FinalBody } from './final-body.tsx'
import { LetterHeader } from './letter-header.tsx'
import { discard } from './letter-jobs.ts'
import { followLetter, useLetter } from './letter-store.ts'
import { SentDialog } from './sent-dialog.tsx'
import css from './letters.module.css'

/** One letter: its fields, how it will read, and what is missing; once final, the frozen letter. */
export function LetterScreen({ place }: { place: Extract<Place, { screen: 'letter' }> }) {
  const { caseId, letterId } = place
  const { view, record, failure } = useLetter()
  const file = useOpenFile((now) => now.file)
  useEffect(() => followLetter(caseId, letterId), [caseId, letterId])
  if (view === null || record === null || file === null) {
    return <Page>{failure !== null && <ErrorNote {...failureText(failure)} />}</Page>
  }
  return <Letter view={view} record={record} file={file} />
}

function Letter({ view, record, file }: { view: LetterView; record: CaseView; file: FileView }) {
  const failure = useLetter((now) => now.failure)
  const copied = useSentCopy((now) => now.copy?.letterId === view.letter.id)
  const [asking, setAsking] = useState<'discard' | 'sent' | null>(copied ? 'sent' : null)
  useEffect(() => dropSentCopy, [])
  return (
    <Page
      tone="surface"
      padded={false}
      scroll={false}
      header={<LetterHeader view={view} record={record} onDiscard={() => setAsking('discard')} />}
    >
      {failure !== null && (
        <div className={css.failure}>
          <ErrorNote
            {...failureText(failure)}
            onClose={() => useLetter.setState({ failure: null })}
            closeLabel={lettersText.close}
          />
        </div>
      )}
      {view.letter.status === 'draft' ? (
        <DraftBody view={view} record={record} file={file} />
      ) : (
        <FinalBody view={view} record={record} file={file} onRecord={() => setAsking('sent')} />
      )}
      {asking === 'sent' && (
        <SentDialog
          view={view}
          record={record}
          file={file}
          onClose={() => {
            dropSentCopy()
            setAsking(null)
          }}
        />
      )}
      <ConfirmDialog
        opened={asking === 'discard'}
        onClose={() => setAsking(null)}
        title={lettersText.discard.title}
        closeLabel={lettersText.close}
        cancelLabel={lettersText.discard.cancel}
        confirm={{
          label: lettersText.discard.confirm,
          danger: true,
          onClick: () => {
            setAsking(null)
            void discard().then((gone) => {
              if (gone) go({ screen: 'case', caseId: view.caseId, tab: 'letters' })
            })
          },
        }}
      >
        {lettersText.discard.text}
      </ConfirmDialog>
    </Page>
  )
}
