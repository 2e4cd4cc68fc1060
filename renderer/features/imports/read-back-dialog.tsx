import { useState } from 'react'
import type { CasePreview } from '#shared/contract/case-archive.ts'
import { caseArchiveText } from '#shared/text/case-archive.ts'
import { failureText } from '#shared/text/failures.ts'
import { sizeText } from '#shared/text/settings.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go } from '#bridge/place.ts'
import {
  Button,
  Dialog,
  ErrorNote,
  FileCard,
  LiveRegion,
  NoteBox,
  NotesList,
  PasswordInput,
  fullDate,
  icons,
} from '#ui/index.ts'
import {
  beginReadBack,
  chooseCase,
  endReadBack,
  takeCase,
  unlockCase,
  useReadBack,
} from './read-back-store.ts'
import css from './imports.module.css'

const text = caseArchiveText.read

/** Reads one case back: the file, its password where it has one, what would come in, and that it did. */
export function ReadBackDialog() {
  const { shown, busy, found, taken, failure } = useReadBack()
  const readOnly = useOpenFile((now) => now.file?.readOnly ?? false)
  if (!shown) return null
  const preview = found?.preview ?? null
  const ready = preview !== null && preview.here === null && !readOnly
  return (
    <Dialog
      opened
      onClose={endReadBack}
      size={600}
      title={text.title}
      closeLabel={text.close}
      footer={
        taken === null ? (
          <>
            <Button variant="quiet" onClick={endReadBack}>
              {text.cancel}
            </Button>
            {preview !== null && (
              <Button
                variant="primary"
                icon={icons.import}
                disabled={!ready}
                loading={busy === 'taking'}
                onClick={() => void takeCase()}
              >
                {readOnly ? text.readOnly : text.run}
              </Button>
            )}
          </>
        ) : (
          <>
            <Button variant="quiet" onClick={beginReadBack}>
              {text.again}
            </Button>
            <Button variant="primary" onClick={() => open(taken.caseId)}>
              {text.go}
            </Button>
          </>
        )
      }
    >
      <div className={css.readBack}>
        {taken === null ? (
          <>
            <p>{text.lead}</p>
            {failure !== null && <ErrorNote {...failureText(failure)} />}
            <div className={css.chosen}>
              {found !== null && <FileCard icon={icons.package} name={found.name} meta={metaOf(preview)} />}
              <Button
                variant={found === null ? 'primary' : 'default'}
                icon={icons.openFile}
                loading={busy === 'reading'}
                onClick={() => void chooseCase()}
              >
                {found === null ? text.choose : text.other}
              </Button>
            </div>
            <LiveRegion>
              {busy === 'reading' ? text.reading : busy === 'taking' ? text.running : ''}
            </LiveRegion>
            {found !== null && preview === null && <Password />}
            {preview !== null && <Preview preview={preview} />}
          </>
        ) : (
          <div role="status">
            <p className={css.readBackDone}>{text.doneTitle(taken.reference)}</p>
            <p>{text.done(taken.documents)}</p>
          </div>
        )}
      </div>
    </Dialog>
  )
}

function open(caseId: string): void {
  endReadBack()
  go({ screen: 'case', caseId })
}

function metaOf(preview: CasePreview | null): string {
  return preview === null ? '' : sizeText(preview.counts.bytes)
}

function Password() {
  const [password, setPassword] = useState('')
  const busy = useReadBack((now) => now.busy)
  return (
    <form
      className={css.readBackPassword}
      onSubmit={(event) => {
        event.preventDefault()
        void unlockCase(password)
        setPassword('')
      }}
    >
      <PasswordInput
        label={text.password}
        value={password}
        autoComplete="off"
        data-autofocus
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" loading={busy === 'reading'} disabled={password === ''}>
        {text.unlock}
      </Button>
    </form>
  )
}

/** What would come in, and what has to be known before. */
function Preview({ preview }: { preview: CasePreview }) {
  const { facts } = text
  const notes = caseArchiveText.notesOf(preview)
  const lines = [
    [facts.reference, preview.reference],
    [facts.what, caseArchiveText.whatIn(preview)],
    [facts.person, preview.person],
    ...(preview.received === null ? [] : [[facts.received, fullDate(preview.received)] as const]),
    [facts.from, text.from(preview.organisation, fullDate(preview.madeOn))],
    [facts.contents, caseArchiveText.contentsOf(preview)],
    [facts.trail, preview.audit],
  ] as const
  return (
    <>
      <dl className={css.readBackFacts}>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {preview.here !== null ? (
        <Here caseId={preview.here.caseId} reference={preview.here.reference} />
      ) : (
        <NotesList
          items={[...notes, text.dates].map((note) => ({ id: note, icon: icons.info, children: note }))}
        />
      )}
      {preview.here === null && preview.absent.length > 0 && <Absent preview={preview} />}
    </>
  )
}

function Here({ caseId, reference }: { caseId: string; reference: string }) {
  return (
    <NoteBox icon={icons.info}>
      <p>
        <strong>{text.hereTitle(reference)}</strong>
      </p>
      <p>
        {text.here} <Button onClick={() => open(caseId)}>{text.open}</Button>
      </p>
    </NoteBox>
  )
}

function Absent({ preview: { absent, absentCount } }: { preview: CasePreview }) {
  const rest = absentCount - absent.length
  return (
    <section aria-label={text.absent}>
      <h3 className={css.part}>{text.absent}</h3>
      <ul className={css.readBackAbsent}>
        {absent.map(({ name, size }, at) => (
          <li key={at}>{`${name}, ${sizeText(size)}`}</li>
        ))}
        {rest > 0 && <li>{text.moreAbsent(rest)}</li>}
      </ul>
    </section>
  )
}
